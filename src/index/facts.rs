//! [`Facts`]: what counting, filtering and ordering need to know of an article.

use crate::article::Article;
use crate::time::Date;

/// What counting, filtering and ordering need to know of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The number of its outlet in [`super::Index::outlets`].
    pub outlet: Option<u32>,
    /// The number of its language in [`super::Index::languages`].
    pub language: u32,
    /// First and last day (inclusive) that it may have been published on.
    pub published: Option<(Date, Date)>,
}

/// The facts of all articles while they are gathered.
#[derive(Debug, Default)]
pub(super) struct FactsDraft {
    pub(super) facts: Vec<Facts>,
    pub(super) outlets: Vec<String>,
    pub(super) languages: Vec<String>,
}

impl FactsDraft {
    pub(super) fn add(&mut self, article: &Article) {
        let outlet = article.outlet.as_deref().map(|name| number_of(&mut self.outlets, name));
        let language = number_of(&mut self.languages, &article.language);
        let value = article.published.as_ref().map(|published| &published.value);
        let published = value.and_then(|value| value.earliest.zip(value.latest));
        self.facts.push(Facts { outlet, language, published });
    }
}

/// The number of `name` in `names`; it is put there if it is new. Archives have few outlets.
fn number_of(names: &mut Vec<String>, name: &str) -> u32 {
    let found = names.iter().position(|known| known == name);
    found.unwrap_or_else(|| {
        names.push(name.into());
        names.len() - 1
    }) as u32
}
