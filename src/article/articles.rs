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
    records: Pieces,
    texts: Pieces,
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
        self.read.get(number)?.get_or_init(|| self.unpack(number).map(Box::new)).as_deref()
    }

    /// The id of an article; makes nothing else of its bytes.
    pub fn id(&self, number: usize) -> Option<Cow<'_, str>> {
        if let Some(known) = self.read.get(number)?.get() {
            return known.as_deref().map(|article| Cow::from(article.id.as_str()));
        }
        String::unpack(&mut self.records.bytes(number)?.as_slice()).map(Cow::from)
    }

    /// All articles in order.
    pub fn iter(&self) -> impl Iterator<Item = &Article> {
        (0..self.len()).filter_map(|number| self.get(number))
    }

    fn unpack(&self, number: usize) -> Option<Article> {
        let mut article: Article = self.records.value(number)?;
        let texts: Vec<String> = self.texts.value(number)?;
        if texts.len() != article.blocks.len() {
            return None;
        }
        article.blocks.iter_mut().zip(texts).for_each(|(block, text)| block.text = text);
        Some(article)
    }

    /// All articles without the texts of their blocks, and these texts, as an archive file holds them:
    /// side by side, what is alike is compressed well.
    pub(crate) fn packed(&self) -> (Joined, Joined) {
        let (mut records, mut texts) = (Joined::default(), Joined::default());
        for mut article in self.iter().cloned() {
            let own = article.blocks.iter_mut().map(|block| std::mem::take(&mut block.text));
            texts.push(&packed(&own.collect::<Vec<String>>()));
            records.push(&packed(&article));
        }
        (records, texts)
    }

    /// How many bytes the articles of an opened archive have.
    pub(crate) fn bytes(&self) -> usize {
        self.records.stored().len() + self.texts.stored().len()
    }

    /// The file that the articles of an opened archive are read from.
    pub(crate) fn stored(&self) -> &Stored {
        self.records.stored()
    }

    /// The articles of an archive file; `None` where not each has its texts.
    pub(crate) fn open(records: Pieces, texts: Pieces) -> Option<Self> {
        let read = std::iter::repeat_with(OnceLock::new).take(records.len()).collect();
        (records.len() == texts.len()).then_some(Self { read, records, texts })
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
