//! Takes raw articles one by one, gives the frozen [`Archive`]. One bad article spoils no other.

use super::id::settle;
use super::{Archive, SourcedWarning};
use crate::article::{self, Article, RawArticle};
use crate::index;
use crate::order;
use crate::timeline;

/// Collects articles; [`Builder::finish`] freezes them.
#[derive(Debug, Default)]
pub struct Builder {
    articles: Vec<Article>,
    warnings: Vec<SourcedWarning>,
}

impl Builder {
    /// A builder without articles.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads one article and keeps what came of it. An article without any content is left out,
    /// and a warning says so.
    pub fn add(&mut self, raw: &RawArticle) {
        let article = article::read(raw);
        let id = article.id.clone();
        let heard = article.warnings.iter().cloned();
        self.warnings.extend(heard.map(|warning| SourcedWarning { article: id.clone(), warning }));
        if !article.title.is_empty() || !article.blocks.is_empty() {
            self.articles.push(article);
        }
    }

    /// Orders, indexes and weaves the articles. The order in which they were added does not matter.
    pub fn finish(self) -> Archive {
        let Self { mut articles, mut warnings } = self;
        order::sort_by(&mut articles, |a, b| rank(a).cmp(&rank(b)));
        warnings.extend(settle(&mut articles));
        order::sort_by(&mut warnings, |a, b| a.article.cmp(&b.article));
        let mut index = index::Builder::new();
        for article in &articles {
            index.add(article);
        }
        let woven = timeline::weave(&articles);
        let by_id = numbers_by_id(&articles);
        Archive { articles, by_id, index: index.finish(), woven, warnings }
    }
}

/// By date of publication, the undated last; then by id and text, so that any order of input
/// gives the same numbers.
fn rank(article: &Article) -> impl Ord + '_ {
    let day = article.published.as_ref().and_then(|published| published.value.earliest);
    (day.is_none(), day, &article.id, &article.title, article.blocks.first().map(|b| &b.text))
}

fn numbers_by_id(articles: &[Article]) -> Vec<u32> {
    let mut numbered: Vec<(&str, u32)> =
        articles.iter().map(|article| article.id.as_str()).zip(0..).collect();
    order::sort(&mut numbered);
    numbered.into_iter().map(|(_, number)| number).collect()
}
