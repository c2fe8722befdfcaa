//! Takes a line, gives the [`Byline`] that it is: who wrote and edited, for whom, and when it was
//! published. Desks, outlets and dates are no people.

use super::name::{Ground, is_person, names, outlet_name};
use super::outlet::Agency;
use crate::language::{LanguagePack, NewsCues, WordList, key};
use crate::text::one_line;
use crate::time::{Printed, printed};

/// Longer lines are no bylines, whatever they begin with, in words.
const LONGEST_BYLINE: usize = 30;
/// The same in bytes.
const LONGEST_LINE: usize = 400;
/// After `Editor` without a colon more words are a headline.
const LONGEST_UNMARKED: usize = 3;
/// Longer initials are words, in bytes.
const LONGEST_INITIALS: usize = 12;
/// One word of at most this many characters beside a date says nothing against a byline.
const LOOSE_WORD: usize = 10;

/// What a byline says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) authors: Vec<String>,
    pub(super) editors: Vec<String>,
    pub(super) agencies: Vec<String>,
    pub(super) outlet: Option<String>,
    /// The date that stands in it.
    pub(super) date: Option<Printed>,
    /// Whether that is the date of a change.
    pub(super) updated: bool,
    /// Whether a label (`Penulis:`) says that it is one.
    pub(super) labelled: bool,
    /// Whether a role, an outlet or a date beside the names says so.
    pub(super) supported: bool,
    /// Whether no colon stands in it, without which nothing is a label.
    unlabelled: bool,
    /// How many parts are none of the things that bylines hold.
    strangers: usize,
    /// How many of them are single short words.
    loose: usize,
}

/// What a label says of the name after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Author,
    Editor,
    Agency,
    Published,
    Updated,
}

impl Byline {
    /// The byline that `text` is, by its label or by what stands beside the names.
    pub(super) fn parse(text: &str, pack: &LanguagePack) -> Option<Self> {
        Self::read(text, pack).filter(Self::is_byline)
    }

    /// The names in `text` where it holds names of people and nothing else.
    pub(super) fn names_only(text: &str, pack: &LanguagePack) -> Option<Self> {
        Self::read(text, pack).filter(Self::is_names)
    }

    /// Whether a label, or what stands beside the names, says that what was read is a byline.
    pub(super) fn is_byline(&self) -> bool {
        self.labelled || self.supported && self.has_no_strangers()
    }

    /// Whether what was read is names of people and nothing else.
    pub(super) fn is_names(&self) -> bool {
        let is_full = |name: &String| name.contains(' ') && name.contains(char::is_uppercase);
        let full = self.authors.iter().any(is_full);
        full && self.has_no_strangers() && self.editors.is_empty()
    }

    /// The author that `text` is, if it is one name; only its place tells that it is no other word.
    pub(super) fn one_name(text: &str, pack: &LanguagePack) -> Option<Self> {
        is_person(text, Ground::Look, pack)
            .then(|| Self { authors: vec![text.to_owned()], ..Self::default() })
    }

    /// Whether `text` is a label alone, for the name on the next line.
    pub(super) fn is_label(text: &str, cues: &NewsCues) -> bool {
        role_of(&key(text), cues).is_some()
    }

    /// Whether `text` is the initials of its writers and editors, `(abc/def)`, or `(*)`.
    pub(super) fn is_initials(text: &str) -> bool {
        let inside = text.strip_prefix(['(', '[']).and_then(|rest| rest.strip_suffix([')', ']']));
        let fits = |c: char| c.is_alphabetic() || matches!(c, '/' | '*' | '-');
        inside.is_some_and(|inside| {
            inside.contains(['/', '*'])
                && inside.len() <= LONGEST_INITIALS
                && inside.chars().all(fits)
        })
    }

    fn has_no_strangers(&self) -> bool {
        self.strangers == 0 && (self.loose == 0 || self.date.is_some())
    }

    /// What `text` says if it is a byline, which it need not be; `None` for what is too long.
    pub(super) fn read(text: &str, pack: &LanguagePack) -> Option<Self> {
        if text.len() > LONGEST_LINE || text.split_whitespace().nth(LONGEST_BYLINE).is_some() {
            return None;
        }
        let text = unbracketed(text);
        let date = printed(text, pack);
        let (before, after) = date.as_ref().map_or((text, ""), |date| {
            (text.get(..date.span.start).unwrap_or(""), text.get(date.span.end..).unwrap_or(""))
        });
        let unlabelled = !text.contains(':');
        let mut byline = Self { date, unlabelled, ..Self::default() };
        byline.take(before, pack);
        byline.take(after, pack);
        byline.supported |= byline.is_dated();
        Some(byline)
    }

