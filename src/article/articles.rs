//! [`Articles`]: the articles of an archive by number, each read from its bytes when it is first
//! asked for.

use super::Article;
use crate::pack::{Bytes, Packed, Stored, checksum, packed};
use std::borrow::Cow;
use std::sync::OnceLock;

/// Articles by number. Those of an opened archive are read from its bytes one by one, when they
/// are asked for.
///
/// ```
/// use linimasa::article::{Articles, RawArticle, read};
/// let articles: Articles = vec![read(&RawArticle::from_text("Gempa di Padang"))].into();
/// assert_eq!(articles.len(), 1);
/// assert_eq!(articles.get(0).unwrap().title, "Gempa di Padang");
/// assert!(articles.get(1).is_none());
/// ```
#[derive(Debug, Default)]
pub struct Articles {
    read: Vec<OnceLock<Option<Box<Article>>>>,
    /// For each article where its bytes end, exclusive, and the lower half of their checksum: four
    /// bytes each.
    bounds: Bytes,
    stored: Stored,
}

/// How many bytes say where an article ends and what its checksum is.
const BOUND: usize = 4 + 4;

impl Articles {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.read.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.read.is_empty()
    }

    /// The article of a number.
    pub fn get(&self, number: usize) -> Option<&Article> {
        let unpacked = || {
            let (stored, sum) = self.stored_at(number)?;
            stored.value(|found| found as u32 == sum).map(Box::new)
        };
        self.read.get(number)?.get_or_init(unpacked).as_deref()
    }

    /// The id of an article; makes nothing else of its bytes.
    pub fn id(&self, number: usize) -> Option<Cow<'_, str>> {
        if let Some(known) = self.read.get(number)?.get() {
            return known.as_deref().map(|article| Cow::from(article.id.as_str()));
        }
        let (stored, sum) = self.stored_at(number)?;
        let bytes = stored.checked(|found| found as u32 == sum)?;
        String::unpack(&mut bytes.as_slice()).map(Cow::from)
    }

    /// All articles in order.
    pub fn iter(&self) -> impl Iterator<Item = &Article> {
        (0..self.len()).filter_map(|number| self.get(number))
    }

    fn stored_at(&self, number: usize) -> Option<(Stored, u32)> {
        let start = number.checked_sub(1).map_or(Some(0), |before| Some(self.bound(before)?.0));
        let (end, sum) = self.bound(number)?;
        Some((self.stored.part(start?..end)?, sum))
    }

    /// Where the bytes of an article end, and the lower half of their checksum.
    fn bound(&self, number: usize) -> Option<(usize, u32)> {
        let bytes = self.bounds.get(number * BOUND..(number + 1) * BOUND)?;
        let (end, sum) = bytes.split_first_chunk()?;
        Some((u32::from_le_bytes(*end) as usize, u32::from_le_bytes(sum.try_into().ok()?)))
    }

    /// The bounds and the bytes of all articles, as an archive file holds them.
    pub(crate) fn packed(&self) -> (Vec<u8>, Vec<u8>) {
        let (mut bounds, mut all) = (Vec::new(), Vec::new());
        for article in self.iter() {
            let bytes = packed(article);
            all.extend(&bytes);
            bounds.extend((all.len() as u32).to_le_bytes());
            bounds.extend((checksum(&bytes) as u32).to_le_bytes());
        }
        (bounds, all)
    }

    /// Where the articles of an opened archive are read from.
    pub(crate) fn stored(&self) -> &Stored {
        &self.stored
    }

    /// The articles of an archive file; `None` where the bounds don't cut what is stored into pieces
    /// that follow one another.
    pub(crate) fn open(bounds: Bytes, stored: Stored) -> Option<Self> {
        let count = bounds.len() / BOUND;
        let read = std::iter::repeat_with(OnceLock::new).take(count).collect();
        let articles = Self { read, bounds, stored };
        let ends = (0..count).filter_map(|number| articles.bound(number)).map(|(end, _)| end);
        let whole = articles.bounds.len().is_multiple_of(BOUND)
            && ends.clone().is_sorted()
            && ends.max().unwrap_or(0) == articles.stored.len();
        whole.then_some(articles)
    }
}

impl From<Vec<Article>> for Articles {
    fn from(articles: Vec<Article>) -> Self {
        let boxed = |article| OnceLock::from(Some(Box::new(article)));
        let mut read: Vec<_> = articles.into_iter().map(boxed).collect();
        // They lie where the articles lay, which is far too much room.
        read.shrink_to_fit();
        Self { read, ..Self::default() }
    }
}
