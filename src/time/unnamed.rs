//! Takes a text whose language nobody names, gives the [`Mention`]s of dates in it.

use super::{Mention, Reference, find};
use crate::language::{Language, detect};

/// A shorter text, in words, does not show its language by its frequent words.
const TELLING_WORDS: usize = 12;

/// The date expressions of `text` in its own language. A text too short to show which that is is
/// read in the language that finds most; a longer one in an unknown language gives none.
///
/// ```
/// use linimasa::time::{Basis, Reference, find_unnamed, parse_iso_day};
/// let date = parse_iso_day("2019-03-05").unwrap();
/// let reference = Reference { date, basis: Basis::Stated, evidence: None };
/// assert_eq!(find_unnamed("Kemarin.", Some(&reference))[0].value.timex, "2019-03-04");
/// assert_eq!(find_unnamed("Yesterday.", Some(&reference))[0].value.timex, "2019-03-04");
/// ```
pub fn find_unnamed(text: &str, reference: Option<&Reference>) -> Vec<Mention> {
    if let Some(language) = detect(text) {
        return find(text, language.pack(), reference);
    }
    let short = text.split_whitespace().nth(TELLING_WORDS).is_none();
    let languages = Language::ALL.into_iter().filter(|_| short);
    let found = languages.map(|language| find(text, language.pack(), reference));
    found.reduce(|most, next| if next.len() > most.len() { next } else { most }).unwrap_or_default()
}
