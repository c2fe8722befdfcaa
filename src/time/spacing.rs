//! Takes the tokens of a line, tells which of them follow the one before without white space;
//! in text that a corpus keeps with white space around every mark (`pukul 06 . 12 WIB .`), which
//! of them did so when it was printed.

use crate::text::{Token, TokenKind};

pub(super) struct Spacing<'a, 't> {
    tokens: &'a [Token<'t>],
    /// Whether white space stands before every full stop and comma.
    spaced: bool,
}

impl<'a, 't> Spacing<'a, 't> {
    pub(super) fn of(tokens: &'a [Token<'t>]) -> Self {
        let stop = |token: &Token<'_>| token.text == "." || token.text == ",";
        let mut stops = tokens.windows(2).filter(|pair| pair.last().is_some_and(stop)).peekable();
        let spaced = stops.peek().is_some() && stops.all(|pair| !touch(pair));
        Self { tokens, spaced }
    }

    /// Whether the token at this place follows the one before without white space.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        let pair = self.tokens.get(before..=at).unwrap_or(&[]);
        touch(pair) || self.spaced && (self.joins(at) || self.joins(before))
    }

    /// Whether the token at this place is a mark inside a number, a date or a doubled word.
    fn joins(&self, at: usize) -> bool {
        let around = at.checked_sub(1).and_then(|before| self.tokens.get(before..before + 3));
        let Some([before, mark, after]) = around else { return false };
        let numbers = is_number(before) && is_number(after);
        match mark.text {
            "/" => numbers,
            "." | ":" => numbers && before.text.len() <= 2 && after.text.len() == 2,
            "-" => numbers || is_number(before) && is_ending(after) || doubles(before, after),
            _ => false,
        }
    }
}

fn touch(pair: &[Token<'_>]) -> bool {
    matches!(pair, [before, after] if before.span.end == after.span.start)
}

fn is_number(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Number
}

/// `an` of `1990 - an`.
fn is_ending(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Word && token.text.len() == 2
}

/// `baru - baru`, `bertahun - tahun`.
fn doubles(before: &Token<'_>, after: &Token<'_>) -> bool {
    after.kind == TokenKind::Word && before.text.ends_with(after.text)
}
