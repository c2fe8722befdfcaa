//! [`Edits`]: takes a word, tells character by character which keys are no more than so many typing
//! errors away. A letter put in, left out, put for another, or a swapped pair is one error.
//!
//! All ways to have read a key so far are the bits of a few numbers (the automaton of Wu and Manber,
//! 1992, with Hyyrö's transposition, 2003), so there is nothing to build before a walk.

use super::letters::class;
use super::trigrams::Trigrams;

/// Longer words have more states than a number has bits. In characters.
const LONGEST: usize = 63;

/// A machine that takes the keys within some edits of a word.
pub(crate) struct Edits {
    /// For each ASCII character the places where it stands in the word, a bit each.
    ascii: [u64; 128],
    /// The characters beyond ASCII and their places.
    others: Vec<(char, u64)>,
    /// The class of each character of the word, a bit.
    classes: Vec<u32>,
    /// By the number of edits made, the states from which a key may still be reached; none where no
    /// so many edits are forgiven.
    viable: [u64; 3],
    /// The bit of the state behind the whole word.
    end: u64,
    open: bool,
}

/// What has been read of a key: bit *n* stands for the first *n* characters of the word.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    /// With no edit, up to one, up to two.
    near: [u64; 3],
    /// Where the first of a swapped pair was read as the first edit, as the second.
    swapped: [u64; 2],
}

impl Edits {
    /// A machine for keys one edit away from `word`, or two with `second`; with `open` also for
    /// those that only begin so. `None` for words that are too long.
    pub(crate) fn new(word: &str, second: bool, open: bool) -> Option<Self> {
        let classes: Vec<u32> = word.chars().map(|c| 1 << class(c as u32)).collect();
        if classes.len() > LONGEST {
            return None;
        }
        let end = 1 << classes.len();
        let all = end | (end - 1);
        let viable = [all, all, if second { all } else { 0 }];
        let mut edits = Self { ascii: [0; 128], others: Vec::new(), classes, viable, end, open };
        for (at, c) in word.chars().enumerate() {
            match edits.ascii.get_mut(c as usize) {
                Some(places) => *places |= 1 << at,
                None => edits.others.push((c, 1 << at)),
            }
        }
        Some(edits)
    }

    /// The machine for keys that have no other trigrams than these: it gives up where more edits are
    /// left to be made than are forgiven. An edit can mend one of the word's unknown trigrams, or
    /// several that lie no further apart than side by side.
    pub(super) fn among(mut self, trigrams: &Trigrams) -> Self {
        let mut unknown = self.unknown(trigrams);
        for viable in self.viable.iter_mut().rev().skip_while(|viable| **viable == 0) {
            let Some(last) = unknown.checked_ilog2() else { break };
            *viable &= !((2 << last) - 1);
            unknown &= (1 << last.saturating_sub(3)) - 1;
        }
        self
    }

    /// The places of the word's trigrams that are none of these, a bit each.
    fn unknown(&self, trigrams: &Trigrams) -> u64 {
        let (mut unknown, mut last) = (0, [0; 2]);
        for (at, class) in self.classes.iter().map(|class| class.trailing_zeros()).enumerate() {
            let trigram = [last[0], last[1], class];
            if at >= 2 && !trigrams.hold(trigram) {
                unknown |= 1 << (at - 2);
            }
            last = [last[1], class];
        }
        unknown
    }

    /// Before the first character.
    pub(super) fn start(&self) -> State {
        let [zero, first, second] = self.viable;
        State { near: [0b1 & zero, 0b11 & first, 0b111 & second], swapped: [0; 2] }
    }

    /// After one character more.
    #[inline]
    pub(super) fn next(&self, state: State, c: char) -> State {
        let places = self.places(c);
        let ([none, one, two], [first, second]) = (state.near, state.swapped);
        let viable = self.viable;
        // What was put in leaves the word where it was; what was left out or replaced does not.
        let zero = (none & places) << 1 & viable[0];
        let swapped = (first & places) << 2;
        let first = ((one & places) << 1 | none | (none | zero) << 1 | swapped) & viable[1];
        let swapped = (second & places) << 2;
        let second = ((two & places) << 1 | one | (one | first) << 1 | swapped) & viable[2];
        let pairs = [none & places >> 1 & viable[1] >> 2, one & places >> 1 & viable[2] >> 2];
        State { near: [zero, first, second], swapped: pairs }
    }

    /// The classes of what may come next, a bit each; that of the end where the key may end here.
    pub(super) fn follows(&self, state: State) -> u32 {
        let ([none, one, two], [first, second]) = (state.near, state.swapped);
        let edit = |from: u64, viable: u64| (from | from << 1) & viable;
        if edit(none, self.viable[1]) | edit(one, self.viable[2]) != 0 {
            return u32::MAX;
        }
        let mut places = none | one | two | (none | one) << 1 | first | second;
        let mut classes = u32::from(self.takes(state));
        while places != 0 {
            let place = places.trailing_zeros() as usize;
            classes |= self.classes.get(place).copied().unwrap_or(0);
            places &= places - 1;
        }
        classes
    }

    /// Whether what was read is a key that the machine takes.
    #[inline]
    pub(super) fn takes(&self, state: State) -> bool {
        let [none, one, two] = state.near;
        (none | one | two) & self.end != 0
    }

    /// Whether the machine takes a whole key.
    pub(crate) fn takes_key(&self, key: &str) -> bool {
        self.takes(key.chars().fold(self.start(), |state, c| self.next(state, c)))
    }

    /// Whether it takes whatever begins with what was read.
    #[inline]
    pub(super) fn takes_all(&self, state: State) -> bool {
        self.open && self.takes(state)
    }

    /// Whether it takes nothing that begins with what was read.
    #[inline]
    pub(super) fn is_lost(&self, state: State) -> bool {
        let ([none, one, two], [first, second]) = (state.near, state.swapped);
        none | one | two | first | second == 0
    }

    #[inline]
    fn places(&self, c: char) -> u64 {
        match self.ascii.get(c as usize) {
            Some(places) => *places,
            None => self.places_of_other(c),
        }
    }

    fn places_of_other(&self, c: char) -> u64 {
        let same = self.others.iter().filter(|(other, _)| *other == c);
        same.fold(0, |all, (_, places)| all | places)
    }
}
