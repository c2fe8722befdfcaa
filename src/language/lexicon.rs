//! [`Lexicon`]: stop words, abbreviations, stems and aliases of one language.

/// Words of a language beyond its calendar.
#[derive(Debug)]
pub struct Lexicon {
    /// Frequent words that carry little meaning, lower case, sorted.
    pub stop_words: &'static [&'static str],
    /// Abbreviations whose full stop ends no sentence, without the stop, lower case, sorted.
    pub abbreviations: &'static [&'static str],
}

impl Lexicon {
    /// Whether `word`, in lower case, is a stop word.
    pub fn is_stop_word(&self, word: &str) -> bool {
        self.stop_words.binary_search(&word).is_ok()
    }

    /// Whether a full stop after `word` (any case) ends no sentence.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.binary_search(&word.to_lowercase().as_str()).is_ok()
    }
}
