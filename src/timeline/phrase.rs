//! Finds the small words of a language pack among tokens.

use crate::language::WordList;
use crate::text::{Token, small};

/// How many tokens `phrase` takes where it begins at token `idx`.
pub(super) fn starts_with(words: &[Token<'_>], idx: usize, phrase: &str) -> Option<usize> {
    let mut taken = 0;
    for wanted in phrase.split(' ') {
        let token = words.get(idx + taken)?;
        let same = token.text.chars().map(small).eq(wanted.chars());
        if !same {
            return None;
        }
        taken += 1;
    }
    Some(taken)
}

/// The longest of `phrases` that begins at token `idx`, in tokens.
pub(super) fn longest_at(words: &[Token<'_>], idx: usize, phrases: WordList) -> Option<usize> {
    let first = words.get(idx)?.text;
    if first.is_ascii() && !phrases.may_open(first) {
        return None;
    }
    phrases.iter().filter_map(|phrase| starts_with(words, idx, phrase)).max()
}
