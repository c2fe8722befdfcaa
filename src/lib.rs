//! Linimasa turns a pile of news articles into an archive that can be searched and read as a
//! timeline, with the evidence for every entry.
//!
//! Modules in reading order; each knows nothing of those below it.

pub mod text;

pub mod language;

pub mod time;

pub mod article;

#[cfg(feature = "import")]
pub mod import;

pub mod index;

pub mod search;

pub mod timeline;

pub mod archive;

#[cfg(feature = "wasm")]
pub mod wasm;

mod error;
mod order;
mod pace;
mod pack;
mod warning;

pub use error::{Error, ErrorCode};
pub use language::Language;
pub use warning::{Warning, WarningCode};

/// The Rust examples of the README, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
