//! [`NewsCues`]: the phrases by which newsrooms and their sites give themselves away.
//!
//! All phrases are written as [`key`]s, the form in which lines are compared with them.

use super::WordList;
use crate::text::{char_at, is_apostrophe, small};

/// The form of a text in which phrases are compared: lower case, words parted by one space, every
/// run of digits written `#`, marks dropped but for apostrophes, `©` and `&`.
///
/// ```
/// use linimasa::language::key;
/// assert_eq!(key("  \u{2022} 2 dari 12 Halaman »"), "# dari # halaman");
/// assert_eq!(key("[Gambas:Video 20detik]"), "gambas video #detik");
/// ```
pub fn key(text: &str) -> String {
    let mut key = Vec::with_capacity(text.len());
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'a'..=b'z' => key.push(byte),
            b'A'..=b'Z' => key.push(byte.to_ascii_lowercase()),
            b' ' => push_space(&mut key),
            b'0'..=b'9' => push_number(&mut key),
            b'&' => push_word(&mut key, "&"),
            b'\'' | b'`' => key.push(b'\''),
            0..=0x7f => push_space(&mut key),
            // Inside a character that began before.
            0x80..=0xbf => {}
            _ => push_beyond_ascii(&mut key, char_at(text, at).unwrap_or(' ')),
        }
    }
    if key.ends_with(b" ") {
        key.pop();
    }
    String::from_utf8(key).unwrap_or_default()
}

fn push_beyond_ascii(key: &mut Vec<u8>, c: char) {
    match c {
        c if c.is_numeric() => push_number(key),
        c if c.is_alphabetic() => push_char(key, small(c)),
        c if is_apostrophe(c) => key.push(b'\''),
        '©' => push_word(key, "©"),
        _ => push_space(key),
    }
}

fn push_char(key: &mut Vec<u8>, c: char) {
    key.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

/// A mark that stands for a word.
fn push_word(key: &mut Vec<u8>, mark: &str) {
    push_space(key);
    key.extend_from_slice(mark.as_bytes());
    key.push(b' ');
}

fn push_space(key: &mut Vec<u8>) {
    if key.last().is_some_and(|last| *last != b' ') {
        key.push(b' ');
    }
}

fn push_number(key: &mut Vec<u8>) {
    if key.last() != Some(&b'#') {
        key.push(b'#');
    }
}

/// Whether `key` holds `phrase` at word borders.
pub(crate) fn holds(key: &str, phrase: &str) -> bool {
    key.match_indices(phrase).any(|(at, _)| {
        let before = key.get(..at).unwrap_or("");
        let after = key.get(at + phrase.len()..).unwrap_or("");
        (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' '))
    })
}

/// Phrases that are looked for in the key of one line.
#[derive(Debug)]
pub struct Phrases {
    /// The line is the phrase, and nothing else.
    pub whole: WordList,
    /// The line begins with the phrase, at a word border.
    pub start: WordList,
    /// The line holds the phrase, at word borders.
    pub within: WordList,
}

impl Phrases {
    /// Whether `key` is or begins with a phrase that must stand there.
    pub fn match_start(&self, key: &str) -> bool {
        self.whole.contains(key) || opens(self.start, key)
    }

    /// Whether `rest`, a key from one of its words on, begins with a phrase that may stand anywhere.
    pub fn match_within(&self, rest: &str) -> bool {
        opens(self.within, rest)
    }
}

/// Whether `key` begins with one of `phrases`.
fn opens(phrases: WordList, key: &str) -> bool {
    phrases.may_open(key) && phrases.iter().any(|phrase| begins_with(key, phrase))
}

/// The first word of `key`.
pub(crate) fn first_word(key: &str) -> &str {
    word_starts(key).next().map_or("", |(word, _)| word)
}

/// Each word of `key`, and `key` from that word on.
pub(crate) fn word_starts(key: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = Some(key);
    std::iter::from_fn(move || {
        let from = rest?;
        let end = from.bytes().position(|byte| byte == b' ').unwrap_or(from.len());
        rest = from.get(end + 1..);
        Some((from.get(..end)?, from))
    })
}

