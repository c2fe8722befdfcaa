//! Takes a [`Request`] and a frozen index, gives a [`Page`].

mod model;

pub use model::{
    DateField, FacetCount, Facets, Hit, Marked, Page, QueryInfo, Request, Sort, Suggestion,
    SuggestionKind, Typos, Via, Why,
};

use crate::article::Article;
use crate::index::Index;
use crate::text::Span;

/// Searches.
pub fn search(_index: &Index, _articles: &[Article], request: &Request) -> Page {
    Page {
        total: 0,
        partial: 0,
        hits: vec![],
        facets: Facets::default(),
        did_you_mean: None,
        query: QueryInfo { text: request.query.clone(), ..QueryInfo::default() },
    }
}

/// Suggests.
pub fn suggest(
    _index: &Index,
    _articles: &[Article],
    _prefix: &str,
    _limit: usize,
) -> Vec<Suggestion> {
    vec![]
}

/// Matches sentences.
#[derive(Debug)]
pub struct Matcher {}

impl Matcher {
    /// Compiles.
    pub fn new(_index: &Index, _query: &str) -> Self {
        Self {}
    }

    /// Marks.
    pub fn marks(&self, _text: &str) -> Option<Vec<Span>> {
        Some(vec![])
    }
}
