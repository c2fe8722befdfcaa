//! [`Passage`]: a line or a block of a text with its lexemes, candidates and sentences, each found
//! when it is first asked for and once, however many rules ask.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::candidates::{Candidate, candidates};
use super::lexeme::{Lexeme, scan};
use crate::language::LanguagePack;
use crate::text::{Span, sentences, small};

/// A passage in the words of a language.
pub(crate) struct Passage<'t> {
    pub(super) text: &'t str,
    pub(super) pack: &'t LanguagePack,
    sentences: OnceCell<Cow<'t, [Span]>>,
    lexemes: OnceCell<Vec<Lexeme<'t>>>,
    candidates: OnceCell<Vec<Candidate>>,
}

/// How many bytes a passage that advertises other pages may have.
const ASIDE: usize = 200;

impl<'t> Passage<'t> {
    /// The passage that `text` is.
    pub(crate) fn of(text: &'t str, pack: &'t LanguagePack) -> Self {
        let (sentences, lexemes) = (OnceCell::new(), OnceCell::new());
        Self { text, pack, sentences, lexemes, candidates: OnceCell::new() }
    }

    /// The passage that `text` is, whose sentences are known.
    pub(crate) fn cut(text: &'t str, sentences: &'t [Span], pack: &'t LanguagePack) -> Self {
        Self { sentences: OnceCell::from(Cow::Borrowed(sentences)), ..Self::of(text, pack) }
    }

    /// The spans of its sentences, in bytes of the passage.
    pub(super) fn sentences(&self) -> &[Span] {
        let abbreviation = |word: &str| self.pack.lexicon.is_abbreviation(word);
        self.sentences.get_or_init(|| Cow::Owned(sentences(self.text, abbreviation)))
    }

    pub(super) fn lexemes(&self) -> &[Lexeme<'t>] {
        self.lexemes.get_or_init(|| scan(self.text, &self.pack.calendar))
    }

    /// Its date expressions.
    pub(super) fn candidates(&self) -> &[Candidate] {
        self.candidates.get_or_init(|| candidates(self.lexemes(), self.pack.calendar.order))
    }

    /// Whether it holds digits, without which no date is full.
    pub(super) fn has_digits(&self) -> bool {
        self.text.bytes().any(|byte| byte.is_ascii_digit())
    }

    /// Whether it advertises other pages and tells nothing.
    pub(super) fn is_aside(&self) -> bool {
        let start = self.text.trim_start();
        let opens = |aside: &str| {
            let mut lower = start.chars().map(small);
            aside.chars().all(|c| lower.next() == Some(c))
        };
        self.text.len() <= ASIDE && self.pack.calendar.asides.iter().any(opens)
    }
}
