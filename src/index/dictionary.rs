//! [`Dictionary`]: takes keys in byte order, gives their places: of a key, of all with a prefix,
//! of all within a few edits of a word.
//!
//! The keys lie in one text. A transducer would be smaller, but its library brings 24 kB of wasm;
//! a saved text is compressed anyway.

use std::ops::Range;
use std::sync::OnceLock;

use super::crown::Crown;
use super::edits::Edits;
use crate::pack::{Packed, take};

/// Sorted keys. The place of a key is its number among them.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    keys: String,
    /// By place, the byte at which the key ends, exclusive.
    ends: Vec<u32>,
    /// By place, how many bytes the key shares with the one before, no more than [`LONGEST_HEAD`].
    heads: Vec<u8>,
    /// What finds the keys near a word, made when it is first asked for.
    crown: OnceLock<Crown>,
}

impl Dictionary {
    /// Adds a key. It must come after all others in byte order.
    pub(super) fn push(&mut self, key: &str) {
        let last = self.len().checked_sub(1).map_or("", |last| self.key(last));
        self.heads.push(shared(last, key).min(LONGEST_HEAD) as u8);
        self.keys.push_str(key);
        self.ends.push(self.keys.len() as u32);
    }

    /// How many keys there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The key of a place; empty for a place beyond the last.
    pub(super) fn key(&self, place: usize) -> &str {
        let start = match place.checked_sub(1) {
            Some(before) => self.ends.get(before).copied().unwrap_or(u32::MAX),
            None => 0,
        };
        let end = self.ends.get(place).copied().unwrap_or(0);
        self.keys.get(start as usize..end as usize).unwrap_or("")
    }

    /// How many bytes the key of a place shares with the one before.
    pub(super) fn head(&self, place: usize) -> usize {
        self.heads.get(place).map_or(0, |head| usize::from(*head))
    }

    /// The place of a key.
    pub(super) fn place(&self, key: &str) -> Option<usize> {
        let place = self.bisect(0..self.ends.len(), &|known| known < key);
        (place < self.ends.len() && self.key(place) == key).then_some(place)
    }

    /// The places of the keys that begin with `prefix`.
    pub(super) fn with_prefix(&self, prefix: &str) -> Range<usize> {
        let first = self.bisect(0..self.ends.len(), &|key| key < prefix);
        first..self.skip(first, prefix.as_bytes())
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

    /// The first place from `from` on whose key does not begin with `prefix`, near ones first.
    fn skip(&self, from: usize, prefix: &[u8]) -> usize {
        let (mut low, mut step) = (from, 1);
        let begins = |key: &str| key.as_bytes().starts_with(prefix);
        while low + step < self.ends.len() && begins(self.key(low + step)) {
            low += step;
            step *= 2;
        }
        self.bisect(low..self.ends.len().min(low + step), &begins)
    }

    /// The first place of the range whose key is not `before`, all before it being so, or its end.
    fn bisect(&self, mut range: Range<usize>, before: &dyn Fn(&str) -> bool) -> usize {
        while !range.is_empty() {
            let middle = range.start.midpoint(range.end);
            if before(self.key(middle)) {
                range.start = middle + 1;
            } else {
                range.end = middle;
            }
        }
        range.start
    }
}

/// The keys one by one: first how many bytes each shares with the one before, then what follows
/// them of each key, and the byte 0, which is in no key.
impl Packed for Dictionary {
    fn pack(&self, out: &mut Vec<u8>) {
        self.heads.pack(out);
        for (place, head) in self.heads.iter().enumerate() {
            out.extend(self.key(place).as_bytes().get(usize::from(*head)..).unwrap_or_default());
            out.push(0);
        }
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        let heads = Vec::<u8>::unpack(bytes)?;
        let mut keys = Vec::with_capacity(bytes.len() * 2);
        let mut ends = Vec::with_capacity(heads.len());
        let mut start = 0;
        for &head in &heads {
            let next = keys.len();
            let length = bytes.iter().position(|byte| *byte == 0)?;
            let tail = take(bytes, length)?;
            take(bytes, 1)?;
            let shared = keys.get(start..)?.split_at_checked(head.into())?.0.len();
            keys.extend_from_within(start..start + shared);
            keys.extend(tail);
            let (last, key) = keys.get(start..)?.split_at_checked(next - start)?;
            if !ends.is_empty() && !parts_at(shared, last, key) {
                return None;
            }
            ends.push(u32::try_from(keys.len()).ok()?);
            start = next;
        }
        let keys = String::from_utf8(keys).ok()?;
        let whole = ends.iter().all(|end| keys.is_char_boundary(*end as usize));
        whole.then_some(Self { keys, ends, heads, ..Self::default() })
    }
}

/// Whether `key` comes after `last` and they have just so many first bytes in common, or at least
/// [`LONGEST_HEAD`].
fn parts_at(head: usize, last: &[u8], key: &[u8]) -> bool {
    if head == LONGEST_HEAD { last < key } else { last.get(head) < key.get(head) }
}

/// What a key shares with the one before is counted up to here, so that it takes one byte.
const LONGEST_HEAD: usize = 127;

/// How many bytes two keys begin with alike.
fn shared(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::{packed, unpacked};
    use levenshtein_automata::{Distance, LevenshteinAutomatonBuilder};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn dictionary(keys: &BTreeSet<String>) -> Dictionary {
        let mut dictionary = Dictionary::default();
        keys.iter().for_each(|key| dictionary.push(key));
        dictionary
    }

    fn places(keys: &BTreeSet<String>, wanted: impl Fn(&str) -> bool) -> Vec<usize> {
        keys.iter().enumerate().filter(|(_, key)| wanted(key)).map(|(place, _)| place).collect()
    }

    proptest! {
        #[test]
        fn every_key_has_its_place(keys: BTreeSet<String>, other: String) {
            let dictionary = dictionary(&keys);
            for (place, key) in keys.iter().enumerate() {
                prop_assert_eq!(dictionary.key(place), key);
                prop_assert_eq!(dictionary.place(key), Some(place));
            }
            prop_assert_eq!(dictionary.place(&other).is_some(), keys.contains(&other));
            prop_assert_eq!(dictionary.key(keys.len()), "");
            let again: Dictionary = unpacked(&packed(&dictionary)).unwrap();
            prop_assert_eq!((&again.keys, &again.ends), (&dictionary.keys, &dictionary.ends));
        }

        #[test]
        fn any_bytes_give_sorted_keys_or_nothing(
            heads in prop::collection::vec(0..4u8, 0..6),
            tails in "[abé\0]{0,12}",
        ) {
            let bytes = [&[heads.len() as u8], heads.as_slice(), tails.as_bytes()].concat();
            if let Some(dictionary) = unpacked::<Dictionary>(&bytes) {
                let keys: Vec<&str> = (0..heads.len()).map(|place| dictionary.key(place)).collect();
                prop_assert!(keys.is_sorted() && keys.concat() == dictionary.keys);
            }
        }

        #[test]
        fn finds_what_looking_at_every_key_finds(
            keys in prop::collection::btree_set("[abé]{0,8}", 0..60),
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
