//! Finds the part of a sentence that says whose words it gives (", kata Budi di Senayan, Jakarta").

use super::phrase::longest_opening;
use crate::language::FunctionWords;
use crate::text::{Span, Tokens};

/// The byte at which an attribution begins: behind what it is of, after a comma or a quote.
pub(super) fn trailing(text: &str, pack: &FunctionWords) -> Option<usize> {
    let mut closed = false;
    let mut starts = Tokens::of(text).filter_map(|token| {
        let behind = std::mem::replace(&mut closed, closes_speech(token.text));
        behind.then_some(token.span.start)
    });
    let begins = |rest| longest_opening(rest, pack.attribution).is_some();
    starts.find(|start| text.get(*start..).is_some_and(begins))
}

/// The words that say who spoke, when, where: from the attribution to the date phrase that ends
/// it. `date` counts from the start of `sentence`; `None` where it stands in no attribution.
pub(super) fn attribution(sentence: &str, date: Span, pack: &FunctionWords) -> Option<Span> {
    let leading = longest_opening(sentence, pack.attribution).map(|_| 0);
    let start = leading.or_else(|| trailing(sentence, pack))?;
    (start < date.start).then(|| Span::new(start, date.end))
}

fn closes_speech(mark: &str) -> bool {
    matches!(mark, "," | "\u{201d}" | "\"" | "\u{2019}" | "'" | "?" | "!")
}
