//! [`Size`]: how much the list of a term holds.

use crate::pack::{BitReader, BitWriter};

/// How much a term's list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    /// Articles that hold the term.
    pub(super) articles: u32,
    /// Places where it stands.
    pub(super) places: u32,
}

impl Size {
    /// Appends the size; that of a term that stands in one article, as most do, takes the least.
    pub(super) fn write(self, writer: &mut BitWriter) {
        writer.number(swapped(self.articles));
        if self.articles > 0 {
            writer.number(self.places - self.articles);
        }
    }

    /// Reads what [`Size::write`] wrote.
    pub(super) fn read(reader: &mut BitReader<'_>) -> Self {
        let articles = swapped(reader.number());
        let more = if articles > 0 { reader.number() } else { 0 };
        Self { articles, places: articles.saturating_add(more) }
    }
}

/// 0 as 1, and 1 as 0.
fn swapped(articles: u32) -> u32 {
    if articles < 2 { 1 - articles } else { articles }
}
