//! The words of English, as data.

mod calendar;
mod function_words;
mod lexicon;
mod news;
mod stem;

pub(super) use news::NEWS;

use super::{FunctionWords, Language, LanguagePack, Lexicon};

pub(super) static FUNCTION_WORDS: FunctionWords = function_words::FUNCTION_WORDS;
pub(super) static LEXICON: Lexicon = lexicon::LEXICON;

pub(super) static PACK: LanguagePack = LanguagePack {
    language: Language::English,
    calendar: calendar::calendar(),
    news: news::NEWS,
    function_words: &FUNCTION_WORDS,
    lexicon: &LEXICON,
};
