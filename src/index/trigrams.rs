//! [`Trigrams`]: which three letters stand side by side in any key, so that a word of others is known
//! to be far from all of them without a look at any.

use super::letters::{class, letter};

/// A set of three letters in a row.
#[derive(Debug)]
pub(super) struct Trigrams {
    /// By the classes of the first two, those of the third, a bit each.
    thirds: Vec<u32>,
}

/// A class takes so many bits.
const BITS: u32 = 5;

impl Default for Trigrams {
    fn default() -> Self {
        Self { thirds: vec![0; 1 << (2 * BITS)] }
    }
}

impl Trigrams {
    /// Learns those of a key that shares `head` bytes with one that is known.
    pub(super) fn learn(&mut self, key: &[u8], head: usize) {
        let mut pair = 0;
        for &byte in key.get(head.saturating_sub(2)..).unwrap_or_default() {
            let class = class(byte.into());
            if let Some(thirds) = self.thirds.get_mut(pair) {
                *thirds |= 1 << class;
            }
            pair = next(pair, class);
        }
    }

    /// Whether a key may hold these classes side by side: sure of letters alone.
    pub(super) fn hold(&self, trigram: [u32; 3]) -> bool {
        let [first, second, third] = trigram;
        let thirds = self.thirds.get(next(first as usize, second));
        !trigram.iter().all(|class| letter(*class).is_some())
            || thirds.is_some_and(|thirds| thirds >> third & 1 == 1)
    }
}

/// The pair that a class makes with the last one of a pair.
fn next(pair: usize, class: u32) -> usize {
    (pair << BITS | class as usize) % (1 << (2 * BITS))
}
