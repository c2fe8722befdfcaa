//! [`Lexicon`]: stop words, abbreviations, stems and aliases of one language.

use super::WordList;
use crate::text::{HashSet, fnv, lowercase};
use std::sync::LazyLock;

/// Frequent words that carry little meaning.
#[derive(Debug)]
pub struct StopWords {
    /// See [`WordList::hashes`].
    hashes: LazyLock<HashSet<u64>>,
}

impl StopWords {
    /// Stop words in lower case; `hashes` is called when they are first asked for.
    pub(super) const fn new(hashes: fn() -> HashSet<u64>) -> Self {
        Self { hashes: LazyLock::new(hashes) }
    }

    /// Whether `word`, in lower case, is a stop word.
    pub fn holds(&self, word: &str) -> bool {
        self.holds_hash(fnv(word.bytes()))
    }

    /// Whether the word of this hash ([`fnv`] of its lower case) is a stop word.
    pub(crate) fn holds_hash(&self, hash: u64) -> bool {
        self.hashes.contains(&hash)
    }
}

/// Words of a language beyond its calendar.
#[derive(Debug)]
pub struct Lexicon {
    /// Frequent words that carry little meaning.
    pub stop_words: &'static StopWords,
    /// Abbreviations whose full stop ends no sentence, without the stop, lower case, sorted.
    pub abbreviations: WordList,
    /// Groups of names for one thing. A name without lower-case letters counts only in capitals.
    pub aliases: &'static [WordList],
    /// Gives the stem of a word (lower case, hyphens kept) where it differs from the word.
    pub stemmer: Option<fn(&str) -> Option<String>>,
}

impl Lexicon {
    /// Whether `word`, in lower case, is a stop word.
    pub fn is_stop_word(&self, word: &str) -> bool {
        self.stop_words.holds(word)
    }

    /// Whether a full stop after `word` (any case) ends no sentence.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        let may_be = !word.is_ascii() || self.abbreviations.may_open(word);
        may_be && self.abbreviations.contains(&lowercase(word))
    }

    /// The stem of `word` (lower case, hyphens kept), or `None` where it has no other. Stop words
    /// have none: what they would lead to has little to do with them (`setelah`, `telah`).
    ///
    /// ```
    /// use linimasa::Language;
    /// let lexicon = &Language::Indonesian.pack().lexicon;
    /// assert_eq!(lexicon.stem("perundingan").as_deref(), Some("runding"));
    /// assert_eq!(lexicon.stem("selatan"), None);
    /// ```
    pub fn stem(&self, word: &str) -> Option<String> {
        let stemmer = self.stemmer.filter(|_| !self.is_stop_word(word))?;
        stemmer(word).filter(|stem| stem != word)
    }
}
