//! Takes a [`RawArticle`], gives the [`Source`] of its page or text: cut to size, and empty with a
//! warning where it is binary data.

use super::merge::Merge;
use super::raw::RawArticle;
use super::source::Source;
use crate::warning::WarningCode;

/// Longer texts are cut, in bytes.
const LONGEST_TEXT: usize = 4 << 20;
/// Longer pages are cut, in bytes.
#[cfg(feature = "html")]
const LONGEST_HTML: usize = 16 << 20;
/// From this share of unreadable characters on, a text is binary data, in hundredths.
const BINARY_SHARE: usize = 10;

/// The candidate lines of a text that can be read, within its limit.
pub(super) fn source<'t>(raw: &'t RawArticle, merge: &mut Merge) -> Source<'t> {
    usable(given(raw, merge), merge)
}

/// Of a page and its text the page, which says more. Where it holds no text, the one given counts,
/// beside what the page states.
fn given<'t>(raw: &'t RawArticle, merge: &mut Merge) -> Source<'t> {
    let mut text = Source::of_text(raw.text.as_deref().unwrap_or(""));
    let Some(html) = &raw.html else { return text };
    let page = from_html(html, raw.url.as_deref(), merge);
    if raw.text.is_none() || page.has_running_text() {
        return page;
    }
    text.stated = page.stated;
    text
}

#[cfg(feature = "html")]
fn from_html(html: &str, url: Option<&str>, merge: &mut Merge) -> Source<'static> {
    let cut = html.floor_char_boundary(LONGEST_HTML);
    if cut < html.len() {
        let message = format!("the page has {} bytes; the first {cut} were read", html.len());
        merge.warn(WarningCode::TextCut, message);
    }
    super::html::source(html.get(..cut).unwrap_or(html), url)
}

#[cfg(not(feature = "html"))]
fn from_html(_: &str, _: Option<&str>, merge: &mut Merge) -> Source<'static> {
    let message = "html: this build does not read pages; give the article's `text`";
    merge.warn(WarningCode::UnreadableField, message);
    Source::default()
}

fn usable<'t>(mut source: Source<'t>, merge: &mut Merge) -> Source<'t> {
    let bytes = source.text.len();
    let unreadable = unreadable(&source.text);
    if unreadable > 0 && unreadable * 100 > source.text.chars().count() * BINARY_SHARE {
        let message = format!("{unreadable} characters are no text; nothing was read");
        merge.warn(WarningCode::BinaryText, message);
        return Source::default();
    }
    let cut = source.text.floor_char_boundary(LONGEST_TEXT);
    if cut < bytes {
        let message = format!("the text has {bytes} bytes; the first {cut} were read");
        merge.warn(WarningCode::TextCut, message);
        source.cut(cut);
    }
    source
}

/// How many characters of `text` are none of a text.
fn unreadable(text: &str) -> usize {
    // What such characters are written with; most texts have none of these bytes.
    let suspicious = |byte| matches!(byte, 0..=8 | 14..=31 | 0x7f | 0xc2 | 0xef);
    if !text.bytes().any(suspicious) {
        return 0;
    }
    text.chars().filter(|c| is_unreadable(*c)).count()
}

fn is_unreadable(c: char) -> bool {
    c == char::REPLACEMENT_CHARACTER || c.is_control() && !c.is_whitespace()
}
