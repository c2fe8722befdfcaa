//! The words of English, as data.

mod calendar;
mod function_words;
mod lexicon;
mod news;
mod stem;

pub(super) use news::NEWS;

use super::{Language, LanguagePack};

pub(super) static PACK: LanguagePack = LanguagePack {
    language: Language::English,
    calendar: calendar::calendar(),
    news: news::NEWS,
    function_words: function_words::FUNCTION_WORDS,
    lexicon: lexicon::LEXICON,
};
