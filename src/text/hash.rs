//! Takes bytes, gives a hash that is the same in every build and on every machine; and tables that
//! find their keys by it.

use super::lowercase;
use std::hash::{BuildHasherDefault, Hasher};

/// A table by such hashes, for keys that are words or numbers: too short for many of them to be made
/// up with one hash. The hash of the standard library is safe with any key, and costs several times as much.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<QuickHasher>>;
/// A set by such hashes.
pub(crate) type HashSet<K> = std::collections::HashSet<K, BuildHasherDefault<QuickHasher>>;

/// FNV-1a of 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
pub(crate) fn fnv(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// [`fnv`] of a word in lower case.
pub(crate) fn fnv_lowercase(word: &str) -> u64 {
    if word.is_ascii() {
        return fnv(word.bytes().map(|byte| byte.to_ascii_lowercase()));
    }
    fnv(lowercase(word).bytes())
}

/// The places of a word in an open hash table of `slots` places, from the first to be tried on;
/// `slots` is a power of two. Capital letters of ASCII are taken for small ones.
pub(crate) fn probe(word: &str, slots: usize) -> impl Iterator<Item = usize> {
    let first = fnv(word.bytes().map(|byte| byte.to_ascii_lowercase())) as usize;
    (0..slots).map(move |step| first.wrapping_add(step) & (slots - 1))
}

/// Hashes bytes by [`fnv`] and numbers by one multiplication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct QuickHasher(u64);

impl QuickHasher {
    /// The hasher that nothing was given to.
    pub(crate) const NEW: Self = Self(OFFSET);
}

impl Default for QuickHasher {
    fn default() -> Self {
        Self::NEW
    }
}

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(PRIME);
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(number.into());
    }

    fn write_u64(&mut self, number: u64) {
        /// 2⁶⁴ divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
        const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
        self.0 = (self.0 ^ number).wrapping_mul(GOLDEN);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    /// The table looks at the low half alone.
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_as_the_draft_says() {
        assert_eq!(fnv([]), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv(*b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv(*b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn words_are_hashed_as_their_small_letters() {
        for word in ["KPK", "Jum’at", "ÉLYSÉE", ""] {
            assert_eq!(fnv_lowercase(word), fnv(lowercase(word).bytes()), "{word}");
        }
    }

    #[test]
    fn numbers_near_one_another_are_told_apart() {
        let hash = |number: u64| {
            let mut hasher = QuickHasher::default();
            hasher.write_u64(number);
            hasher.finish() as u32 >> 16
        };
        let distinct: HashSet<u32> = (0..1_000).map(hash).collect();
        assert!(distinct.len() > 950, "{}", distinct.len());
    }
}
