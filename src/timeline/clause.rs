//! Takes a sentence and its date phrase, gives the clause that tells what happened on the date.

use super::phrase::{longest_at, longest_opening};
use crate::language::{FunctionWords, WordList};
use crate::text::{Span, Token, tokens};

/// Where a sentence can be cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Border {
    /// Before a word that opens a clause.
    Clause(usize),
    /// After a word that names a source and leads to what it said ("mengatakan").
    Saying(usize),
}

impl Border {
    fn at(self) -> usize {
        match self {
            Self::Clause(at) | Self::Saying(at) => at,
        }
    }

    /// Whether the word that would open a clause stands before the date alone: "sejak 2012".
    fn leads_to(self, sentence: &str, date: Span) -> bool {
        let Self::Clause(at) = self else { return false };
        let between = sentence.get(at..date.start).unwrap_or("");
        !between.is_empty() && !between.trim().contains(char::is_whitespace)
    }
}

/// The clause around `date`: from the last of the `borders` of the sentence before it to the first
/// one after it. A clause that would tell too little reaches on to the next border.
pub(super) fn clause(
    sentence: &str,
    borders: &[Border],
    date: Span,
    shortest: usize,
    words: &FunctionWords,
) -> Span {
    let opens = |border: &&Border| border.at() <= date.start && !border.leads_to(sentence, date);
    let start = borders.iter().rfind(opens).map_or(0, |border| border.at());
    let start = after_leading_clause(sentence, Span::new(start, date.start), words);
    let told = |end: usize| end.saturating_sub(start).saturating_sub(date.len());
    let ends = borders.iter().filter(|border| matches!(border, Border::Clause(_)));
    let end = ends.map(|border| border.at()).find(|end| *end >= date.end && told(*end) >= shortest);
    Span::new(start, end.unwrap_or(sentence.len()))
}

/// The part of a sentence around `date` that no subordinate clause is cut from.
pub(super) fn part_of(sentence: &str, date: Span, words: &FunctionWords) -> Span {
    let tokens = tokens(sentence);
    let opens = |idx: &usize| *idx > 0 && longest_at(&tokens, *idx, words.subordinators).is_some();
    let borders =
        (0..tokens.len()).filter(opens).filter_map(|idx| Some(tokens.get(idx)?.span.start));
    let (before, after): (Vec<usize>, Vec<usize>) = borders.partition(|at| *at <= date.start);
    let start = before.last().copied().unwrap_or(0);
    Span::new(start, after.first().copied().unwrap_or(sentence.len()))
}

/// The clause that follows the one around `date`, if one of the `borders` of the sentence parts them.
pub(super) fn next_clause(sentence: &str, borders: &[Border], date: Span) -> Option<Span> {
    let mut later = borders.iter().map(|border| border.at()).filter(|at| *at >= date.end);
    let start = later.next()?;
    let rest = Span::new(start, later.next().unwrap_or(sentence.len()));
    let comma = rest.slice(sentence).find(", ").map(|at| start + at);
    Some(Span::new(start, comma.unwrap_or(rest.end)))
}

/// Within how many words behind a verb of saying a date is that of the saying ("said on Monday").
const SAYING_WORDS: usize = 3;

/// Whether the date at byte `date` is part of what the subject that ends at byte `subject` says.
pub(super) fn is_in_speech(
    sentence: &str,
    subject: usize,
    date: usize,
    words: &FunctionWords,
) -> bool {
    let tokens = tokens(sentence);
    let place = |at: usize| tokens.partition_point(|token| token.span.start < at);
    let (subject, date) = (place(subject), place(date));
    let behind = |list: WordList, gap: usize| {
        (subject..date).find_map(|idx| Some(idx + longest_at(&tokens, idx, list)?)).filter(|end| {
            end + gap <= date && longest_at(&tokens, *end, words.resumptions).is_none()
        })
    };
    let joined = behind(words.complementizers, 0);
    joined.or_else(|| behind(words.saying, SAYING_WORDS)).is_some()
}

/// "Setelah A, B pada 2019": A is over with the comma, and B is what the date is of.
fn after_leading_clause(sentence: &str, before: Span, words: &FunctionWords) -> usize {
    let text = before.slice(sentence);
    let opens = longest_opening(text, words.subordinators).is_some();
    let comma = text.find(", ").filter(|_| opens);
    comma.map_or(before.start, |comma| before.start + comma + 1)
}

/// The borders in a sentence, in order.
pub(super) fn borders(sentence: &str, words: &FunctionWords) -> Vec<Border> {
    let tokens = tokens(sentence);
    (0..tokens.len()).filter_map(|idx| border(&tokens, idx, words)).collect()
}

fn border(tokens: &[Token<'_>], idx: usize, words: &FunctionWords) -> Option<Border> {
    let token = tokens.get(idx)?;
    if let Some(taken) = longest_at(tokens, idx, words.saying) {
        let last = tokens.get(idx + taken - 1)?;
        return Some(Border::Saying(last.span.end));
    }
    let opens = longest_at(tokens, idx, words.subordinators)
        .or_else(|| longest_at(tokens, idx, words.coordinators));
    opens.filter(|_| idx > 0).map(|_| Border::Clause(token.span.start))
}
