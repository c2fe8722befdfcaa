//! Takes a file of articles as text (a feed, JSON, lines of JSON, Markdown, a page, plain text),
//! gives the [`RawArticle`]s in it. What cannot be read costs nothing else, and a warning says so.

mod feed;
mod format;
mod front_matter;
mod inline;
mod item;
mod json;
mod markdown;
mod markup;
mod names;
mod record;
mod xml;

pub use format::Format;

use crate::article::RawArticle;
use crate::warning::{Warning, WarningCode};

/// The articles of a file, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// What can be read; each goes to [`crate::article::read`].
    pub articles: Vec<RawArticle>,
    /// What could not be understood; each names the file and the place in it.
    pub warnings: Vec<Warning>,
}

/// The articles of the file `name`, whose content is `text`.
///
/// The form is told by the name's extension, else by the content. A text or page is one article,
/// whose id is the name without path and extension; feeds and records bring ids of their own.
/// Never fails: a file without any article gives a warning.
///
/// ```
/// let feed = "<rss><channel><item><title>Gempa di Padang</title><link>https://a.id/1</link>\
///     <description>Gempa mengguncang Padang.</description></item></channel></rss>";
/// let import = linimasa::import::read("berita.xml", feed);
/// assert_eq!(import.articles[0].title.as_deref(), Some("Gempa di Padang"));
/// assert!(import.articles[0].truncated, "a feed's description is no whole article");
/// ```
pub fn read(name: &str, text: &str) -> Import {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut import = match Format::of(name, text) {
        Format::Text => Import::of(RawArticle::from_text(text).named(stem(name))),
        Format::Html => Import::of(RawArticle::from_html(text).named(stem(name))),
        Format::Markdown => markdown::read(text, stem(name)),
        Format::Json => json::read(text),
        Format::JsonLines => json::read_lines(text),
        Format::Feed => feed::read(text),
    };
    for warning in &mut import.warnings {
        warning.message = format!("{name}: {}", warning.message);
    }
    import
}

impl Import {
    fn of(article: RawArticle) -> Self {
        Self { articles: vec![article], warnings: Vec::new() }
    }

    fn warn(&mut self, code: WarningCode, message: impl Into<String>) {
        self.warnings.push(Warning::new(code, message));
    }
}

impl RawArticle {
    fn named(self, id: &str) -> Self {
        Self { id: Some(id.to_owned()), ..self }
    }
}

/// The name of a file without its path and extension.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| if stem.is_empty() { file } else { stem })
}
