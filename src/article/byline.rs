//! Takes a line, gives the [`Byline`] that it is: who wrote and edited, for whom, and whether a
//! date stands beside the names. Desks, outlets and dates are no people.

use super::outlet::{Agency, Outlet};
use crate::language::{NewsCues, key};

/// Longer names are no names.
const LONGEST_NAME: usize = 5;
/// Longer lines are no bylines, whatever they begin with.
const LONGEST_BYLINE: usize = 30;

/// What a byline says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) authors: Vec<String>,
    pub(super) editors: Vec<String>,
    pub(super) agencies: Vec<String>,
    pub(super) outlet: Option<String>,
    /// Whether a label (`Penulis:`) says that it is one.
    pub(super) labelled: bool,
    /// Whether a role, an outlet or a date beside the names says so.
    pub(super) supported: bool,
    /// How many parts are none of the things that bylines hold.
    strangers: usize,
}

/// What a label says of the name after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Author,
    Editor,
    Agency,
    Date,
}

impl Byline {
    /// The byline that `text` is, by its label or by what stands beside the names.
    pub(super) fn parse(text: &str, cues: &NewsCues) -> Option<Self> {
        let byline = Self::read(text, cues)?;
        (byline.labelled || byline.supported && byline.strangers == 0).then_some(byline)
    }

    /// The names in `text` where it holds names of people and nothing else.
    pub(super) fn names_only(text: &str, cues: &NewsCues) -> Option<Self> {
        let byline = Self::read(unbracketed(text), cues)?;
        let full = byline.authors.iter().any(|name| name.contains(' '));
        (full && byline.strangers == 0 && byline.editors.is_empty()).then_some(byline)
    }

    /// Whether `text` is a label alone, for the name on the next line.
    pub(super) fn is_label(text: &str, cues: &NewsCues) -> bool {
        role_of(&key(text), cues).is_some()
    }

    fn read(text: &str, cues: &NewsCues) -> Option<Self> {
        if text.split_whitespace().nth(LONGEST_BYLINE).is_some() {
            return None;
        }
        let mut byline = Self::default();
        let mut role = None;
        for segment in segments(text) {
            let mut rest = segment;
            while let Some((before, found, after)) = split_label(rest, cues) {
                byline.take_value(before, role, cues);
                byline.labelled |= matches!(found, Role::Author | Role::Editor);
                byline.supported |= found == Role::Date;
                role = Some(found);
                rest = after;
            }
            byline.take_segment(rest, &mut role, cues);
        }
        Some(byline)
    }

    /// A segment without a label and colon may still open with a label (`Oleh X`).
    fn take_segment(&mut self, text: &str, role: &mut Option<Role>, cues: &NewsCues) {
        let opened = role.is_none().then(|| leading_label(text, cues)).flatten();
        match opened {
            Some((found, rest)) => {
                *role = Some(found);
                self.supported = true;
                self.take_value(rest, *role, cues);
            }
            None => self.take_value(text, *role, cues),
        }
    }

    fn take_value(&mut self, text: &str, role: Option<Role>, cues: &NewsCues) {
        for part in names(text, cues) {
            self.take_part(part, role, cues);
        }
    }

    fn take_part(&mut self, part: &str, role: Option<Role>, cues: &NewsCues) {
        let (part, has_role) = split_role(part, cues);
        self.supported |= has_role;
        let part_key = key(part);
        if is_dated(part) {
            self.supported = true;
        } else if let Some(agency) = Agency::named(part).filter(|_| role == Some(Role::Agency)) {
            self.agencies.push(agency.name.to_owned());
        } else if let Some(outlet) = outlet_name(part) {
            self.outlet.get_or_insert(outlet);
            self.supported = true;
        } else if is_person(part, cues) && (role.is_some() || part.contains(' ')) {
            self.take_person(part, role);
        } else if !(part_key.is_empty() || self.supported && is_word_like_weekday(part)) {
            self.strangers += usize::from(!cues.lists(|c| c.places, &part_key));
        }
    }

    fn take_person(&mut self, name: &str, role: Option<Role>) {
        let people = match role {
            None | Some(Role::Author) => &mut self.authors,
            Some(Role::Editor) => &mut self.editors,
            Some(Role::Agency | Role::Date) => return,
        };
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if !people.contains(&name) {
            people.push(name);
        }
    }
}

