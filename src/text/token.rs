//! Takes a text, gives its [`Token`]s: runs of letters, runs of digits, single marks.
//!
//! White space is no token. What a token *means* (a month, a search term) is for later stages.

use super::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters with their combining marks; an apostrophe between two letters belongs to them (`Jum'at`).
    /// In scripts that put no space between words, one letter.
    Word,
    /// Digits only, so that `2000-an` is a number, a mark and a word.
    Number,
    /// One character that is neither letter, digit nor white space.
    Mark,
}

/// A token and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// The token as written.
    pub text: &'t str,
    /// Where it stands, in bytes of the text given to [`tokens`].
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// Cuts `text` into tokens, in order and without overlap.
///
/// ```
/// use linimasa::text::tokens;
/// let words: Vec<_> = tokens("awal 2000-an, Jum’at").iter().map(|t| t.text).collect();
/// assert_eq!(words, ["awal", "2000", "-", "an", ",", "Jum’at"]);
/// ```
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::with_capacity(text.len() / 5);
    found.extend(Tokens::of(text));
    found
}

/// The tokens of a text, cut one by one.
#[derive(Clone)]
pub(crate) struct Tokens<'t> {
    text: &'t str,
    end: usize,
}

impl<'t> Tokens<'t> {
    /// The tokens that [`tokens`] gives.
    pub(crate) fn of(text: &'t str) -> Self {
        Self { text, end: 0 }
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            let start = self.end;
            let first = char_at(self.text, start)?;
            self.end += first.len_utf8();
            let Some(kind) = kind_of(first) else { continue };
            if kind != TokenKind::Mark && (first.is_ascii() || !is_unspaced(first)) {
                self.end = end_of(kind, self.text, self.end);
            }
            let span = Span::new(start, self.end);
            return Some(Token { text: span.slice(self.text), span, kind });
        }
    }
}

/// Where the token that has gone on to byte `end` ends.
fn end_of(kind: TokenKind, text: &str, mut end: usize) -> usize {
    loop {
        end = match kind {
            TokenKind::Word => run_end(text, end, |byte| byte.is_ascii_alphabetic()),
            _ => run_end(text, end, |byte| byte.is_ascii_digit()),
        };
        match char_at(text, end) {
            Some(next) if continues(kind, next, text, end) => end += next.len_utf8(),
            _ => return end,
        }
    }
}

/// Where the bytes from `end` on end that are of one kind. Nearly all that is read is such runs.
#[inline]
fn run_end(text: &str, mut end: usize, goes_on: impl Fn(u8) -> bool) -> usize {
    while text.as_bytes().get(end).is_some_and(|byte| goes_on(*byte)) {
        end += 1;
    }
    end
}

/// The character at a byte, which nearly always is ASCII.
#[inline]
pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        Some(_) => text.get(at..)?.chars().next(),
        None => None,
    }
}

fn kind_of(c: char) -> Option<TokenKind> {
    match c {
        'a'..='z' | 'A'..='Z' => Some(TokenKind::Word),
        c if c.is_whitespace() => None,
        c if c.is_alphabetic() => Some(TokenKind::Word),
        c if c.is_numeric() => Some(TokenKind::Number),
        _ => Some(TokenKind::Mark),
    }
}

fn continues(kind: TokenKind, next: char, text: &str, at: usize) -> bool {
    match kind {
        TokenKind::Word => {
            let after = || char_at(text, at + next.len_utf8());
            let letter = || next.is_alphabetic() && !is_unspaced(next) || is_combining(next);
            !next.is_ascii() && letter()
                || is_apostrophe(next) && after().is_some_and(char::is_alphabetic)
        }
        TokenKind::Number => next.is_numeric(),
        TokenKind::Mark => false,
    }
}

/// Whether `text` begins with a capital letter.
pub(crate) fn is_capitalised(text: &str) -> bool {
    char_at(text, 0).is_some_and(char::is_uppercase)
}

/// Whether `c` is one of the characters that stand for an apostrophe in news text.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '\u{60}' | '\u{b4}')
}

/// Whether `c` is a letter of a script that puts no space between words: Thai, Lao, Burmese, Khmer,
/// Japanese, Chinese. Where words end there, only a dictionary would tell.
fn is_unspaced(c: char) -> bool {
    matches!(
        c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}'
    )
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_scripts_without_spaces_stand_alone() {
        for (text, expected) in [
            ("東北で9 Tokyo", "東 北 で 9 Tokyo"),
            ("a東b", "a 東 b"),
            ("ไทย", "ไ ท ย"),
            ("한국 서울", "한국 서울"),
            ("Ελλάδα, Москва", "Ελλάδα , Москва"),
        ] {
            let found: Vec<&str> = tokens(text).iter().map(|token| token.text).collect();
            assert_eq!(found.join(" "), expected);
        }
    }
}
