//! Takes values of the core, gives the plain objects that `types.d.ts` describes. What is absent
//! is left out, so that JavaScript sees `undefined`.

mod article;
mod dates;
#[cfg(feature = "read")]
mod import;
mod search;
mod timeline;

pub(super) use article::{article, article_page};
#[cfg(feature = "read")]
pub(super) use dates::date_mentions;
#[cfg(feature = "read")]
pub(super) use import::import;
pub(super) use search::{search_page, suggestion};
pub(super) use timeline::timeline;

use super::error::Thrown;
use super::utf16::Utf16;
use crate::archive::SourcedWarning;
use crate::text::Span;
use crate::time::{Date, iso_day};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// The one place that chooses how values become JavaScript: maps as objects, `None` as `undefined`.
pub(super) fn to_js<T: Serialize>(value: &T) -> Result<JsValue, Thrown> {
    let encoder = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    Ok(value.serialize(&encoder)?)
}

#[derive(Serialize)]
pub(super) struct Range {
    earliest: String,
    latest: String,
}

impl From<(Date, Date)> for Range {
    fn from((earliest, latest): (Date, Date)) -> Self {
        Self { earliest: iso_day(earliest), latest: iso_day(latest) }
    }
}

#[derive(Serialize)]
struct Warning<'a> {
    code: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<&'a str>,
}

impl<'a> Warning<'a> {
    fn of(warning: &'a crate::Warning, article: Option<&'a str>) -> Self {
        Self { code: warning.code.as_str(), message: &warning.message, article }
    }
}

pub(super) fn warning(sourced: &SourcedWarning) -> impl Serialize + '_ {
    Warning::of(&sourced.warning, Some(&sourced.article))
}

#[derive(Serialize)]
struct Marked<'a> {
    text: &'a str,
    marks: Vec<[u32; 2]>,
}

impl<'a> Marked<'a> {
    fn new(text: &'a str, marks: &[Span]) -> Self {
        let table = Utf16::new(text);
        Self { text, marks: marks.iter().map(|mark| table.span(*mark)).collect() }
    }
}
