//! [`Spoken`]: takes articles one by one, gives the language whose words each is indexed by.

use crate::article::Article;
use crate::language::{self, Language};

/// In texts up to so many bytes too few words stand to be sure of a language.
const TOO_SHORT: usize = 400;
/// Longer ones show some word of their language, if it is known.
const SHORTEST_TELLING: usize = 60;

/// How many articles were in each of [`Language::ALL`].
#[derive(Debug, Default)]
pub(super) struct Spoken([u32; Language::ALL.len()]);

impl Spoken {
    /// The language of the next article; for one too short to be sure of it the likeliest, for one
    /// of a few words that of most before it.
    pub(super) fn language_of(&mut self, article: &Article) -> Option<Language> {
        let language = article.language();
        let counted = Language::ALL.into_iter().zip(&mut self.0);
        counted.filter(|(one, _)| Some(*one) == language).for_each(|(_, count)| *count += 1);
        language.or_else(|| self.of_short_text(article))
    }

    fn of_short_text(&self, article: &Article) -> Option<Language> {
        let blocks = article.blocks.iter().map(|block| block.text.as_str());
        let texts = || [article.title.as_str()].into_iter().chain(blocks.clone());
        let length: usize = texts().map(str::len).sum();
        if article.language != language::UNKNOWN || length > TOO_SHORT {
            return None;
        }
        let text: Vec<&str> = texts().collect();
        let heard = || self.most_heard().filter(|_| length < SHORTEST_TELLING);
        language::guess(&text.join("\n")).or_else(heard)
    }

    fn most_heard(&self) -> Option<Language> {
        let heard = Language::ALL.into_iter().zip(self.0).filter(|(_, count)| *count > 0);
        heard.max_by_key(|(_, count)| *count).map(|(language, _)| language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_too_short_for_a_language_are_in_that_of_their_neighbours() {
        let mut spoken = Spoken::default();
        let long = "kata ".repeat(TOO_SHORT);
        for (language, title, expected) in [
            ("und", "berunding", None),
            ("id", "Mereka berunding", Some(Language::Indonesian)),
            ("und", "perundingan", Some(Language::Indonesian)),
            ("und", &long, None),
            ("fr", "rundingan", None),
            ("en", "They talk", Some(Language::English)),
            ("en", "They talked", Some(Language::English)),
            ("und", "talks", Some(Language::English)),
            ("und", "Harga beras di pasar", Some(Language::Indonesian)),
            ("und", "Le prix du riz augmente encore sur les marchés de la grande ville", None),
        ] {
            let (language, title) = (language.into(), title.into());
            let article = Article { language, title, ..Article::default() };
            assert_eq!(spoken.language_of(&article), expected, "{}", article.title);
        }
    }
}
