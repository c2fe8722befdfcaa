//! [`ArticleSet`]: some of the articles of an index, by number.

/// Some of the articles of an index.
#[derive(Debug, Default)]
pub(super) struct ArticleSet {
    /// A bit for each article.
    held: Vec<u64>,
}

impl ArticleSet {
    /// These of so many articles.
    pub(super) fn of(count: usize, articles: impl IntoIterator<Item = u32>) -> Self {
        let mut held = vec![0; count.div_ceil(64)];
        for article in articles {
            if let Some(word) = held.get_mut(article as usize / 64) {
                *word |= 1 << (article % 64);
            }
        }
        Self { held }
    }

    #[inline]
    pub(super) fn holds(&self, article: u32) -> bool {
        self.held.get(article as usize / 64).is_some_and(|held| held >> (article % 64) & 1 == 1)
    }

    /// Hands on its articles in order.
    pub(super) fn each(&self, mut take: impl FnMut(u32)) {
        for (mut held, word) in self.held.iter().copied().zip(0..) {
            while held != 0 {
                take(word * 64 + held.trailing_zeros());
                held &= held - 1;
            }
        }
    }
}
