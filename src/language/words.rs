//! [`WordList`]: words or phrases as one text, looked up where they lie.
//!
//! A table of strings would cost eight bytes of wasm for each beside its letters.

/// Words or phrases, written as [`word_list!`](crate::language::word_list).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordList {
    /// Every word between two line feeds; empty where there are none.
    lines: &'static str,
    /// A Bloom filter of the first words, so that most lookups end before they begin.
    openers: u128,
}

impl WordList {
    /// The words of a text that has one a line, each ended by a line feed.
    pub(crate) const fn of_lines(lines: &'static str) -> Self {
        let (mut openers, mut rest) = (0, lines.as_bytes());
        while !rest.is_empty() {
            openers |= opener(rest);
            rest = after_line(rest);
        }
        Self { lines, openers }
    }

    /// The words, in the order in which they are written.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.lines.split_terminator('\n')
    }

    /// Whether `word` is one of the words.
    pub fn contains(self, word: &str) -> bool {
        self.may_open(word) && self.iter().any(|known| known == word)
    }

    /// Whether some word or phrase may begin with the first word of `text`. Never denies one that
    /// does; capital letters of ASCII are taken for small ones.
    pub(crate) fn may_open(self, text: &str) -> bool {
        self.openers & opener(text.as_bytes()) != 0
    }

    /// Whether `word` is one of the words, which are sorted by bytes; the text itself is bisected.
    pub fn contains_sorted(self, word: &str) -> bool {
        let mut rest = self.lines;
        while !rest.is_empty() {
            let middle = line_start(rest, rest.len() / 2);
            let (before, after) = rest.split_at_checked(middle).unwrap_or((rest, ""));
            let (found, later) = after.split_once('\n').unwrap_or((after, ""));
            match found.cmp(word) {
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => rest = later,
                std::cmp::Ordering::Greater => rest = before,
            }
        }
        false
    }
}

/// The bit of the first word of `text`, which a space or a line feed ends.
const fn opener(mut text: &[u8]) -> u128 {
    let mut hash: u32 = 0;
    while let [byte, rest @ ..] = text {
        if matches!(byte, b' ' | b'\n') {
            break;
        }
        hash = hash.wrapping_mul(31).wrapping_add(byte.to_ascii_lowercase() as u32);
        text = rest;
    }
    1 << (hash % u128::BITS)
}

const fn after_line(mut text: &[u8]) -> &[u8] {
    while let [byte, rest @ ..] = text {
        text = rest;
        if *byte == b'\n' {
            break;
        }
    }
    text
}

/// Where the line that byte `at` lies in begins.
fn line_start(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1)
}

/// A [`WordList`] of the words between the brackets.
macro_rules! word_list {
    ($($word:literal),* $(,)?) => {
        $crate::language::WordList::of_lines(concat!($($word, "\n"),*))
    };
}
pub(crate) use word_list;

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_found_whole() {
        let words = word_list!["kata", "menurut", "menurut data", "ujar"];
        assert_eq!(words.iter().collect::<Vec<_>>(), ["kata", "menurut", "menurut data", "ujar"]);
        for word in words.iter() {
            assert!(words.contains(word) && words.contains_sorted(word), "{word}");
        }
        for word in ["", "kat", "data", "kata\nmenurut", "zzz"] {
            assert!(!words.contains(word) && !words.contains_sorted(word), "{word}");
        }
    }

    #[test]
    fn no_words_hold_none() {
        let none = word_list![];
        assert_eq!(none.iter().count(), 0);
        assert!(!none.contains("") && !none.contains_sorted(""));
    }
}
