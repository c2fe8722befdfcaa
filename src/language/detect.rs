//! Takes a text, gives its language where a pack's stop words are frequent enough.

use super::Language;
use crate::text::{TokenKind, tokens};

/// How much of the text is looked at, in words.
const SAMPLE: usize = 400;
/// Below this share of stop words a text is in none of the languages. News prose has .25 to .45.
const LEAST_SHARE: f32 = 0.12;

/// The language of `text`, or `None` where no pack fits.
///
/// ```
/// use linimasa::{Language, language::detect};
/// assert_eq!(detect("Kim bertemu Putin di sebuah pulau dan itu tidak lama."), Some(Language::Indonesian));
/// assert_eq!(detect("Les pourparlers ont échoué hier soir."), None);
/// ```
pub fn detect(text: &str) -> Option<Language> {
    let words: Vec<String> = tokens(text)
        .into_iter()
        .filter(|token| token.kind == TokenKind::Word)
        .take(SAMPLE)
        .map(|token| token.text.to_lowercase())
        .collect();
    [Language::Indonesian, Language::English]
        .into_iter()
        .map(|language| (language, share(&words, language)))
        .filter(|(_, share)| *share >= LEAST_SHARE)
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(language, _)| language)
}

fn share(words: &[String], language: Language) -> f32 {
    let lexicon = &language.pack().lexicon;
    let known = words.iter().filter(|word| lexicon.is_stop_word(word)).count();
    known as f32 / words.len().max(1) as f32
}