/// The parts of a byline between bars, bullets, slashes, commas and dashes that stand free.
fn segments(text: &str) -> impl Iterator<Item = &str> {
    text.split(['|', '•', '·', ';', '–', '—', '/', ','])
        .flat_map(|part| part.split(" -").flat_map(|piece| piece.split("- ")))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The names in a list such as `A dan B & C`.
fn names<'t>(text: &'t str, cues: &NewsCues) -> Vec<&'t str> {
    let joints: Vec<String> =
        cues.chain().flat_map(|cues| cues.and).map(|word| format!(" {word} ")).collect();
    let mut parts = vec![text];
    for joint in &joints {
        parts = parts.into_iter().flat_map(|part| part.split(joint.as_str())).collect();
    }
    parts.into_iter().map(trim_marks).filter(|part| !part.is_empty()).collect()
}

fn trim_marks(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')'))
}

fn unbracketed(text: &str) -> &str {
    text.strip_prefix(['(', '[']).and_then(|rest| rest.strip_suffix([')', ']'])).unwrap_or(text)
}

/// The first `label:` of `text` with what stands before and after it.
fn split_label<'t>(text: &'t str, cues: &NewsCues) -> Option<(&'t str, Role, &'t str)> {
    text.match_indices(':').find_map(|(at, colon)| {
        let (head, tail) = text.split_at_checked(at)?;
        let (before, role) = label_at_end(head, cues)?;
        Some((before, role, tail.strip_prefix(colon)?))
    })
}

/// The label of up to three words that `head` ends with.
fn label_at_end<'t>(head: &'t str, cues: &NewsCues) -> Option<(&'t str, Role)> {
    let starts = head.rmatch_indices(char::is_whitespace).map(|(at, space)| at + space.len());
    let trimmed = head.trim_end();
    let starts: Vec<usize> = starts.filter(|at| *at < trimmed.len()).take(2).chain([0]).collect();
    starts.into_iter().rev().find_map(|at| {
        let (before, label) = head.split_at_checked(at)?;
        Some((before, role_of(&key(label), cues)?))
    })
}

/// The label that `text` opens with, though no colon follows; a name must.
fn leading_label<'t>(text: &'t str, cues: &NewsCues) -> Option<(Role, &'t str)> {
    let ends =
        text.match_indices(char::is_whitespace).map(|(at, _)| at).take(3).chain([text.len()]);
    let ends: Vec<usize> = ends.collect();
    ends.into_iter().rev().find_map(|at| {
        let (label, rest) = text.split_at_checked(at)?;
        let role = role_of(&key(label), cues).filter(|role| *role != Role::Editor)?;
        let names = rest.trim();
        (names.is_empty() || names.starts_with(char::is_uppercase)).then_some((role, names))
    })
}

fn role_of(label: &str, cues: &NewsCues) -> Option<Role> {
    if cues.lists(|c| c.author_labels, label) {
        Some(Role::Author)
    } else if cues.lists(|c| c.editor_labels, label) {
        Some(Role::Editor)
    } else if cues.lists(|c| c.date_labels, label) {
        Some(Role::Date)
    } else if cues.lists(|c| c.agency_labels, label) {
        Some(Role::Agency)
    } else {
        None
    }
}

/// `part` without the role glued to its end (`Larissa Huda Tim Redaksi`), and whether it had one.
/// `Jurnalis-Selasa` is a role glued to a weekday.
fn split_role<'t>(part: &'t str, cues: &NewsCues) -> (&'t str, bool) {
    let is_role = |text: &str| cues.lists(|c| c.roles, &key(text));
    if is_role(part) || part.split_once('-').is_some_and(|(role, _)| is_role(role)) {
        return ("", true);
    }
    let ends = part.rmatch_indices(' ').take(2).map(|(at, _)| part.split_at(at));
    ends.into_iter().find(|(_, role)| is_role(role)).map_or((part, false), |(name, _)| (name, true))
}

/// Digits in a byline are those of a date or a clock.
fn is_dated(part: &str) -> bool {
    part.contains(|c: char| c.is_ascii_digit()) && part.split_whitespace().count() <= 4
}

