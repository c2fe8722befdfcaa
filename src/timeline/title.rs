//! Takes the tellings of an event, gives a short title: the headline of the article whose news it
//! is, or a clause of a sentence. Words are cut, never added.

use super::clause::{clause, next_clause};
use super::phrase::{longest_at, starts_with};
use super::telling::Telling;
use crate::article::Article;
use crate::language::FunctionWords;
use crate::text::{Span, Token, TokenKind, tokens};

/// A title longer than this, in characters, is cut at a word and ends in an ellipsis.
const LONGEST: usize = 120;
/// A clause shorter than this, in characters, tells too little.
const SHORTEST: usize = 24;
/// From this length on, in characters, a shorter title is better.
const COMFORTABLE: usize = 90;
/// Within how many bytes of a paragraph's start a dash ends its dateline.
const DATELINE: usize = 60;

/// The best title that the tellings give.
pub(super) fn title(members: &[&Telling], articles: &[Article]) -> Option<String> {
    headline(members, articles).or_else(|| {
        let told = members.iter().flat_map(|telling| candidates(telling, articles));
        told.max_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.cmp(&a.1))).map(|(_, text)| text)
    })
}

fn headline(members: &[&Telling], articles: &[Article]) -> Option<String> {
    let news = members.iter().filter(|telling| telling.news);
    let mut headlines = news.filter_map(|telling| articles.get(telling.mention.article));
    headlines.find(|article| !article.title.is_empty()).map(|article| article.title.clone())
}

/// Titles made of one telling, each with its merit.
fn candidates(telling: &Telling, articles: &[Article]) -> Vec<(i32, String)> {
    let mention = &telling.mention;
    let Some(article) = articles.get(mention.article) else { return Vec::new() };
    let sentence = mention.sentence.slice(article.text_of(mention.block));
    let from_start = |at: usize| at.saturating_sub(mention.sentence.start);
    let date = Span::new(from_start(mention.date.span.start), from_start(mention.date.span.end));
    match article.pack() {
        Some(pack) => clauses(sentence, date, pack.function_words),
        None => vec![(0, shortened(&outside_brackets(sentence).join(" ")))],
    }
}

/// Titles made of the clause of the date and of the one behind it, each with its merit.
fn clauses(sentence: &str, date: Span, words: &FunctionWords) -> Vec<(i32, String)> {
    let main = clause(sentence, date, SHORTEST, words);
    [Some(main), next_clause(sentence, date, words)]
        .into_iter()
        .flatten()
        .map(|clause| (clause, worded(sentence, clause, date, words)))
        .map(|(clause, text)| (merit(&text, clause, main, words), text))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// The words of a clause without its date phrase, brackets, dateline and opening words.
fn worded(sentence: &str, clause: Span, date: Span, words: &FunctionWords) -> String {
    let (before, after) = around(sentence, clause, date);
    let before = without_preposition(before, words);
    // Behind a comma after its date a sentence goes on to something else.
    let goes_on = after.starts_with(',') && before.chars().count() >= SHORTEST;
    let after = if goes_on { "" } else { without_attribution(after, words) };
    let text = [before, after].map(|part| outside_brackets(part).join(" ")).join(" ");
    let text = without_attribution(trimmed(&text), words);
    shortened(without_opening(without_dateline(text), words))
}

/// What stands in the clause before and after the date phrase.
fn around(sentence: &str, clause: Span, date: Span) -> (&str, &str) {
    if !clause.contains(date) {
        return ("", clause.slice(sentence));
    }
    let before = Span::new(clause.start, date.start);
    let after = Span::new(date.end, clause.end);
    (before.slice(sentence), after.slice(sentence))
}

fn trimmed(text: &str) -> &str {
    let is_edge =
        |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '-' | '–' | '—');
    text.trim_matches(is_edge)
}

/// "SEOUL, KOMPAS.com - Utusan …": the words before the dash say where, not what.
fn without_dateline(text: &str) -> &str {
    let dash = [" - ", " – ", " -- ", " — "].iter().filter_map(|dash| text.find(dash)).min();
    let Some(at) = dash.filter(|at| *at < DATELINE) else { return text };
    let (place, rest) = text.split_at_checked(at).unwrap_or(("", text));
    let names = place.split_whitespace().all(|word| !word.starts_with(char::is_lowercase));
    if names { trimmed(rest) } else { text }
}

/// Drops words that only tie the sentence to the one before ("Namun", "setelah").
fn without_opening<'t>(text: &'t str, words: &FunctionWords) -> &'t str {
    let tokens = tokens(text);
    let opening = [words.openers, words.subordinators, words.coordinators];
    let taken = opening.into_iter().filter_map(|phrases| longest_at(&tokens, 0, phrases)).max();
    match taken.and_then(|taken| tokens.get(taken)) {
        Some(next) => trimmed(text.get(next.span.start..).unwrap_or(text)),
        None => text,
    }
}