fn begins_with(key: &str, phrase: &str) -> bool {
    key.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Cues of newsrooms and their sites.
#[derive(Debug)]
pub struct NewsCues {
    /// A language whose phrases the sites of this one use beside their own.
    pub borrowed: Option<&'static NewsCues>,

    /// Marks of advertisements.
    pub ads: Phrases,
    /// Menu items, crumbs, prompts to browse.
    pub navigation: Phrases,
    /// Page numbers and their labels.
    pub pagination: Phrases,
    /// Headings of blocks of links, after which the article seldom goes on.
    pub link_lists: Phrases,
    /// Prompts to share or follow.
    pub sharing: Phrases,
    /// Font-size controls.
    pub font_size: Phrases,
    /// Prompts to watch a video.
    pub videos: Phrases,
    /// Prompts to comment.
    pub comments: Phrases,
    /// Copyright lines.
    pub copyright: Phrases,
    /// Outlets' promotion of their services.
    pub promotion: Phrases,
    /// Topic labels.
    pub tags: Phrases,

    /// Page labels that say that the article goes on elsewhere.
    pub next_page: WordList,
    /// Page labels that tell this page and their number, `# dari # halaman`.
    pub page_of: WordList,
    /// Page labels that page numbers follow.
    pub page_labels: WordList,
    /// Labels before a linked headline on the same line, or alone above some.
    pub related_labels: WordList,
    /// Names of sections.
    pub sections: WordList,

    /// Labels before the name of a writer.
    pub author_labels: WordList,
    /// Labels before the name of an editor.
    pub editor_labels: WordList,
    /// Labels before a date of publication.
    pub date_labels: WordList,
    /// Labels before a date of change.
    pub update_labels: WordList,
    /// Labels before the name of an agency whose text this is.
    pub agency_labels: WordList,
    /// What people are, printed after or before their names in bylines.
    pub roles: WordList,
    /// Words that show that a byline names a desk and no person.
    pub desk_words: WordList,
    /// Small words inside the names of people.
    pub name_particles: WordList,
    /// Stop words that people are called, too.
    pub given_names: WordList,
    /// Words between two names in a list.
    pub and: WordList,
    /// Words between two full names in a list, which may stand inside a name, too.
    pub and_between_names: WordList,

    /// Labels before the maker or source of a picture.
    pub credit_labels: WordList,
    /// Words that mark a picture's source inside brackets.
    pub credit_words: WordList,
    /// Words in brackets that point at somebody in a picture.
    pub picture_directions: WordList,

    /// Phrases after which the medium follows that a statement is taken from.
    pub attributions: WordList,
    /// Words after a medium's name that make it the source.
    pub reporting_verbs: WordList,
    /// Cities and countries that datelines name.
    pub places: WordList,
}

impl NewsCues {
    /// These cues, then those that are borrowed.
    pub fn chain(&self) -> impl Iterator<Item = &NewsCues> {
        std::iter::successors(Some(self), |cues| cues.borrowed)
    }

    /// Whether `word` (a key) is in one of the lists that `of` picks.
    pub fn lists(&self, of: impl Fn(&NewsCues) -> WordList, word: &str) -> bool {
        self.chain().any(|cues| of(cues).contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, word_list};

    #[test]
    fn every_phrase_is_its_own_key() {
        for cues in Language::Indonesian.pack().news.chain() {
            for phrase in all_phrases(cues) {
                assert_eq!(key(&phrase.replace('#', "12")), phrase);
            }
        }
    }

    fn all_phrases(cues: &NewsCues) -> impl Iterator<Item = &'static str> {
        let groups = [
            &cues.ads,
            &cues.navigation,
            &cues.pagination,
            &cues.link_lists,
            &cues.sharing,
            &cues.font_size,
            &cues.videos,
            &cues.comments,
            &cues.copyright,
            &cues.promotion,
            &cues.tags,
        ];
        let lists = [
            cues.next_page,
            cues.page_of,
            cues.page_labels,
            cues.related_labels,
            cues.sections,
            cues.author_labels,
            cues.editor_labels,
            cues.date_labels,
            cues.agency_labels,
            cues.roles,
            cues.desk_words,
            cues.name_particles,
            cues.given_names,
            cues.and,
            cues.and_between_names,
            cues.credit_labels,
            cues.credit_words,
            cues.picture_directions,
            cues.attributions,
            cues.reporting_verbs,
            cues.places,
        ];
        let grouped = groups.map(|group| [group.whole, group.start, group.within]);
        grouped.into_iter().flatten().chain(lists).flat_map(WordList::iter)
    }

    #[test]
    fn phrases_match_at_word_borders() {
        let phrases = Phrases {
            whole: word_list!["tag"],
            start: word_list!["baca"],
            within: word_list!["tautan ini"],
        };
        assert!(phrases.match_start("tag") && !phrases.match_start("tag harga"));
        assert!(phrases.match_start("baca ini") && !phrases.match_start("bacaan"));
        assert!(phrases.match_within("tautan ini ya") && !phrases.match_within("tautan inilah"));
        assert_eq!(
            word_starts("klik tautan ini").collect::<Vec<_>>(),
            [("klik", "klik tautan ini"), ("tautan", "tautan ini"), ("ini", "ini")]
        );
    }
}
