//! [`NameTable`]: finds names that are more than a plain word (`Korea Utara`, `AS`).
//!
//! Such a name is indexed under a key of its own, so that looking up another name of the same
//! thing costs no more than looking up a word.

use super::words::Words;
use crate::text::HashMap;

/// Opens the key of a name. No word begins with it.
pub(crate) const NAME: char = '=';
/// Opens the key of a stem that is no word of the archive itself.
pub(crate) const STEM: char = '~';

/// Names that are to be found in texts.
#[derive(Debug, Default)]
pub(super) struct NameTable {
    by_first_word: HashMap<String, Vec<Name>>,
}

#[derive(Debug)]
struct Name {
    key: String,
    words: Vec<String>,
    cased: bool,
}

impl NameTable {
    pub(super) fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let mut by_first_word: HashMap<String, Vec<Name>> = HashMap::default();
        for name in names {
            let words: Vec<String> = Words::of(name).iter().map(String::from).collect();
            let cased = is_cased(name);
            if let Some(first) = words.first().filter(|_| cased || words.len() > 1) {
                let name = Name { key: name_key(name), cased, words: words.clone() };
                by_first_word.entry(first.clone()).or_default().push(name);
            }
        }
        Self { by_first_word }
    }

    /// The first words of the names, folded.
    pub(super) fn openings(&self) -> impl Iterator<Item = &str> {
        self.by_first_word.keys().map(String::as_str)
    }

    /// Whether a name begins with `word`, folded.
    pub(super) fn holds_opening(&self, word: &str) -> bool {
        self.by_first_word.contains_key(word)
    }

    /// The keys of the names that begin at part `at`.
    pub(super) fn at<'s>(
        &'s self,
        words: &'s Words<'_>,
        at: usize,
    ) -> impl Iterator<Item = &'s str> {
        let candidates = self.by_first_word.get(words.folded(at)).into_iter().flatten();
        candidates.filter(move |name| name.stands_at(words, at)).map(|name| name.key.as_str())
    }
}

impl Name {
    fn stands_at(&self, words: &Words<'_>, at: usize) -> bool {
        if self.cased && self.key.strip_prefix(NAME) != Some(words.written(at)) {
            return false;
        }
        self.words.iter().enumerate().all(|(n, word)| words.folded(at + n) == word)
    }
}

/// Whether a name counts only in the capitals that it is written in.
fn is_cased(name: &str) -> bool {
    !name.chars().any(char::is_lowercase)
}

/// The key of a name: as written where capitals count, else its folded words.
pub(crate) fn name_key(name: &str) -> String {
    if is_cased(name) {
        return format!("{NAME}{name}");
    }
    let words: Vec<String> = Words::of(name).iter().map(String::from).collect();
    format!("{NAME}{}", words.join(" "))
}
