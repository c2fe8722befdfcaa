//! Takes lines or blocks of text, gives the [`Mention`]s of dates in each, resolved against a
//! reference day and against the days that the text itself mentions before them.

use super::candidates::Candidate;
use super::lexeme::Lexeme;
use super::meaning::Meaning;
use super::passage::Passage;
use super::reference::inferred;
use super::resolve::{self, Context};
use super::{Basis, DateValue, Grain, MentionKind, Reference};
use crate::language::{LanguagePack, Origin, Sense, Shift, Unit};
use crate::text::Span;

/// A date expression in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands, in bytes of the text that was searched.
    pub span: Span,
    /// Which of the four kinds it is.
    pub kind: MentionKind,
    /// What it means.
    pub value: DateValue,
    /// Whether a weekday is stated that the date is not; the date counts then.
    pub weekday_clash: bool,
    /// Whether the words before it in its sentence speak of what lies ahead.
    pub ahead: bool,
}

/// The date expressions of `text`, in order and without overlap. Lines are read one by one.
///
/// Without a `reference` the text's own words are asked for one (see [`super::infer_reference`]);
/// failing that, relative expressions stay underspecified.
///
/// ```
/// use linimasa::{Language, time::find};
/// let text = "Kim tiba pekan lalu, kata Peskov, Selasa (5/3/2019).";
/// let found = find(text, Language::Indonesian.pack(), None);
/// let read: Vec<_> = found.iter().map(|m| (m.span.slice(text), m.value.timex.as_str())).collect();
/// assert_eq!(read, [("pekan lalu", "2019-W09"), ("Selasa (5/3/2019)", "2019-03-05")]);
/// ```
pub fn find(text: &str, pack: &LanguagePack, reference: Option<&Reference>) -> Vec<Mention> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let offsets = lines.iter().scan(0, |offset, line| {
        let start = *offset;
        *offset += line.len();
        Some(start)
    });
    find_all(&lines, pack, reference)
        .into_iter()
        .zip(offsets)
        .flat_map(|(mentions, offset)| mentions.into_iter().map(move |m| m.shifted(offset)))
        .collect()
}

/// The date expressions of each passage (a line, a block of an article), read in order as one
/// text: what a passage mentions anchors the next one. Spans are bytes of their own passage.
pub fn find_all(
    passages: &[&str],
    pack: &LanguagePack,
    reference: Option<&Reference>,
) -> Vec<Vec<Mention>> {
    let passages: Vec<Passage<'_>> = passages.iter().map(|text| Passage::of(text, pack)).collect();
    mentions(&passages, reference)
}

