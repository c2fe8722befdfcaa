//! Takes a paragraph, gives the [`Dateline`] that it opens with: `Jakarta, VIVA –`,
//! `Liputan6.com, Pyongyang -`, `Mataram (ANTARA) -`, `KORUT -`.

use super::name::outlet_name;
use super::outlet::Agency;
use crate::language::{NewsCues, key};

/// A dateline ends within this many bytes.
const LONGEST: usize = 80;
/// Places have at most this many words.
const LONGEST_PLACE: usize = 4;

/// What stands before the first sentence of a report.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Dateline {
    /// Where it was written, as printed.
    pub(super) place: Option<String>,
    /// For whom, by its known name or as printed.
    pub(super) outlet: Option<String>,
    /// The agency named in brackets.
    pub(super) agency: Option<String>,
}

impl Dateline {
    /// The dateline of `text`, where it opens with one.
    pub(super) fn parse(text: &str, cues: &NewsCues) -> Option<Self> {
        let head = before_dash(text)?;
        let (places, agency) = split_bracket(head);
        let mut dateline = Self::default();
        if let Some(agency) = agency {
            dateline.take_source(agency)?;
        }
        let sure = dateline.outlet.is_some() || dateline.agency.is_some();
        dateline.take_parts(places, sure, cues)?;
        Some(dateline)
    }

    /// The source in brackets may name several, `Antara/PRNewswire`.
    fn take_source(&mut self, text: &str) -> Option<()> {
        self.outlet = outlet_name(text);
        self.agency = text
            .split('/')
            .find_map(|part| Agency::named(part).map(|agency| agency.name.to_owned()));
        (self.outlet.is_some() || self.agency.is_some()).then_some(())
    }

    fn take_parts(&mut self, text: &str, mut sure: bool, cues: &NewsCues) -> Option<()> {
        let mut places = Vec::new();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            if let Some(outlet) = outlet_name(part) {
                self.outlet.get_or_insert(outlet);
                sure = true;
            } else if is_place_like(part) {
                places.push(part);
            } else if !part.contains(|c: char| c.is_ascii_digit()) {
                return None;
            }
        }
        let alone = !places.is_empty() && places.iter().all(|place| stands_alone(place, cues));
        self.place = (!places.is_empty()).then(|| places.join(", "));
        (sure || alone).then_some(())
    }
}

/// `text` without the dateline that it opens with, if it does.
pub(crate) fn without_dateline<'t>(text: &'t str, cues: &NewsCues) -> &'t str {
    let Some(head) = before_dash(text).filter(|_| Dateline::parse(text, cues).is_some()) else {
        return text;
    };
    let rest = text.trim_start().strip_prefix(head).unwrap_or(text);
    rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '―'))
}

/// What stands before the first dash of `text`, where that is near.
pub(super) fn before_dash(text: &str) -> Option<&str> {
    // Most texts have no byte that a dash begins with.
    if !text.bytes().take(LONGEST + 1).any(|byte| matches!(byte, b'-' | 0xe2)) {
        return None;
    }
    let (at, _) = text
        .char_indices()
        .take_while(|(at, _)| *at <= LONGEST)
        .find(|(at, c)| is_dash(*c, *at, text))?;
    text.get(..at).map(str::trim).filter(|head| !head.is_empty())
}

/// A hyphen counts beside a space or another one, and where an outlet's domain stands before it.
fn is_dash(c: char, at: usize, text: &str) -> bool {
    let head = text.get(..at).unwrap_or("");
    let before = head.chars().next_back();
    let after = text.get(at + c.len_utf8()..).and_then(|tail| tail.chars().next());
    match c {
        '–' | '—' | '―' => true,
        '-' => {
            [before, after].iter().flatten().any(|c| c.is_whitespace() || *c == '-')
                || head.rsplit(',').next().is_some_and(is_site)
        }
        _ => false,
    }
}

fn is_site(part: &str) -> bool {
    part.contains('.') && outlet_name(part.trim()).is_some()
}

/// `Mataram, NTB (ANTARA News)` without its bracket, and what stands in it.
fn split_bracket(head: &str) -> (&str, Option<&str>) {
    head.strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
        .map_or((head, None), |(places, source)| (places, Some(source)))
}

fn is_place_like(part: &str) -> bool {
    let words = part.split_whitespace().count();
    (1..=LONGEST_PLACE).contains(&words)
        && part.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        && part
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '\'' | '’' | '-' | '\u{a0}'))
}

/// Without an outlet beside it, a place must be known or stand in capitals.
fn stands_alone(place: &str, cues: &NewsCues) -> bool {
    let in_capitals = place.chars().count() > 2 && !place.contains(char::is_lowercase);
    in_capitals || cues.lists(|c| c.places, &key(place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn parse(text: &str) -> Option<(Option<String>, Option<String>)> {
        Dateline::parse(text, &Language::Indonesian.pack().news).map(|d| (d.place, d.outlet))
    }

    #[test]
    fn datelines_of_many_newsrooms() {
        let cases = [
            ("Jakarta, VIVA – Isi", Some("Jakarta"), Some("VIVA")),
            ("JAKARTA, KOMPAS.com - Isi", Some("JAKARTA"), Some("Kompas.com")),
            ("Liputan6.com, Pyongyang - Isi", Some("Pyongyang"), Some("Liputan6.com")),
            ("TEMPO.CO,Jakarta- Isi", Some("Jakarta"), Some("Tempo")),
            ("REPUBLIKA.CO.ID, JAKARTA -- Isi", Some("JAKARTA"), Some("Republika")),
            ("Mataram, NTB (ANTARA News) - Isi", Some("Mataram, NTB"), Some("ANTARA")),
            ("Jakarta, CNN Indonesia -- Isi", Some("Jakarta"), Some("CNN Indonesia")),
            ("JAKARTA, KOMPAS.com-Isi", Some("JAKARTA"), Some("Kompas.com")),
            ("Suara.com - Isi", None, Some("Suara.com")),
            ("KABARKITA.ID, Solo - Isi", Some("Solo"), Some("KABARKITA.ID")),
            ("KORUT - Isi", Some("KORUT"), None),
            ("BANDUNG— Isi", Some("BANDUNG"), None),
            ("Jakarta - Isi", Some("Jakarta"), None),
            ("ISTANBUL, 23 Februari 2016 (Antara/PRNewswire) -- Isi", Some("ISTANBUL"), None),
        ];
        for (line, place, outlet) in cases {
            assert_eq!(
                parse(line),
                Some((place.map(str::to_owned), outlet.map(str::to_owned))),
                "{line}"
            );
        }
    }

    #[test]
    fn a_dateline_is_cut_off_with_its_dash() {
        let cues = &Language::Indonesian.pack().news;
        let cases = [
            ("JAKARTA, KOMPAS.com - Isi berita", "Isi berita"),
            ("Jakarta, CNN Indonesia -- Isi", "Isi"),
            ("Pertandingan Indonesia - Jepang", "Pertandingan Indonesia - Jepang"),
            ("", ""),
        ];
        for (text, rest) in cases {
            assert_eq!(without_dateline(text, cues), rest);
        }
    }

    #[test]
    fn a_dash_alone_is_no_dateline() {
        for line in [
            "Noh Kyu-duk mengatakan hal itu - dan banyak lagi.",
            "Pertandingan Indonesia - Jepang berakhir imbang.",
            "Presiden Amerika - Serikat",
            "AS - Korea Utara",
            "Detik-Detik Gunung Itu Meletus",
            "- Isi",
            "",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }
}
