//! Takes an article and a [`Marker`], gives the sentence that answers best, cut to size.

use super::marker::{Marker, Marks, Met};
use super::model::Marked;
use crate::article::{Article, BlockKind};
use crate::text::Span;

/// The longest snippet, in bytes, before its ends are drawn to the borders of words.
const LONGEST: usize = 240;
/// What stands before the first mark of a sentence that is cut, in bytes.
const LEAD: usize = 60;
/// What running text counts before a caption or heading that answers as well: less than a mark.
const RUNNING_TEXT: f32 = 0.005;
/// What a word that only begins as typed counts, of the weight of what was typed.
const BEGUN: f32 = 0.7;
/// Stands where a sentence was cut.
const ELLIPSIS: &str = "…";

/// The best sentence of an article and the number of its block.
pub(super) fn snippet(
    article: &Article,
    marker: &Marker,
    weights: &[f32],
) -> (Marked, Option<usize>) {
    let mut best: Option<(f32, usize, Span, Marks)> = None;
    for (number, block) in article.blocks.iter().enumerate() {
        let whole = [Span::of(&block.text)];
        for &span in if block.sentences.is_empty() { &whole } else { block.sentences.as_slice() } {
            let marks = marker.mark(span.slice(&block.text));
            let runs = block.kind == BlockKind::Paragraph;
            let value = value(&marks, weights) + if runs { RUNNING_TEXT } else { 0.0 };
            let best_possible = runs
                && marks.met.any() == marker.possible.any()
                && marks.met.wholly == marker.possible.wholly;
            if best.as_ref().is_none_or(|(most, ..)| value > *most) {
                best = Some((value, number, span, marks));
            }
            if best_possible {
                return shown(article, best);
            }
        }
    }
    shown(article, best)
}

/// The weight of the needs that a sentence meets; more marks settle what is equal.
fn value(marks: &Marks, weights: &[f32]) -> f32 {
    if marks.met.any() == 0 {
        return 0.0;
    }
    let share = |number: usize| match marks.met {
        Met { wholly, .. } if wholly >> number & 1 == 1 => 1.0,
        Met { begun, .. } if begun >> number & 1 == 1 => BEGUN,
        _ => 0.0,
    };
    let weight: f32 =
        weights.iter().enumerate().map(|(number, weight)| weight * share(number)).sum();
    weight + marks.spans.len().min(9) as f32 * 0.01
}

fn shown(article: &Article, best: Option<(f32, usize, Span, Marks)>) -> (Marked, Option<usize>) {
    let Some((_, number, span, marks)) = best else { return (Marked::default(), None) };
    let text = article.text_of(Some(number));
    (cut(span.slice(text), &marks.spans), Some(number))
}

/// `text` with `marks`, cut around the place with the most marks if it is too long.
pub(super) fn cut(text: &str, marks: &[Span]) -> Marked {
    if text.len() <= LONGEST {
        return Marked { text: text.into(), marks: marks.to_vec() };
    }
    let window = Span::new(window_start(text, marks), text.len());
    let end = word_border_before(text, window.start + LONGEST).max(window.start);
    let window = Span::new(window.start, end).trimmed(text);
    let head = if window.start > 0 { ELLIPSIS } else { "" };
    let tail = if window.end < text.len() { ELLIPSIS } else { "" };
    let inside = marks.iter().filter(|mark| window.contains(**mark));
    let moved = inside.map(|mark| Span::new(mark.start - window.start, mark.end - window.start));
    let marks = moved.map(|mark| mark.shifted(head.len())).collect();
    Marked { text: format!("{head}{}{tail}", window.slice(text)), marks }
}

/// Where the window begins: a little before the mark that has the most others behind it.
fn window_start(text: &str, marks: &[Span]) -> usize {
    let reach = LONGEST - LEAD;
    let within_reach = |start| marks.partition_point(|mark| mark.end <= start + reach);
    let behind = marks
        .iter()
        .enumerate()
        .map(|(n, mark)| (within_reach(mark.start).saturating_sub(n), mark.start));
    let start = behind.rev().max_by_key(|(count, _)| *count).map_or(0, |(_, start)| start);
    let least = text.len().saturating_sub(LONGEST);
    if start <= LEAD { 0 } else { word_border_before(text, (start - LEAD).min(least)) }
}

/// The last place up to `at` that lies behind white space; `at` itself where no word ends near.
fn word_border_before(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    let near = text.floor_char_boundary(at.saturating_sub(LONGEST / 2));
    let space = text.get(near..at).and_then(|tail| tail.trim_end().rfind(char::is_whitespace));
    match space {
        Some(space) if at < text.len() => text.ceil_char_boundary(near + space + 1),
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks_of(text: &str, word: &str) -> Vec<Span> {
        text.match_indices(word).map(|(at, _)| Span::new(at, at + word.len())).collect()
    }

    #[test]
    fn short_sentences_are_left_whole() {
        let cut = cut("Kim di Hanoi.", &[Span::new(7, 12)]);
        assert_eq!((cut.text.as_str(), cut.marks), ("Kim di Hanoi.", vec![Span::new(7, 12)]));
    }

    #[test]
    fn long_sentences_are_cut_at_words_around_most_marks() {
        let filler = "é kata biasa ".repeat(30);
        let text = format!("{filler}Hanoi {filler}Hanoi dan Hanoi {filler}");
        let cut = cut(&text, &marks_of(&text, "Hanoi"));
        assert!(cut.text.len() <= LONGEST + 2 * ELLIPSIS.len());
        assert!(cut.text.starts_with('…') && cut.text.ends_with('…'));
        let marked: Vec<&str> = cut.marks.iter().map(|mark| mark.slice(&cut.text)).collect();
        assert_eq!(marked, ["Hanoi", "Hanoi"]);
        let words = cut.text.trim_matches('…').split(' ');
        assert!(
            words.into_iter().all(|word| ["é", "kata", "biasa", "dan", "Hanoi"].contains(&word))
        );
    }

    #[test]
    fn text_without_spaces_is_cut_at_characters() {
        let text = "é".repeat(1_000);
        let cut = cut(&text, &[Span::of(&text)]);
        assert!(cut.text.len() <= LONGEST + ELLIPSIS.len() && cut.marks.is_empty());
    }
}
