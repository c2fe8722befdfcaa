//! [`CalendarWords`]: words of calendars and clocks, as data of one language.
//!
//! A word has a few [`Sense`]s; the grammar of `time` is written over senses and holds no word.

use std::sync::LazyLock;

use super::{Sense, WordList};
use crate::order;
use crate::text::probe;

/// Words of calendars and clocks.
#[derive(Debug)]
pub struct CalendarWords {
    /// How dates made of numbers are read.
    pub order: NumericOrder,
    /// Beginnings, in lower case, of lines that advertise other pages and tell nothing.
    pub asides: WordList,
    /// Parts of lines, in lower case, that mark the caption of a picture.
    pub captions: WordList,
    words: LazyLock<Dictionary>,
}

/// Every word and phrase.
#[derive(Debug)]
struct Dictionary {
    /// Sorted by their texts, so that those with one first word follow one another.
    entries: Vec<Entry>,
    /// The entries of each first word, from one place to another, in an open hash table; `(0, 0)`
    /// is free.
    openers: Vec<(u16, u16)>,
}

/// How many first words the hash table may hold; a power of two, four times as many as there are.
const SLOTS: usize = 2048;

/// A sense and its words or fixed phrases (of up to four words), separated by `, `, in lower case
/// with plain apostrophes. A word may stand in several groups.
pub type Group = (Sense, &'static str);

/// One word or phrase with one of its senses.
pub type Entry = (&'static str, Sense);

impl CalendarWords {
    /// The words of `Groups`, which are sorted for lookup when first asked for.
    pub const fn new<Groups: Vocabulary>(
        order: NumericOrder,
        asides: WordList,
        captions: WordList,
    ) -> Self {
        Self { order, asides, captions, words: LazyLock::new(sorted::<Groups>) }
    }

    /// The entries of a word or phrase in lower case; none for a word of no interest here.
    pub fn entries(&self, phrase: &str) -> &[Entry] {
        Self::look_up(self.opened_by(first_word(phrase)), phrase).0
    }

    /// The entries whose first word this is, in lower case or in ASCII.
    pub(crate) fn opened_by(&self, word: &str) -> &[Entry] {
        self.words.opened_by(word)
    }

    /// Of the entries that a first word opens those of a phrase that begins with it, and whether
    /// some entry goes on after it.
    pub(crate) fn look_up<'e>(entries: &'e [Entry], phrase: &str) -> (&'e [Entry], bool) {
        let start = entries.partition_point(|entry| entry.0 < phrase);
        let rest = entries.get(start..).unwrap_or(&[]);
        let count = rest.iter().take_while(|entry| entry.0 == phrase).count();
        let (own, next) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        let longer = next.first().and_then(|entry| entry.0.strip_prefix(phrase));
        let goes_on = longer.is_some_and(|rest| {
            !rest.starts_with(char::is_alphanumeric) || !phrase.ends_with(char::is_alphanumeric)
        });
        (own, goes_on)
    }
}

/// Where the words of a language stand.
pub trait Vocabulary {
    /// The words by sense, in reading order.
    const GROUPS: &'static [Group];
}

fn sorted<Groups: Vocabulary>() -> Dictionary {
    let each = |&(sense, words): &Group| words.split(", ").map(move |word| (word, sense));
    let mut entries: Vec<Entry> = Groups::GROUPS.iter().flat_map(each).collect();
    order::sort_by_key(&mut entries, |entry| entry.0);
    let mut dictionary = Dictionary { entries, openers: vec![(0, 0); SLOTS] };
    dictionary.fill();
    dictionary
}

impl Dictionary {
    fn fill(&mut self) {
        let mut start = 0;
        for run in self.entries.chunk_by(|a, b| first_word(a.0) == first_word(b.0)) {
            let end = start + run.len() as u16;
            let word = run.first().map_or("", |entry| first_word(entry.0));
            let free = probe(word, SLOTS).find(|at| self.openers.get(*at) == Some(&(0, 0)));
            if let Some(slot) = free.and_then(|at| self.openers.get_mut(at)) {
                *slot = (start, end);
            }
            start = end;
        }
    }

    fn opened_by(&self, word: &str) -> &[Entry] {
        let slots = probe(word, SLOTS).filter_map(|at| self.openers.get(at));
        slots
            .take_while(|slot| **slot != (0, 0))
            .filter_map(|(start, end)| self.entries.get(usize::from(*start)..usize::from(*end)))
            .find(|run| run.first().is_some_and(|entry| is_first_word(word, entry.0)))
            .unwrap_or(&[])
    }
}

/// What tokens make of the beginning of an entry: letters, and apostrophes among them.
fn first_word(entry: &str) -> &str {
    entry.split(|c| !is_in_word(c)).next().unwrap_or("")
}

fn is_first_word(word: &str, entry: &str) -> bool {
    let (first, rest) = entry.split_at_checked(word.len()).unwrap_or(("", entry));
    first.eq_ignore_ascii_case(word) && !rest.starts_with(is_in_word)
}

fn is_in_word(c: char) -> bool {
    c.is_alphabetic() || c == '\''
}

/// How a language reads `5/3/2019`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumericOrder {
    /// 5 March.
    DayFirst,
    /// 3 May.
    MonthFirst,
}

#[cfg(test)]
mod tests {
    use super::{CalendarWords, SLOTS};
    use crate::Language;
    use crate::text::{TokenKind, tokens};

    #[test]
    fn words_are_lower_case_and_told_once_per_sense() {
        for language in [Language::Indonesian, Language::English] {
            let words = &language.pack().calendar.words.entries;
            let shouting = words.iter().find(|entry| entry.0 != entry.0.to_lowercase());
            assert_eq!(shouting, None, "{language:?}");
            let twice = words.iter().enumerate().find(|(at, entry)| words[..*at].contains(entry));
            assert_eq!(twice, None, "{language:?}");
        }
    }

    #[test]
    fn every_entry_is_opened_by_its_first_word() {
        for language in Language::ALL {
            let words = &language.pack().calendar;
            for (entry, _) in &words.words.entries {
                // A clitic (`'s`) is cut off its word before it is looked up.
                let words_of = || tokens(entry).into_iter().find(|t| t.kind == TokenKind::Word);
                let first = match entry.starts_with('\'') {
                    true => Some(*entry),
                    false => words_of().map(|token| token.text),
                };
                let opened = |first: &str| words.opened_by(first).iter().any(|e| e.0 == *entry);
                assert!(first.is_none_or(opened), "{entry}");
            }
        }
    }

    #[test]
    fn the_table_of_first_words_has_room() {
        for language in Language::ALL {
            let openers = &language.pack().calendar.words.openers;
            let taken = openers.iter().filter(|slot| **slot != (0, 0)).count();
            assert!((1..SLOTS / 3).contains(&taken), "{language:?}: {taken}");
        }
    }

    #[test]
    fn phrases_are_found_word_by_word() {
        let words = &Language::Indonesian.pack().calendar;
        let continues = |phrase: &str| {
            let first = phrase.split(' ').next().unwrap();
            CalendarWords::look_up(words.opened_by(first), phrase).1
        };
        assert!(continues("hari") && !continues("har") && !continues("senin"));
        assert_eq!(words.entries("hari ini").len(), 1);
    }
}
