//! Takes one line, gives its [`Look`]: what can be told from the line alone, without cues of a
//! newsroom and without its neighbours.

use std::cell::OnceCell;

use crate::language::{Lexicon, key};
use crate::order;
use crate::text::{TokenKind, Tokens, is_capitalised, lowercase};

/// Fewer words than this and a sentence alone doesn't show where an article's text begins.
const PROSE_WORDS: usize = 8;
/// As many words with a stop are more than a label, however they are written.
const FULL_SENTENCE: usize = 5;
/// Fewer words are no sentence that could be told from a label.
const SHORTEST_SENTENCE: usize = 3;
/// From this share of capitalised words on, a line is written like a headline.
const HEADLINE_CAPITALS: f32 = 0.7;
/// Up to this share of them, it is written like running text.
const RUNNING_CAPITALS: f32 = 0.5;
/// Longer lines are text, whatever they end with.
const LONGEST_HEADLINE: usize = 25;

/// What can be told from a line alone.
#[derive(Debug)]
pub(super) struct Look<'t> {
    /// The line.
    pub(super) text: &'t str,
    lexicon: &'static Lexicon,
    /// The form in which phrases are looked for.
    pub(super) key: String,
    /// How many words it has.
    pub(super) words: usize,
    /// The share of words that begin with a capital.
    pub(super) capitals: f32,
    /// How it ends.
    pub(super) ending: Ending,
    content: OnceCell<Vec<String>>,
}

/// How a line ends, closing quotes and the initials of its writer left aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// With a full stop.
    Stop,
    /// With a question or exclamation mark, as headlines may, too.
    Call,
    /// With a colon: it introduces what follows.
    Colon,
    /// With none of these.
    Open,
}

impl<'t> Look<'t> {
    /// How `text` looks.
    pub(super) fn of(text: &'t str, lexicon: &'static Lexicon) -> Self {
        let (mut count, mut capitals) = (0, 0);
        for word in words(text) {
            count += 1;
            capitals += usize::from(is_capitalised(word));
        }
        Self {
            text,
            lexicon,
            key: key(text),
            words: count,
            capitals: capitals as f32 / count.max(1) as f32,
            ending: Ending::of(text),
            content: OnceCell::new(),
        }
    }

    /// Its words without stop words and very short ones in lower case, sorted, each once; found when
    /// they are first asked for.
    pub(super) fn content(&self) -> &[String] {
        self.content.get_or_init(|| content_words(self.text, self.lexicon))
    }

    /// A sentence or more of running text.
    pub(super) fn is_prose(&self) -> bool {
        self.words > LONGEST_HEADLINE
            || self.words >= PROSE_WORDS && self.is_sentence() && self.capitals < HEADLINE_CAPITALS
    }

    /// A short sentence: text if text stands around it.
    pub(super) fn is_short_sentence(&self) -> bool {
        self.is_sentence() && self.words >= SHORTEST_SENTENCE && self.capitals <= RUNNING_CAPITALS
    }

    /// A full sentence, however it is written.
    pub(super) fn is_long_sentence(&self) -> bool {
        self.ending == Ending::Stop && self.words >= FULL_SENTENCE
    }

    /// Some words and a full stop.
    pub(super) fn stops(&self) -> bool {
        self.ending == Ending::Stop && self.words >= SHORTEST_SENTENCE
    }

    /// Ends as sentences do.
    pub(super) fn is_sentence(&self) -> bool {
        matches!(self.ending, Ending::Stop | Ending::Call)
    }

    /// Written as headlines and headings are.
    pub(super) fn is_headline(&self) -> bool {
        (1..=LONGEST_HEADLINE).contains(&self.words)
            && self.capitals >= HEADLINE_CAPITALS
            && matches!(self.ending, Ending::Open | Ending::Call)
    }

    /// The share of this line's content words that `other` holds, allowing for inflection.
    pub(super) fn overlap(&self, other: &Look<'_>) -> f32 {
        let shared = self.content().iter().filter(|word| other.holds(word)).count();
        shared as f32 / self.content().len().max(1) as f32
    }

    /// Whether a content word is `word`, or (from five letters on) contains it or lies in it.
    fn holds(&self, word: &str) -> bool {
        let content = self.content();
        content.binary_search_by(|own| own.as_str().cmp(word)).is_ok()
            || word.len() >= INFLECTED
                && content.iter().any(|own| own.len() >= INFLECTED && akin(own, word))
    }
}

/// Of longer lines only so many words are compared.
const COMPARED: usize = 300;
/// Words of this many bytes and more are compared by what they contain.
const INFLECTED: usize = 5;

fn akin(a: &str, b: &str) -> bool {
    a.contains(b) || b.contains(a)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    Tokens::of(text).filter(|token| token.kind == TokenKind::Word).map(|token| token.text)
}

fn content_words(text: &str, lexicon: &Lexicon) -> Vec<String> {
    let lower = words(text).take(COMPARED).map(lowercase);
    let telling = |word: &String| word.chars().nth(2).is_some() && !lexicon.is_stop_word(word);
    let mut content: Vec<String> = lower.filter(telling).collect();
    order::sort_distinct(&mut content);
    content
}

impl Ending {
    fn of(text: &str) -> Self {
        let bare =
            without_initials(text).trim_end_matches(|c: char| is_closer(c) || c.is_whitespace());
        match bare.chars().next_back() {
            Some('.' | '…' | '。') => Self::Stop,
            Some('?' | '!') => Self::Call,
            Some(':') => Self::Colon,
            _ => Self::Open,
        }
    }
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '’' | '\'' | ')' | ']' | '»' | '*')
}

/// `text` without the bracket that its writer signs the last paragraph with: `(abc/def)`, `[ary]`.
fn without_initials(text: &str) -> &str {
    let open = match text.chars().next_back() {
        Some(')') => '(',
        Some(']') => '[',
        _ => return text,
    };
    match text.rsplit_once(open) {
        Some((before, inner)) if !before.is_empty() && inner.len() <= LONGEST_SIGNATURE => before,
        _ => text,
    }
}

/// The longest signature in brackets, in bytes.
const LONGEST_SIGNATURE: usize = 24;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn look(text: &str) -> Look<'_> {
        Look::of(text, Language::Indonesian.pack().lexicon)
    }

    #[test]
    fn prose_and_headlines_differ() {
        let prose = [
            "Kim bertemu Putin di sebuah pulau di lepas kota pelabuhan itu.",
            "Ia siap bertemu dengan rekan-rekannya “di mana saja dan kapan saja.''",
            "Penyerang itu mencetak dua gol pada menit-menit akhir pertandingan. (abc/def)",
        ];
        for line in prose {
            assert!(look(line).is_prose() && !look(line).is_headline(), "{line}");
        }
        let headlines = ["Puluhan Tentara Mati dalam Pertempuran", "Kim Segera Merapat ke Rusia?"];
        for line in headlines {
            assert!(look(line).is_headline() && !look(line).is_prose(), "{line}");
        }
        let neither = look("Harga emas hari ini");
        assert!(!neither.is_prose() && !neither.is_headline());
    }

    #[test]
    fn overlap_allows_for_inflection() {
        let heading = look("Korea Selatan Usulkan Dialog");
        assert!(heading.overlap(&look("Korea Selatan telah mengusulkan perundingan")) >= 0.75);
        assert!(look("").overlap(&heading) == 0.0);
    }
}
