//! Takes a text, gives its language where a pack's stop words are frequent enough.

use super::Language;
use crate::text::{Token, TokenKind, Tokens, fnv_lowercase, is_capitalised};

/// How much of the text is looked at, in words.
const SAMPLE: usize = 400;
/// Lines of at least this many words, less than half of them capitalised, are running text;
/// headlines and menus have few stop words in any language.
const RUNNING_WORDS: usize = 8;

/// The language of `text`, or `None` where no pack fits.
///
/// ```
/// use linimasa::{Language, language::detect};
/// assert_eq!(detect("Kim bertemu Putin di sebuah pulau dan itu tidak lama."), Some(Language::Indonesian));
/// assert_eq!(detect("Les pourparlers ont échoué hier soir."), None);
/// ```
pub fn detect(text: &str) -> Option<Language> {
    let sample = Sample::of(text);
    Language::ALL
        .into_iter()
        .zip(sample.shares())
        .filter(|(language, share)| *share >= least_share(*language))
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(language, _)| language)
}

/// Below this share of stop words a text is in another language. News prose has .1 to .3 of the
/// short Indonesian list, .3 to .45 of the English one, which Romance languages share words with.
fn least_share(language: Language) -> f32 {
    match language {
        Language::Indonesian => 0.08,
        Language::English => 0.25,
    }
}

/// How many words were looked at, and how many of them are stop words of each language.
#[derive(Default)]
struct Sample {
    words: usize,
    known: [usize; Language::ALL.len()],
}

impl Sample {
    /// Of the first words of the running text; of the whole text where none runs.
    fn of(text: &str) -> Self {
        let mut sample = Self::default();
        let mut line = Vec::new();
        for text in text.lines() {
            if sample.words == SAMPLE {
                break;
            }
            line.clear();
            line.extend(words(text));
            if is_running(&line) {
                sample.add(line.iter().copied());
            }
        }
        if sample.words == 0 {
            sample.add(words(text));
        }
        sample
    }

    fn add<'t>(&mut self, words: impl Iterator<Item = Token<'t>>) {
        for word in words.take(SAMPLE - self.words) {
            let word = fnv_lowercase(word.text);
            for (known, language) in self.known.iter_mut().zip(Language::ALL) {
                *known += usize::from(language.stop_words().holds_hash(word));
            }
            self.words += 1;
        }
    }

    /// The share of stop words, language by language.
    fn shares(&self) -> [f32; Language::ALL.len()] {
        self.known.map(|known| known as f32 / self.words.max(1) as f32)
    }
}

fn words(text: &str) -> impl Iterator<Item = Token<'_>> {
    Tokens::of(text).filter(|token| token.kind == TokenKind::Word)
}

fn is_running(line: &[Token<'_>]) -> bool {
    let capitals = line.iter().filter(|word| is_capitalised(word.text)).count();
    line.len() >= RUNNING_WORDS && 2 * capitals < line.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn menus_do_not_hide_the_language() {
        let page = "Home\nNews\nMenu\nSearch\nThe Latest News\nHarga telur turun\n\
                    Harga telur ayam ras turun di sejumlah pasar karena pasokan melimpah.";
        assert_eq!(detect(page), Some(Language::Indonesian));
    }

    #[test]
    fn languages_without_a_pack_are_not_claimed() {
        for text in [
            "As negociações com o governo não avançaram e a reunião no palácio foi adiada.",
            "Las conversaciones no avanzan y el presidente ha dicho que no hay prisa para firmar.",
            "De onderhandelingen over het kernwapen zijn in de nacht van dinsdag mislukt.",
            "Die Gespräche sind in der Nacht gescheitert, wie der Minister am Morgen sagte.",
            "1 2 3",
            "",
        ] {
            assert_eq!(detect(text), None, "{text}");
        }
    }
}
