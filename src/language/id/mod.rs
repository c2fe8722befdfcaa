//! The words of Indonesian, as data.

mod calendar;
mod lexicon;
mod news;

use super::{Language, LanguagePack};

pub(super) static PACK: LanguagePack = LanguagePack {
    language: Language::Indonesian,
    calendar: calendar::calendar(),
    news: news::NEWS,
    lexicon: lexicon::LEXICON,
};
