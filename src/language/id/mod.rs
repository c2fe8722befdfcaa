//! The words of Indonesian, as data.

mod aliases;
mod calendar;
mod function_words;
mod identifiers;
mod lexicon;
mod loans;
mod news;
mod roots;
mod stem;

pub(super) use lexicon::{LEXICON, STOP_WORDS};

use super::{FunctionWords, Language, LanguagePack};

pub(super) static FUNCTION_WORDS: FunctionWords = function_words::FUNCTION_WORDS;

pub(super) const IDENTIFIERS: &[(&str, &str)] = identifiers::IDENTIFIERS;

pub(super) static PACK: LanguagePack = LanguagePack {
    language: Language::Indonesian,
    calendar: calendar::calendar(),
    news: news::NEWS,
    function_words: &FUNCTION_WORDS,
    lexicon: &LEXICON,
};
