//! [`Bloom`]: takes words, tells of most other words at once that they are none of them.

use super::hash::fnv;

/// A Bloom filter: never denies a word that it holds, and denies nearly all others while it holds
/// a few hundred.
#[derive(Debug)]
pub(crate) struct Bloom(Vec<u64>);

/// A power of two.
const BITS: u64 = 8192;

impl Bloom {
    fn insert(&mut self, word: &str) {
        let (place, bit) = slot(word);
        if let Some(bits) = self.0.get_mut(place) {
            *bits |= bit;
        }
    }

    /// Whether `word` may be held.
    pub(crate) fn may_hold(&self, word: &str) -> bool {
        let (place, bit) = slot(word);
        self.0.get(place).is_some_and(|bits| bits & bit != 0)
    }
}

impl Default for Bloom {
    fn default() -> Self {
        Self(vec![0; (BITS / 64) as usize])
    }
}

impl<'w> Extend<&'w str> for Bloom {
    fn extend<I: IntoIterator<Item = &'w str>>(&mut self, words: I) {
        for word in words {
            self.insert(word);
        }
    }
}

/// The number and the bit of a word.
fn slot(word: &str) -> (usize, u64) {
    let hash = fnv(word.bytes()) % BITS;
    ((hash / 64) as usize, 1 << (hash % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn held_words_are_never_denied_and_most_others_are() {
        let words: Vec<String> = (0..500).map(|n| format!("kata{n}")).collect();
        let mut bloom = Bloom::default();
        bloom.extend(words.iter().map(String::as_str));
        assert!(words.iter().all(|word| bloom.may_hold(word)));
        let mistaken = (500..10_500).filter(|n| bloom.may_hold(&format!("kata{n}"))).count();
        assert!((1..1_000).contains(&mistaken), "{mistaken}");
    }
}
