//! [`Kind`] and [`Sections`]: what a file holds, by kind.

use super::{changed, damaged};
use crate::error::Error;
use crate::pack::{Bytes, Stored};

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
    /// Where each article ends, and its checksum.
    Bounds,
    /// The events.
    Events,
    /// The articles.
    Articles,
}

/// A section before it is read.
pub(super) struct Section {
    pub(super) kind: u32,
    pub(super) stored: Stored,
    pub(super) sum: u64,
}

impl Section {
    /// The bytes, once their checksum agrees.
    fn checked(&self) -> Result<Vec<u8>, Error> {
        let bytes = self.stored.checked(|sum| sum == self.sum);
        bytes.ok_or_else(changed)
    }
}

/// The sections of a file, those of unknown kinds included.
pub(super) struct Sections(pub(super) Vec<Section>);

impl Sections {
    /// The section of a kind, to be read later.
    pub(super) fn later(&self, kind: Kind) -> Result<&Section, Error> {
        let found = self.0.iter().find(|section| section.kind == kind as u32);
        found.ok_or_else(|| damaged("a part of it is missing"))
    }

    /// The bytes of the section of a kind.
    ///
    /// # Errors
    /// `bad-archive` where it is missing or not what was written.
    pub(super) fn part(&self, kind: Kind) -> Result<Bytes, Error> {
        Ok(self.later(kind)?.checked()?.into())
    }

    /// Reads all sections for nothing but their checksums.
    ///
    /// # Errors
    /// `bad-archive` where one does not agree.
    pub(super) fn check(&self) -> Result<(), Error> {
        self.0.iter().try_for_each(|section| section.checked().map(drop))
    }
}
