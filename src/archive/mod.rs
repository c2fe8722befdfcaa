//! The façade: takes raw articles once, is frozen, then answers searches, timelines, articles.
//!
//! The sole place where search and timeline meet.

mod builder;
mod duplicates;
mod file;
mod id;

pub use builder::Builder;

use crate::article::{Article, Articles};
use crate::index::Index;
use crate::order;
use crate::search::{self, Matcher, Page, Suggestion, Typos};
use crate::text::Span;
use crate::time::Date;
use crate::timeline::{self, Asked, Shelf, Timeline, Woven};
use crate::warning::Warning;

/// Articles, their index and their events; frozen. Made by a [`Builder`].
///
/// ```
/// use linimasa::{archive::Builder, article::RawArticle, search::Request};
/// let mut builder = Builder::new();
/// builder.add(&RawArticle::from_text(
///     "Kim dan Trump bertemu di Hanoi\n\nKeduanya bertemu di Hanoi pada 27 Februari 2019 dan itu gagal.",
/// ));
/// let archive = builder.finish();
/// let page = archive.search(&Request::new("hanoi"));
/// assert_eq!(page.total, 1);
/// ```
#[derive(Debug)]
pub struct Archive {
    articles: Articles,
    /// Numbers of the articles, by id.
    by_id: Vec<u32>,
    index: Index,
    woven: Woven,
    /// First and last day of all events and publications, inclusive.
    range: Option<(Date, Date)>,
    warnings: Vec<SourcedWarning>,
}

/// A warning and the article it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourcedWarning {
    /// The article's id.
    pub article: String,
    /// What to know.
    pub warning: Warning,
}

impl Archive {
    /// The articles, numbered as hits and events number them: by date of publication, the undated
    /// last, then by id.
    pub fn articles(&self) -> &Articles {
        &self.articles
    }

    /// How many articles have a date of publication; they are numbered first.
    pub fn dated(&self) -> usize {
        let numbers = 0..self.articles.len() as u32;
        numbers.filter(|n| self.index.facts(*n).is_some_and(|f| f.published.is_some())).count()
    }

    /// The article of an id.
    pub fn article(&self, id: &str) -> Option<&Article> {
        let found = self.by_id.binary_search_by(|&number| self.id_of(number).cmp(id)).ok()?;
        self.articles.get(*self.by_id.get(found)? as usize)
    }

    /// What reading noticed, of articles kept and left out.
    pub fn warnings(&self) -> &[SourcedWarning] {
        &self.warnings
    }

    /// The languages of the articles (BCP 47 tags), sorted.
    pub fn languages(&self) -> Vec<&str> {
        let mut tags = self.index.labels().languages.iter().map(String::as_str).collect();
        order::sort(&mut tags);
        tags
    }

    /// First and last day of all events and publications, inclusive.
    pub fn range(&self) -> Option<(Date, Date)> {
        self.range
    }

    /// The articles that answer a query.
    pub fn search(&self, request: &search::Request) -> Page {
        search::search(&self.index, &self.articles, request)
    }

    /// Ways to go on from a prefix: words, then headlines.
    pub fn suggest(&self, prefix: &str, limit: usize) -> Vec<Suggestion> {
        search::suggest(&self.index, &self.articles, prefix, limit)
    }

    /// The events that `request` asks for; with a query, those of the sentences that match it.
    pub fn timeline(&self, query: Option<&str>, request: &timeline::Request) -> Timeline {
        let query = query.map(str::trim).filter(|query| !query.is_empty());
        let shelf = Shelf { articles: &self.articles, index: &self.index };
        let Some(query) = query else {
            return self.woven.timeline(shelf, request, None);
        };
        let matcher = Matcher::new(&self.index, &self.articles, &search::Request::new(query));
        let marks = |sentence: Span, text: &str| {
            let marks = matcher.marks(sentence.slice(text))?;
            Some(marks.into_iter().map(|mark| mark.shifted(sentence.start)).collect())
        };
        let name = matcher.name();
        let scattered = name.map(|name| self.articles_with_words(name)).unwrap_or_default();
        let articles = if scattered.is_empty() { matcher.articles() } else { &scattered };
        let asked = Asked { articles, marks: &marks, name };
        self.woven.timeline(shelf, request, Some(&asked))
    }

    /// The numbers of the articles that hold all words of a long name, which texts seldom say whole;
    /// none for a short one.
    fn articles_with_words(&self, name: &str) -> Vec<usize> {
        if name.split_whitespace().count() < 3 {
            return Vec::new();
        }
        let words =
            search::Request { typos: Typos::Off, ..search::Request::new(format!("{name} ")) };
        Matcher::new(&self.index, &self.articles, &words).articles().to_vec()
    }

    fn id_of(&self, number: u32) -> &str {
        self.articles.id(number as usize).unwrap_or_default()
    }
}
