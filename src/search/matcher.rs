//! [`Matcher`]: a query made ready to be asked of single sentences, for the timeline.

use super::expand::expand;
use super::find::find;
use super::marker::Marker;
use super::model::Request;
use super::query::Query;
use crate::article::Articles;
use crate::index::{Field, Index};
use crate::text::Span;

/// A query made ready to be asked of single sentences.
///
/// A sentence matches if it holds every word and phrase of the query, in any of the ways in which
/// [`super::search`] finds them, and no excluded one. What the query asks of titles, outlets,
/// authors and dates is asked of the article.
#[derive(Debug)]
pub struct Matcher {
    articles: Vec<usize>,
    wanted: Marker,
    barred: Marker,
    name: Option<String>,
}

impl Matcher {
    /// Makes the query of `request` ready; its filters count, its order and page don't.
    pub fn new(index: &Index, articles: &Articles, request: &Request) -> Self {
        let query = Query::parse(&request.query);
        let plan = expand(&query, index, request.typos);
        let full = find(&query, &plan, index, articles, request).full;
        Self {
            name: query.name().map(str::to_owned),
            articles: full.iter().map(|entry| entry.article as usize).collect(),
            wanted: Marker::new(&plan.needs, index, Field::Body),
            barred: Marker::new(&plan.barred, index, Field::Body),
        }
    }

    /// The numbers of the articles that match as a whole, in ascending order. No sentence of
    /// another article is to be asked for.
    pub fn articles(&self) -> &[usize] {
        &self.articles
    }

    /// The marks of `text` in bytes, in order and without overlap, if it matches. A query without
    /// words matches everything and marks nothing.
    pub fn marks(&self, text: &str) -> Option<Vec<Span>> {
        let marks = self.wanted.mark(text);
        let matches =
            marks.met.any() == self.wanted.possible.any() && self.barred.mark(text).met.any() == 0;
        matches.then_some(marks.spans)
    }

    /// The name that the query is: one phrase in quotes and nothing else.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }
}
