//! The words of Indonesian, as data.

mod aliases;
mod calendar;
mod function_words;
mod lexicon;
mod news;
mod roots;
mod stem;

use super::{FunctionWords, Language, LanguagePack, Lexicon};

pub(super) static FUNCTION_WORDS: FunctionWords = function_words::FUNCTION_WORDS;
pub(super) static LEXICON: Lexicon = lexicon::LEXICON;

pub(super) static PACK: LanguagePack = LanguagePack {
    language: Language::Indonesian,
    calendar: calendar::calendar(),
    news: news::NEWS,
    function_words: &FUNCTION_WORDS,
    lexicon: &LEXICON,
};
