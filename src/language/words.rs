//! [`WordList`]: words or phrases as one sorted text, looked up where they lie.
//!
//! A table of strings would cost eight bytes of wasm for each beside its letters.

use crate::text::fnv;

/// Words or phrases, written as [`word_list!`](crate::language::word_list).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordList {
    /// Every word with a line feed behind it, sorted by bytes; empty where there are none.
    lines: &'static str,
    /// A Bloom filter of the first words, so that most lookups end before they begin.
    openers: u64,
}

impl WordList {
    /// The words of a text that has one a line, sorted by bytes, each ended by a line feed.
    pub(crate) const fn of_sorted(lines: &'static str) -> Self {
        let (mut openers, mut rest) = (0, lines.as_bytes());
        while let Some((word, others)) = first_line(rest) {
            openers |= opener(word);
            rest = others;
        }
        Self { lines, openers }
    }

    /// Whether there are no words.
    pub const fn is_empty(self) -> bool {
        self.lines.is_empty()
    }

    /// The words in order.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.lines.split_terminator('\n')
    }

    /// The hash of each word. Of 64 bits, so that no other word has one of them.
    pub(super) fn hashes(self) -> impl Iterator<Item = u64> {
        self.iter().map(|word| fnv(word.bytes()))
    }

    /// Whether `word` is one of the words.
    pub fn contains(self, word: &str) -> bool {
        self.openers & opener(word.as_bytes()) != 0
            && self.from(word).strip_prefix(word).is_some_and(|rest| rest.starts_with('\n'))
    }

    /// The words and phrases whose first word is `word`, in order.
    pub(crate) fn opened_by(self, word: &str) -> impl Iterator<Item = &'static str> {
        let is_opened = move |line: &&str| {
            line.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        self.from(word).split_terminator('\n').take_while(is_opened)
    }

    /// The lines that do not come before `word`; the text itself is bisected.
    fn from(self, word: &str) -> &'static str {
        let (mut rest, mut start) = (self.lines.as_bytes(), 0);
        while !rest.is_empty() {
            let (before, after) = rest.split_at_checked(line_start(rest)).unwrap_or((rest, &[]));
            let Some((found, later)) = first_line(after) else { break };
            if found < word.as_bytes() {
                start += rest.len() - later.len();
                rest = later;
            } else {
                rest = before;
            }
        }
        self.lines.get(start..).unwrap_or("")
    }

    /// Whether some word or phrase may begin with the first word of `text`. Never denies one that
    /// does; capital letters of ASCII are taken for small ones.
    pub(crate) fn may_open(self, text: &str) -> bool {
        self.openers & opener(text.as_bytes()) != 0
    }
}

/// Where the line in the middle of `text` begins.
fn line_start(text: &[u8]) -> usize {
    let half = text.get(..text.len() / 2).unwrap_or_default();
    half.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1)
}

/// The bit of the first word of `text`, which a space ends.
const fn opener(mut text: &[u8]) -> u64 {
    let mut hash: u32 = 0;
    while let [byte, rest @ ..] = text {
        if *byte == b' ' {
            break;
        }
        hash = hash.wrapping_mul(31).wrapping_add(byte.to_ascii_lowercase() as u32);
        text = rest;
    }
    1 << (hash % u64::BITS)
}

/// The first line without its end, and what follows it.
const fn first_line(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut rest = text;
    while let [byte, after @ ..] = rest {
        if *byte == b'\n' {
            let (line, _) = text.split_at(text.len() - rest.len());
            return Some((line, after));
        }
        rest = after;
    }
    None
}

/// The `WORDS` words sorted by bytes, with a line feed behind each, `BYTES` bytes in all; done
/// while compiling, so that they may be written in the order of their meaning.
pub(crate) const fn sorted<const WORDS: usize, const BYTES: usize>(
    mut words: [&str; WORDS],
) -> [u8; BYTES] {
    let mut unsorted: &mut [&str] = &mut words;
    while let [first, others @ ..] = unsorted {
        let mut rest: &mut [&str] = &mut *others;
        while let [other, more @ ..] = rest {
            if precedes(other.as_bytes(), first.as_bytes()) {
                std::mem::swap(first, other);
            }
            rest = more;
        }
        unsorted = others;
    }
    lines(&words)
}

const fn precedes(mut a: &[u8], mut b: &[u8]) -> bool {
    while let ([x, after_x @ ..], [y, after_y @ ..]) = (a, b) {
        if *x != *y {
            return *x < *y;
        }
        (a, b) = (after_x, after_y);
    }
    a.len() < b.len()
}

const fn lines<const BYTES: usize>(mut words: &[&str]) -> [u8; BYTES] {
    let mut lines = [b'\n'; BYTES];
    let mut free: &mut [u8] = &mut lines;
    while let [word, others @ ..] = words {
        let (line, rest) = free.split_at_mut(word.len() + 1);
        let (line, _) = line.split_at_mut(word.len());
        line.copy_from_slice(word.as_bytes());
        (free, words) = (rest, others);
    }
    lines
}

/// A [`WordList`] of the words between the brackets.
macro_rules! word_list {
    ($($word:literal),* $(,)?) => {{
        const WORDS: &[&str] = &[$($word),*];
        const LINES: [u8; concat!($($word, "\n"),*).len()] =
            $crate::language::sorted::<{ WORDS.len() }, _>([$($word),*]);
        $crate::language::WordList::of_sorted(match std::str::from_utf8(&LINES) {
            Ok(lines) => lines,
            Err(_) => "",
        })
    }};
}
pub(crate) use word_list;

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_found_whole() {
        let words = word_list!["menurut data", "ujar", "kata", "menurut"];
        assert_eq!(words.iter().collect::<Vec<_>>(), ["kata", "menurut", "menurut data", "ujar"]);
        for word in words.iter() {
            assert!(words.contains(word), "{word}");
        }
        for word in ["", "kat", "data", "kata\nmenurut", "zzz"] {
            assert!(!words.contains(word), "{word}");
        }
    }

    #[test]
    fn phrases_are_found_by_their_first_word() {
        let words = word_list!["kata", "menurut data", "menurut", "menuruti"];
        let opened = |word| words.opened_by(word).collect::<Vec<_>>();
        assert_eq!(opened("menurut"), ["menurut", "menurut data"]);
        assert_eq!(opened("kata"), ["kata"]);
        assert!(["", "men", "data", "zzz"].iter().all(|word| opened(word).is_empty()));
    }

    #[test]
    fn no_words_hold_none() {
        let none = word_list![];
        assert_eq!(none.iter().count(), 0);
        assert!(!none.contains("") && !none.contains("kata"));
    }
}
