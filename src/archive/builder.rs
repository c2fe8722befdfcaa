//! Takes raw articles one by one, gives the frozen [`Archive`]. One bad article spoils no other.

use super::id::tell_apart;
use super::{Archive, SourcedWarning, duplicates};
use crate::article::{self, Article, OutletProfile, RawArticle};
use crate::index::{self, Index};
use crate::order;
use crate::pace::{Pace, Stepped};
use crate::pack::{packed, packed_fields};
use crate::time::Date;
use crate::timeline;
use std::cmp::Ordering;

/// What comparing, indexing and weaving take of the work of freezing articles.
const COMPARING: f64 = 0.1;
const INDEXING: f64 = 0.45;
const WEAVING: f64 = 0.45;

/// Collects articles; [`Builder::finish`] freezes them.
#[derive(Debug, Default)]
pub struct Builder {
    pub(crate) read: Read,
    outlets: Vec<OutletProfile>,
    aliases: Vec<Vec<String>>,
}

/// What was read so far, in the order in which it was added.
#[derive(Debug, Default)]
pub(crate) struct Read {
    articles: Vec<Article>,
    warnings: Vec<SourcedWarning>,
}

packed_fields!(Read { articles, warnings });

impl Builder {
    /// A builder without articles.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads articles with the profiles of their outlets.
    pub fn with_outlets(self, outlets: Vec<OutletProfile>) -> Self {
        Self { outlets, ..self }
    }

    /// Lets searches for one name of a group find the others, beside the names that the languages
    /// know. A name without lower-case letters counts only in capitals.
    ///
    /// ```
    /// use linimasa::{archive::Builder, article::RawArticle, search::Request};
    /// let group = vec!["IKN".to_owned(), "Ibu Kota Nusantara".to_owned()];
    /// let mut builder = Builder::new().with_aliases(vec![group]);
    /// builder.add(&RawArticle::from_text("Jalan ke Ibu Kota Nusantara dibuka."));
    /// assert_eq!(builder.finish().search(&Request::new("IKN")).total, 1);
    /// ```
    pub fn with_aliases(self, aliases: Vec<Vec<String>>) -> Self {
        Self { aliases, ..self }
    }

    /// Reads one article and keeps what came of it. An article without any content is left out,
    /// and a warning says so.
    pub fn add(&mut self, raw: &RawArticle) {
        self.add_read(article::read_with(raw, &self.outlets));
    }

    /// The profiles that articles are read with.
    pub fn outlets(&self) -> &[OutletProfile] {
        &self.outlets
    }

    /// Keeps an article that was read before, unless it has no content.
    pub fn add_read(&mut self, mut article: Article) {
        let id = article.id.clone();
        let heard = article.warnings.iter().cloned();
        let heard = heard.map(|warning| SourcedWarning { article: id.clone(), warning });
        self.read.warnings.extend(heard);
        if !article.title.is_empty() || !article.blocks.is_empty() {
            article.shrink();
            self.read.articles.push(article);
        }
    }

    /// Takes over the articles of another archive as they were read, and its warnings.
    pub fn add_archive(&mut self, archive: &Archive) {
        self.read.articles.extend(archive.articles().iter().cloned());
        self.read.warnings.extend_from_slice(archive.warnings());
    }

    /// Orders, indexes and weaves the articles. The order in which they were added does not matter.
    pub fn finish(self) -> Archive {
        self.freeze().finish()
    }

    /// [`Builder::finish`] in steps.
    pub fn freeze(self) -> Freezing {
        let articles = self.read.articles.len();
        Freezing { articles, work: Stepped::new(|pace| frozen(self, pace)) }
    }
}

/// Articles on their way into an [`Archive`], a step at a time; the steps change nothing of it.
///
/// ```
/// use linimasa::{archive::Builder, article::RawArticle};
/// let mut builder = Builder::new();
/// builder.add(&RawArticle::from_text("Jalan ke Ibu Kota Nusantara dibuka."));
/// let mut freezing = builder.freeze();
/// while freezing.step(16) < 1.0 {}
/// assert_eq!(freezing.finish().articles().len(), 1);
/// ```
#[derive(Debug)]
pub struct Freezing {
    articles: usize,
    work: Stepped<Archive>,
}

impl Freezing {
    /// Does about as much work as `articles` articles of usual length make; gives how much of all is
    /// done, from 0 to 1, and 1 only when nothing is left.
    pub fn step(&mut self, articles: usize) -> f64 {
        self.work.advance(articles as f64 / self.articles.max(1) as f64)
    }

    /// Does what is left.
    pub fn finish(self) -> Archive {
        self.work.finish()
    }
}

async fn frozen(builder: Builder, pace: Pace) -> Archive {
    let Builder { read: Read { mut articles, mut warnings }, aliases, .. } = builder;
    order::sort_by(&mut articles, by_rank);
    let (mut articles, joined) = duplicates::joined(articles, &pace.part(COMPARING)).await;
    warnings.extend(joined);
    warnings.extend(tell_apart(&mut articles));
    order::sort_by(&mut warnings, |a, b| by_article(a).cmp(&by_article(b)));
    // Frozen before the events are woven, so that the memory it was made in serves them.
    let index = indexed(&articles, aliases, &pace.part(INDEXING)).await;
    let woven = timeline::woven(&articles, &pace.part(WEAVING)).await;
    let published = articles.iter().filter_map(published_on);
    let range = timeline::span_of(published.chain(woven.days()));
    let by_id = numbers_by_id(&articles);
    Archive { articles: articles.into(), by_id, index, woven, range, warnings }
}

async fn indexed(articles: &[Article], aliases: Vec<Vec<String>>, pace: &Pace) -> Index {
    let mut index = index::Builder::with_aliases(aliases);
    let mut stage = pace.stage(0.4, articles.len());
    for article in articles {
        index.add(article);
        stage.step().await;
    }
    index.frozen(&pace.part(0.6)).await
}

/// By date of publication, the undated last; then by id, then by all else, so that any order of
/// input gives the same numbers.
fn by_rank(a: &Article, b: &Article) -> Ordering {
    let rank = |article: &Article| {
        let day = article.published.as_ref().and_then(|published| published.value.earliest);
        (day.is_none(), day)
    };
    let last = || packed(a).cmp(&packed(b));
    rank(a).cmp(&rank(b)).then_with(|| a.id.cmp(&b.id)).then_with(last)
}

fn by_article(sourced: &SourcedWarning) -> impl Ord + '_ {
    (&sourced.article, sourced.warning.code.as_str(), &sourced.warning.message)
}

fn published_on(article: &Article) -> Option<(Date, Date)> {
    let value = &article.published.as_ref()?.value;
    Some((value.earliest?, value.latest?))
}

fn numbers_by_id(articles: &[Article]) -> Vec<u32> {
    let mut numbered: Vec<(&str, u32)> =
        articles.iter().map(|article| article.id.as_str()).zip(0..).collect();
    order::sort(&mut numbered);
    numbered.into_iter().map(|(_, number)| number).collect()
}
