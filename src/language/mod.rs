//! What a language must supply ([`LanguagePack`]), and which languages there are ([`Language`]).
//!
//! All words of human languages live below this folder, as data; engines take a pack and hold none.

mod calendar;
mod detect;
mod en;
mod function_words;
mod id;
mod lexicon;
mod news;
mod sense;
mod words;

pub use calendar::{CalendarWords, Entry, Group, NumericOrder, Vocabulary};
pub use detect::detect;
pub use function_words::FunctionWords;
pub use lexicon::{Lexicon, StopWords};
pub use news::{NewsCues, Phrases, key};
pub(crate) use news::{first_word, holds, word_starts};
pub use sense::{DayPart, Feast, Modifier, Noon, Origin, Sense, Shift, Unit, Vague, Weekday};
pub use words::WordList;
pub(crate) use words::{sorted, word_list};

/// The BCP 47 tag of a text whose language is not known.
pub(crate) const UNKNOWN: &str = "und";

/// The languages with a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Indonesian.
    Indonesian,
    /// English.
    English,
}

impl Language {
    /// Every language, the first one first.
    pub const ALL: [Self; 2] = [Self::Indonesian, Self::English];

    /// The BCP 47 tag, `id` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }

    /// The language of a BCP 47 tag; region and case don't matter.
    ///
    /// ```
    /// use linimasa::Language;
    /// assert_eq!(Language::from_tag("ID-id"), Some(Language::Indonesian));
    /// assert_eq!(Language::from_tag("fr"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or("");
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The words and cues of the language.
    pub fn pack(self) -> &'static LanguagePack {
        match self {
            Self::Indonesian => &id::PACK,
            Self::English => &en::PACK,
        }
    }

    /// [`LanguagePack::function_words`] alone; who asks for no more brings no more into a program.
    pub fn function_words(self) -> &'static FunctionWords {
        match self {
            Self::Indonesian => &id::FUNCTION_WORDS,
            Self::English => &en::FUNCTION_WORDS,
        }
    }

    /// [`Lexicon::stop_words`] alone.
    pub fn stop_words(self) -> &'static StopWords {
        match self {
            Self::Indonesian => &id::STOP_WORDS,
            Self::English => &en::STOP_WORDS,
        }
    }

    /// Names that sites and scrapers give boxes and fields in this language, and the English ones that
    /// mean the same, in lower case, sorted.
    fn identifiers(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Indonesian => id::IDENTIFIERS,
            Self::English => &[],
        }
    }

    /// [`LanguagePack::lexicon`] alone.
    pub fn lexicon(self) -> &'static Lexicon {
        match self {
            Self::Indonesian => &id::LEXICON,
            Self::English => &en::LEXICON,
        }
    }
}

/// The English name of a box or field that sites call `name` (lower case) in one of the languages;
/// else `name` itself.
///
/// ```
/// use linimasa::language::identifier;
/// assert_eq!([identifier("judul"), identifier("url")], ["title", "url"]);
/// ```
pub fn identifier(name: &str) -> &str {
    let english = |language: Language| {
        let all = language.identifiers();
        let place = all.binary_search_by(|(own, _)| (*own).cmp(name)).ok()?;
        all.get(place).map(|(_, english)| *english)
    };
    Language::ALL.into_iter().find_map(english).unwrap_or(name)
}

/// What a language must supply.
#[derive(Debug)]
pub struct LanguagePack {
    /// Which language it is.
    pub language: Language,
    /// Words of calendars and clocks, for `time`.
    pub calendar: CalendarWords,
    /// Cues of newsrooms and their sites, for `article`.
    pub news: NewsCues,
    /// Words that show how a sentence is built, for `timeline`.
    pub function_words: &'static FunctionWords,
    /// Stop words, stems, aliases, for `index` and `search`.
    pub lexicon: &'static Lexicon,
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn identifiers_are_sorted() {
        for language in Language::ALL {
            assert!(language.identifiers().is_sorted_by(|a, b| a.0 < b.0), "{language:?}");
        }
    }
}
