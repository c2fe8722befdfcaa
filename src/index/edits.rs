//! [`Edits`]: takes a word, tells character by character which keys are no more than so many typing
//! errors away. A letter put in, left out, put for another, or a swapped pair is one error.
//!
//! All ways to have read a key so far are the bits of a few numbers (the automaton of Wu and Manber,
//! 1992, with Hyyrö's transposition, 2003), so there is nothing to build before a walk.

/// Longer words have more states than a number has bits. In characters.
const LONGEST: usize = 63;

/// A machine that takes the keys within some edits of a word.
pub(crate) struct Edits {
    /// For each ASCII character the places where it stands in the word, a bit each.
    ascii: [u64; 128],
    /// The characters beyond ASCII and their places.
    others: Vec<(char, u64)>,
    /// The bits of all states.
    all: u64,
    /// The bit of the state behind the whole word.
    end: u64,
    second: bool,
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
        let length = word.chars().count();
        if length > LONGEST {
            return None;
        }
        let end = 1 << length;
        let (ascii, others, all) = ([0; 128], Vec::new(), end | (end - 1));
        let mut edits = Self { ascii, others, all, end, second, open };
        for (at, c) in word.chars().enumerate() {
            match edits.ascii.get_mut(c as usize) {
                Some(places) => *places |= 1 << at,
                None => edits.others.push((c, 1 << at)),
            }
        }
        Some(edits)
    }

    /// Before the first character.
    pub(super) fn start(&self) -> State {
        State { near: [0b1, 0b11 & self.all, 0b111 & self.all], swapped: [0; 2] }
    }

    /// After one character more.
    #[inline]
    pub(super) fn next(&self, state: State, c: char) -> State {
        let places = self.places(c);
        let ([none, one, two], [first, second]) = (state.near, state.swapped);
        // What was put in leaves the word where it was; what was left out or replaced does not.
        let zero = (none & places) << 1;
        let swapped = (first & places) << 2;
        let first = ((one & places) << 1 | none | (none | zero) << 1 | swapped) & self.all;
        let swapped = (second & places) << 2;
        let second = ((two & places) << 1 | one | (one | first) << 1 | swapped) & self.all;
        State { near: [zero, first, second], swapped: [none & places >> 1, one & places >> 1] }
    }

    /// Whether what was read is a key that the machine takes.
    #[inline]
    pub(super) fn takes(&self, state: State) -> bool {
        self.reached(state) & self.end != 0
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
        self.reached(state) == 0
    }

    #[inline]
    fn reached(&self, state: State) -> u64 {
        if self.second { state.near[2] } else { state.near[1] }
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
