//! Dates: golden cases, the hand-marked seeds, and what holds for any text.

mod golden;
mod properties;

use linimasa::Language;
use linimasa::time::{
    Basis, Mention, MentionKind, Reference, find, infer_reference, iso_day, parse_iso_day,
};
use serde_json::Value;

/// An expression of the gold or of our finding: span in code points, type, value.
type Marked = (usize, usize, &'static str, String);

fn articles() -> Vec<Value> {
    let gold = include_str!("../../data/time/seeds-timex.jsonl");
    gold.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn reference(article: &Value) -> Option<Reference> {
    let day = parse_iso_day(article["dct"].as_str()?.get(..10)?)?;
    Some(Reference { date: day, basis: Basis::Stated, evidence: None })
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
