//! [`Crown`]: takes the keys of a dictionary, gives the places of those near a word. It holds the first
//! letters of all keys as a tree, so that most keys are passed over without a look at any.

use std::ops::Range;

use super::dictionary::Dictionary;
use super::edits::{Edits, State};
use super::letters::{END, class, letter};
use super::trigrams::Trigrams;
use crate::text::char_at;

/// The branches stand for so many letters at the most.
const DEPTH: usize = 3;

/// The first letters of all keys, as far as these are of a-z.
#[derive(Debug)]
pub(super) struct Crown {
    /// By how many letters they stand for; in order.
    levels: [Vec<Branch>; DEPTH + 1],
    trigrams: Trigrams,
}

/// The keys that begin with some letters.
#[derive(Clone, Copy, Debug)]
struct Branch {
    /// The first of them.
    place: u32,
    /// The classes of what comes next in any of them, a bit each.
    next: u32,
    /// The number of its first branch on the next level, where there is one for each of these classes.
    first: u32,
}

impl Crown {
    pub(super) fn of(keys: &Dictionary) -> Self {
        let mut crown = Self { levels: Default::default(), trigrams: Trigrams::default() };
        crown.sprout(0, 0);
        let mut place = 0;
        keys.each(&mut |key, head| {
            crown.trigrams.learn(key, head);
            if head <= DEPTH {
                crown.grow(place, key, head);
            }
            place += 1;
        });
        crown
    }

    /// Adds the key of a place, which shares `head` bytes with the one before.
    fn grow(&mut self, place: usize, key: &[u8], head: usize) {
        let classes = key.iter().map(|byte| class((*byte).into()));
        let letters = classes.clone().take(DEPTH).take_while(|class| letter(*class).is_some());
        let next = classes.chain([END]).enumerate();
        for (depth, class) in next.take(letters.count() + 1).skip(head) {
            let branch = self.levels.get_mut(depth).and_then(|level| level.last_mut());
            let Some(branch) = branch.filter(|branch| branch.next >> class & 1 == 0) else {
                continue;
            };
            branch.next |= 1 << class;
            self.sprout(depth + 1, place);
        }
    }

    /// Begins a branch, where the tree is not yet that deep.
    fn sprout(&mut self, depth: usize, place: usize) {
        let first = self.levels.get(depth + 1).map_or(0, Vec::len) as u32;
        if let Some(level) = self.levels.get_mut(depth) {
            level.push(Branch { place: place as u32, next: 0, first });
        }
    }

    /// The places of the keys that are within `edits`, in order. Keys that don't consist of letters
    /// may be left out.
    pub(super) fn within(&self, keys: &Dictionary, edits: Edits) -> Vec<usize> {
        let edits = edits.among(&self.trigrams);
        let states = vec![edits.start()];
        let mut walk = Walk { keys, crown: self, edits, states, found: Vec::new() };
        if let [[root], ..] = self.levels.each_ref().map(Vec::as_slice) {
            walk.branch(root, keys.len());
        }
        walk.found
    }

    /// The branch of a class behind another one that ends at `end`, and where it ends itself.
    fn behind(
        &self,
        branch: &Branch,
        depth: usize,
        class: u32,
        end: usize,
    ) -> Option<(&Branch, usize)> {
        let number = branch.first + (branch.next & ((1 << class) - 1)).count_ones();
        let level = self.levels.get(depth + 1)?.get(number as usize..)?;
        let is_last = branch.next >> class == 1;
        let next = level.get(1).filter(|_| !is_last);
        Some((level.first()?, next.map_or(end, |next| next.place as usize)))
    }
}

/// A search for the keys within some edits.
struct Walk<'c> {
    keys: &'c Dictionary,
    crown: &'c Crown,
    edits: Edits,
    /// The state before each byte of the last key that was walked, as far as it went.
    states: Vec<State>,
    found: Vec<usize>,
}

impl Walk<'_> {
    /// Goes on with the keys of a branch, which end at `end`; the last state is the one behind it.
    fn branch(&mut self, branch: &Branch, end: usize) {
        let Some((&state, before)) = self.states.split_last() else { return };
        let (depth, place) = (before.len(), branch.place as usize);
        if self.edits.takes_all(state) {
            return self.found.extend(place..end);
        }
        let mut next = branch.next & self.edits.follows(state);
        if depth == DEPTH && next != 0 {
            return self.range(place..end);
        }
        let may_end = next & 1 << END != 0 && self.edits.takes(state);
        if may_end && self.keys.key(place).len() == depth {
            self.found.push(place);
        }
        next &= !(1 << END);
        while next != 0 {
            let class = next.trailing_zeros();
            next &= next - 1;
            let Some((branch, end)) = self.crown.behind(branch, depth, class, end) else { return };
            match letter(class) {
                None => self.range(branch.place as usize..end),
                Some(letter) => self.letter(letter, branch, end),
            }
            self.states.truncate(depth + 1);
        }
    }

    fn letter(&mut self, letter: char, branch: &Branch, end: usize) {
        let Some(&state) = self.states.last() else { return };
        let next = self.edits.next(state, letter);
        if !self.edits.is_lost(next) {
            self.states.push(next);
            self.branch(branch, end);
        }
    }

    /// Goes on with keys that share what has been read, key by key. Passes over those that share with
    /// an earlier one what settled its case.
    fn range(&mut self, range: Range<usize>) {
        let mut head = self.states.len() - 1;
        let mut place = range.start;
        while place < range.end {
            let taken = self.key(self.keys.key(place), head);
            let next = self.keys.parting(place + 1..range.end, self.states.len());
            if taken {
                self.found.extend(place..next);
            }
            (place, head) = (next, self.keys.head(next));
        }
    }

    /// Goes on from where `key` parts from the last one, behind `head` bytes, until its case is
    /// settled; says whether it is within the edits.
    fn key(&mut self, key: &str, mut head: usize) -> bool {
        // No key is taken up again inside a character.
        while key.as_bytes().get(head).is_some_and(|byte| matches!(byte, 0x80..0xc0)) {
            head -= 1;
        }
        let Some(&(mut state)) = self.states.get(head) else { return false };
        self.states.truncate(1 + head);
        while let Some(c) = char_at(key, head) {
            if self.edits.takes_all(state) {
                return true;
            }
            let next = self.edits.next(state, c);
            if self.edits.is_lost(next) {
                return false;
            }
            (1..c.len_utf8()).for_each(|_| self.states.push(state));
            self.states.push(next);
            (state, head) = (next, head + c.len_utf8());
        }
        self.edits.takes(state)
    }
}
