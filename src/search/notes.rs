//! [`Notes`]: what is noted of some articles, found by their numbers.

use super::article_set::ArticleSet;
use crate::index::Index;

/// What is noted of some articles. Many a query leads to few, so only zeros are written for each.
#[derive(Debug)]
pub(super) struct Notes<T> {
    /// By article, the number of its note, counted from 1; 0 without one.
    numbers: Vec<u32>,
    notes: Vec<(u32, T)>,
}

impl<T: Copy + Default> Notes<T> {
    /// None yet.
    pub(super) fn on(index: &Index) -> Self {
        Self { numbers: vec![0; index.articles()], notes: Vec::new() }
    }

    /// How many articles something is noted of.
    pub(super) fn len(&self) -> usize {
        self.notes.len()
    }

    /// Whether something is noted of every article.
    pub(super) fn is_full(&self) -> bool {
        self.notes.len() == self.numbers.len()
    }

    /// The note on an article, a fresh one if there was none; `None` for one beyond the last.
    pub(super) fn on_article(&mut self, article: u32) -> Option<&mut T> {
        let number = self.numbers.get_mut(article as usize)?;
        if *number == 0 {
            self.notes.push((article, T::default()));
            *number = self.notes.len() as u32;
        }
        self.notes.get_mut(*number as usize - 1).map(|(_, note)| note)
    }

    /// The articles, in no order.
    pub(super) fn articles(&self) -> impl Iterator<Item = u32> {
        self.notes.iter().map(|(article, _)| *article)
    }

    /// Hands on every note with its article, in no order, and forgets them.
    pub(super) fn take(&mut self, mut take: impl FnMut(u32, T)) {
        for (article, note) in self.notes.drain(..) {
            if let Some(number) = self.numbers.get_mut(article as usize) {
                *number = 0;
            }
            take(article, note);
        }
    }

    /// The notes by article.
    pub(super) fn in_order(&self) -> Vec<T> {
        let mut ordered = Vec::with_capacity(self.notes.len());
        ArticleSet::of(self.numbers.len(), self.articles()).each(|article| {
            let number = self.numbers.get(article as usize).copied().unwrap_or(0);
            let note = self.notes.get((number as usize).wrapping_sub(1));
            ordered.extend(note.map(|(_, note)| *note));
        });
        ordered
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{RawArticle, read};
    use crate::index::Builder;

    #[test]
    fn come_back_in_order_until_they_are_taken() {
        let mut builder = Builder::new();
        (0..70).for_each(|_| builder.add(&read(&RawArticle::from_text("Hanoi"))));
        let mut notes: Notes<u32> = Notes::on(&builder.finish());
        for article in [69, 3, 64, 3, 70] {
            if let Some(note) = notes.on_article(article) {
                *note += article;
            }
        }
        assert_eq!((notes.len(), notes.is_full(), notes.in_order()), (3, false, vec![6, 64, 69]));
        let mut taken = Vec::new();
        notes.take(|article, note| taken.push((article, note)));
        assert_eq!(taken, [(69, 69), (3, 6), (64, 64)]);
        assert_eq!((notes.len(), notes.on_article(3)), (0, Some(&mut 0)));
    }
}
