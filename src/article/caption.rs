//! Takes a line, tells whether it is the words under a picture or the maker's name, and parts the
//! two.

use super::byline::Byline;
use super::look::Look;
use super::name::outlet_name;
use super::outlet::{Agency, Outlet};
use crate::language::{LanguagePack, first_word, key};

/// Credits have at most this many words.
const LONGEST_CREDIT: usize = 12;
/// A source without brackets has at most this many words.
const LONGEST_SOURCE: usize = 5;
/// Captions have at most this many words.
const LONGEST_CAPTION: usize = 70;

/// The words under a picture and who made it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Caption {
    pub(super) text: String,
    pub(super) credit: Option<String>,
}

impl Caption {
    /// The caption that `line` holds, its credit taken off.
    pub(super) fn parse(line: &str, pack: &LanguagePack) -> Self {
        let line = after_label(line, pack).unwrap_or(line);
        let mut caption = Self::default();
        let mut text = line;
        while let Some((before, inner)) = closing_bracket(text) {
            let Some(credit) = bracket_credit(inner, pack) else { break };
            caption.credit = credit.map(str::to_owned).or(caption.credit);
            if credit.is_none() || before.is_empty() {
                break;
            }
            text = before;
        }
        let closing = || closing_source(text, pack).filter(|_| caption.credit.is_none());
        if let Some((before, credit)) = trailing_credit(text, pack).or_else(closing) {
            caption.credit.get_or_insert(credit.to_owned());
            text = before;
        }
        caption.text = text.to_owned();
        caption
    }
}

/// Whether `line` alone shows that it is a caption: a credit in brackets at its end, a label
/// before it, or words that point at people in a picture.
pub(super) fn is_caption(line: &str, look: &Look<'_>, pack: &LanguagePack) -> bool {
    look.words <= LONGEST_CAPTION
        && (after_label(line, pack).is_some()
            || closing_bracket(line).is_some_and(|(before, inner)| {
                !before.is_empty() && bracket_credit(inner, pack).is_some()
            })
            || trailing_credit(line, pack).is_some()
            || points_at_people(line, pack))
}

/// Whether `line` is nothing but a credit, or the label of one.
pub(super) fn is_credit(line: &str, look: &Look<'_>, pack: &LanguagePack) -> bool {
    is_credit_label(line, pack)
        || look.words <= LONGEST_CREDIT
            && (after_label(line, pack).is_some_and(|rest| is_maker(rest, pack))
                || closing_bracket(line).is_some_and(|(before, inner)| {
                    before.is_empty() && bracket_credit(inner, pack).is_some()
                })
                || is_bare_credit(line, look, pack))
}

/// `Foto:` or `Sumber :` on a line of its own; the name follows on the next one.
pub(super) fn is_credit_label(line: &str, pack: &LanguagePack) -> bool {
    line.ends_with(':') && pack.news.lists(|c| c.credit_labels, &key(line))
}

/// The name in a line that is nothing but a credit.
pub(super) fn credit_name<'t>(line: &'t str, pack: &LanguagePack) -> &'t str {
    let inner =
        closing_bracket(line).filter(|(before, _)| before.is_empty()).map(|(_, inner)| inner);
    let name = inner.unwrap_or(line);
    after_label(name, pack).unwrap_or(name).trim_start_matches(is_bullet).trim()
}

fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '*' | '-' | '·' | '–') || c.is_whitespace()
}

/// What follows `Foto:` or `Keterangan gambar,`; a single word needs the colon, since sentences
/// may begin with it.
fn after_label<'t>(line: &'t str, pack: &LanguagePack) -> Option<&'t str> {
    let end = line.bytes().position(|byte| matches!(byte, b':' | b','))?;
    let (label, rest) = line.split_at_checked(end)?;
    let colon = rest.starts_with(':');
    let rest = rest.get(1..)?.trim();
    let listed = pack.news.lists(|c| c.credit_labels, &key(label));
    (!rest.is_empty() && listed && (colon || label.trim().contains(' '))).then_some(rest)
}

/// `text` before its closing bracket, and what stands in it.
fn closing_bracket(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end();
    let (rest, open) = match text.strip_suffix(')') {
        Some(rest) => (rest, '('),
        None => (text.strip_suffix(']')?, '['),
    };
    let (before, inner) = rest.rsplit_once(open)?;
    Some((before.trim_end(), inner.trim()))
}

