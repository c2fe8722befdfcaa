//! Takes a date phrase in its sentence, says whether it dates what the sentence tells.
//!
//! A year may be part of a name ("Piala Dunia 2026", "the 1991 agreement") or what something is
//! measured against ("dibandingkan tahun 2023"). Neither says that anything happened then.

use super::phrase::longest_at;
use crate::language::LanguagePack;
use crate::text::{Span, Token, TokenKind, lowercase, tokens};
use crate::time::{DateValue, Grain};

/// Within how many words before a date what it is measured against is announced.
const COMPARISON_WORDS: usize = 3;

/// Within how many words before its years what they are of is named.
const EDITION_WORDS: usize = 2;

/// Whether the phrase at `date` only names or measures something. `date` counts from the start of
/// `sentence`.
pub(super) fn is_label(sentence: &str, date: Span, value: &DateValue, pack: &LanguagePack) -> bool {
    let words = tokens(sentence);
    let first = words.partition_point(|word| word.span.start < date.start);
    let end = words.partition_point(|word| word.span.start < date.end);
    let coarse = value.grain >= Grain::Year;
    let is_year = coarse && !has_letters(date.slice(sentence));
    coarse && (owns(sentence, date, pack) || is_edition(&words, first, end, pack))
        || is_compared(&words, first, pack)
        || is_year && (ends_name(&words, first, pack) || describes(&words, first, end, pack))
}

/// "periode 2019-2024", "tahun anggaran 2018": the years of a term of office, a budget.
fn is_edition(words: &[Token<'_>], first: usize, end: usize, pack: &LanguagePack) -> bool {
    let editions = pack.function_words.editions;
    (first.saturating_sub(EDITION_WORDS)..end).any(|idx| longest_at(words, idx, editions).is_some())
}

/// "this year's conference": the year tells which one is meant.
fn owns(sentence: &str, date: Span, pack: &LanguagePack) -> bool {
    let rest = sentence.get(date.end..).unwrap_or("");
    pack.function_words.possessives.iter().any(|ending| rest.starts_with(ending))
}

fn has_letters(phrase: &str) -> bool {
    phrase.contains(char::is_alphabetic)
}

fn is_compared(words: &[Token<'_>], first: usize, pack: &LanguagePack) -> bool {
    let comparisons = pack.function_words.comparisons;
    let starts = first.saturating_sub(COMPARISON_WORDS)..first;
    starts.into_iter().any(|idx| longest_at(words, idx, comparisons).is_some())
}

/// "Piala Dunia 2026", "Liga 1 2019": the year goes on from a name.
fn ends_name(words: &[Token<'_>], first: usize, pack: &LanguagePack) -> bool {
    let Some((before, last)) = first.checked_sub(1).and_then(|last| Some((last, words.get(last)?)))
    else {
        return false;
    };
    let is_small = |token: &Token<'_>| {
        longest_at(words, before, pack.function_words.date_prepositions).is_some()
            || pack.lexicon.is_stop_word(&lowercase(token.text))
    };
    match last.kind {
        TokenKind::Number => true,
        TokenKind::Word => {
            before > 0 && last.text.starts_with(char::is_uppercase) && !is_small(last)
        }
        TokenKind::Mark => false,
    }
}

/// "the 1991 agreement": the year describes the noun behind it.
fn describes(words: &[Token<'_>], first: usize, end: usize, pack: &LanguagePack) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    let endings = pack.function_words.possessives;
    let ends = |word: &Token<'_>| endings.iter().any(|ending| word.text.ends_with(ending));
    let owner = words.get(before).is_some_and(ends);
    let determined = longest_at(words, before, pack.function_words.determiners).is_some();
    (owner || determined) && words.get(end).is_some_and(|word| word.kind == TokenKind::Word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::time::find;

    /// Cases: a sentence, its date phrase in braces; lines after `# labels` are labels.
    fn check(language: Language, cases: &str) {
        let mut expected = false;
        let mut n_cases = 0;
        for line in cases.lines().filter(|line| !line.is_empty()) {
            if let Some(heading) = line.strip_prefix("# ") {
                expected = heading.starts_with("labels");
                continue;
            }
            let date = Span::new(line.find('{').unwrap(), line.find('}').unwrap() - 1);
            let sentence = line.replace(['{', '}'], "");
            let found = find(&sentence, language.pack(), None);
            let mention = found.iter().find(|mention| mention.span == date);
            let value = &mention.unwrap_or_else(|| panic!("{line}: {found:?}")).value;
            assert_eq!(is_label(&sentence, date, value, language.pack()), expected, "{line}");
            n_cases += 1;
        }
        assert!(n_cases > 0);
    }

    #[test]
    fn indonesian_sentences() {
        check(Language::Indonesian, include_str!("../../tests/data/timeline/labels.id.txt"));
    }

    #[test]
    fn english_sentences() {
        check(Language::English, include_str!("../../tests/data/timeline/labels.en.txt"));
    }
}