/// One short word beside a date.
fn is_word_like_weekday(part: &str) -> bool {
    !part.contains(char::is_whitespace) && part.chars().count() <= 10
}

/// The outlet's name, or the domain that stands for one that is not known.
pub(super) fn outlet_name(text: &str) -> Option<String> {
    let known = Outlet::named(text).map(|outlet| outlet.name.to_owned());
    known.or_else(|| is_domain(text).then(|| text.to_owned()))
}

/// One word that ends like a domain of news sites.
fn is_domain(text: &str) -> bool {
    let lower = text.to_lowercase();
    !text.contains(char::is_whitespace)
        && [".com", ".co.id", ".id", ".co", ".net", ".tv", ".news", ".org"]
            .iter()
            .any(|ending| lower.strip_suffix(ending).is_some_and(|name| name.len() > 2))
}

/// Whether `text` reads like the name of a person: capitalised words, no desk, place or outlet.
fn is_person(text: &str, cues: &NewsCues) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (1..=LONGEST_NAME).contains(&words.len())
        && text.chars().filter(|c| c.is_alphabetic()).count() > 2
        && words.iter().all(|word| is_name_word(word, cues))
        && !cues.lists(|c| c.places, &key(text))
        && !cues.lists(|c| c.sections, &key(text))
        && Agency::named(text).is_none()
}

fn is_name_word(word: &str, cues: &NewsCues) -> bool {
    let particle =
        matches!(word, "bin" | "binti" | "van" | "de" | "der" | "al" | "el" | "von" | "da");
    let shaped =
        word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | '`'));
    shaped
        && (particle || word.starts_with(char::is_uppercase))
        && !cues.lists(|c| c.desk_words, &key(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn parse(text: &str) -> Option<Byline> {
        Byline::parse(text, &Language::Indonesian.pack().news)
    }

    #[test]
    fn bylines_of_many_newsrooms() {
        let cases: [(&str, &[&str], &[&str]); 14] = [
            ("Penulis: Agus Ramadhan | Editor: Zaenal", &["Agus Ramadhan"], &["Zaenal"]),
            ("Penulis : Sinta Dewi Editor : Budi Raya", &["Sinta Dewi"], &["Budi Raya"]),
            ("Rep: Ahmad Fikri/ Red: Nidia", &["Ahmad Fikri"], &["Nidia"]),
            ("Pewarta: Rina Kurnia dan Budi Santoso", &["Rina Kurnia", "Budi Santoso"], &[]),
            ("Oleh Tono Wibowo", &["Tono Wibowo"], &[]),
            ("Andi Saputra - detikNews", &["Andi Saputra"], &[]),
            ("Andi Saputra -detikOto", &["Andi Saputra"], &[]),
            ("Ira Lestari, Jurnalis-Rabu, 18 Juni 2025 |07:45 WIB", &["Ira Lestari"], &[]),
            ("Laporan Wartawan TribunnewsBogor.com, Yudi Wanne", &["Yudi Wanne"], &[]),
            ("Kontributor Lhokseumawe, Rahmad Nur", &["Rahmad Nur"], &[]),
            ("Kompas.com - 10/06/2025, 20:44 WIB", &[], &[]),
            ("Agregasi VOA , Jurnalis-Selasa, 24 Agustus 2021 |05:16 WIB", &[], &[]),
            ("Jurnalis", &[], &[]),
            ("Muhammad Dafa, Larissa Huda Tim Redaksi", &["Muhammad Dafa", "Larissa Huda"], &[]),
        ];
        for (line, authors, editors) in cases {
            let Some(found) = parse(line) else { panic!("no byline: {line}") };
            assert_eq!(found.authors, authors, "{line}");
            assert_eq!(found.editors, editors, "{line}");
        }
    }

    #[test]
    fn other_lines_are_no_bylines() {
        for line in [
            "Oleh karena itu, pemerintah menunda rencana itu.",
            "Laporan itu dibuat oleh polisi.",
            "Kim Jong Un Bertemu Putin",
            "Jakarta, Bandung, Surabaya",
            "Sumber itu tidak mau disebut namanya.",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }
}