/// Whether what stands in brackets credits a picture (outer), and to whom (inner). Words such as
/// `Foto ilustrasi` mark a picture and credit nobody.
fn bracket_credit<'t>(inner: &'t str, pack: &LanguagePack) -> Option<Option<&'t str>> {
    if inner.split_whitespace().nth(LONGEST_CREDIT).is_some() {
        return None;
    }
    if let Some(rest) = after_label(inner, pack) {
        return Some(Some(rest));
    }
    let inner_key = key(inner);
    if pack.news.lists(|c| c.credit_labels, &inner_key) {
        return Some(None);
    }
    let shared = is_shared_credit(inner, pack) && !is_initials(inner);
    (shared || is_source(inner, pack)).then_some(Some(inner))
}

/// `mg3/jpnn` signs a report; credits have capitals.
fn is_initials(text: &str) -> bool {
    !text.contains(|c: char| c.is_uppercase() || c.is_whitespace() || c == '.')
}

/// `ANTARA FOTO/Name`, `AFP / NAME`, `Dok. Humas/Name`: a slash, and a known source to one side; or
/// `MI/First Last`, one word and a full name.
fn is_shared_credit(text: &str, pack: &LanguagePack) -> bool {
    text.contains('/')
        && !text.contains(['(', ':'])
        && !text.contains(". ")
        && (text.split('/').any(|part| is_source(part.trim(), pack) || names_source(part))
            || is_word_with_name(text, pack))
}

fn is_word_with_name(text: &str, pack: &LanguagePack) -> bool {
    text.split_once('/').is_some_and(|(outlet, name)| {
        !outlet.trim().contains(' ') && Byline::names_only(name, pack).is_some()
    })
}

fn names_source(part: &str) -> bool {
    let part_key = key(part);
    Outlet::within(&part_key).is_some() || Agency::within(&part_key).is_some()
}

fn is_source(text: &str, pack: &LanguagePack) -> bool {
    let text_key = key(text);
    let first = first_word(&text_key);
    Agency::named(text).is_some()
        || outlet_name(text).is_some()
        || pack.news.lists(|c| c.credit_words, &text_key)
        || pack.news.lists(|c| c.credit_words, first) && text_key.split(' ').count() <= 4
}

/// A photographer's name, an agency, or both.
fn is_maker(text: &str, pack: &LanguagePack) -> bool {
    is_source(text, pack)
        || is_shared_credit(text, pack)
        || Byline::names_only(text, pack).is_some()
        || text.split_once('/').is_some_and(|(name, _)| Byline::names_only(name, pack).is_some())
}

/// A credit without brackets or label: a slash with a known source, or a source alone.
fn is_bare_credit(line: &str, look: &Look<'_>, pack: &LanguagePack) -> bool {
    let named = is_shared_credit(line, pack);
    let digits = line.chars().filter(char::is_ascii_digit).count();
    digits < 3 && !look.is_sentence() && look.capitals >= 0.6 && named
}

/// `SPBU Cikini Foto: Ignacio` without its credit, and the name.
fn trailing_credit<'t>(text: &'t str, pack: &LanguagePack) -> Option<(&'t str, &'t str)> {
    let (head, name) = text.rsplit_once(':')?;
    let (before, label) = head.trim_end().rsplit_once(char::is_whitespace)?;
    let credits =
        pack.news.lists(|c| c.credit_labels, &key(label)) && label.starts_with(char::is_uppercase);
    let name = name.trim();
    (credits && !name.is_empty() && is_maker(name, pack)).then_some((before.trim_end(), name))
}

/// `Ambon. FOTO/DOK.Koran` or `Ambon. - Antara` without its credit, and the source. Reports may
/// end like that, too, so that the place of the line must show that it is a caption.
pub(super) fn closing_source<'t>(line: &'t str, pack: &LanguagePack) -> Option<(&'t str, &'t str)> {
    let dot = line.trim_end_matches('.').rfind(". ").map(|at| (at + 1, at + 2));
    let dash = [" - ", " – ", " / "]
        .iter()
        .filter_map(|dash| Some((line.rfind(dash)?, line.rfind(dash)? + dash.len())));
    dash.chain(dot).find_map(|(end, start)| {
        let (before, source) = (line.get(..end)?.trim_end(), line.get(start..)?.trim());
        let short =
            source.split_whitespace().count() <= LONGEST_SOURCE && !source.contains(['(', '[']);
        (short && !before.is_empty() && (is_source(source, pack) || is_shared_credit(source, pack)))
            .then_some((before, source.trim_start_matches(is_bullet)))
    })
}

