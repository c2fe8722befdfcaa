//! Golden cases: `tests/data/time/LANGUAGE/*.txt`. The README beside them explains the format.

use std::fs;
use std::path::Path;

use linimasa::Language;
use linimasa::time::{Mention, Modifier, Reference, find, parse_iso_day, printed};

use super::{reference_on, type_name};

/// A mention as a case writes it: the words, then type, value and modifier.
type Told = (String, String);

fn modifier_name(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Start => "START",
        Modifier::Mid => "MID",
        Modifier::End => "END",
        Modifier::Approx => "APPROX",
        Modifier::Before => "BEFORE",
        Modifier::After => "AFTER",
    }
}

fn told(text: &str, mention: &Mention) -> Told {
    let value = &mention.value;
    let mut told = format!("{} {}", type_name(mention.kind), value.timex);
    if let Some(modifier) = value.modifier {
        told = told + " " + modifier_name(modifier);
    }
    (mention.span.slice(text).into(), told)
}

/// The sentence without its marks, and what it is expected to tell.
fn read(case: &str) -> (String, Vec<Told>) {
    let mut parts = case.split(" | ");
    let marked = parts.next().unwrap();
    let values: Vec<&str> = parts.collect();
    if values.is_empty() {
        return (case.into(), Vec::new());
    }
    let words = marked.split('[').skip(1).map(|rest| rest.split(']').next().unwrap());
    let told: Vec<Told> = words.zip(&values).map(|(w, v)| (w.into(), (*v).into())).collect();
    assert_eq!(told.len(), values.len(), "marks and values: {case}");
    (marked.replace(['[', ']'], ""), told)
}

fn reference(line: &str) -> Option<Reference> {
    Some(reference_on(parse_iso_day(line)?))
}

/// The cases of a file that are read otherwise than expected.
fn failures(file: &Path, language: Language, count: &mut usize) -> Vec<String> {
    let mut reference_day = None;
    let mut failures = Vec::new();
    for line in fs::read_to_string(file).unwrap().lines().filter(|line| !line.starts_with('#')) {
        if let Some(day) = line.strip_prefix("@ ") {
            reference_day = reference(day);
            continue;
        }
        let (text, expected) = read(line);
        let found = find(&text, language.pack(), reference_day.as_ref());
        let found: Vec<Told> = found.iter().map(|mention| told(&text, mention)).collect();
        *count += 1;
        if found != expected {
            let name = file.file_name().unwrap().display();
            failures.push(format!("{name}: {line}\n    found {found:?}"));
        }
    }
    failures
}

fn printed_moment(text: &str) -> Option<String> {
    let printed = printed(text, Language::Indonesian.pack())?;
    Some(printed.iso().unwrap_or_else(|| printed.value.edtf.unwrap()))
}

#[test]
fn printed_dates_tell_their_moment() {
    let cases = include_str!("../../data/time/printed.txt");
    for case in cases.lines().filter(|line| !line.starts_with('#')) {
        let last = case.rsplit_once(" | ").filter(|(_, moment)| {
            parse_iso_day(&moment.chars().take(10).collect::<String>()).is_some()
        });
        let (text, expected) = last.map_or((case, None), |(text, moment)| (text, Some(moment)));
        assert_eq!(printed_moment(text).as_deref(), expected, "{case}");
    }
}

fn check(language: Language, least: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/time").join(language.tag());
    let mut count = 0;
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let failures: Vec<String> =
        files.iter().flat_map(|file| failures(file, language, &mut count)).collect();
    assert!(failures.is_empty(), "{} of {count}:\n{}", failures.len(), failures.join("\n"));
    assert!(count >= least, "only {count} cases were read");
}

#[test]
fn indonesian_cases() {
    check(Language::Indonesian, 400);
}

#[test]
fn english_cases() {
    check(Language::English, 100);
}
