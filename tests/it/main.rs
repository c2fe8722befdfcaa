//! Integration tests, one binary: each module drives the public interface of one area.

// A test fails by panicking.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]
// What modules share is public to this binary alone.
#![allow(unreachable_pub)]

mod archive;
mod article;
mod duplicates;
mod file;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "import")]
mod import;
#[cfg(feature = "import")]
mod robust;
mod search;
mod search_documented;
mod search_oracle;
mod search_peers;
mod seeds;
mod support;
#[path = "../../fuzz/src/lib.rs"]
mod targets;
mod tidy;
mod time;
mod timeline;