    /// Whether it is neither a byline nor names, whatever follows.
    fn is_none(&self) -> bool {
        self.unlabelled && self.strangers > 0
    }

    /// Names beside a date need its clock time; headlines, too, hold dates.
    fn is_dated(&self) -> bool {
        self.date.as_ref().is_some_and(|date| date.clock.is_some() || self.authors.is_empty())
    }

    fn take(&mut self, text: &str, pack: &LanguagePack) {
        let mut role = None;
        for segment in segments(text) {
            if self.is_none() {
                return;
            }
            let mut rest = segment;
            while let Some((before, found, after)) = split_label(rest, &pack.news) {
                self.take_value(before, role, pack);
                self.labelled |= matches!(found, Role::Author | Role::Editor);
                role = Some(self.enter(found));
                rest = after;
            }
            self.take_segment(rest, &mut role, pack);
        }
    }

    /// A segment without a label and colon may still open with a label (`Oleh X`).
    fn take_segment(&mut self, text: &str, role: &mut Option<Role>, pack: &LanguagePack) {
        let opened = role.is_none().then(|| leading_label(text, &pack.news)).flatten();
        match opened {
            Some((found, rest)) => {
                *role = Some(self.enter(found));
                self.supported |= matches!(found, Role::Author | Role::Editor);
                self.take_value(rest, *role, pack);
            }
            None => self.take_value(text, *role, pack),
        }
    }

    fn enter(&mut self, role: Role) -> Role {
        self.updated |= role == Role::Updated;
        self.supported |= role == Role::Agency;
        role
    }

    fn take_value(&mut self, text: &str, role: Option<Role>, pack: &LanguagePack) {
        for part in names(text, pack) {
            self.take_part(part, role, pack);
        }
    }

    fn take_part(&mut self, part: &str, role: Option<Role>, pack: &LanguagePack) {
        let (part, has_role) = split_role(part, &pack.news);
        let ground = if role.is_some() { Ground::Statement } else { Ground::Look };
        self.supported |= has_role;
        let sought = Some(part).filter(|_| role == Some(Role::Agency));
        if let Some(agency) = sought.and_then(Agency::named) {
            self.agencies.push(agency.name.to_owned());
        } else if let Some(outlet) = outlet_name(part) {
            self.outlet.get_or_insert(outlet);
            self.supported = true;
        } else if is_person(part, ground, pack) && (role.is_some() || part.contains(' ')) {
            self.take_person(part, role);
        } else {
            self.take_stranger(part, &pack.news);
        }
    }

    fn take_person(&mut self, name: &str, role: Option<Role>) {
        let people = match role {
            None | Some(Role::Author) => &mut self.authors,
            Some(Role::Editor) => &mut self.editors,
            Some(Role::Agency | Role::Published | Role::Updated) => return,
        };
        let name = one_line(name);
        if !people.contains(&name) {
            people.push(name);
        }
    }