/// Drops the preposition that led to the date ("pada"), which now leads nowhere.
fn without_preposition<'t>(before: &'t str, words: &FunctionWords) -> &'t str {
    let tokens = tokens(before);
    let last = tokens.len().saturating_sub(1);
    let leads = longest_at(&tokens, last, words.date_prepositions).is_some();
    let cut = tokens.get(last).filter(|_| leads).map(|token| token.span.start);
    cut.and_then(|at| before.get(..at)).unwrap_or(before)
}

/// Drops ", kata X" behind what X said.
fn without_attribution<'t>(text: &'t str, words: &FunctionWords) -> &'t str {
    let tokens = tokens(text);
    let cut = (1..tokens.len()).find(|&idx| {
        let after_comma =
            tokens.get(idx - 1).is_some_and(|token| matches!(token.text, "," | "”" | "\""));
        after_comma && longest_at(&tokens, idx, words.attribution).is_some()
    });
    match cut.and_then(|idx| tokens.get(idx)) {
        Some(token) => trimmed(text.get(..token.span.start).unwrap_or(text)),
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
                    parts.extend(text.get(start..at));
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
    parts.extend(text.get(start..).filter(|_| depth == 0));
    parts
}

fn shortened(text: &str) -> String {
    let mut title = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        length += word.chars().count() + 1;
        if length > LONGEST {
            return format!("{} …", capitalised(trimmed(&title)));
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    capitalised(trimmed(&title))
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(capital).into_iter().chain(chars).collect()
}

/// The capital of a small letter. The standard library's way brings a table of 6 kB; this one
/// looks for the letter of which `letter` is the small one.
fn capital(letter: char) -> char {
    let is_its = |capital: &char| capital.is_uppercase() && capital.to_lowercase().eq([letter]);
    ('A'..='\u{1fff}').find(is_its).unwrap_or(letter)
}

/// Names and a subject speak for a title; pointing words, quotes and length against it.
fn merit(text: &str, clause: Span, main: Span, words: &FunctionWords) -> i32 {
    let tokens = tokens(text);
    let names = tokens.iter().skip(1).filter(|token| is_name(token)).count().min(6) as i32;
    let length = text.chars().count();
    let pointing = words.anaphora.iter().any(|phrase| starts_with(&tokens, 0, phrase).is_some());
    let quoting = text.contains(['"', '“', '”']);
    let costs = [
        (pointing, 10),
        (quoting, 6),
        (length < SHORTEST, 4),
        (length > LONGEST, 6),
        (clause != main, 2),
        (clause.start > 0, 4),
    ];
    let costs: i32 = costs.iter().filter(|(is_so, _)| *is_so).map(|(_, cost)| cost).sum();
    2 * names - costs - (length.saturating_sub(COMFORTABLE) / 8) as i32
}

fn is_name(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Word && token.text.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    /// Cases: a sentence with its date phrase in braces, then `= ` and the title.
    fn check(language: Language, cases: &str) {
        let words = &language.pack().function_words;
        let mut lines = cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut n_cases = 0;
        while let (Some(marked), Some(expected)) = (lines.next(), lines.next()) {
            let start = marked.find('{').unwrap();
            let end = marked.find('}').unwrap() - 1;
            let sentence = marked.replace(['{', '}'], "");
            let told = clauses(&sentence, Span::new(start, end), words);
            let best = told.into_iter().max_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
            assert_eq!(best.unwrap().1, expected.strip_prefix("= ").unwrap(), "of {marked}");
            n_cases += 1;
        }
        assert!(n_cases > 0);
    }

    #[test]
    fn indonesian_sentences() {
        check(Language::Indonesian, include_str!("../../tests/data/timeline/titles.id.txt"));
    }

    #[test]
    fn english_sentences() {
        check(Language::English, include_str!("../../tests/data/timeline/titles.en.txt"));
    }

    #[test]
    fn titles_hold_no_word_that_the_sentence_lacks() {
        let sentence = "Namun, (menurut dia) rapat itu digelar pada Senin, kata Budi.";
        let date = Span::new(sentence.find("Senin").unwrap(), sentence.find("Senin").unwrap() + 5);
        for (_, text) in clauses(sentence, date, Language::Indonesian.pack().function_words) {
            let lower = sentence.to_lowercase();
            assert!(text.split(' ').all(|word| lower.contains(&word.to_lowercase())), "{text}");
        }
    }
}
