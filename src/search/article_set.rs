//! [`ArticleSet`]: some of the articles of an index, by number.

use crate::index::Index;

/// Some of the articles of an index.
#[derive(Debug, Default)]
pub(super) struct ArticleSet(Vec<bool>);

impl ArticleSet {
    pub(super) fn of(index: &Index, articles: impl IntoIterator<Item = u32>) -> Self {
        let mut held = vec![false; index.articles()];
        for article in articles {
            if let Some(held) = held.get_mut(article as usize) {
                *held = true;
            }
        }
        Self(held)
    }

    pub(super) fn holds(&self, article: u32) -> bool {
        self.0.get(article as usize) == Some(&true)
    }
}
