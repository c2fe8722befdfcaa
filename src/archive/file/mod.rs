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
        let (records, texts) = self.articles.packed();
        let index = self.index.parts();
        layout::join(&[
            (Kind::Summary, &packed(&summary)),
            (Kind::Facts, &index.facts),
            (Kind::Terms, &index.terms),
            (Kind::Sizes, &index.sizes),
            (Kind::Links, &index.links),
            (Kind::Sweeps, &index.sweeps),
            (Kind::ListBounds, &index.lists.bounds),
            (Kind::Lists, &index.lists.bytes),
            (Kind::RecordBounds, &records.bounds),
            (Kind::Records, &records.bytes),
            (Kind::TextBounds, &texts.bounds),
            (Kind::Texts, &texts.bytes),
            (Kind::Events, &self.woven.packed()),
        ])
    }

    /// The archive of a file that is at hand.
    ///
    /// # Errors
    /// `bad-archive` where `bytes` are no archive, or one that was cut or damaged; `newer-archive`
    /// where a later version of Linimasa wrote it.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, Error> {
        Self::whole(&bytes.into())
    }

    /// [`Archive::open`] for a file that may be read from end to end at once: all checksums are looked
    /// at first. Of what was read little is kept.
    ///
    /// # Errors
    /// Those of [`Archive::from_bytes`].
    pub fn open_whole(
        length: usize,
        read: impl Fn(Range<usize>) -> Option<Vec<u8>> + Send + Sync + 'static,
    ) -> Result<Self, Error> {
        Self::whole(&Stored::new(length, read))
    }

    fn whole(file: &Stored) -> Result<Self, Error> {
        let sections = layout::split(file)?;
        let opened = sections.are_whole().then(|| Self::of(&sections)).flatten();
        opened.ok_or_else(|| refused(file))
    }

    /// The archive of a file of `length` bytes that stays where it is: `read` gives the bytes of a
    /// range of it. The lists of words, articles and events are read, and their checksums looked at, when
    /// they are first asked for; so ask [`Archive::check`] whether an answer can be believed.
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
    /// assert!(cut.timeline(None, &Default::default()).events.is_empty());
    /// assert!(cut.check().is_err());
    /// # Ok::<(), linimasa::Error>(())
    /// ```
    pub fn open(
        length: usize,
        read: impl Fn(Range<usize>) -> Option<Vec<u8>> + Send + Sync + 'static,
    ) -> Result<Self, Error> {
        let file = Stored::new(length, read);
        Self::of(&layout::split(&file)?).ok_or_else(|| refused(&file))
    }

    /// Whether all that was read so far of an opened archive was what had been written. Else no answer
    /// since can be believed.
    ///
    /// # Errors
    /// `bad-archive` where it was not.
    pub fn check(&self) -> Result<(), Error> {
        let file = self.articles.stored();
        if file.is_damaged() { Err(refused(file)) } else { Ok(()) }
    }

    fn of(sections: &Sections) -> Option<Self> {
        let Summary { range, by_id, warnings } = unpacked(&sections.part(Kind::Summary)?)?;
        let records = sections.pieces(Kind::RecordBounds, Kind::Records)?;
        let articles = Articles::open(records, sections.pieces(Kind::TextBounds, Kind::Texts)?)?;
        let parts = Parts {
            facts: sections.part(Kind::Facts)?,
            terms: sections.part(Kind::Terms)?,
            sizes: sections.part(Kind::Sizes)?,
            links: sections.part(Kind::Links)?,
            sweeps: sections.part(Kind::Sweeps)?,
            lists: sections.pieces(Kind::ListBounds, Kind::Lists)?,
        };
        let index = Index::open(parts, articles.bytes())?;
        let count = articles.len();
        let fits = index.articles() == count
            && by_id.len() == count
            && by_id.iter().all(|number| (*number as usize) < count);
        let events = sections.later(Kind::Events)?;
        let woven = Woven::open(events.stored.clone(), events.sum);
        fits.then_some(Self { articles, by_id, index, woven, range, warnings })
    }
}

/// The error for a file of which a part that was read cannot be believed.
fn refused(file: &Stored) -> Error {
    if file.is_damaged() { damaged("a part of it was changed") } else { misfit() }
}

fn misfit() -> Error {
    damaged("its parts do not fit together")
}

/// The error for bytes that cannot be believed.
fn damaged(why: &str) -> Error {
    let message = format!("this is not a whole Linimasa archive: {why}; get the file anew");
    Error::new(ErrorCode::BadArchive, message)
}