/// `(kiri)`, `(kanan)`: only pictures have sides.
fn points_at_people(line: &str, pack: &LanguagePack) -> bool {
    line.match_indices('(').any(|(at, open)| {
        let inner = line.get(at + open.len()..).and_then(|rest| rest.split_once(')'));
        let written_small = |word: &str| !word.contains(char::is_uppercase);
        inner.is_some_and(|(word, _)| {
            written_small(word) && pack.news.lists(|c| c.picture_directions, &key(word))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn pack() -> &'static LanguagePack {
        Language::Indonesian.pack()
    }

    fn look(line: &str) -> Look<'_> {
        Look::of(line, pack().lexicon)
    }

    #[test]
    fn credits_are_parted_from_captions() {
        let cases = [
            ("Utusan khusus itu (Foto: AP)", "Utusan khusus itu", Some("AP")),
            (
                "Ia di sana. (AFP / SAUL LOEB) (AFP / SAUL LOEB)",
                "Ia di sana.",
                Some("AFP / SAUL LOEB"),
            ),
            ("Gedung itu. (Foto ilustrasi)", "Gedung itu. (Foto ilustrasi)", None),
            ("Foto: Banjir di Demak (Andi/detikcom)", "Banjir di Demak", Some("Andi/detikcom")),
            (
                "Kapal itu di Ambon. FOTO/DOK.Koran Kita",
                "Kapal itu di Ambon.",
                Some("FOTO/DOK.Koran Kita"),
            ),
            ("Biji kopi dijemur. - Antara", "Biji kopi dijemur.", Some("Antara")),
            ("Keterangan gambar, Jalan itu terendam.", "Jalan itu terendam.", None),
            ("SPBU Cikini Foto: Ignacio Oswaldo", "SPBU Cikini", Some("Ignacio Oswaldo")),
            ("Pantai itu. (Dok. Pribadi)", "Pantai itu.", Some("Dok. Pribadi")),
            (
                "Ia melambai. [ANTARA FOTO/Budi Wibowo]",
                "Ia melambai.",
                Some("ANTARA FOTO/Budi Wibowo"),
            ),
        ];
        for (line, text, credit) in cases {
            let by_place = closing_source(line, pack()).is_some();
            assert!(by_place || is_caption(line, &look(line), pack()), "{line}");
            let found = Caption::parse(line, pack());
            assert_eq!((found.text.as_str(), found.credit.as_deref()), (text, credit), "{line}");
        }
    }

    #[test]
    fn credits_on_lines_of_their_own() {
        for (line, name) in [
            ("Foto: Andi Saputra/detikcom", "Andi Saputra/detikcom"),
            (
                "Kevin Lim/The Straits Times via Anadolu Agency",
                "Kevin Lim/The Straits Times via Anadolu Agency",
            ),
            ("(Foto: Reuters)", "Reuters"),
            ("• Business Insider", "Business Insider"),
        ] {
            assert!(line.starts_with('•') || is_credit(line, &look(line), pack()), "{line}");
            assert_eq!(credit_name(line, pack()), name);
        }
    }

    #[test]
    fn sentences_are_no_captions() {
        for line in [
            "Foto itu diambil pada hari Senin di depan istana.",
            "Ia ditangkap Komisi Pemberantasan Korupsi (KPK)",
            "Hal itu dikatakannya, Selasa (5/3/2019).",
            "Pertandingan itu berakhir imbang. (abc/def)",
            "Ia dimakamkan di kampungnya, Gunung Sindur. (mg3/jpnn)",
            "Bek: Tristan Do (Belakang), Tanaboon Kesarat (Tengah)",
            "Sumber , di parlemen menyebutkan hal itu benar.",
            "Sumber di pemerintah mengatakan hal itu benar.",
            "Pilihannya: naik kereta/bus atau jalan kaki.",
        ] {
            assert!(!is_caption(line, &look(line), pack()), "{line}");
            assert!(!is_credit(line, &look(line), pack()), "{line}");
        }
    }
}
