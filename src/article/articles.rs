//! [`Articles`]: the articles of an archive by number, each read from its bytes when it is first
//! asked for.

use super::Article;
use crate::pack::{Bytes, Packed, packed, unpacked};
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
    read: Vec<OnceLock<Option<Article>>>,
    /// Where the bytes of each article begin, four bytes a number, and where the last ones end.
    bounds: Bytes,
    bytes: Bytes,
}

/// How many bytes a bound has.
const BOUND: usize = 4;

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
        self.read.get(number)?.get_or_init(|| self.unpack(number)).as_ref()
    }

    /// The id of an article; reads nothing else of it.
    pub fn id(&self, number: usize) -> Option<&str> {
        if let Some(known) = self.read.get(number)?.get() {
            return known.as_ref().map(|article| article.id.as_str());
        }
        let mut bytes = self.bytes.get(self.bound(number)?..)?;
        let length = usize::unpack(&mut bytes)?;
        std::str::from_utf8(bytes.get(..length)?).ok()
    }

    /// All articles in order.
    pub fn iter(&self) -> impl Iterator<Item = &Article> {
        (0..self.len()).filter_map(|number| self.get(number))
    }

    fn unpack(&self, number: usize) -> Option<Article> {
        let range = self.bound(number)?..self.bound(number + 1)?;
        unpacked(self.bytes.get(range)?)
    }

    fn bound(&self, number: usize) -> Option<usize> {
        let bytes = self.bounds.get(number * BOUND..(number + 1) * BOUND)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?) as usize)
    }

    /// The bounds and the bytes of all articles, as an archive file holds them.
    pub(crate) fn packed(&self) -> (Vec<u8>, Vec<u8>) {
        let mut bounds = 0_u32.to_le_bytes().to_vec();
        let mut bytes = Vec::new();
        for article in self.iter() {
            bytes.extend(packed(article));
            bounds.extend((bytes.len() as u32).to_le_bytes());
        }
        (bounds, bytes)
    }

    /// How many bytes the articles of an opened archive have.
    pub(crate) fn bytes(&self) -> usize {
        self.bytes.len()
    }

    /// The articles of an archive file; `None` where the bounds don't cut `bytes` into pieces that
    /// follow one another.
    pub(crate) fn open(bounds: Bytes, bytes: Bytes) -> Option<Self> {
        let count = (bounds.len() / BOUND).checked_sub(1)?;
        let read = std::iter::repeat_with(OnceLock::new).take(count).collect();
        let articles = Self { read, bounds, bytes };
        let ordered = (0..count).all(|number| articles.bound(number) <= articles.bound(number + 1));
        let whole = articles.bounds.len().is_multiple_of(BOUND)
            && articles.bound(0) == Some(0)
            && articles.bound(count) == Some(articles.bytes.len());
        (ordered && whole).then_some(articles)
    }
}

impl From<Vec<Article>> for Articles {
    fn from(articles: Vec<Article>) -> Self {
        let read = articles.into_iter().map(|article| OnceLock::from(Some(article))).collect();
        Self { read, ..Self::default() }
    }
}
