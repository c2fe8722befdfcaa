//! Takes a text, gives its language where a pack's stop words are frequent enough.

use super::Language;
use crate::text::{Token, TokenKind, tokens};

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
    let words = sample(text);
    Language::ALL
        .into_iter()
        .map(|language| (language, share(&words, language)))
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

/// The first words of the running text, in lower case; of the whole text where none runs.
fn sample(text: &str) -> Vec<String> {
    let running = text.lines().map(words).filter(|line| is_running(line)).flatten();
    let found: Vec<String> = running.take(SAMPLE).map(lowered).collect();
    if found.is_empty() {
        words(text).into_iter().take(SAMPLE).map(lowered).collect()
    } else {
        found
    }
}

fn words(line: &str) -> Vec<Token<'_>> {
    tokens(line).into_iter().filter(|token| token.kind == TokenKind::Word).collect()
}

fn is_running(line: &[Token<'_>]) -> bool {
    let capitals = line.iter().filter(|word| word.text.starts_with(char::is_uppercase)).count();
    line.len() >= RUNNING_WORDS && 2 * capitals < line.len()
}

fn lowered(word: Token<'_>) -> String {
    word.text.to_lowercase()
}

fn share(words: &[String], language: Language) -> f32 {
    let lexicon = &language.pack().lexicon;
    let known = words.iter().filter(|word| lexicon.is_stop_word(word)).count();
    known as f32 / words.len().max(1) as f32
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
