//! Takes the passages of a text without a date of its own, gives the day that it was written on
//! where its words tell it: a printed date, else the day of a reported statement near the lead.

use super::candidates::Candidate;
use super::lexeme::Lexeme;
use super::meaning::{Expression, Meaning};
use super::passage::Passage;
use super::{Basis, Date, printed};
use crate::language::{LanguagePack, Sense, Unit};
use crate::text::{Span, lowercase};

/// A day that relative expressions are computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The day.
    pub date: Date,
    /// Whether the day itself is stated or inferred; what is computed from it can be no surer.
    pub basis: Basis,
    /// The words that state it; absent where the caller gave it.
    pub evidence: Option<String>,
}

/// How many passages are searched for a day of a reported statement.
const LEAD: usize = 24;
/// How many bytes of a passage are searched for one.
const LEAD_BYTES: usize = 4000;
/// How many characters a printed date's passage may have.
const PRINTED: usize = 120;

/// The day that a text was written on, from its own words: lines of a plain text, or the blocks
/// of an article's body.
///
/// A short passage with a date as outlets print it counts as stated. Else the first statement
/// counts, as inferred: a sentence that says that somebody said something and states a full day
/// that is not ahead. Captions and coarse dates are never taken.
///
/// ```
/// use linimasa::{Language, time::infer_reference};
/// let lead = "“Kami berharap,” demikian seperti dilansir Al Jazeera, Selasa (5/3/2019).";
/// let reference = infer_reference(&[lead], Language::Indonesian.pack()).unwrap();
/// assert_eq!(linimasa::time::iso_day(reference.date), "2019-03-05");
/// assert_eq!(reference.evidence.as_deref(), Some("dilansir Al Jazeera, Selasa (5/3/2019)"));
/// ```
pub fn infer_reference(passages: &[&str], pack: &LanguagePack) -> Option<Reference> {
    let passages: Vec<Passage<'_>> = passages.iter().map(|text| Passage::of(text, pack)).collect();
    inferred(&passages.iter().collect::<Vec<_>>())
}

/// What [`infer_reference`] gives.
pub(crate) fn inferred(passages: &[&Passage<'_>]) -> Option<Reference> {
    let telling = |passage: &&&Passage<'_>| !passage.text.trim().is_empty() && !passage.is_aside();
    let told = || passages.iter().filter(telling).take(LEAD);
    let printed = told().find_map(|passage| byline(passage));
    printed.or_else(|| told().find_map(|passage| statement(passage)))
}

fn byline(passage: &Passage<'_>) -> Option<Reference> {
    let text = passage.text;
    let short = text.trim().chars().nth(PRINTED).is_none();
    let printed = short.then(|| printed(text, passage.pack)).flatten();
    let printed = printed.filter(|printed| printed.clock.is_some())?;
    let evidence = Some(printed.span.slice(text).to_owned());
    Some(Reference { date: printed.value.earliest?, basis: Basis::Stated, evidence })
}

fn statement(passage: &Passage<'_>) -> Option<Reference> {
    // Every full day has a year in digits.
    if !passage.has_digits() || is_caption(passage.text, passage.pack) {
        return None;
    }
    let said = |passage: &Passage<'_>| {
        passage.sentences().iter().find_map(|sentence| said_on(*sentence, passage))
    };
    match passage.text.get(..passage.text.floor_char_boundary(LEAD_BYTES)) {
        Some(lead) if lead.len() < passage.text.len() => said(&Passage::of(lead, passage.pack)),
        _ => said(passage),
    }
}

fn is_caption(passage: &str, pack: &LanguagePack) -> bool {
    let lower = lowercase(passage);
    pack.calendar.captions.iter().any(|cue| lower.contains(cue))
}

/// The full day that follows the cue of a statement in a sentence.
fn said_on(sentence: Span, passage: &Passage<'_>) -> Option<Reference> {
    let (lexemes, dates) = (passage.lexemes(), passage.candidates());
    let cue = |sense| matches!(sense, Sense::Said | Sense::Ahead);
    dates.iter().filter(|date| sentence.contains(date.span)).find_map(|date| {
        let before = lexemes.get(..date.lexemes.start)?;
        let inside = before.iter().rev().take_while(|lexeme| sentence.contains(lexeme.span));
        let last = inside.into_iter().find(|lexeme| lexeme.senses().any(cue))?;
        let said = last.has(Sense::Said) && !is_pointed_at(date, lexemes);
        let day = full_day(date, before.last()?).filter(|_| said)?;
        let evidence = Some(last.span.join(date.span).slice(passage.text).to_owned());
        Some(Reference { date: day, basis: Basis::Inferred, evidence })
    })
}

/// `Sabtu (17/8/2019) silam`: a day that the statement looks back or ahead to.
fn is_pointed_at(date: &Candidate, lexemes: &[Lexeme<'_>]) -> bool {
    let last = date.lexemes.end.checked_sub(1).and_then(|at| lexemes.get(at));
    last.is_some_and(|lexeme| lexeme.senses().any(|sense| matches!(sense, Sense::Shift(_))))
}

/// The day that is stated with its weekday, which it must agree with, or between commas.
fn full_day(date: &Candidate, before: &Lexeme<'_>) -> Option<Date> {
    let Expression { meaning: Meaning::Fixed(period), weekday, .. } = date.expression else {
        return None;
    };
    let day = period.first();
    let agreed = weekday.map_or(before.is_mark(','), |weekday| weekday == day.weekday());
    (period.unit() == Unit::Day && period.is_day() && agreed).then_some(day)
}
