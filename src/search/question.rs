//! Takes a query and the languages of an archive, tells which of its words only ask.
//!
//! Articles hardly ever hold the words that ask ("siapa yang", "when did"). Were these sought like
//! others, the few articles that do hold them would come before the answer.

use super::query::{Atom, Query, plain_word};
use crate::language::Language;

/// Fewer words are no question.
const FEWEST_WORDS: usize = 3;
/// A question asks in so many of its first words, or anywhere if a question mark ends it.
const OPENING: usize = 3;

/// The clauses that are function words of a question, a bit each; 0 for what is no question.
pub(super) fn asking(query: &Query, languages: &[Language]) -> u64 {
    let words: Vec<Option<String>> = query.clauses.iter().map(|clause| plain(clause)).collect();
    let marked = query.clauses.last().and_then(|clause| clause.last());
    let marked = marked.is_some_and(|atom| atom.text.ends_with('?'));
    let opening = if marked { words.len() } else { OPENING };
    let asks = |language: &&Language| {
        words.iter().take(opening).flatten().any(|word| is_interrogative(word, **language))
    };
    match languages.iter().find(asks) {
        Some(language) if words.len() >= FEWEST_WORDS => small(&words, *language),
        _ => 0,
    }
}

/// The function words among `words`, a bit each; 0 where there are no others.
fn small(words: &[Option<String>], language: Language) -> u64 {
    let is_small =
        |word: &String| is_interrogative(word, language) || language.stop_words().holds(word);
    let bits = words.iter().map(|word| u64::from(word.as_ref().is_some_and(is_small)));
    let small = bits.zip(0..).fold(0, |small, (bit, number)| small | bit << number);
    if small.count_ones() as usize == words.len() { 0 } else { small }
}

fn is_interrogative(word: &str, language: Language) -> bool {
    language.function_words().interrogatives.contains(word)
}

/// The one word that a clause is, folded; none in capitals, which is a name (WHO).
fn plain(clause: &[Atom]) -> Option<String> {
    let words = plain_word(clause)?;
    words.written(0).contains(char::is_lowercase).then(|| words.folded(0).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A query and those of its words that only ask.
    const CASES: &str = include_str!("../../tests/data/search/questions.tsv");

    #[test]
    fn questions_are_told_from_their_subject() {
        for line in CASES.lines().filter(|line| !line.starts_with('#')) {
            let (text, expected) = line.split_once('\t').unwrap_or((line, ""));
            let query = Query::parse(text);
            let asking = asking(&query, &Language::ALL);
            let words = query.clauses.iter().enumerate();
            let words = words.filter(|(number, _)| asking >> number & 1 == 1);
            let words: Vec<String> = words.filter_map(|(_, clause)| plain(clause)).collect();
            assert_eq!(words.join(" "), expected, "{text:?}");
        }
    }

    #[test]
    fn words_of_other_languages_do_not_ask() {
        let query = Query::parse("siapa presiden korea utara");
        assert_eq!(asking(&query, &[Language::English]), 0);
        assert_eq!(asking(&query, &[]), 0);
    }
}
