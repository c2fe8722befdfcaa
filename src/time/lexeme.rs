//! Takes a line of text, gives its [`Lexeme`]s: tokens with what they may mean in a language,
//! fixed phrases joined.

use super::spacing::Spacing;
use crate::language::{CalendarWords, Entry, Modifier, Sense, Unit};
use crate::text::{
    Span, Token, TokenKind, char_at, is_apostrophe, is_capitalised, push_letters, small, tokens,
};

/// A token, or several that make a fixed phrase.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lexeme<'t> {
    pub text: &'t str,
    pub span: Span,
    pub kind: TokenKind,
    /// Whether no white space stands before it.
    pub glued: bool,
    /// Whether it may be a name of the calendar that is a common word as well: it has a capital,
    /// or the word for a day announces it.
    proper: bool,
    entries: &'t [Entry],
}

impl Lexeme<'_> {
    pub(super) fn senses(&self) -> impl Iterator<Item = Sense> {
        self.entries.iter().map(|entry| entry.1).filter(|sense| self.allows(*sense))
    }

    pub(super) fn has(&self, sense: Sense) -> bool {
        self.senses().any(|own| own == sense)
    }

    /// Whether an expression may begin here: every rule reads digits, the mark of a century left
    /// out or a word that names a time first.
    pub(super) fn may_begin(&self) -> bool {
        let century = || QUOTES.iter().any(|mark| self.is_mark(*mark));
        self.kind == TokenKind::Number
            || century()
            || self.entries.iter().any(|entry| begins(entry.1))
    }

    /// Whether it is a number or a word that makes one.
    pub(super) fn counts(&self) -> bool {
        let number =
            |s| matches!(s, Sense::Count(_) | Sense::Teen | Sense::Times(_) | Sense::Several);
        self.kind == TokenKind::Number || self.senses().any(number)
    }

    /// Whether it is a number, or a word that counts or ranks and says nothing else.
    pub(super) fn only_counts(&self) -> bool {
        let counts = |entry: &Entry| {
            matches!(
                entry.1,
                Sense::Count(_)
                    | Sense::Times(_)
                    | Sense::Several
                    | Sense::Ordinal(_)
                    | Sense::OrdinalPrefix
            )
        };
        self.kind == TokenKind::Number || self.entries.iter().all(counts)
    }

    /// Whether it may go on with an expression that a number begins.
    pub(super) fn may_follow_number(&self) -> bool {
        let stands_apart = |entry: &Entry| {
            matches!(
                entry.1,
                Sense::Preposition
                    | Sense::Counted
                    | Sense::Numbering
                    | Sense::Age
                    | Sense::Born
                    | Sense::Said
                    | Sense::Idiom
            )
        };
        !self.entries.iter().all(stands_apart)
    }

    pub(super) fn is_capitalised(&self) -> bool {
        is_capitalised(self.text)
    }

    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.kind == TokenKind::Mark && char_at(self.text, 0) == Some(mark)
    }

    fn allows(&self, sense: Sense) -> bool {
        let name = matches!(sense, Sense::Month(_) | Sense::Weekday(_));
        !name || self.proper || !self.entries.iter().any(|e| e.1 == Sense::Capitalised)
    }
}

/// What stands for the century that a decade leaves out: `'90-an`.
pub(super) const QUOTES: &[char] = &['\'', '’', '‘'];

/// Whether an expression may begin with a word of this sense; most words only stand around dates.
fn begins(sense: Sense) -> bool {
    !matches!(
        sense,
        Sense::Capitalised
            | Sense::Preposition
            | Sense::When
            | Sense::To
            | Sense::And
            | Sense::Between
            | Sense::Filler
            | Sense::Padding
            | Sense::Counted
            | Sense::Numbering
            | Sense::Age
            | Sense::Born
            | Sense::Ahead
            | Sense::Back
            | Sense::Said
            | Sense::Changed
            | Sense::Idiom
            | Sense::Ends
            | Sense::Report
            | Sense::Shift(_)
            | Sense::Coming
            | Sense::Latest
            | Sense::Rate
            | Sense::DecadeMark
            | Sense::OrdinalMark
            | Sense::HijriMark
            | Sense::Modifier(Modifier::Before | Modifier::After)
    )
}

