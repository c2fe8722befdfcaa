//! Takes a text, gives its words as the index, the query and the marks see them.
//!
//! The parts of a compound (`Kyung-wha`, `Covid-19`, `G20`) are words with places of their own;
//! the compound joined (`kyungwha`) is one word more. So `jong-un`, `jong un` and `"Jong Un"` meet.

use crate::text::{Span, Token, TokenKind, Tokens, fold_into};

/// Longer words are cut, so that scraped base64 does not bloat the dictionary. In characters.
const LONGEST_WORD: usize = 64;
/// Longer chains (`a-b-c-d-…`) are no compounds.
const MOST_PARTS: usize = 4;

/// A word and the space behind it have so many letters, or more.
const LETTERS: usize = 6;

/// The words of a text.
#[derive(Debug, Default)]
pub(crate) struct Words<'t> {
    parts: Vec<Part<'t>>,
    compounds: Vec<Compound>,
    folded: String,
}

/// One run of letters or digits.
#[derive(Clone, Copy, Debug)]
struct Part<'t> {
    text: &'t str,
    span: Span,
    /// Where its folded form lies; `None` where it is as written.
    folded: Option<Span>,
}

/// Parts that are written together, by their numbers; `last` is inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Compound {
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// Whether hyphens stand between all the parts.
    pub(crate) hyphenated: bool,
}

impl<'t> Words<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let mut words = Self::default();
        words.parts.reserve(text.len() / LETTERS);
        let mut run = Run::default();
        for token in Tokens::of(text) {
            match token.kind {
                TokenKind::Mark => run.mark(&token),
                TokenKind::Word | TokenKind::Number => {
                    if !run.links(&token) {
                        words.close(&run);
                        run = Run { first: words.len(), ..Run::default() };
                    }
                    run.take(&token);
                    words.push(token);
                }
            }
        }
        words.close(&run);
        words
    }

    fn push(&mut self, token: Token<'t>) {
        let Token { text, span, .. } = token;
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let folded = (text.len() > LONGEST_WORD || !text.bytes().all(is_plain)).then(|| {
            let start = self.folded.len();
            fold_into(cut(text), &mut self.folded);
            Span::new(start, self.folded.len())
        });
        self.parts.push(Part { text, span, folded });
    }

    fn close(&mut self, run: &Run) {
        if (2..=MOST_PARTS).contains(&run.parts) && run.has_letters {
            let last = run.first + run.parts - 1;
            let hyphenated = run.hyphens + 1 == run.parts;
            self.compounds.push(Compound { first: run.first, last, hyphenated });
        }
    }

    /// How many parts there are.
    pub(crate) fn len(&self) -> usize {
        self.parts.len()
    }

    /// Part `number` as written, or `""`.
    pub(crate) fn written(&self, number: usize) -> &'t str {
        self.parts.get(number).map_or("", |part| part.text)
    }

    /// Part `number` folded, or `""`.
    pub(crate) fn folded(&self, number: usize) -> &str {
        self.parts.get(number).map_or("", |part| self.folded_part(part))
    }

    fn folded_part(&self, part: &Part<'t>) -> &str {
        part.folded.map_or(part.text, |span| span.slice(&self.folded))
    }

    /// The folded parts in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| self.folded_part(part))
    }

    /// Where the parts `first` to `last` stand, in bytes of the text.
    pub(crate) fn span(&self, first: usize, last: usize) -> Span {
        let start = self.parts.get(first).map_or(0, |part| part.span.start);
        Span::new(start, self.parts.get(last).map_or(start, |part| part.span.end))
    }

    /// The compounds in order.
    pub(crate) fn compounds(&self) -> &[Compound] {
        &self.compounds
    }

    /// Whether all parts of `compound` are one word (`negara-negara`): its parts say it all.
    pub(crate) fn repeats(&self, compound: Compound) -> bool {
        (compound.first..compound.last).all(|n| self.folded(n) == self.folded(n + 1))
    }

    /// The folded parts of `compound` with `separator` between them, cut like any word.
    pub(crate) fn joined(&self, compound: Compound, separator: &str) -> String {
        let parts: Vec<&str> = (compound.first..=compound.last).map(|n| self.folded(n)).collect();
        parts.join(separator).chars().take(LONGEST_WORD).collect()
    }
}

/// The first characters of a word, as many as count.
fn cut(word: &str) -> &str {
    if word.len() <= LONGEST_WORD {
        return word;
    }
    let end = word.char_indices().nth(LONGEST_WORD).map_or(word.len(), |(at, _)| at);
    word.get(..end).unwrap_or(word)
}

/// The compound being read.
#[derive(Default)]
struct Run {
    first: usize,
    parts: usize,
    hyphens: usize,
    end: usize,
    has_letters: bool,
}

impl Run {
    fn mark(&mut self, token: &Token<'_>) {
        let hyphen = matches!(token.text, "-" | "\u{2010}" | "\u{2011}");
        if hyphen && self.parts > 0 && token.span.start == self.end {
            self.hyphens += 1;
            self.end = token.span.end;
        }
    }

    fn links(&self, token: &Token<'_>) -> bool {
        self.parts > 0 && token.span.start == self.end
    }

    fn take(&mut self, token: &Token<'_>) {
        self.parts += 1;
        self.end = token.span.end;
        self.has_letters |= token.kind == TokenKind::Word;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let words = Words::of(text);
        let compounds = words.compounds().iter().map(|&compound| words.joined(compound, "-"));
        (words.iter().map(String::from).collect(), compounds.collect())
    }

    #[test]
    fn cuts_parts_and_compounds() {
        for (text, parts, compounds) in [
            ("Kang Kyung-wha", "kang kyung wha", "kyung-wha"),
            ("negara-negara\u{a0}G20", "negara negara g 20", "negara-negara g-20"),
            ("Covid-19, 2019-2020.", "covid 19 2019 2020", "covid-19"),
            ("pasca-KTT - AS", "pasca ktt as", "pasca-ktt"),
            ("Jum’at", "jumat", ""),
            ("a-b-c-d-e", "a b c d e", ""),
            ("…", "", ""),
        ] {
            let (found, joined) = read(text);
            assert_eq!((found.join(" "), joined.join(" ")), (parts.into(), compounds.into()));
        }
    }

    #[test]
    fn long_words_are_cut_by_characters() {
        let (parts, _) = read(&"é".repeat(1000));
        assert_eq!(parts[0], "e".repeat(LONGEST_WORD));
    }
}
