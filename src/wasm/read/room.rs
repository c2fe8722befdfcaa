//! [`Room`]: lets the memory of wasm grow by shares of itself, ahead of what is needed.
//!
//! The allocator asks for 64 KiB at a time. Engines of JavaScript take a memory that grew for a new
//! one of the whole size, and V8 answers most such steps with a collection of all garbage: reading
//! would take longer with every article that was read.

use std::cell::Cell;
use std::hint::black_box;

/// One part in so many of the memory is asked for ahead.
const SHARE: usize = 32;
/// The bytes of a page of wasm.
const PAGE: usize = 1 << 16;

/// How large the memory was when there was room last.
#[derive(Debug, Default)]
pub(super) struct Room {
    pages: Cell<usize>,
}

impl Room {
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
