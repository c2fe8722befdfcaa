//! [`Kind`] and [`Sections`]: what a file holds, by kind.

use crate::pack::{Bytes, Pieces, Stored};

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
    Sizes,
    /// Families of words, and names of one thing.
    Links,
    /// The articles of common beginnings.
    Sweeps,
    /// Where the lists of each block of terms end, and their checksum.
    ListBounds,
    /// The postings and positions of all terms.
    Lists,
    /// Where each record ends, and its checksum.
    RecordBounds,
    /// The articles, but for the texts of their blocks.
    Records,
    /// Where the texts of each article end, and their checksum.
    TextBounds,
    /// The texts of the articles' blocks.
    Texts,
    /// The events.
    Events,
}

/// A section before it is read.
pub(super) struct Section {
    pub(super) kind: u32,
    pub(super) stored: Stored,
    pub(super) sum: u64,
}

impl Section {
    /// The bytes; `None` where they are not what was written.
    fn checked(&self) -> Option<Vec<u8>> {
        self.stored.checked(|sum| sum == self.sum)
    }
}

/// The sections of a file, those of unknown kinds included.
pub(super) struct Sections(pub(super) Vec<Section>);

impl Sections {
    /// The section of a kind, to be read later.
    pub(super) fn later(&self, kind: Kind) -> Option<&Section> {
        self.0.iter().find(|section| section.kind == kind as u32)
    }

    /// The bytes of the section of a kind; `None` where it is missing or not what was written.
    pub(super) fn part(&self, kind: Kind) -> Option<Bytes> {
        self.later(kind)?.checked().map(Bytes::from)
    }

    /// A section that is read piece by piece, and that of its bounds; `None` where one is missing, or
    /// the bounds are not what was written or don't fit.
    pub(super) fn pieces(&self, bounds: Kind, kind: Kind) -> Option<Pieces> {
        Pieces::open(self.part(bounds)?, self.later(kind)?.stored.clone())
    }

    /// Whether all sections, read for nothing but that, are what was written.
    pub(super) fn are_whole(&self) -> bool {
        self.0.iter().all(|section| section.stored.has_sum(section.sum))
    }
}
