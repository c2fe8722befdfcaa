//! [`Kind`] and [`Sections`]: what a file holds, by kind.

use crate::pack::Bytes;

/// What a section holds. Kinds stand in a file in the order of their numbers, which never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// What an archive says of itself: its days, its ids in order, its warnings.
    Summary = 1,
    /// What is counted, filtered and ordered by.
    Facts,
    /// The dictionary.
    Terms,
    /// How much the list of each term holds.
    Lists,
    /// Families of words, and names of one thing.
    Links,
    /// The postings and positions of all terms.
    Postings,
    /// The articles of common beginnings.
    Sweeps,
    /// The events.
    Events,
    /// Where each article begins.
    Bounds,
    /// The articles.
    Articles,
}

/// The sections of a file, those of unknown kinds included.
pub(super) struct Sections(pub(super) Vec<(u32, Bytes)>);

impl Sections {
    /// The section of a kind.
    pub(super) fn part(&self, kind: Kind) -> Option<Bytes> {
        let found = self.0.iter().find(|(number, _)| *number == kind as u32);
        found.map(|(_, bytes)| bytes.clone())
    }
}
