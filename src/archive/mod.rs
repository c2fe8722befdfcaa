//! The façade: takes raw articles once, is frozen, then answers searches, timelines, articles.
//!
//! The sole place where search and timeline meet.

mod builder;
mod duplicates;
mod file;
mod id;

pub use builder::{Builder, Freezing};

use crate::article::{Article, Articles};
use crate::index::Index;
use crate::order;
use crate::search::{self, Matcher, Page, Suggestion, Typos};
use crate::text::Span;
use crate::time::Date;
use crate::timeline::{self, Asked, Shelf, Timeline, Woven};
use crate::warning::{Warning, WarningCode};

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

    /// The article of an id; for that of a copy, the article that was kept.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.numbered(id).or_else(|| {
            let doubled = self.warnings.iter().filter(|w| w.warning.code == WarningCode::Duplicate);
            let mut kept = doubled.filter_map(|sourced| self.numbered(&sourced.article));
            kept.find(|article| article.copies.iter().any(|copy| copy.id == id))
        })
    }

    fn numbered(&self, id: &str) -> Option<&Article> {
        let id_of = |number: u32| self.articles.id(number as usize).unwrap_or_default();
        let found = self.by_id.binary_search_by(|&number| (*id_of(number)).cmp(id)).ok()?;
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
        let matcher = self.matcher(query, Typos::Auto);
        let marks = |sentence: Span, text: &str| marks_in(&matcher, sentence, text);
        let Some(name) = matcher.name() else {
            let asked = Asked { articles: matcher.articles(), marks: &marks, name: None };
            return self.woven.timeline(shelf, request, Some(&asked));
        };
        let others = self.matchers_of_others(name);
        let mut articles = self.articles_with_words(name);
        articles.extend(others.iter().chain([&matcher]).flat_map(Matcher::articles));
        order::sort_distinct(&mut articles);
        let marks = |sentence: Span, text: &str| {
            let said = [&matcher].into_iter().chain(&others);
            let mut said = said.filter_map(|name| marks_in(name, sentence, text));
            said.find(|marks| !marks.is_empty())
        };
        let asked = Asked { articles: &articles, marks: &marks, name: Some(name) };
        self.woven.timeline(shelf, request, Some(&asked))
    }

    fn matcher(&self, query: &str, typos: Typos) -> Matcher {
        let request = search::Request { typos, ..search::Request::new(query) };
        Matcher::new(&self.index, &self.articles, &request)
    }

    /// What finds the other names of what a name names. Those that count in capitals alone ("AS") are
    /// left out: a phrase is found in small letters too.
    fn matchers_of_others(&self, name: &str) -> Vec<Matcher> {
        let others = self.index.other_names(name);
        let others = others.filter(|other| other.contains(char::is_lowercase));
        others.map(|other| self.matcher(&format!("\"{other}\""), Typos::Off)).collect()
    }

    /// The numbers of the articles that hold all words of a name of several, which texts don't always
    /// say whole; none for a single word.
    fn articles_with_words(&self, name: &str) -> Vec<usize> {
        if name.split_whitespace().count() < 2 {
            return Vec::new();
        }
        self.matcher(&format!("{name} "), Typos::Off).articles().to_vec()
    }
}

/// Where a query's words stand in a sentence, in bytes of the text that it is of.
fn marks_in(matcher: &Matcher, sentence: Span, text: &str) -> Option<Vec<Span>> {
    let marks = matcher.marks(sentence.slice(text))?;
    Some(marks.into_iter().map(|mark| mark.shifted(sentence.start)).collect())
}
