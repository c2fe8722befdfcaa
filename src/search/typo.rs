//! Takes a misspelt word, gives the words of the index that it may be meant for.
//!
//! One edit is a letter put in, left out, put for another, or a swapped pair. Short words and
//! words with digits are never mended, nor are words of more than 63 characters.

use crate::index::{Edits, Index, TermId};

/// A word that a misspelt one may be meant for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mend {
    pub(super) term: TermId,
    pub(super) edits: u8,
    /// Whether the first letters are the same; a writer rarely errs there.
    pub(super) same_start: bool,
    /// Whether all of it is near what was typed, not only what it begins with.
    pub(super) whole: bool,
}

/// How many edits a word of so many letters is forgiven.
fn budget(word: &str) -> u8 {
    match word.chars().count() {
        _ if !word.chars().all(char::is_alphabetic) => 0,
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The words with the fewest edits that stand in an article; with `open`, the words that go on
/// from there too.
pub(super) fn mends(index: &Index, word: &str, open: bool) -> Vec<Mend> {
    let tried = (1..=budget(word)).map(|edits| within(index, word, edits, open));
    tried.into_iter().find(|mends| !mends.is_empty()).unwrap_or_default()
}

fn within(index: &Index, word: &str, edits: u8, open: bool) -> Vec<Mend> {
    let machine = |open| Edits::new(word, edits > 1, open);
    let (Some(finished), Some(machine)) = (machine(false), machine(open)) else {
        return Vec::new();
    };
    let start = word.chars().next();
    let found = index.terms_within(machine).filter(|term| index.articles_with(*term) > 0);
    let mended = found.filter_map(|term| {
        let key = index.key(term);
        let same_start = key.chars().next() == start;
        let whole = finished.takes_key(key);
        key.chars().all(char::is_alphabetic).then_some(Mend { term, edits, same_start, whole })
    });
    mended.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_and_numbers_are_taken_as_typed() {
        for (word, edits) in
            [("kim", 0), ("kota", 1), ("korea", 1), ("presiden", 2), ("covid19", 0), ("2019", 0)]
        {
            assert_eq!(budget(word), edits, "{word}");
        }
    }
}
