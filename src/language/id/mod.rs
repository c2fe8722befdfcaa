//! The words of Indonesian, as data.

mod aliases;
mod calendar;
mod lexicon;
mod news;
mod roots;
mod stem;

use super::{Language, LanguagePack};

pub(super) static PACK: LanguagePack = LanguagePack {
    language: Language::Indonesian,
    calendar: calendar::CALENDAR,
    news: news::NEWS,
    lexicon: lexicon::LEXICON,
};
