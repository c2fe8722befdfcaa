//! [`Vocabulary`]: takes keys while articles are added, gives each a number, in the order in which
//! they first came.

use crate::text::fnv;

/// Keys, each once. They lie in one text, and are found by their hashes without another copy.
#[derive(Debug)]
pub(super) struct Vocabulary {
    keys: String,
    /// By number, the byte at which the key begins; and where the last one ends.
    bounds: Vec<u32>,
    /// The numbers of the keys, each at the place of its key's hash or the next free one behind it;
    /// a power of two of them, half of them free at least.
    slots: Vec<u32>,
}

/// Stands in a slot without a key.
const FREE: u32 = u32::MAX;
/// How many slots there are at first.
const FEWEST_SLOTS: usize = 64;

impl Default for Vocabulary {
    fn default() -> Self {
        Self { keys: String::new(), bounds: vec![0], slots: vec![FREE; FEWEST_SLOTS] }
    }
}

impl Vocabulary {
    /// How many keys there are.
    pub(super) fn len(&self) -> usize {
        self.bounds.len() - 1
    }

    /// The key of a number; empty for one that no key has.
    pub(super) fn key(&self, number: u32) -> &str {
        let bound = |number: usize| self.bounds.get(number).map(|bound| *bound as usize);
        let start = bound(number as usize);
        let range = start.and_then(|start| Some(start..bound(number as usize + 1)?));
        range.and_then(|range| self.keys.get(range)).unwrap_or("")
    }

    /// The number of a key that is known.
    pub(super) fn find(&self, key: &str) -> Option<u32> {
        self.slots.get(self.slot(key)).copied().filter(|number| *number != FREE)
    }

    /// The number of a key; a new one gets the next.
    pub(super) fn number(&mut self, key: &str) -> u32 {
        let slot = self.slot(key);
        match self.slots.get_mut(slot) {
            Some(number) if *number != FREE => *number,
            Some(free) => {
                let number = self.bounds.len() as u32 - 1;
                *free = number;
                self.keys.push_str(key);
                self.bounds.push(self.keys.len() as u32);
                self.make_room();
                number
            }
            None => FREE,
        }
    }

    /// The slot that holds the number of a key, or the free one where it would be.
    fn slot(&self, key: &str) -> usize {
        let last = self.slots.len() - 1;
        let mut slot = fnv(key.bytes()) as usize & last;
        while self.slots.get(slot).is_some_and(|&taken| taken != FREE && self.key(taken) != key) {
            slot = (slot + 1) & last;
        }
        slot
    }

    /// Doubles the slots once half of them are taken.
    fn make_room(&mut self) {
        if self.len() * 2 < self.slots.len() {
            return;
        }
        self.slots = vec![FREE; self.slots.len() * 2];
        for number in 0..self.len() as u32 {
            let slot = self.slot(self.key(number));
            if let Some(free) = self.slots.get_mut(slot) {
                *free = number;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    proptest! {
        #[test]
        fn numbers_keys_as_they_come(keys in prop::collection::vec("[ab\u{e9}]{0,4}", 0..400)) {
            let (mut vocabulary, mut known) = (Vocabulary::default(), HashMap::new());
            for key in &keys {
                let next = known.len() as u32;
                let number = *known.entry(key).or_insert(next);
                prop_assert_eq!(vocabulary.number(key), number);
            }
            prop_assert_eq!(vocabulary.len(), known.len());
            for (key, number) in known {
                prop_assert_eq!(vocabulary.find(key), Some(number));
                prop_assert_eq!(vocabulary.key(number), key);
            }
            prop_assert_eq!(vocabulary.find("c"), None);
        }
    }
}
