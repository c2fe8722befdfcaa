//! [`Bloom`]: takes words, tells of most other words at once that they are none of them.

use super::hash::fnv;

/// A Bloom filter: never denies a word that it holds, and denies nearly all others. It takes two to
/// four bytes for each.
#[derive(Debug)]
pub(crate) struct Bloom(Vec<u64>);

impl Bloom {
    /// Whether `word` may be held.
    pub(crate) fn may_hold(&self, word: &str) -> bool {
        let (place, bit) = self.slot(word);
        self.0.get(place).is_some_and(|bits| bits & bit != 0)
    }

    /// The number and the bit of a word.
    fn slot(&self, word: &str) -> (usize, u64) {
        let hash = fnv(word.bytes()) as usize;
        // How many numbers there are is a power of two.
        ((hash / 64) & (self.0.len() - 1), 1 << (hash % 64))
    }
}

impl<'w> FromIterator<&'w str> for Bloom {
    fn from_iter<I: IntoIterator<Item = &'w str>>(words: I) -> Self {
        let words: Vec<&str> = words.into_iter().collect();
        let mut filter = Self(vec![0; words.len().next_power_of_two().div_ceil(4)]);
        for word in words {
            let (place, bit) = filter.slot(word);
            if let Some(bits) = filter.0.get_mut(place) {
                *bits |= bit;
            }
        }
        filter
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn held_words_are_never_denied_and_most_others_are() {
        let words: Vec<String> = (0..500).map(|n| format!("kata{n}")).collect();
        let bloom: Bloom = words.iter().map(String::as_str).collect();
        assert!(words.iter().all(|word| bloom.may_hold(word)));
        let mistaken = (500..10_500).filter(|n| bloom.may_hold(&format!("kata{n}"))).count();
        assert!((1..1_000).contains(&mistaken), "{mistaken}");
    }
}
