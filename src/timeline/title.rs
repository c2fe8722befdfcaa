//! Takes the tellings of an event, gives a short title: the headline of the article whose news it
//! is, or a clause of a sentence. Words are cut, never added.

use super::phrase::{longest_at, starts_with};
use super::telling::Telling;
use crate::article::Article;
use crate::language::FunctionWords;
use crate::text::{Span, Token, TokenKind, tokens};

/// A title longer than this, in characters, is cut at a word and ends in an ellipsis.
const LONGEST: usize = 110;
/// A clause shorter than this, in characters, tells too little.
const SHORTEST: usize = 16;

/// The best title that the tellings give; the founder comes first.
pub(super) fn title(members: &[&Telling], articles: &[Article]) -> Option<String> {
    let headline = members.iter().find(|telling| telling.news);
    let headline = headline.and_then(|telling| articles.get(telling.mention.article));
    if let Some(article) = headline.filter(|article| !article.title.is_empty()) {
        return Some(article.title.clone());
    }
    members
        .iter()
        .enumerate()
        .filter_map(|(rank, telling)| {
            let candidate = candidate(telling, articles.get(telling.mention.article)?)?;
            Some((candidate.merit - rank as i32, candidate.text))
        })
        .max_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.cmp(&a.1)))
        .map(|(_, text)| text)
}

struct Candidate {
    merit: i32,
    text: String,
}

fn candidate(telling: &Telling, article: &Article) -> Option<Candidate> {
    let mention = &telling.mention;
    let text = article.text_of(mention.block);
    let sentence = mention.sentence.slice(text);
    let offset = mention.sentence.start;
    let date = Span::new(
        mention.date.span.start.saturating_sub(offset),
        mention.date.span.end.saturating_sub(offset),
    );
    let words = article.pack().map(|pack| &pack.function_words);
    let clause = words.map_or(Span::of(sentence), |words| clause(sentence, date, words));
    let kept = kept(sentence, clause, date, words);
    let text = shortened(&kept.join(" "));
    let merit = merit(&text, words);
    (!text.is_empty()).then_some(Candidate { merit, text })
}

/// The clause of the date, widened to its neighbours while it is too short to tell anything.
fn clause(sentence: &str, date: Span, words: &FunctionWords) -> Span {
    let clauses = clauses(sentence, words);
    let Some(home) = clauses.iter().position(|clause| clause.end >= date.end) else {
        return Span::of(sentence);
    };
    let (mut first, mut last) = (home, home);
    let span = |first: usize, last: usize| -> Option<Span> {
        Some(clauses.get(first)?.join(*clauses.get(last)?))
    };
    while let Some(wide) = span(first, last) {
        let rest = wide.len().saturating_sub(if wide.contains(date) { date.len() } else { 0 });
        if rest >= 2 * SHORTEST || first == 0 && last + 1 >= clauses.len() {
            return wide;
        }
        match first.checked_sub(1) {
            Some(before) => first = before,
            None => last += 1,
        }
    }
    Span::of(sentence)
}

/// The sentence cut at commas and before words that open a clause.
fn clauses(sentence: &str, words: &FunctionWords) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let tokens = tokens(sentence);
    for (idx, token) in tokens.iter().enumerate() {
        let opens = longest_at(&tokens, idx, words.subordinators).is_some()
            || longest_at(&tokens, idx, words.coordinators).is_some();
        let border = if opens { Some(token.span.start) } else { comma(sentence, token) };
        if let Some(border) = border.filter(|border| *border > start) {
            found.push(Span::new(start, border));
            start = border;
        }
    }
    found.push(Span::new(start, sentence.len()));
    found
}

/// The end of a comma or semicolon that is followed by white space.
fn comma(sentence: &str, token: &Token<'_>) -> Option<usize> {
    let spaced = sentence.get(token.span.end..)?.starts_with(char::is_whitespace);
    (spaced && matches!(token.text, "," | ";" | ":")).then_some(token.span.end)
}

/// The words of the clause without its date phrase, brackets and opening words.
fn kept<'t>(
    sentence: &'t str,
    clause: Span,
    date: Span,
    words: Option<&FunctionWords>,
) -> Vec<&'t str> {
    let before = clause_part(sentence, Span::new(clause.start, date.start.min(clause.end)));
    let after = clause_part(sentence, Span::new(date.end.max(clause.start), clause.end));
    let before =
        words.map_or(before, |words| without_opening(without_preposition(before, words), words));
    [before, after].into_iter().flat_map(outside_brackets).filter(|part| !part.is_empty()).collect()
}

fn clause_part(sentence: &str, span: Span) -> &str {
    trimmed(span.slice(sentence))
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '-' | '–' | '—')
    })
}

/// Drops the preposition that led to the date ("pada"), which now leads nowhere.
fn without_preposition<'t>(text: &'t str, words: &FunctionWords) -> &'t str {
    let tokens = tokens(text);
    let last = tokens.len().saturating_sub(1);
    let leads = longest_at(&tokens, last, words.date_prepositions).is_some();
    match tokens.get(last).filter(|_| leads) {
        Some(token) => trimmed(text.get(..token.span.start).unwrap_or(text)),
        None => text,
    }
}

/// Drops words that only tie the sentence to the one before ("Namun", "setelah").
fn without_opening<'t>(text: &'t str, words: &FunctionWords) -> &'t str {
    let tokens = tokens(text);
    let opening = [words.openers, words.subordinators, words.coordinators];
    let taken = opening.iter().filter_map(|phrases| longest_at(&tokens, 0, phrases)).max();
    match taken.and_then(|taken| tokens.get(taken)) {
        Some(next) => trimmed(text.get(next.span.start..).unwrap_or(text)),
        None => text,
    }
}

/// The parts of `text` outside round and square brackets.
fn outside_brackets(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut depth = 0_usize;
    let mut start = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' => {
                if depth == 0 {
                    parts.extend(text.get(start..at).map(str::trim));
                }
                depth += 1;
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                start = at + 1;
            }
            _ => {}
        }
    }
    if depth == 0 {
        parts.extend(text.get(start..).map(str::trim));
    }
    parts
}

fn shortened(text: &str) -> String {
    let mut title = String::new();
    for word in text.split_whitespace() {
        if title.chars().count() + word.chars().count() > LONGEST {
            title = format!("{} …", trimmed(&title));
            break;
        }
        if !title.is_empty() && !word.starts_with(',') {
            title.push(' ');
        }
        title.push_str(word);
    }
    capitalised(trimmed(&title))
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Names speak for a title; pointing words, quotes and length against it.
fn merit(text: &str, words: Option<&FunctionWords>) -> i32 {
    let tokens = tokens(text);
    let names = tokens.iter().skip(1).filter(|token| is_name(token)).count().min(6) as i32;
    let length = text.chars().count();
    let pointing = words.is_some_and(|words| {
        words.anaphora.iter().any(|phrase| starts_with(&tokens, 0, phrase).is_some())
    });
    let quoting = text.contains(['"', '“', '”']);
    2 * names
        - 8 * i32::from(pointing)
        - 6 * i32::from(quoting)
        - 10 * i32::from(length < SHORTEST)
        - (length.saturating_sub(70) / 8) as i32
}

fn is_name(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Word && token.text.starts_with(char::is_uppercase)
}
