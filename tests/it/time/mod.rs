//! Dates: golden cases, the hand-marked seeds, and what holds for any text.

mod documented;
mod golden;
mod properties;

use linimasa::Language;
use linimasa::time::{
    Basis, Date, Mention, MentionKind, Reference, find, infer_reference, iso_day, parse_iso_day,
};
use serde_json::Value;

/// An expression of the gold or of our finding: span in code points, type, value.
type Marked = (usize, usize, &'static str, String);

fn articles() -> Vec<Value> {
    let gold = include_str!("../../data/time/seeds-timex.jsonl");
    gold.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn reference_on(date: Date) -> Reference {
    Reference { date, basis: Basis::Stated, evidence: None }
}

fn reference(article: &Value) -> Option<Reference> {
    Some(reference_on(parse_iso_day(article["dct"].as_str()?.get(..10)?)?))
}

fn type_name(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Date => "DATE",
        MentionKind::Time => "TIME",
        MentionKind::Duration => "DURATION",
        MentionKind::Set => "SET",
    }
}

fn marked(text: &str, mention: &Mention) -> Marked {
    let start = text.get(..mention.span.start).unwrap().chars().count();
    let length = mention.span.slice(text).chars().count();
    (start, start + length, type_name(mention.kind), mention.value.timex.clone())
}

fn expected(gold: &Value) -> Marked {
    let value = gold["value"].as_str().or(gold["underspecified"].as_str()).unwrap();
    let kind = ["DATE", "TIME", "DURATION", "SET"].into_iter().find(|kind| gold["type"] == *kind);
    let place = |key: &str| gold[key].as_u64().unwrap() as usize;
    (place("start"), place("end"), kind.unwrap(), value.into())
}

/// Every required expression exactly, and nothing else but optional ones.
fn assert_found(article: &Value, reference: Option<&Reference>) {
    let text = article["text"].as_str().unwrap();
    let found = find(text, Language::Indonesian.pack(), reference);
    let gold = article["timexes"].as_array().unwrap();
    let (optional, required): (Vec<&Value>, Vec<&Value>) =
        gold.iter().partition(|gold| gold["optional"] == true);
    let spans: Vec<_> = optional.iter().map(|gold| (&gold["start"], &gold["end"])).collect();
    let found: Vec<Marked> = found
        .iter()
        .map(|mention| marked(text, mention))
        .filter(|(start, end, ..)| !spans.contains(&(&Value::from(*start), &Value::from(*end))))
        .collect();
    let required: Vec<Marked> = required.into_iter().map(expected).collect();
    assert_eq!(found, required, "{}", article["id"]);
}

#[test]
fn seeds_are_read_as_by_hand() {
    for article in articles() {
        assert_found(&article, reference(&article).as_ref());
    }
}

#[test]
fn seeds_without_a_given_date_find_their_own() {
    for article in articles() {
        assert_found(&article, None);
    }
}

#[test]
fn seeds_tell_their_day_by_byline_or_statement_and_never_by_caption() {
    let told: Vec<_> = articles()
        .iter()
        .map(|article| {
            let lines: Vec<&str> = article["text"].as_str().unwrap().lines().collect();
            let reference = infer_reference(&lines, Language::Indonesian.pack())?;
            Some((iso_day(reference.date), reference.basis, reference.evidence.unwrap()))
        })
        .collect();
    let said = |day: &str, basis, evidence: &str| Some((day.into(), basis, evidence.into()));
    let expected = [
        None,
        None,
        said("2020-12-10", Basis::Inferred, "mengatakan pada hari Kamis (10/12/2020)"),
        said("2021-08-24", Basis::Stated, "Selasa, 24 Agustus 2021 |05:16 WIB"),
        said("2019-03-05", Basis::Inferred, "dilansir Al Jazeera, Selasa (5/3/2019)"),
    ];
    assert_eq!(told, expected);
}

/// What a phrase said on Wednesday, 20 June 2018 stands for: EDTF, first and last day, basis.
const MEANINGS: &[(&str, &str, &str, &str, Basis)] = &[
    ("12 Juni 2018", "2018-06-12", "2018-06-12", "2018-06-12", Basis::Stated),
    ("Juni 2018", "2018-06", "2018-06-01", "2018-06-30", Basis::Stated),
    ("awal Juni 2018", "2018-06", "2018-06-01", "2018-06-10", Basis::Stated),
    ("pertengahan Juni 2018", "2018-06", "2018-06-11", "2018-06-20", Basis::Stated),
    ("akhir Juni 2018", "2018-06", "2018-06-21", "2018-06-30", Basis::Stated),
    ("tahun 2016", "2016", "2016-01-01", "2016-12-31", Basis::Stated),
    ("awal tahun 2016", "2016", "2016-01-01", "2016-04-30", Basis::Stated),
    ("pertengahan 2016", "2016", "2016-05-01", "2016-08-31", Basis::Stated),
    ("akhir 2016", "2016", "2016-09-01", "2016-12-31", Basis::Stated),
    ("sekitar tahun 2016", "2016", "2016-01-01", "2016-12-31", Basis::Stated),
    ("tahun 1990-an", "199X", "1990-01-01", "1999-12-31", Basis::Stated),
    ("awal 1990-an", "199X", "1990-01-01", "1993-12-31", Basis::Stated),
    ("pertengahan 1990-an", "199X", "1994-01-01", "1996-12-31", Basis::Stated),
    ("akhir 1990-an", "199X", "1997-01-01", "1999-12-31", Basis::Stated),
    ("abad ke-19", "18XX", "1800-01-01", "1899-12-31", Basis::Stated),
    ("kuartal III 2017", "2017-07/2017-09", "2017-07-01", "2017-09-30", Basis::Stated),
    ("semester I 2017", "2017-01/2017-06", "2017-01-01", "2017-06-30", Basis::Stated),
    ("musim dingin 2016", "2016-24", "2016-12-01", "2017-02-28", Basis::Stated),
    ("musim panas 2016", "2016-22", "2016-06-01", "2016-08-31", Basis::Stated),
    ("12-14 Juni 2018", "2018-06-12/2018-06-14", "2018-06-12", "2018-06-14", Basis::Stated),
    ("2014-2016", "2014/2016", "2014-01-01", "2016-12-31", Basis::Stated),
    ("pukul 06.12 WIB", "2018-06-20T06:12:00", "2018-06-20", "2018-06-20", Basis::Relative),
    ("Selasa (12/6/2018) malam", "2018-06-12", "2018-06-12", "2018-06-12", Basis::Stated),
    ("pekan lalu", "2018-06-11/2018-06-17", "2018-06-11", "2018-06-17", Basis::Relative),
    ("akhir pekan lalu", "2018-06-16/2018-06-17", "2018-06-16", "2018-06-17", Basis::Relative),
    ("bulan depan", "2018-07", "2018-07-01", "2018-07-31", Basis::Relative),
    ("kemarin", "2018-06-19", "2018-06-19", "2018-06-19", Basis::Relative),
    ("Senin 23 April", "2018-04-23", "2018-04-23", "2018-04-23", Basis::Relative),
];

fn said_on(day: &str, basis: Basis, phrase: &str) -> Mention {
    let date = parse_iso_day(day).unwrap();
    let reference = Reference { date, basis, evidence: None };
    let found = find(phrase, Language::Indonesian.pack(), Some(&reference));
    assert_eq!(found.len(), 1, "{phrase}: {found:?}");
    found.into_iter().next().unwrap()
}

#[test]
fn values_say_what_they_cover_and_stand_on() {
    for (phrase, edtf, earliest, latest, basis) in MEANINGS {
        let value = said_on("2018-06-20", Basis::Stated, phrase).value;
        let interval = (value.earliest.map(iso_day), value.latest.map(iso_day));
        assert_eq!(value.edtf.as_deref(), Some(*edtf), "{phrase}");
        assert_eq!(interval, (Some((*earliest).into()), Some((*latest).into())), "{phrase}");
        assert_eq!(value.basis, *basis, "{phrase}");
        assert_eq!(value.anchor.is_some(), *basis == Basis::Relative, "{phrase}");
    }
}

#[test]
fn what_counts_from_an_inferred_day_is_inferred() {
    assert_eq!(said_on("2018-06-20", Basis::Inferred, "pekan lalu").value.basis, Basis::Inferred);
    assert_eq!(said_on("2018-06-20", Basis::Inferred, "Juni 2018").value.basis, Basis::Stated);
}

#[test]
fn a_numeric_date_beats_a_weekday_and_tells_the_clash() {
    let clash = said_on("2018-06-20", Basis::Stated, "Rabu (12/6/2018)");
    assert_eq!((clash.value.timex.as_str(), clash.weekday_clash), ("2018-06-12", true));
    assert!(!said_on("2018-06-20", Basis::Stated, "Selasa (12/6/2018)").weekday_clash);
}

#[test]
fn what_lies_ahead_is_told() {
    let ahead = |text| {
        find(text, Language::Indonesian.pack(), None).iter().map(|m| m.ahead).collect::<Vec<_>>()
    };
    assert_eq!(ahead("Ia akan tiba pada 12 April 2019."), [true]);
    assert_eq!(
        ahead("Kata dia, Selasa (5/3/2019), tamu akan tiba pada 12 April 2019."),
        [false, true]
    );
}