/// What [`find_all`] gives.
pub(crate) fn mentions(
    passages: &[Passage<'_>],
    reference: Option<&Reference>,
) -> Vec<Vec<Mention>> {
    let asked: Vec<&Passage<'_>> = passages.iter().filter(|_| reference.is_none()).collect();
    let inferred = inferred(&asked);
    let mut context = Context { reference: reference.or(inferred.as_ref()), ..Context::default() };
    passages.iter().map(|passage| read(passage, &mut context)).collect()
}

impl Mention {
    fn shifted(self, offset: usize) -> Self {
        Self { span: self.span.shifted(offset), ..self }
    }
}

fn read(passage: &Passage<'_>, context: &mut Context<'_>) -> Vec<Mention> {
    if passage.is_aside() || passage.lexemes().is_empty() {
        return Vec::new();
    }
    if passage.candidates().is_empty() {
        context.scene = None;
        return Vec::new();
    }
    let mut tense = Tense::new(passage.lexemes(), passage.sentences());
    let mut rest = passage.candidates();
    let mut mentions = Vec::with_capacity(rest.len());
    for sentence in passage.sentences() {
        let own = rest.partition_point(|candidate| candidate.span.start < sentence.end);
        let (own, others) = rest.split_at_checked(own).unwrap_or((rest, &[]));
        mentions.extend(read_sentence(own, passage.text, &mut tense, context));
        rest = others;
    }
    mentions
}

/// Dates first, then the clock times that take their day from them.
fn read_sentence(
    found: &[Candidate],
    passage: &str,
    tense: &mut Tense<'_, '_>,
    context: &mut Context<'_>,
) -> Vec<Mention> {
    let mut days: Vec<(usize, Reference)> = Vec::new();
    let mut mentions: Vec<Mention> = Vec::with_capacity(found.len());
    for candidate in found {
        context.ahead = tense.is_ahead(candidate.span.start);
        let mention = mention(candidate, context);
        if let Some(day) = told(&mention, passage).filter(|_| !takes_its_day(candidate)) {
            context.mentioned.heed(mention.value.grain, &day);
            if !matches!(candidate.expression.meaning, Meaning::Comparable(_)) {
                context.mentioned.heed_finer(&mention.value, candidate.expression.clock, &day);
            }
            if let Some(weekday) = candidate.expression.weekday.filter(|_| !mention.weekday_clash) {
                context.mentioned.name(weekday, &day);
            }
            days.extend((mention.value.grain <= Grain::Day).then_some((mention.span.start, day)));
        }
        mentions.push(mention);
    }
    for (mention, candidate) in mentions.iter_mut().zip(found).filter(|(_, c)| takes_its_day(c)) {
        context.ahead = mention.ahead;
        if let Some(day) = nearest(&days, mention.span.start) {
            context.scene = Some(day.clone());
        }
        *mention = self::mention(candidate, context);
        if let Some(day) = told(mention, passage) {
            context.mentioned.heed_finer(&mention.value, candidate.expression.clock, &day);
        }
    }
    let timed = mentions.iter().rev().find(|mention| mention.value.grain <= Grain::Day);
    let scene = timed.and_then(|mention| told(mention, passage));
    context.scene = scene.filter(|day| is_recent(day, context.reference));
    mentions
}

/// The day that stands nearest to a place; days are in order.
fn nearest(days: &[(usize, Reference)], place: usize) -> Option<&Reference> {
    let after = days.partition_point(|(at, _)| *at < place);
    let around = [after.checked_sub(1), Some(after)].into_iter().flatten();
    let near = around.filter_map(|at| days.get(at));
    near.min_by_key(|(at, _)| at.abs_diff(place)).map(|(_, day)| day)
}

/// A day long past (somebody's birthday) is no scene for the sentence after it.
fn is_recent(day: &Reference, reference: Option<&Reference>) -> bool {
    reference.is_none_or(|reference| reference.date.until(day.date).abs() <= 366)
}

/// Whether the expression is a clock time whose day stands elsewhere.
fn takes_its_day(candidate: &Candidate) -> bool {
    let Meaning::Shifted(unit, Shift { from, .. }) = candidate.expression.meaning else {
        return false;
    };
    matches!(from, Origin::Scene | Origin::Told) || unit < Unit::Day && from == Origin::Mentioned
}

fn mention(candidate: &Candidate, context: &Context<'_>) -> Mention {
    let Candidate { span, expression, .. } = candidate;
    let value = resolve::resolve(expression, context);
    let one_day = value.earliest.filter(|_| value.earliest == value.latest);
    let clash =
        expression.weekday.zip(one_day).is_some_and(|(stated, day)| day.weekday() != stated);
    Mention {
        span: *span,
        kind: resolve::kind(expression),
        value,
        weekday_clash: clash,
        ahead: context.ahead,
    }
}

/// The first day of what a mention tells, to count from.
fn told(mention: &Mention, passage: &str) -> Option<Reference> {
    let DateValue { earliest, basis, .. } = mention.value;
    let basis = if basis == Basis::Inferred { basis } else { Basis::Stated };
    let evidence = Some(mention.span.slice(passage).to_owned());
    Some(Reference { date: earliest?, basis, evidence })
}

/// Follows the sentences of a passage and tells of a place whether what is said there lies ahead:
/// the last cue before it in its sentence decides.
struct Tense<'a, 't> {
    lexemes: &'a [Lexeme<'t>],
    sentences: &'a [Span],
    ahead: bool,
}

impl<'a, 't> Tense<'a, 't> {
    fn new(lexemes: &'a [Lexeme<'t>], sentences: &'a [Span]) -> Self {
        Self { lexemes, sentences, ahead: false }
    }

    /// Places must be asked for in order.
    fn is_ahead(&mut self, place: usize) -> bool {
        while let Some((lexeme, rest)) = self.lexemes.split_first() {
            if lexeme.span.start >= place {
                break;
            }
            self.enter(lexeme.span.start);
            self.heed(lexeme);
            self.lexemes = rest;
        }
        self.enter(place);
        self.ahead
    }

    fn enter(&mut self, place: usize) {
        while let Some((sentence, rest)) = self.sentences.split_first() {
            if place < sentence.end {
                break;
            }
            self.ahead = false;
            self.sentences = rest;
        }
    }

    fn heed(&mut self, lexeme: &Lexeme<'_>) {
        for sense in lexeme.senses() {
            match sense {
                Sense::Ahead => self.ahead = true,
                Sense::Said | Sense::Back => self.ahead = false,
                _ => {}
            }
        }
    }
}
