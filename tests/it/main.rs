//! The integration tests, in one binary.

// Helpers of tests may fail as loudly as tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod article;
