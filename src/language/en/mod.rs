//! The words of English, as data.

mod calendar;
mod function_words;
mod lexicon;
mod news;
mod stem;

pub(super) use news::NEWS;

pub(super) use lexicon::{LEXICON, STOP_WORDS};

use super::{FunctionWords, Language, LanguagePack};

pub(super) static FUNCTION_WORDS: FunctionWords = function_words::FUNCTION_WORDS;

pub(super) static PACK: LanguagePack = LanguagePack {
    language: Language::English,
    calendar: calendar::calendar(),
    news: news::NEWS,
    function_words: &FUNCTION_WORDS,
    lexicon: &LEXICON,
};