    /// The section or a place beside a name supports it; other words speak against a byline.
    fn take_stranger(&mut self, part: &str, cues: &NewsCues) {
        let part_key = key(part);
        if cues.lists(|c| c.sections, &part_key) && !self.authors.is_empty() {
            self.supported = true;
        } else if part.contains(char::is_whitespace) || part.chars().count() > LOOSE_WORD {
            self.strangers += usize::from(!cues.lists(|c| c.places, &part_key));
        } else if !part_key.is_empty() {
            self.loose += usize::from(!cues.lists(|c| c.places, &part_key));
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
    let end = head.trim_end().len();
    let starts = head.rmatch_indices(char::is_whitespace).map(|(at, space)| at + space.len());
    let starts: Vec<usize> = starts.filter(|at| *at < end).take(2).chain([0]).collect();
    starts.into_iter().rev().find_map(|at| {
        let (before, label) = head.split_at_checked(at)?;
        Some((before, role_of(&key(label), cues)?))
    })
}

/// The label that `text` opens with, though no colon follows; a name must.
pub(super) fn leading_label<'t>(text: &'t str, cues: &NewsCues) -> Option<(Role, &'t str)> {
    let spaces = text.match_indices(char::is_whitespace).map(|(at, _)| at);
    let ends: Vec<usize> = spaces.take(3).chain([text.len()]).collect();
    ends.into_iter().rev().find_map(|at| {
        let (label, rest) = text.split_at_checked(at)?;
        let role = role_of(&key(label), cues)?;
        let names = rest.trim();
        let few = role != Role::Editor || names.split_whitespace().count() <= LONGEST_UNMARKED;
        (few && (names.is_empty() || names.starts_with(char::is_uppercase)))
            .then_some((role, names))
    })
}

/// A pick from the cues.
type Labels = fn(&NewsCues) -> WordList;

/// The role of a key that is a label and nothing else.
pub(super) fn role_of(label: &str, cues: &NewsCues) -> Option<Role> {
    let labels: [(Labels, Role); 5] = [
        (|cues| cues.author_labels, Role::Author),
        (|cues| cues.editor_labels, Role::Editor),
        (|cues| cues.date_labels, Role::Published),
        (|cues| cues.update_labels, Role::Updated),
        (|cues| cues.agency_labels, Role::Agency),
    ];
    labels.iter().find(|(list, _)| cues.lists(list, label)).map(|(_, role)| *role)
}

/// `part` without the role glued to its end (`Larissa Huda Tim Redaksi`), and whether it had one.
/// `Jurnalis-Selasa` is a role glued to a weekday.
pub(super) fn split_role<'t>(part: &'t str, cues: &NewsCues) -> (&'t str, bool) {
    let is_role = |text: &str| cues.lists(|c| c.roles, &key(text));
    if is_role(part) || part.split_once('-').is_some_and(|(role, _)| is_role(role)) {
        return ("", true);
    }
    let mut ends = part.rmatch_indices(' ').take(2).filter_map(|(at, _)| part.split_at_checked(at));
    ends.find(|(_, role)| is_role(role)).map_or((part, false), |(name, _)| (name, true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn parse(text: &str) -> Option<Byline> {
        Byline::parse(text, Language::Indonesian.pack())
    }

    #[test]
    fn bylines_of_many_newsrooms() {
        let cases: [(&str, &[&str], &[&str]); 19] = [
            ("Penulis: Agus Ramadhan | Editor: Zaenal", &["Agus Ramadhan"], &["Zaenal"]),
            ("Penulis : Sinta Dewi Editor : Budi Raya", &["Sinta Dewi"], &["Budi Raya"]),
            ("Rep: Ahmad Fikri/ Red: Nidia", &["Ahmad Fikri"], &["Nidia"]),
            ("Pewarta: Rina Kurnia dan Budi Santoso", &["Rina Kurnia", "Budi Santoso"], &[]),
            ("Oleh Tono Wibowo", &["Tono Wibowo"], &[]),
            ("Editor Tono Wibowo", &[], &["Tono Wibowo"]),
            ("Andi Saputra - detikNews", &["Andi Saputra"], &[]),
            ("Andi Saputra -detikOto", &["Andi Saputra"], &[]),
            ("Andi Saputra -Sepakbola", &["Andi Saputra"], &[]),
            ("Ira Lestari, Jurnalis-Rabu, 18 Juni 2025 |07:45 WIB", &["Ira Lestari"], &[]),
            ("Laporan Wartawan TribunnewsBogor.com, Yudi Wanne", &["Yudi Wanne"], &[]),
            ("Kontributor Lhokseumawe, Rahmad Nur", &["Rahmad Nur"], &[]),
            ("Kompas.com - 10/06/2025, 20:44 WIB", &[], &[]),
            ("Minggu, 08 Juni 2025 - 15:55 WIB", &[], &[]),
            ("Agregasi VOA , Jurnalis-Selasa, 24 Agustus 2021 |05:16 WIB", &[], &[]),
            ("Jurnalis", &[], &[]),
            ("(TRIBUNSOLO.COM/Andika Setya)", &["Andika Setya"], &[]),
            ("sumber : ANTARA", &[], &[]),
            ("Muhammad Dafa, Larissa Huda Tim Redaksi", &["Muhammad Dafa", "Larissa Huda"], &[]),
        ];
        for (line, authors, editors) in cases {
            let Some(found) = parse(line) else { panic!("no byline: {line}") };
            assert_eq!(found.authors, authors, "{line}");
            assert_eq!(found.editors, editors, "{line}");
        }
    }

    #[test]
    fn dates_of_change_are_told_apart() {
        let updated = |text| parse(text).map(|byline| (byline.date.is_some(), byline.updated));
        assert_eq!(updated("Diperbarui 18 Jun 2025, 14:05 WIB"), Some((true, true)));
        assert_eq!(updated("Tayang: Senin, 9 Juni 2025 22:09 WITA"), Some((true, false)));
        assert_eq!(updated("Kompas.com- Diperbarui 19/06/2025, 10:25 WIB"), Some((true, true)));
    }

    #[test]
    fn other_lines_are_no_bylines() {
        for line in [
            "Oleh karena itu, pemerintah menunda rencana itu.",
            "Laporan itu dibuat oleh polisi.",
            "Kim Jong Un Bertemu Putin",
            "Jakarta, Bandung, Surabaya",
            "Harga Emas Antam, 5 Maret 2019",
            "Menyambut HUT ke-498 Jakarta,",
            "Sumber itu tidak mau disebut namanya.",
            "Editor Majalah Warta Kita Ditangkap",
            "Editor itu tidak mau disebut namanya.",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }
}
