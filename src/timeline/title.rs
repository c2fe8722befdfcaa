//! Takes the tellings of an event, gives a short title: the headline of the article whose news it
//! is, or a clause of a sentence. Words are cut, never added.

use super::attribution::trailing;
use super::clause::{borders, clause, next_clause};
use super::phrase::{longest_at, longest_opening};
use super::telling::{Role, Telling};
use crate::article::{Article, without_dateline};
use crate::language::{FunctionWords, LanguagePack};
use crate::text::{Span, Token, TokenKind, Tokens, capital, lowercase, tokens};
use std::cmp::Ordering;

/// A title longer than this, in characters, is cut at a word and ends in an ellipsis.
const LONGEST: usize = 90;
/// A clause shorter than this, in characters, tells too little.
const SHORTEST: usize = 24;
/// From this length on, in characters, a shorter title is better.
const COMFORTABLE: usize = 80;
/// Within how many words from its end a clause says where.
const PLACE_WORDS: usize = 5;
/// What it is worth that a title tells all of what its event is about.
const TYPICAL: f32 = 8.0;

/// The best title that the tellings give. `likeness` says how like words are to the whole event.
pub(super) fn title(
    members: &[&Telling],
    articles: &[Article],
    likeness: impl Fn(&str, Option<&LanguagePack>) -> f32,
) -> Option<String> {
    let article = |telling: &&&Telling| articles.get(telling.mention.article);
    let news = members.iter().filter(|telling| telling.role == Role::News);
    let titled = news.filter_map(|telling| article(&telling)).filter(|a| !a.title.is_empty());
    let ranked = titled.map(|article| (likeness(&article.title, article.pack()), &article.title));
    let headline = ranked.reduce(|best, next| if next.0 > best.0 { next } else { best });
    headline.map(|(_, title)| title.clone()).or_else(|| {
        let told = members.iter().filter_map(|telling| Some((telling, article(&telling)?)));
        let told = told.flat_map(|(telling, article)| {
            let pack = article.pack();
            let titles = candidates(telling, article, pack).into_iter();
            titles.map(move |(merit, text)| (merit, text, pack))
        });
        told.fold(None, |best, (merit, text, pack)| {
            // Nothing is more like the event than all of it.
            if best.as_ref().is_some_and(|(most, _)| merit + (TYPICAL as i32) < *most) {
                return best;
            }
            let merit = merit + (TYPICAL * likeness(&text, pack)) as i32;
            best.into_iter().chain([(merit, text)]).max_by(by_merit)
        })
        .map(|(_, text)| text)
    })
}

/// The order of titles with their merits; of equal ones the first in the alphabet is the best.
fn by_merit(a: &(i32, String), b: &(i32, String)) -> Ordering {
    a.0.cmp(&b.0).then_with(|| b.1.cmp(&a.1))
}

/// Titles made of one telling, each with its merit.
fn candidates(
    telling: &Telling,
    article: &Article,
    pack: Option<&LanguagePack>,
) -> Vec<(i32, String)> {
    let sentence = telling.sentence(article);
    match pack {
        Some(pack) => worded_clauses(sentence, telling.date_phrase(article), pack),
        None => vec![(0, shortened(&outside_brackets(sentence).join(" "), None))],
    }
}

/// Titles made of the clause of the date, of the one behind it, and of the whole sentence, each
/// with its merit.
fn worded_clauses(sentence: &str, date: Span, pack: &LanguagePack) -> Vec<(i32, String)> {
    let words = &pack.function_words;
    let borders = borders(sentence, words);
    let main = clause(sentence, &borders, date, SHORTEST, words);
    let whole = Some(Span::of(sentence)).filter(|whole| *whole != main);
    let clauses = [Some(main), next_clause(sentence, &borders, date), whole];
    let titles =
        clauses.into_iter().flatten().map(|clause| (clause, worded(sentence, clause, date, pack)));
    titles
        .map(|(clause, text)| (merit(&text, clause, main, words), text))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// The words of a clause without its date phrase, brackets, dateline and opening words.
fn worded(sentence: &str, clause: Span, date: Span, pack: &LanguagePack) -> String {
    let words = &pack.function_words;
    let (before, after) = around(sentence, clause, date);
    let before = without_preposition(before, words);
    // Behind a comma after its date a sentence goes on to something else, but for a date that only
    // parts the subject from its verb.
    let goes_on = after.starts_with(',')
        && before.chars().count() >= SHORTEST
        && !(before.trim_end().ends_with(',') && ends_in_subject(before, words));
    let after = if goes_on { "" } else { without_attribution(after, words) };
    let text =
        [trimmed(before), trimmed(after)].map(|part| outside_brackets(part).join(" ")).join(" ");
    let text = without_attribution(trimmed(&text), words);
    shortened(without_opening(without_dateline(text, &pack.news), words), Some(pack))
}

/// Whether a text that leads to a date ends without saying where: "Presiden Rahmat, Senin, …".
fn ends_in_subject(before: &str, words: &FunctionWords) -> bool {
    let tokens = tokens(before);
    let last = tokens.len().saturating_sub(PLACE_WORDS)..tokens.len();
    !last.into_iter().any(|idx| longest_at(&tokens, idx, words.date_prepositions).is_some())
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

/// Drops words that only tie the sentence to the one before ("Namun", "setelah").
fn without_opening<'t>(text: &'t str, words: &FunctionWords) -> &'t str {
    let opening = [words.openers, words.subordinators, words.coordinators];
    let taken = |rest| opening.into_iter().filter_map(|list| longest_opening(rest, list)).max();
    let mut rest = text;
    while let Some(taken) = taken(rest) {
        let mut behind = Tokens::of(rest).skip(taken);
        let next = behind.next().filter(|token| token.text != ",").or_else(|| behind.next());
        let Some(next) = next.and_then(|next| rest.get(next.span.start..)) else { return text };
        rest = next;
    }
    trimmed(rest)
}

