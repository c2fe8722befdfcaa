//! The words of Indonesian, as data.

mod aliases;
mod calendar;
mod function_words;
mod lexicon;
mod news;
mod roots;
mod stem;

use super::{Language, LanguagePack};

pub(super) static PACK: LanguagePack = LanguagePack {
    language: Language::Indonesian,
    calendar: calendar::calendar(),
    news: news::NEWS,
    function_words: function_words::FUNCTION_WORDS,
    lexicon: lexicon::LEXICON,
};
