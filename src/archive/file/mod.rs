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
use crate::pack::{packed, packed_fields, unpacked};
use crate::time::Date;
use crate::timeline::Woven;
use sections::{Kind, Sections};

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
            (Kind::Events, &self.woven.packed()),
            (Kind::Bounds, &bounds),
            (Kind::Articles, &articles),
        ])
    }

    /// The archive of a file. Articles and events are read from `bytes` when they are asked for;
    /// beside `bytes` themselves, opening takes memory for what lies in the smaller sections.
    ///
    /// # Errors
    /// `bad-archive` where `bytes` are no archive, or one that was cut or damaged; `newer-archive`
    /// where a later version of Linimasa wrote it.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, Error> {
        let sections = layout::split(bytes.into())?;
        Self::of(&sections).ok_or_else(|| damaged("its parts do not fit together"))
    }

    fn of(sections: &Sections) -> Option<Self> {
        let Summary { range, by_id, warnings } = unpacked(&sections.part(Kind::Summary)?)?;
        let articles =
            Articles::open(sections.part(Kind::Bounds)?, sections.part(Kind::Articles)?)?;
        let index = Index::open(Parts {
            terms: sections.part(Kind::Terms)?,
            lists: sections.part(Kind::Lists)?,
            postings: sections.part(Kind::Postings)?,
            sweeps: sections.part(Kind::Sweeps)?,
            links: sections.part(Kind::Links)?,
            facts: sections.part(Kind::Facts)?,
        })?;
        let count = articles.len();
        let fits = index.articles() == count
            && index.positions() <= articles.bytes() as u64
            && by_id.len() == count
            && by_id.iter().all(|number| (*number as usize) < count);
        let woven = Woven::open(sections.part(Kind::Events)?);
        fits.then_some(Self { articles, by_id, index, woven, range, warnings })
    }
}

/// The error for bytes that cannot be believed.
fn damaged(why: &str) -> Error {
    let message = format!("this is not a whole Linimasa archive: {why}; get the file anew");
    Error::new(ErrorCode::BadArchive, message)
}
