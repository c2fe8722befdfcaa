//! Finds the small words of a language pack among tokens.

use crate::language::WordList;
use crate::text::{Token, Tokens, lowercase, small};
use std::borrow::Cow;

/// The longest of `phrases` that begins at token `idx`, in tokens.
pub(super) fn longest_at(words: &[Token<'_>], idx: usize, phrases: WordList) -> Option<usize> {
    longest(words.get(idx..)?.iter().copied(), phrases)
}

/// The longest of `phrases` that opens `text`, in tokens.
pub(super) fn longest_opening(text: &str, phrases: WordList) -> Option<usize> {
    longest(Tokens::of(text), phrases)
}

fn longest<'t>(
    mut words: impl Iterator<Item = Token<'t>> + Clone,
    phrases: WordList,
) -> Option<usize> {
    let first = words.next()?.text;
    if first.is_ascii() && !phrases.may_open(first) {
        return None;
    }
    let is_small = first.bytes().all(|byte| byte.is_ascii_lowercase());
    let first = if is_small { Cow::Borrowed(first) } else { lowercase(first).into() };
    phrases.opened_by(&first).filter_map(|phrase| taken(words.clone(), phrase)).max()
}

/// How many tokens `phrase` takes where `words` follow its first one.
fn taken<'t>(mut words: impl Iterator<Item = Token<'t>>, phrase: &str) -> Option<usize> {
    let mut taken = 1;
    for wanted in phrase.split(' ').skip(1) {
        let same = words.next()?.text.chars().map(small).eq(wanted.chars());
        if !same {
            return None;
        }
        taken += 1;
    }
    Some(taken)
}
