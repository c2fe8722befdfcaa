//! Takes a few words, tells whether they name a person or an outlet.

use super::outlet::{Agency, Outlet};
use crate::language::{LanguagePack, NewsCues, key};
use crate::text::lowercase;

/// Longer names are no names, in words; in stated ones small words (`van der`) do not count.
const LONGEST_NAME: usize = 5;
/// The same in letters for a word in a script without capitals, and in one of syllables.
const LONGEST_UNCASED: usize = 14;
const LONGEST_OF_SYLLABLES: usize = 8;
/// Where the scripts begin each letter of which is a syllable or a word: Chinese, Japanese, Korean.
const SYLLABLES: char = '\u{2e80}';

/// What says that some words are a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ground {
    /// Nothing but their look.
    Look,
    /// A label before them, or what a page states to machines.
    Statement,
}

/// The outlet's name, or the domain that stands for one that is not known.
pub(super) fn outlet_name(text: &str) -> Option<String> {
    let known = Outlet::named(text).map(|outlet| outlet.name.to_owned());
    known.or_else(|| is_domain(text).then(|| text.to_owned()))
}

/// One word that ends like a domain of news sites.
fn is_domain(text: &str) -> bool {
    const ENDINGS: [&str; 8] = [".com", ".co.id", ".id", ".co", ".net", ".tv", ".news", ".org"];
    let ends = |lower: String| {
        let name = |ending: &&str| lower.strip_suffix(*ending).is_some_and(|name| name.len() > 2);
        ENDINGS.iter().any(name)
    };
    text.contains('.')
        && !text.contains(|c: char| c.is_whitespace() || c == '/')
        && ends(lowercase(text))
}

/// Whether `text` reads like the name of a person: capitalised words, no desk, place or outlet.
pub(super) fn is_person(text: &str, ground: Ground, pack: &LanguagePack) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).nth(2).is_some()
        && (has_name_words(text, ground, pack) || is_half_capitalised(text, ground, pack))
        && !names_something_else(&key(text), &pack.news)
        && outlet_name(text).is_none()
}

/// Whether the key of some words names a place, a section or an agency.
fn names_something_else(text_key: &str, cues: &NewsCues) -> bool {
    cues.lists(|c| c.places, text_key)
        || cues.lists(|c| c.sections, text_key)
        || Agency::with_key(text_key).is_some()
}

fn has_name_words(text: &str, ground: Ground, pack: &LanguagePack) -> bool {
    // Headlines are full of small words, too.
    let counts = |word: &&str| ground == Ground::Look || !is_particle(&key(word), pack);
    let words = text.split_whitespace();
    (1..=LONGEST_NAME).contains(&words.clone().filter(counts).count())
        && words.clone().nth(2 * LONGEST_NAME).is_none()
        && words.clone().all(|word| is_name_word(word, ground, pack))
        && words.clone().any(|word| !pack.lexicon.is_stop_word(&key(word)))
}

/// `Budi santoso`, where more than its look says that it is a name.
fn is_half_capitalised(text: &str, ground: Ground, pack: &LanguagePack) -> bool {
    let Some((first, last)) = text.split_once(' ') else { return false };
    let last_key = key(last);
    ground == Ground::Statement
        && first.starts_with(char::is_uppercase)
        && is_name_word(first, ground, pack)
        && last.chars().all(char::is_lowercase)
        && !pack.lexicon.is_stop_word(&last_key)
        && !is_desk(&last_key, pack)
}

fn is_name_word(word: &str, ground: Ground, pack: &LanguagePack) -> bool {
    let word = word.trim_matches(['"', '“', '”', '\'', '‘', '’']);
    if !word.chars().all(is_letter) {
        return false;
    }
    let word_key = key(word);
    let particle = is_particle(&word_key, pack);
    let initial = word.ends_with('.') && word_key.chars().count() == 1;
    let called_so = ground == Ground::Statement && pack.news.lists(|c| c.given_names, &word_key);
    (particle || is_capitalised(word) || is_uncased_name(word))
        && (particle || initial || called_so || !pack.lexicon.is_stop_word(&word_key))
        && !is_desk(&word_key, pack)
}

fn is_particle(word_key: &str, pack: &LanguagePack) -> bool {
    pack.news.lists(|c| c.name_particles, word_key)
}

/// Whether a word names a desk, a role or an item of a menu.
fn is_desk(word_key: &str, pack: &LanguagePack) -> bool {
    pack.news.lists(|c| c.desk_words, word_key)
        || pack.news.chain().any(|cues| cues.navigation.whole.contains(word_key))
}

/// Whether a character stands in names; marks that letters bear are none themselves.
fn is_letter(c: char) -> bool {
    let mark = matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5f4}' | '\u{64b}'..='\u{65f}'
        | '\u{900}'..='\u{963}' | '\u{970}'..='\u{ecd}' | '\u{1037}'..='\u{103a}'
        | '\u{17c6}'..='\u{17d3}' | '\u{200c}' | '\u{200d}');
    c.is_alphabetic() || mark && !c.is_numeric() || matches!(c, '.' | '-' | '\'' | '’' | '`')
}

