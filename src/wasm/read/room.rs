//! [`Room`]: lets the memory of wasm grow by shares of itself, ahead of what is needed, and tells when
//! too little of it is left.
//!
//! The allocator asks for 64 KiB at a time. Engines of JavaScript take a memory that grew for a new
//! one of the whole size, and V8 answers most such steps with a collection of all garbage: reading
//! would take longer with every article that was read.

use crate::error::{Error, ErrorCode};
use std::cell::Cell;
use std::hint::black_box;

/// One part in so many of the memory is asked for ahead.
const SHARE: usize = 48;
/// The bytes of a page of wasm.
const PAGE: usize = 1 << 16;
/// Articles may take so many pages, 1.5 of the 4 GiB that there are: to index them and to weave their
/// events takes about as much again.
const MOST: usize = 3 << 13;

/// How large the memory was when there was room last.
#[derive(Debug, Default)]
pub(super) struct Room {
    pages: Cell<usize>,
}

impl Room {
    /// Fails where one more article might leave too little room to make an archive in.
    pub(super) fn check(&self) -> Result<(), Error> {
        if pages() < MOST {
            return Ok(());
        }
        let message = "the articles take 1.5 GB of memory: make several archives of them";
        Err(Error::new(ErrorCode::Limit, message))
    }

    /// Makes room where the memory grew since the last time.
    pub(super) fn keep(&self) {
        let grown = pages();
        if grown > self.pages.get() {
            // Holes that are large enough are taken first. What is given back stays with the
            // allocator, the end of its memory in one piece.
            let mut taken = Vec::new();
            while pages() == grown && taken.len() < SHARE {
                taken.push(black_box(Vec::<u8>::with_capacity(grown / SHARE * PAGE)));
            }
            self.pages.set(pages());
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn pages() -> usize {
    std::arch::wasm32::memory_size::<0>()
}

/// Other systems hand out memory without anybody counting it.
#[cfg(not(target_arch = "wasm32"))]
fn pages() -> usize {
    0
}
