//! Takes the text of one block, gives the spans of its sentences.
//!
//! Written for news prose: closing quotes stay with their sentence, an attribution in lower case
//! after a quote (`."` + `ujarnya`) does not open a new one, and a full stop that lost its space
//! (`Rusia.Tetapi`) still ends one.

use super::Span;

/// The sentences of `text`, in order, without white space at their ends. Together they hold every
/// character that is not white space.
///
/// `is_abbreviation` says whether a word before a full stop (as written, without the stop) is an
/// abbreviation that does not end a sentence.
///
/// ```
/// use linimasa::text::sentences;
/// let text = "Itu melibatkan Dr. Noh dan Rusia.Tetapi gagal. “Ya.” katanya.";
/// let found: Vec<_> = sentences(text, |word| word == "Dr").iter().map(|s| s.slice(text)).collect();
/// assert_eq!(found, ["Itu melibatkan Dr. Noh dan Rusia.", "Tetapi gagal.", "“Ya.” katanya."]);
/// ```
pub fn sentences(text: &str, is_abbreviation: impl Fn(&str) -> bool) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut end = 0;
    while let Some((at, c)) = next_terminator(text, end) {
        end = at + c.len_utf8();
        let rest = text.get(end..).unwrap_or("");
        let after = rest.trim_start_matches(|next| is_terminator(next) || is_closer(next));
        end = text.len() - after.len();
        let before = text.get(..end).unwrap_or(text);
        let stem = before.get(..at).unwrap_or("");
        if c == '.' && !ends_at_stop(stem, after, &is_abbreviation) || !opens_sentence(after) {
            continue;
        }
        push(&mut found, Span::new(start, end).trimmed(text));
        start = end;
    }
    push(&mut found, Span::new(start, text.len()).trimmed(text));
    found
}

/// The first terminator at byte `from` or behind it. Looks at bytes: most are letters of ASCII.
fn next_terminator(text: &str, from: usize) -> Option<(usize, char)> {
    let mut at = from;
    loop {
        let rest = text.get(at..)?;
        at += rest.bytes().position(|byte| matches!(byte, b'.' | b'!' | b'?' | 0xe2..=0xef))?;
        let c = text.get(at..)?.chars().next()?;
        if is_terminator(c) {
            return Some((at, c));
        }
        at += c.len_utf8();
    }
}

fn push(found: &mut Vec<Span>, span: Span) {
    if !span.is_empty() {
        found.push(span);
    }
}

fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？')
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | ')' | ']' | '»')
}

/// A full stop after an initial (`M. H.`), an abbreviation, or between digits and letters without
/// a space (`Liputan6.com`, `05.16`) ends nothing.
fn ends_at_stop(stem: &str, after: &str, is_abbreviation: &impl Fn(&str) -> bool) -> bool {
    let word = stem.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let glued = !after.starts_with(char::is_whitespace) && !after.is_empty();
    let lost_space = word.chars().next_back().is_some_and(char::is_lowercase)
        && after.starts_with(char::is_uppercase);
    !initial && !is_abbreviation(word) && (!glued || lost_space || after.starts_with(opens_quote))
}

fn opens_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '‘' | '«' | '(' | '[')
}

fn opens_sentence(after: &str) -> bool {
    after
        .trim_start()
        .chars()
        .next()
        .is_none_or(|c| !c.is_lowercase() && !matches!(c, ',' | ';' | ':'))
}
