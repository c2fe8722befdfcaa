//! [`Head`]: what a page says of itself to machines, as it stands there.

use super::attributes::Attributes;
use super::signature::Signatures;
use super::tag::Tag;
use crate::text::lowercase;

/// Of more such elements the rest is not read.
const MOST: usize = 400;

/// Longer texts hold more than a date, in bytes.
const LONGEST_DATE: usize = 80;
/// The day and the year of a date have no fewer digits.
const FEWEST_DIGITS: usize = 5;

/// What a page says of itself.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// The text of `title`.
    pub(super) title: String,
    /// Name or property in lower case, and content, of each `meta`.
    pub(super) metas: Vec<(String, String)>,
    /// The JSON-LD scripts.
    pub(super) data: Vec<String>,
    /// The canonical address.
    pub(super) canonical: Option<String>,
    /// The language of the root element.
    pub(super) language: Option<String>,
    /// Dates in markup that is said to state the publication.
    pub(super) published_times: Vec<String>,
    /// The text of elements that are marked as authors' names.
    pub(super) signatures: Signatures,
    /// The date of each other `time` element, and how many passages stand before it.
    pub(super) times: Vec<(usize, String)>,
    /// Short texts with a number like that of a year, and how many passages stand before each:
    /// pages lay dates and names side by side without a space.
    pub(super) dated: Vec<(usize, String)>,
}

impl Head {
    /// Takes a text behind so many passages.
    pub(super) fn take_text(&mut self, text: &str, passages: usize) {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let dated = text.len() <= LONGEST_DATE && digits >= FEWEST_DIGITS;
        if dated && self.dated.len() < MOST {
            self.dated.push((passages, text.trim().to_owned()));
        }
    }

    /// Takes what a start tag behind so many passages says.
    pub(super) fn take(&mut self, tag: Tag, attributes: &Attributes, passages: usize) {
        match tag.name() {
            "html" => self.language = attributes.value("lang").map(str::to_owned),
            "link" if attributes.has_word("rel", "canonical") => {
                self.canonical = attributes.value("href").map(str::to_owned);
            }
            "meta" => self.take_meta(attributes),
            _ => self.take_time(attributes, passages),
        }
    }

    fn take_meta(&mut self, attributes: &Attributes) {
        let names = ["property", "name", "itemprop"].into_iter();
        let name = names.filter_map(|name| attributes.value(name)).find(|name| !name.is_empty());
        let (Some(name), Some(content)) = (name, attributes.value("content")) else { return };
        let content = content.trim();
        for name in name.split_whitespace().filter(|_| !content.is_empty()) {
            if self.metas.len() < MOST {
                self.metas.push((lowercase(name), content.to_owned()));
            }
        }
    }

    fn take_time(&mut self, attributes: &Attributes, passages: usize) {
        let stated = ["datetime", "content"].into_iter().find_map(|name| attributes.value(name));
        let Some(stated) = stated.filter(|stated| !stated.trim().is_empty()) else { return };
        let published = attributes.has_word("itemprop", "datePublished")
            || attributes.has_word("class", "entry-date")
            || attributes.has_word("class", "published");
        if published && self.published_times.len() < MOST {
            self.published_times.push(stated.to_owned());
        } else if attributes.value("datetime").is_some() && self.times.len() < MOST {
            self.times.push((passages, stated.to_owned()));
        }
    }

    /// The content of the first meta called `name`.
    pub(super) fn meta(&self, name: &str) -> Option<&str> {
        let found = self.metas.iter().find(|(own, _)| own == name);
        found.map(|(_, content)| content.as_str())
    }

    /// The contents of the metas called one of `names`, in the order of `names`.
    pub(super) fn metas<'h>(&'h self, names: &'h [&str]) -> impl Iterator<Item = &'h str> {
        names.iter().flat_map(|name| {
            self.metas
                .iter()
                .filter(move |(own, _)| own == name)
                .map(|(_, content)| content.as_str())
        })
    }
}
