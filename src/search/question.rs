//! Takes a query and the languages of an archive, tells which of its words only ask.
//!
//! Articles hardly ever hold the words that ask ("siapa yang", "when did"). Were these sought like
//! others, the few articles that do hold them would come before the answer.

use super::query::{PlainWord, Query};
use crate::language::Language;

/// Fewer words are no question.
const FEWEST_WORDS: usize = 3;
/// A question asks in so many of its first words, or anywhere if a question mark ends it.
const OPENING: usize = 3;

/// The clauses that are function words of a question, a bit each; 0 for what is no question.
/// `words` are the plain words of the query; those in capitals are names (WHO).
pub(super) fn asking(query: &Query, words: &[Option<PlainWord>], languages: &[Language]) -> u64 {
    let words: Vec<Option<&str>> = words.iter().map(|word| small_word(word.as_ref())).collect();
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
fn small(words: &[Option<&str>], language: Language) -> u64 {
    let is_small =
        |word: &str| is_interrogative(word, language) || language.stop_words().holds(word);
    let bits = words.iter().map(|word| u64::from(word.is_some_and(is_small)));
    let small = bits.zip(0..).fold(0, |small, (bit, number)| small | bit << number);
    if small.count_ones() as usize == words.len() { 0 } else { small }
}

fn is_interrogative(word: &str, language: Language) -> bool {
    language.function_words().interrogatives.contains(word)
}

fn small_word(word: Option<&PlainWord>) -> Option<&str> {
    word.filter(|word| !word.in_capitals).map(|word| word.folded.as_str())
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
            let words = query.plain_words();
            let asking = asking(&query, &words, &Language::ALL);
            let words = words.iter().enumerate().filter(|(number, _)| asking >> number & 1 == 1);
            let words: Vec<&str> =
                words.filter_map(|(_, word)| small_word(word.as_ref())).collect();
            assert_eq!(words.join(" "), expected, "{text:?}");
        }
    }

    #[test]
    fn words_of_other_languages_do_not_ask() {
        let query = Query::parse("siapa presiden korea utara");
        let words = query.plain_words();
        assert_eq!(asking(&query, &words, &[Language::English]), 0);
        assert_eq!(asking(&query, &words, &[]), 0);
    }
}
