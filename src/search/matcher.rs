//! [`Matcher`]: a query made ready to be asked of single sentences, for the timeline.

use super::expand::expand;
use super::find::find;
use super::marker::Marker;
use super::model::Request;
use super::query::Query;
use crate::article::Articles;
use crate::index::{Field, Index};
use crate::text::{Span, fold, tokens};

/// A query made ready to be asked of single sentences.
///
/// A sentence matches if it holds every word and phrase of the query, in any of the ways in which
/// [`super::search`] finds them, and no excluded one. Of a name (one phrase in quotes) its last word
/// is enough, as texts say it once they have introduced the name. What the query asks of titles, outlets,
/// authors and dates is asked of the article.
#[derive(Debug)]
pub struct Matcher {
    articles: Vec<usize>,
    wanted: Marker,
    barred: Marker,
    /// The last word of a name, folded: how a text calls what it has introduced.
    short: Option<String>,
    /// Whether the query is one phrase and nothing else.
    is_name: bool,
}

/// A shorter last word is not said alone for a name.
const SHORTEST_NAME: usize = 3;

impl Matcher {
    /// Makes the query of `request` ready; its filters count, its order and page don't.
    pub fn new(index: &Index, articles: &Articles, request: &Request) -> Self {
        let query = Query::parse(&request.query);
        let plan = expand(&query, index, request.typos);
        let full = find(&query, &plan, index, articles, request).full;
        Self {
            short: query.name().map(short_of).filter(|word| is_sayable(word.as_str())),
            is_name: query.name().is_some(),
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
        let matches = marks.met == self.wanted.possible && self.barred.mark(text).met == 0;
        matches.then_some(marks.spans).or_else(|| self.short_marks(text))
    }

    /// Whether the query is a name: one phrase in quotes and nothing else.
    pub fn is_name(&self) -> bool {
        self.is_name
    }

    /// Where a text says the last word of a name alone, in capitals as names are.
    fn short_marks(&self, text: &str) -> Option<Vec<Span>> {
        let short = self.short.as_ref()?;
        let said = tokens(text).into_iter().filter(|token| {
            token.text.starts_with(char::is_uppercase) && fold(token.text) == *short
        });
        let marks: Vec<Span> = said.map(|token| token.span).collect();
        (!marks.is_empty()).then_some(marks)
    }
}

/// The last of several words; of one word nothing shorter can be said.
fn short_of(name: &str) -> String {
    let mut words = name.split_whitespace().rev();
    words.next().filter(|_| words.next().is_some()).map(fold).unwrap_or_default()
}

fn is_sayable(word: &str) -> bool {
    word.chars().count() >= SHORTEST_NAME && word.chars().all(char::is_alphabetic)
}