/// Whether a number behind these lexemes is a rank or names something: `ke-5`, `No 5`, `No. 5`.
pub(super) fn announces_number(before: &[Lexeme<'_>]) -> bool {
    let Some((last, others)) = before.split_last() else { return false };
    let names = |lexeme: &Lexeme<'_>| lexeme.has(Sense::Numbering);
    let ranks = |lexeme: &Lexeme<'_>| lexeme.has(Sense::OrdinalPrefix);
    let marked = last.is_mark('.') || last.is_mark(':');
    names(last)
        || ranks(last)
        || marked && others.last().is_some_and(names)
        || last.is_mark('-') && others.last().is_some_and(ranks)
}

const DAY: Sense = Sense::Unit(Unit::Day);

/// The lexemes of `text`, in order; the longest phrase wins.
pub(super) fn scan<'t>(text: &'t str, words: &'t CalendarWords) -> Vec<Lexeme<'t>> {
    let mut tokens = tokens(text);
    if tokens.iter().any(has_apostrophe) {
        tokens = without_clitics(tokens, words);
    }
    let spacing = Spacing::of(&tokens);
    let mut lexemes = Vec::with_capacity(tokens.len());
    let mut key = String::new();
    let mut at = 0;
    while let Some(rest) = tokens.get(at..)
        && let Some(first) = rest.first()
    {
        let glued = |ahead: usize| spacing.is_glued(at + ahead);
        let (count, entries) = longest(rest, words, &mut key, glued);
        let (count, entries) = if count > 1 && !entries.iter().any(|e| e.1 == Sense::Idiom) {
            counted_unit(rest, &lexemes, words).map_or((count, entries), |unit| (1, unit))
        } else {
            (count, entries)
        };
        let last = rest.get(count - 1).unwrap_or(first);
        let span = first.span.join(last.span);
        let announced = lexemes.last().is_some_and(|before: &Lexeme| before.has(DAY));
        let proper = announced || is_capitalised(first.text);
        let text = span.slice(text);
        lexemes.push(Lexeme { text, span, kind: first.kind, glued: glued(0), proper, entries });
        at += count;
    }
    lexemes
}

fn has_apostrophe(token: &Token<'_>) -> bool {
    let may_be = |byte: u8| !byte.is_ascii_alphabetic();
    token.kind == TokenKind::Word
        && token.text.bytes().any(may_be)
        && token.text.contains(is_apostrophe)
}

/// Cuts what the language knows as a word of its own off the word before it: `Friday` + `'s`.
fn without_clitics<'t>(tokens: Vec<Token<'t>>, words: &CalendarWords) -> Vec<Token<'t>> {
    let cut = |token: Token<'t>| {
        let at = token.text.rfind(is_apostrophe).filter(|at| *at > 0)?;
        let (stem, clitic) = token.text.split_at_checked(at)?;
        let known = !words.entries(&folded_text(clitic)).is_empty()
            && !words.entries(&folded_text(stem)).is_empty();
        let middle = token.span.start + at;
        let stem = Token { text: stem, span: Span::new(token.span.start, middle), ..token };
        let clitic = Token { text: clitic, span: Span::new(middle, token.span.end), ..token };
        known.then_some([stem, clitic])
    };
    let mut cuts = Vec::with_capacity(tokens.len());
    for token in tokens {
        match cut(token) {
            Some(pair) => cuts.extend(pair),
            None => cuts.push(token),
        }
    }
    cuts
}

fn folded_text(text: &str) -> String {
    text.chars().map(folded).collect()
}

/// The entries of a unit behind the number that counts it: `10 hari ini` is not today.
fn counted_unit<'t>(
    tokens: &[Token<'_>],
    before: &[Lexeme<'_>],
    words: &'t CalendarWords,
) -> Option<&'t [Entry]> {
    let (number, others) = before.split_last().filter(|(last, _)| last.counts())?;
    let digits = number.kind == TokenKind::Number;
    if digits && number.text.len() > 3 || announces_number(others) {
        return None;
    }
    let first = tokens.first().filter(|token| token.kind == TokenKind::Word)?;
    let entries = words.entries(&folded_text(first.text));
    // `Liga 1 musim ini`
    let unit = |s| matches!(s, Sense::Unit(unit) if unit != Unit::Season || !digits);
    entries.iter().any(|entry| unit(entry.1)).then_some(entries)
}

/// How many of the first tokens make the longest known phrase (at least one), and its entries;
/// `is_glued` tells of each whether it follows the one before without white space.
fn longest<'t>(
    tokens: &[Token<'_>],
    words: &'t CalendarWords,
    key: &mut String,
    is_glued: impl Fn(usize) -> bool,
) -> (usize, &'t [Entry]) {
    let mut found: (usize, &[Entry]) = (1, &[]);
    let opened = tokens.first().map_or(&[][..], |first| opened_by(first, words));
    if opened.is_empty() {
        return found;
    }
    key.clear();
    for (at, token) in tokens.iter().enumerate() {
        if at > 0 && !is_glued(at) {
            key.push(' ');
        }
        push_folded(key, token.text);
        let (entries, goes_on) = CalendarWords::look_up(opened, key);
        if !entries.is_empty() {
            found = (at + 1, entries);
        }
        if !goes_on {
            break;
        }
    }
    found
}

/// The entries whose first word a token is.
fn opened_by<'t>(token: &Token<'_>, words: &'t CalendarWords) -> &'t [Entry] {
    if token.kind != TokenKind::Word {
        return &[];
    }
    match token.text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        true => words.opened_by(token.text),
        false => words.opened_by(&folded_text(token.text)),
    }
}

fn push_folded(key: &mut String, text: &str) {
    let mut rest = push_letters(text, key);
    while let Some(c) = rest.chars().next() {
        key.push(folded(c));
        rest = push_letters(rest.get(c.len_utf8()..).unwrap_or(""), key);
    }
}

fn folded(c: char) -> char {
    let plain = if is_apostrophe(c) { '\'' } else { c };
    small(plain)
}
