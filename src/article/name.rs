//! Takes a few words, tells whether they name a person or an outlet.

use super::outlet::{Agency, Outlet};
use crate::language::{LanguagePack, key};
use crate::text::lowercase;

/// Longer names are no names, in words.
const LONGEST_NAME: usize = 5;
/// The same in characters for a word in a script without capitals.
const LONGEST_UNCASED: usize = 8;

/// The outlet's name, or the domain that stands for one that is not known.
pub(super) fn outlet_name(text: &str) -> Option<String> {
    let known = Outlet::named(text).map(|outlet| outlet.name.to_owned());
    known.or_else(|| is_domain(text).then(|| text.to_owned()))
}

/// One word that ends like a domain of news sites.
fn is_domain(text: &str) -> bool {
    const ENDINGS: [&str; 8] = [".com", ".co.id", ".id", ".co", ".net", ".tv", ".news", ".org"];
    let lower = lowercase(text);
    !text.contains(|c: char| c.is_whitespace() || c == '/')
        && ENDINGS
            .iter()
            .any(|ending| lower.strip_suffix(ending).is_some_and(|name| name.len() > 2))
}

/// Whether `text` reads like the name of a person: capitalised words, no desk, place or outlet.
pub(super) fn is_person(text: &str, pack: &LanguagePack) -> bool {
    let cues = &pack.news;
    let text_key = key(text);
    (1..=LONGEST_NAME).contains(&text.split_whitespace().count())
        && text.chars().filter(|c| c.is_alphabetic()).count() > 2
        && text.split_whitespace().all(|word| is_name_word(word, pack))
        && !cues.lists(|c| c.places, &text_key)
        && !cues.lists(|c| c.sections, &text_key)
        && Agency::named(text).is_none()
        && outlet_name(text).is_none()
}

fn is_name_word(word: &str, pack: &LanguagePack) -> bool {
    let word_key = key(word);
    let shaped =
        word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | '`'));
    let particle = pack.news.lists(|c| c.name_particles, &word_key);
    let initial = word.ends_with('.') && word_key.chars().count() == 1;
    shaped
        && (particle || word.starts_with(char::is_uppercase) || is_unparted_name(word))
        && (particle || initial || !pack.lexicon.is_stop_word(&word_key))
        && !pack.news.chain().any(|cues| cues.navigation.whole.contains(&word_key))
        && !pack.news.lists(|c| c.desk_words, &word_key)
}

/// Whether a word of a script that has no capitals is short enough to be a name.
fn is_unparted_name(word: &str) -> bool {
    let is_uncased = |c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
    word.starts_with(is_uncased) && word.chars().count() <= LONGEST_UNCASED
}

/// The names in a list such as `A dan B & C`.
pub(super) fn names<'t>(text: &'t str, pack: &LanguagePack) -> Vec<&'t str> {
    let joints = pack.news.chain().flat_map(|cues| cues.and.iter()).map(|word| format!(" {word} "));
    let mut parts = vec![text];
    for joint in joints {
        parts = parts.into_iter().flat_map(|part| part.split(joint.as_str())).collect();
    }
    parts.into_iter().map(without_handle).map(trim_marks).filter(|part| !part.is_empty()).collect()
}

/// `Ahiza Garcia @ahiza` without the account.
fn without_handle(text: &str) -> &str {
    text.split(" @").next().unwrap_or(text)
}

fn trim_marks(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn people_are_told_from_desks_and_headlines() {
        let pack = Language::Indonesian.pack();
        for name in ["Agus Ramadhan", "M. Raihan Muzzaki", "Siti binti Ali", "Ma'ruf Amin"] {
            assert!(is_person(name, pack), "{name}");
        }
        for other in [
            "Tim Redaksi",
            "Harga Emas Hari Ini",
            "Jakarta Selatan",
            "Reuters",
            "AB",
            "Luar Negeri",
            "Home Nasional Peristiwa",
        ] {
            assert!(!is_person(other, pack), "{other}");
        }
    }
}
