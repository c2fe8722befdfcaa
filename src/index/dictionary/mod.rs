//! [`Dictionary`]: takes keys in byte order, gives their places: of a key, of all with a prefix,
//! of all within a few edits of a word.
//!
//! Keys lie in blocks, front-coded. A transducer would be smaller, but its library brings 24 kB of
//! wasm; a saved text is compressed anyway.

mod blocks;

use std::ops::Range;
use std::sync::OnceLock;

use super::crown::Crown;
use super::edits::Edits;
use crate::pack::Packed;
use blocks::Blocks;

/// Sorted keys. The place of a key is its number among them.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    blocks: Blocks,
    /// What finds the keys near a word, made when it is first asked for.
    crown: OnceLock<Crown>,
}

impl Dictionary {
    /// Of keys in byte order.
    pub(super) fn of<'k>(keys: impl Iterator<Item = &'k str>) -> Self {
        Self { blocks: Blocks::of(keys), crown: OnceLock::new() }
    }

    /// How many keys there are.
    pub(super) fn len(&self) -> usize {
        self.blocks.len()
    }

    /// The key of a place; empty for a place beyond the last.
    pub(super) fn key(&self, place: usize) -> &str {
        self.blocks.key(place)
    }

    /// How many bytes the key of a place shares with the one before.
    pub(super) fn head(&self, place: usize) -> usize {
        self.blocks.heads().get(place).map_or(0, |head| usize::from(*head))
    }

    /// The place of a key.
    pub(super) fn place(&self, key: &str) -> Option<usize> {
        let place = self.blocks.bisect(&|known| known < key);
        (place < self.len() && self.key(place) == key).then_some(place)
    }

    /// The places of the keys that begin with `prefix`.
    pub(super) fn with_prefix(&self, prefix: &str) -> Range<usize> {
        let first = self.blocks.bisect(&|key| key < prefix);
        let next = self.blocks.bisect(&|key| key < prefix || key.starts_with(prefix));
        first..next
    }

    /// The places of the keys that are within `edits`, in order. Keys that don't consist of letters
    /// may be left out.
    pub(super) fn within(&self, edits: Edits) -> Vec<usize> {
        self.crown.get_or_init(|| Crown::of(self)).within(self, edits)
    }

    /// The first place of the range whose key shares fewer than `depth` bytes with the one before, or
    /// its end.
    pub(super) fn parting(&self, range: Range<usize>, depth: usize) -> usize {
        let mut place = range.start;
        while place < range.end && self.head(place) >= depth {
            place += 1;
        }
        place
    }

    /// Hands on every key and how many bytes it shares with the one before, in order.
    pub(super) fn each(&self, take: &mut dyn FnMut(&[u8], usize)) {
        self.blocks.each(take);
    }
}

impl Packed for Dictionary {
    fn pack(&self, out: &mut Vec<u8>) {
        self.blocks.pack(out);
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        Some(Self { blocks: Blocks::unpack(bytes)?, crown: OnceLock::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::{packed, unpacked};
    use levenshtein_automata::{Distance, LevenshteinAutomatonBuilder};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn dictionary(keys: &BTreeSet<String>) -> Dictionary {
        Dictionary::of(keys.iter().map(String::as_str))
    }

    fn places(keys: &BTreeSet<String>, wanted: impl Fn(&str) -> bool) -> Vec<usize> {
        keys.iter().enumerate().filter(|(_, key)| wanted(key)).map(|(place, _)| place).collect()
    }

    proptest! {
        #[test]
        fn every_key_has_its_place(
            keys in prop::collection::btree_set("[ab]{0,4}[a-zé]{0,9}|.{0,5}", 0..400),
            other: String,
        ) {
            // The byte 0 is in no key.
            let keys: BTreeSet<String> = keys.iter().map(|key| key.replace('\0', "")).collect();
            let dictionary = dictionary(&keys);
            let again: Dictionary = unpacked(&packed(&dictionary)).unwrap();
            for dictionary in [dictionary, again] {
                for (place, key) in keys.iter().enumerate() {
                    prop_assert_eq!(dictionary.key(place), key);
                    prop_assert_eq!(dictionary.place(key), Some(place));
                }
                prop_assert_eq!(dictionary.place(&other).is_some(), keys.contains(&other));
                prop_assert_eq!(dictionary.key(keys.len()), "");
                prop_assert_eq!(dictionary.len(), keys.len());
            }
        }

        #[test]
        fn any_bytes_give_keys_or_nothing(
            heads in prop::collection::vec(0..4u8, 1..6),
            rest in "[abé\0]{0,12}",
            first in 0..3u8,
        ) {
            let tails = rest.len().saturating_sub(first.into()) as u8;
            let bytes = [&[heads.len() as u8, first, tails], heads.as_slice(), rest.as_bytes()].concat();
            if let Some(dictionary) = unpacked::<Dictionary>(&bytes) {
                let found = (0..heads.len()).filter(|place| dictionary.place(dictionary.key(*place)).is_some());
                prop_assert!(found.count() <= heads.len());
                prop_assert!(dictionary.with_prefix("a").end <= heads.len());
            }
        }

        #[test]
        fn finds_what_looking_at_every_key_finds(
            keys in prop::collection::btree_set("[abé]{0,8}", 0..300),
            word in "[abé]{0,6}",
            edits in 1..=2u8,
        ) {
            let dictionary = dictionary(&keys);
            let begins = |key: &str| key.starts_with(&word);
            prop_assert_eq!(dictionary.with_prefix(&word).collect::<Vec<_>>(), places(&keys, begins));
            let known = LevenshteinAutomatonBuilder::new(edits, true).build_dfa(&word);
            let near = |key: &str| matches!(known.eval(key), Distance::Exact(_));
            let begins_near = |key: &str| (0..=key.len()).filter_map(|end| key.get(..end)).any(near);
            let machine = |open| Edits::new(&word, edits == 2, open).unwrap();
            prop_assert_eq!(dictionary.within(machine(false)), places(&keys, near));
            prop_assert_eq!(dictionary.within(machine(true)), places(&keys, begins_near));
        }
    }
}
