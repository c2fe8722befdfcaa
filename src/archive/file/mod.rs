//! The archive file (`.linimasa`): an [`Archive`] as bytes and back.
//!
//! `docs/format.md` says what stands where. Every byte is under a checksum that is looked at before
//! anything else, so a file that was damaged is never half believed.

mod layout;
mod sections;

use super::{Archive, SourcedWarning};
use crate::article::Articles;
use crate::error::{Error, ErrorCode};
use crate::index::{Index, Parts};
use crate::pack::{Stored, packed, packed_fields, unpacked};
use crate::time::Date;
use crate::timeline::Woven;
use sections::{Kind, Sections};
use std::ops::Range;

/// What an opened archive says of itself before it is asked anything.
struct Summary {
    range: Option<(Date, Date)>,
    by_id: Vec<u32>,
    warnings: Vec<SourcedWarning>,
}

packed_fields!(SourcedWarning { article, warning });
packed_fields!(Summary { range, by_id, warnings });

impl Archive {
    /// The archive as the bytes of a file. The same articles give the same bytes, in whatever order
    /// they were added.
    ///
    /// ```
    /// use linimasa::{archive::{Archive, Builder}, article::RawArticle};
    /// let mut builder = Builder::new();
    /// builder.add(&RawArticle::from_text("Gempa di Padang\n\nGempa mengguncang kota Padang."));
    /// let bytes = builder.finish().to_bytes();
    /// let archive = Archive::from_bytes(bytes.clone())?;
    /// assert_eq!(archive.articles().len(), 1);
    /// assert_eq!(archive.to_bytes(), bytes);
    /// # Ok::<(), linimasa::Error>(())
    /// ```
    pub fn to_bytes(&self) -> Vec<u8> {
        let summary = Summary {
            range: self.range,
            by_id: self.by_id.clone(),
            warnings: self.warnings.clone(),
        };
        let (bounds, articles) = self.articles.packed();
        let index = self.index.parts();
        layout::join(&[
            (Kind::Summary, &packed(&summary)),
            (Kind::Facts, &index.facts),
            (Kind::Terms, &index.terms),
            (Kind::Lists, &index.lists),
            (Kind::Links, &index.links),
            (Kind::Postings, &index.postings),
            (Kind::Sweeps, &index.sweeps),
            (Kind::Bounds, &bounds),
            (Kind::Events, &self.woven.packed()),
            (Kind::Articles, &articles),
        ])
    }

    /// The archive of a file that is at hand.
    ///
    /// # Errors
    /// `bad-archive` where `bytes` are no archive, or one that was cut or damaged; `newer-archive`
    /// where a later version of Linimasa wrote it.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, Error> {
        let sections = layout::split(&bytes.into())?;
        sections.check()?;
        Self::of(&sections)
    }

    /// The archive of a file of `length` bytes that stays where it is: `read` gives the bytes of a
    /// range of it, which is never empty and lies below `length`. Articles and events are read, and
    /// their checksums looked at, when they are first asked for; so ask [`Archive::check`] whether an
    /// answer can be believed.
    ///
    /// # Errors
    /// Those of [`Archive::from_bytes`], as far as the parts go that all answers need.
    ///
    /// ```
    /// use linimasa::{archive::{Archive, Builder}, article::RawArticle};
    /// let mut builder = Builder::new();
    /// builder.add(&RawArticle::from_text("Gempa di Padang\n\nGempa mengguncang kota Padang."));
    /// let file = builder.finish().to_bytes();
    /// let read = |file: Vec<u8>| move |range| file.get::<std::ops::Range<usize>>(range).map(Vec::from);
    /// let archive = Archive::open(file.len(), read(file.clone()))?;
    /// assert_eq!(archive.articles().get(0).unwrap().title, "Gempa di Padang");
    /// assert!(archive.check().is_ok());
    /// let cut = Archive::open(file.len(), read(file[..file.len() - 1].to_vec()))?;
    /// assert!(cut.articles().get(0).is_none());
    /// assert!(cut.check().is_err());
    /// # Ok::<(), linimasa::Error>(())
    /// ```
    pub fn open(
        length: usize,
        read: impl Fn(Range<usize>) -> Option<Vec<u8>> + Send + Sync + 'static,
    ) -> Result<Self, Error> {
        Self::of(&layout::split(&Stored::new(length, read))?)
    }

    /// Whether all that was read so far of an opened archive was what had been written. Else articles
    /// or events are missing from the answers since.
    ///
    /// # Errors
    /// `bad-archive` where it was not.
    pub fn check(&self) -> Result<(), Error> {
        let damaged = self.articles.stored().is_damaged() || self.woven.stored().is_damaged();
        if damaged { Err(changed()) } else { Ok(()) }
    }

    fn of(sections: &Sections) -> Result<Self, Error> {
        let Summary { range, by_id, warnings } =
            unpacked(&sections.part(Kind::Summary)?).ok_or_else(misfit)?;
        let (articles, events) = (sections.later(Kind::Articles)?, sections.later(Kind::Events)?);
        let articles = Articles::open(sections.part(Kind::Bounds)?, articles.stored.clone());
        let articles = articles.ok_or_else(misfit)?;
        let parts = Parts {
            terms: sections.part(Kind::Terms)?,
            lists: sections.part(Kind::Lists)?,
            postings: sections.part(Kind::Postings)?,
            sweeps: sections.part(Kind::Sweeps)?,
            links: sections.part(Kind::Links)?,
            facts: sections.part(Kind::Facts)?,
        };
        let index = Index::open(parts, articles.stored().len()).ok_or_else(misfit)?;
        let count = articles.len();
        let fits = index.articles() == count
            && by_id.len() == count
            && by_id.iter().all(|number| (*number as usize) < count);
        let woven = Woven::open(events.stored.clone(), events.sum);
        let archive = Self { articles, by_id, index, woven, range, warnings };
        if fits { Ok(archive) } else { Err(misfit()) }
    }
}

fn changed() -> Error {
    damaged("a part of it was changed")
}

fn misfit() -> Error {
    damaged("its parts do not fit together")
}

/// The error for bytes that cannot be believed.
fn damaged(why: &str) -> Error {
    let message = format!("this is not a whole Linimasa archive: {why}; get the file anew");
    Error::new(ErrorCode::BadArchive, message)
}
