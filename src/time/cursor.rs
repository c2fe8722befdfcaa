//! [`Cursor`]: a place between the lexemes of a line, from which the rules of the grammar read.

use super::lexeme::{Lexeme, announces_number};
use crate::language::{NumericOrder, Sense};
use crate::text::TokenKind;

/// A place between lexemes. Reading gives what was read and the place after it.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    lexemes: &'t [Lexeme<'t>],
    at: usize,
    /// How the language reads dates made of numbers.
    pub order: NumericOrder,
}

/// What was read and where reading goes on; `None` where nothing fits.
pub(super) type Parse<'t, T> = Option<(T, Cursor<'t>)>;

impl<'t> Cursor<'t> {
    pub(super) fn new(lexemes: &'t [Lexeme<'t>], at: usize, order: NumericOrder) -> Self {
        Self { lexemes, at, order }
    }

    pub(super) fn at(self) -> usize {
        self.at
    }

    pub(super) fn peek(self) -> Option<&'t Lexeme<'t>> {
        self.lexemes.get(self.at)
    }

    pub(super) fn before(self) -> Option<&'t Lexeme<'t>> {
        self.lexemes.get(self.at.checked_sub(1)?)
    }

    /// Whether what stands before this place makes a number at it a rank or a name.
    pub(super) fn is_announced(self) -> bool {
        self.lexemes.get(..self.at).is_some_and(announces_number)
    }

    pub(super) fn next(self) -> Self {
        Self { at: self.at + 1, ..self }
    }

    pub(super) fn back(self) -> Self {
        Self { at: self.at.saturating_sub(1), ..self }
    }

    /// Whether a sentence begins at this place, where capitals tell nothing.
    pub(super) fn opens_sentence(self) -> bool {
        self.at == 0
            || self.before().is_some_and(|before| {
                ['.', '!', '?', '"', '“'].iter().any(|mark| before.is_mark(*mark))
            })
    }

    /// Reads a lexeme with a sense that `pick` wants.
    pub(super) fn sense<T>(self, pick: impl Fn(Sense) -> Option<T>) -> Parse<'t, T> {
        let picked = self.peek()?.senses().find_map(pick)?;
        Some((picked, self.next()))
    }

    /// Reads a lexeme with this sense.
    pub(super) fn eat(self, sense: Sense) -> Option<Self> {
        self.peek()?.has(sense).then(|| self.next())
    }

    /// Reads one of `marks`.
    pub(super) fn mark(self, marks: &[char]) -> Option<Self> {
        let lexeme = self.peek()?;
        marks.iter().any(|mark| lexeme.is_mark(*mark)).then(|| self.next())
    }

    /// Reads one of `marks` that has no white space on either side.
    pub(super) fn joint(self, marks: &[char]) -> Option<Self> {
        let after = self.mark(marks)?;
        (self.peek()?.glued && after.peek()?.glued).then_some(after)
    }

    /// Whether the lexeme at this place follows the one before without white space.
    pub(super) fn is_glued(self) -> bool {
        self.peek().is_some_and(|lexeme| lexeme.glued)
    }

    /// Reads digits; gives their value and how many they are.
    pub(super) fn digits(self) -> Parse<'t, (i32, usize)> {
        let lexeme = self.peek()?;
        let digits = lexeme.text.len();
        let value = (lexeme.kind == TokenKind::Number && digits <= 9).then(|| lexeme.text.parse());
        Some(((value?.ok()?, digits), self.next()))
    }

    /// The place after `read`, or this one where that is `None`.
    pub(super) fn maybe(self, read: impl Fn(Self) -> Option<Self>) -> Self {
        read(self).unwrap_or(self)
    }
}

/// Reads what `read` reads, or nothing.
pub(super) fn optional<'t, T>(
    cursor: Cursor<'t>,
    read: impl Fn(Cursor<'t>) -> Parse<'t, T>,
) -> (Option<T>, Cursor<'t>) {
    match read(cursor) {
        Some((value, after)) => (Some(value), after),
        None => (None, cursor),
    }
}