/// `Ani`, `d'Ancona`, `al-Masri`.
fn is_capitalised(word: &str) -> bool {
    let prefixed = word.split_once(['\'', '’', '-']).map(|(prefix, name)| (prefix.len(), name));
    word.starts_with(char::is_uppercase)
        || prefixed.is_some_and(|(length, name)| length < 3 && name.starts_with(char::is_uppercase))
}

/// Whether a word of a script that has no capitals is short enough to be a name. Georgian has some,
/// but not for names.
fn is_uncased_name(word: &str) -> bool {
    let is_georgian = |c: char| matches!(c, '\u{10d0}'..='\u{10ff}');
    let is_uncased =
        |c: char| is_georgian(c) || c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
    let of_syllables = word.starts_with(|c| c >= SYLLABLES);
    let longest = if of_syllables { LONGEST_OF_SYLLABLES } else { LONGEST_UNCASED };
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    word.starts_with(is_uncased) && letters <= longest
}

/// The names in a list such as `A dan B & C`.
pub(super) fn names<'t>(text: &'t str, pack: &LanguagePack) -> Vec<&'t str> {
    let mut parts = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some((at, word)) = word_at(rest, from) {
        let (before, after) =
            (rest.get(..at).unwrap_or(""), rest.get(at + word.len()..).unwrap_or(""));
        from = at + word.len();
        if is_joint(before, word, after, pack) {
            parts.push(before);
            (rest, from) = (after, 0);
        }
    }
    parts.push(rest);
    parts.into_iter().map(without_handle).map(trim_marks).filter(|part| !part.is_empty()).collect()
}

/// The first word with a space on either side from the byte `from` on, and where it stands.
fn word_at(text: &str, from: usize) -> Option<(usize, &str)> {
    let start = from + text.get(from..)?.find(' ')? + 1;
    let tail = text.get(start..)?;
    tail.split_once(' ').map(|(word, _)| (start, word))
}

/// Whether `word` parts two names. Names hold some of these words, too (`José Ortega y Gasset`), which
/// therefore part full names alone.
fn is_joint(before: &str, word: &str, after: &str, pack: &LanguagePack) -> bool {
    let is_full = |name: &str| {
        let name = name.trim();
        name.contains(' ') && !name.starts_with(char::is_lowercase)
    };
    !word.starts_with(char::is_uppercase)
        && (pack.news.lists(|c| c.and, word)
            || pack.news.lists(|c| c.and_between_names, word) && is_full(before) && is_full(after))
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
            assert!(is_person(name, Ground::Look, pack), "{name}");
        }
        for other in [
            "Tim Redaksi",
            "Harga Emas Hari Ini",
            "Jakarta Selatan",
            "Reuters",
            "AB",
            "Luar Negeri",
            "Home Nasional Peristiwa",
            "Budi kontributor",
            "Dan",
            "budi santoso",
        ] {
            assert!(!is_person(other, Ground::Statement, pack), "{other}");
        }
    }

    #[test]
    fn names_are_told_in_any_script() {
        let pack = Language::English.pack();
        let names = [
            "Giovanni d'Ancona",
            "Ahmad al-Masri",
            "Rina \"Rere\" Kurnia",
            "संजय शर्मा",
            "গৌতম চট্টোপাধ্যায়",
            "ณัฐวุฒิ ศรีสุข",
            "გიორგი ბერიძე",
            "דנה לוי",
            "佐藤健一",
            "김정은",
            "문재인 박근혜",
            "ชูวิทย์ กมลวิศิษฎ์",
            "ທອງລຸນ ສີສຸລິດ",
            "အောင်ဆန်းစုကြည်",
            "ဦးသန့်",
            "ហ៊ុន សែន",
            "នរោត្តម សីហនុ",
        ];
        for name in names {
            assert!(is_person(name, Ground::Look, pack), "{name}");
        }
        let stated =
            ["Will Leitch", "Nguyễn Văn An", "Rina kurnia", "Maria do Carmo de Oliveira Santos"];
        for name in stated {
            assert!(is_person(name, Ground::Statement, pack), "{name}");
            assert!(!is_person(name, Ground::Look, pack), "{name}");
        }
        for other in [
            "The Editors",
            "Will Can",
            "Rina staff",
            "これはとても長い見出しです",
            "นายกรัฐมนตรีเดินทางไปญี่ปุ่น",
            "대통령이오늘평양에도착",
            "ဝန်ကြီးချုပ်သည်ပြည်ပခရီးထွက်ခွာ",
        ] {
            assert!(!is_person(other, Ground::Statement, pack), "{other}");
        }
    }

    #[test]
    fn lists_of_names_are_split_where_names_end() {
        let cases: [(&str, &[&str]); 4] = [
            ("Ani Lestari and Budi", &["Ani Lestari", "Budi"]),
            ("Anna Schmidt und Peter Klein", &["Anna Schmidt", "Peter Klein"]),
            ("José Ortega y Gasset", &["José Ortega y Gasset"]),
            ("Juan Pérez y Ana Gómez", &["Juan Pérez", "Ana Gómez"]),
        ];
        for (text, wanted) in cases {
            assert_eq!(names(text, Language::English.pack()), wanted);
        }
    }
}
