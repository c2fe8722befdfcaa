//! The words of Indonesian, as data.

mod calendar;
mod function_words;
mod lexicon;
mod news;

use super::{Language, LanguagePack};

pub(super) static PACK: LanguagePack = LanguagePack {
    language: Language::Indonesian,
    calendar: calendar::calendar(),
    news: news::NEWS,
    function_words: function_words::FUNCTION_WORDS,
    lexicon: lexicon::LEXICON,
};
