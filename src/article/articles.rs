//! [`Articles`]: the articles of an archive by number, each read from its bytes when it is first
//! asked for.

use super::Article;
use crate::pack::{Joined, Packed, Pieces, Stored, packed};
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
    pieces: Pieces,
}

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
        self.read.get(number)?.get_or_init(|| self.pieces.value(number).map(Box::new)).as_deref()
    }

    /// The id of an article; makes nothing else of its bytes.
    pub fn id(&self, number: usize) -> Option<Cow<'_, str>> {
        if let Some(known) = self.read.get(number)?.get() {
            return known.as_deref().map(|article| Cow::from(article.id.as_str()));
        }
        String::unpack(&mut self.pieces.bytes(number)?.as_slice()).map(Cow::from)
    }

    /// All articles in order.
    pub fn iter(&self) -> impl Iterator<Item = &Article> {
        (0..self.len()).filter_map(|number| self.get(number))
    }

    /// All articles, as an archive file holds them.
    pub(crate) fn packed(&self) -> Joined {
        let mut joined = Joined::default();
        self.iter().for_each(|article| joined.push(&packed(article)));
        joined
    }

    /// Where the articles of an opened archive are read from.
    pub(crate) fn stored(&self) -> &Stored {
        self.pieces.stored()
    }

    /// The articles of an archive file.
    pub(crate) fn open(pieces: Pieces) -> Self {
        let read = std::iter::repeat_with(OnceLock::new).take(pieces.len()).collect();
        Self { read, pieces }
    }
}

impl From<Vec<Article>> for Articles {
    fn from(articles: Vec<Article>) -> Self {
        let read =
            articles.into_iter().map(|article| OnceLock::from(Some(Box::new(article)))).collect();
        Self { read, ..Self::default() }
    }
}