/// Drops the preposition that led to the date ("pada"), which now leads nowhere.
fn without_preposition<'t>(before: &'t str, words: &FunctionWords) -> &'t str {
    let leads = |last: &Token<'_>| longest_opening(last.text, words.date_prepositions).is_some();
    let last = Tokens::of(before).last().filter(leads);
    last.and_then(|last| before.get(..last.span.start)).unwrap_or(before)
}

/// Drops ", kata X" behind what X said, unless it was said in quotes: then it is X's word.
fn without_attribution<'t>(text: &'t str, words: &FunctionWords) -> &'t str {
    let kept = trailing(text, words).and_then(|start| text.get(..start)).map(trimmed);
    kept.filter(|kept| !kept.ends_with(is_quote) || is_cut_open(text)).unwrap_or(text)
}

/// The parts of `text` outside round and square brackets.
fn outside_brackets(text: &str) -> Vec<&str> {
    if !text.bytes().any(|byte| matches!(byte, b'(' | b')' | b'[' | b']')) {
        return vec![text];
    }
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

/// At most [`LONGEST`] characters of `text`, whole words, the last of them no stop word.
fn shortened(text: &str, pack: Option<&LanguagePack>) -> String {
    let mut length = 0;
    let fits = |word: &&str| {
        length += word.chars().count() + 1;
        length <= LONGEST
    };
    let all: Vec<&str> = text.split_whitespace().collect();
    let mut kept: Vec<&str> = all.iter().copied().take_while(fits).collect();
    let is_cut = kept.len() < all.len();
    while is_cut && kept.last().is_some_and(|word| is_stop_word(word, pack)) {
        kept.pop();
    }
    let title = unquoted(&kept.join(" ")).replace(" ,", ",");
    let title = capitalised(trimmed(&title));
    if is_cut { title + " …" } else { title }
}

fn is_stop_word(word: &str, pack: Option<&LanguagePack>) -> bool {
    pack.is_some_and(|pack| pack.lexicon.is_stop_word(&lowercase(word)))
}

/// `text` without its double quotes where one of a pair was cut off.
fn unquoted(text: &str) -> String {
    if is_cut_open(text) { text.replace(is_quote, "") } else { text.into() }
}

/// Whether one of a pair of double quotes is missing.
fn is_cut_open(text: &str) -> bool {
    text.chars().filter(|c| is_quote(*c)).count() % 2 == 1
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”')
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(capital).into_iter().chain(chars).collect()
}

/// Names and a subject speak for a title; pointing words, quotes and length against it.
fn merit(text: &str, clause: Span, main: Span, words: &FunctionWords) -> i32 {
    let names = Tokens::of(text).skip(1).filter(is_name).take(6).count() as i32;
    let length = text.chars().count();
    let pointing = longest_opening(text, words.anaphora).is_some();
    let quoting = text.contains(is_quote);
    let is_whole = clause.start == 0;
    let costs = [
        (pointing, 10),
        (quoting, 6),
        (length < SHORTEST, 12),
        (text.ends_with('…'), 8),
        (clause != main, 2),
        (clause.start > 0, 4),
        (is_whole && clause != main, 8),
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
        let mut lines = cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut n_cases = 0;
        while let (Some(marked), Some(expected)) = (lines.next(), lines.next()) {
            let start = marked.find('{').unwrap();
            let end = marked.find('}').unwrap() - 1;
            let sentence = marked.replace(['{', '}'], "");
            let told = worded_clauses(&sentence, Span::new(start, end), language.pack());
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
        for (_, text) in worded_clauses(sentence, date, Language::Indonesian.pack()) {
            let lower = sentence.to_lowercase();
            assert!(text.split(' ').all(|word| lower.contains(&word.to_lowercase())), "{text}");
        }
    }
}
