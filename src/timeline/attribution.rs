//! Finds the part of a sentence that says whose words it gives (", kata Budi di Senayan, Jakarta").

use super::phrase::longest_at;
use crate::language::FunctionWords;
use crate::text::{Span, Token};

/// The token at which an attribution begins: behind what it is of, after a comma or a quote.
pub(super) fn trailing(words: &[Token<'_>], pack: &FunctionWords) -> Option<usize> {
    (1..words.len()).find(|&idx| {
        let before = words.get(idx - 1).map_or("", |token| token.text);
        closes_speech(before) && longest_at(words, idx, pack.attribution).is_some()
    })
}

/// The words that say who spoke, when, where: from the attribution to the date phrase that ends
/// it. `words` are those of the sentence, from which `date` counts; `None` where it stands in no attribution.
pub(super) fn attribution(words: &[Token<'_>], date: Span, pack: &FunctionWords) -> Option<Span> {
    let leading = longest_at(words, 0, pack.attribution).map(|_| 0);
    let start = leading.or_else(|| trailing(words, pack))?;
    let start = words.get(start)?.span.start;
    (start < date.start).then(|| Span::new(start, date.end))
}

fn closes_speech(mark: &str) -> bool {
    matches!(mark, "," | "\u{201d}" | "\"" | "\u{2019}" | "'" | "?" | "!")
}
