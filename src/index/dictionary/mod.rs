//! [`Dictionary`]: takes keys in byte order, gives their places: of a key, of all with a prefix,
//! of all within a few edits of a word.
//!
//! Keys lie in blocks, front-coded. A transducer would be smaller, but its library brings 24 kB of
//! wasm; a saved text is compressed anyway.

mod blocks;

use std::ops::Range;

use super::edits::{Edits, State};
use crate::pack::Packed;
use crate::text::char_at;
use blocks::Blocks;

/// Sorted keys. The place of a key is its number among them.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    blocks: Blocks,
}

impl Dictionary {
    /// Of keys in byte order.
    pub(super) fn of<'k>(keys: impl Iterator<Item = &'k str>) -> Self {
        Self { blocks: Blocks::of(keys) }
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

    /// The places of the keys that are within `edits`, in order. Passes over the keys that share with
    /// an earlier one what settled its case.
    pub(super) fn within(&self, edits: &Edits) -> Vec<usize> {
        let mut found = Vec::new();
        // The state before each byte of the last key that was walked, as far as it went.
        let mut states = vec![edits.start()];
        let mut place = 0;
        while let Some(&head) = self.blocks.heads().get(place) {
            let taken = walk(edits, &mut states, self.key(place), head.into());
            let next = self.parting(place + 1, states.len());
            if taken {
                found.extend(place..next);
            }
            place = next;
        }
        found
    }

    /// The first place from `from` on whose key shares fewer than `depth` bytes with the one before.
    fn parting(&self, from: usize, depth: usize) -> usize {
        let heads = self.blocks.heads().get(from..).unwrap_or_default();
        from + heads.iter().position(|head| usize::from(*head) < depth).unwrap_or(heads.len())
    }
}

impl Packed for Dictionary {
    fn pack(&self, out: &mut Vec<u8>) {
        self.blocks.pack(out);
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        Some(Self { blocks: Blocks::unpack(bytes)? })
    }
}

/// Goes on from where `key` parts from the last one, behind `head` bytes, until its case is settled;
/// says whether it is within `edits`.
fn walk(edits: &Edits, states: &mut Vec<State>, key: &str, mut head: usize) -> bool {
    // No key is taken up again inside a character.
    while key.as_bytes().get(head).is_some_and(|byte| matches!(byte, 0x80..0xc0)) {
        head -= 1;
    }
    let Some(&(mut state)) = states.get(head) else { return false };
    states.truncate(1 + head);
    while let Some(c) = char_at(key, head) {
        if edits.takes_all(state) {
            return true;
        }
        let next = edits.next(state, c);
        if edits.is_lost(next) {
            return false;
        }
        (1..c.len_utf8()).for_each(|_| states.push(state));
        states.push(next);
        (state, head) = (next, head + c.len_utf8());
    }
    edits.takes(state)
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
            prop_assert_eq!(dictionary.within(&machine(false)), places(&keys, near));
            prop_assert_eq!(dictionary.within(&machine(true)), places(&keys, begins_near));
        }
    }
}
