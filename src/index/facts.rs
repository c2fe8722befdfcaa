//! [`Facts`]: what counting, filtering and ordering need to know of an article.

use crate::article::Article;
use crate::time::Date;

/// What counting, filtering and ordering need to know of an article. Numbers are places in the
/// lists of [`Labels`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Its outlet.
    pub outlet: Option<u32>,
    /// Its language.
    pub language: Option<u32>,
    /// The year of its publication, where it is sure.
    pub year: Option<u32>,
    /// First and last day (inclusive) that it may have been published on.
    pub published: Option<(Date, Date)>,
}

/// What articles are counted by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// Names of outlets.
    pub outlets: Vec<String>,
    /// BCP 47 tags.
    pub languages: Vec<String>,
    /// Years of publication.
    pub years: Vec<String>,
}

impl Labels {
    /// The facts of an article; labels that are new are put on the lists.
    pub(super) fn facts(&mut self, article: &Article) -> Facts {
        let value = article.published.as_ref().map(|published| &published.value);
        let published = value.and_then(|value| value.earliest.zip(value.latest));
        let years = published.map(|(first, last)| (first.year(), last.year()));
        let year = years.filter(|(first, last)| first == last).map(|(year, _)| year.to_string());
        Facts {
            outlet: article.outlet.as_deref().map(|name| number_of(&mut self.outlets, name)),
            language: Some(number_of(&mut self.languages, &article.language)),
            year: year.map(|year| number_of(&mut self.years, &year)),
            published,
        }
    }
}

/// The place of `name` in `names`; it is put there if it is new. Archives have few labels.
fn number_of(names: &mut Vec<String>, name: &str) -> u32 {
    let found = names.iter().position(|known| known == name);
    found.unwrap_or_else(|| {
        names.push(name.into());
        names.len() - 1
    }) as u32
}
