//! Takes values of the core, gives the plain objects that `types.d.ts` describes. What is absent
//! is left out, so that JavaScript sees `undefined`.

mod article;
mod dates;
mod encode;
#[cfg(feature = "read")]
mod import;
mod pack;
mod search;
mod timeline;
mod value;

pub(super) use article::{article, article_page};
#[cfg(feature = "read")]
pub(super) use dates::date_mentions;
pub(super) use encode::to_js;
#[cfg(feature = "read")]
pub(super) use import::import;
pub(super) use search::{search_page, suggestion};
pub(super) use timeline::timeline;
pub(super) use value::{Value, list};

use super::utf16::Utf16;
use crate::Warning;
use crate::archive::SourcedWarning;
use crate::text::Span;
use crate::time::{Date, iso_day};
use value::Fields;

/// First and last day of a period.
pub(super) fn range((earliest, latest): (Date, Date)) -> Value<'static> {
    let mut fields = Fields::default();
    fields.owned("earliest", iso_day(earliest)).owned("latest", iso_day(latest)).end()
}

/// A warning, with the article that it is about where there are several.
pub(super) fn sourced_warning(sourced: &SourcedWarning) -> Value<'_> {
    warning_of(&sourced.warning, Some(&sourced.article))
}

fn warning(warning: &Warning) -> Value<'_> {
    warning_of(warning, None)
}

fn warning_of<'a>(warning: &'a Warning, article: Option<&'a str>) -> Value<'a> {
    let mut fields = Fields::default();
    fields.text("code", warning.code.as_str()).text("message", &warning.message);
    fields.text_if("article", article).end()
}

/// A text with its marks.
fn marked<'a>(text: &'a str, marks: &[Span]) -> Fields<'a> {
    let table = Utf16::new(text);
    let marks = marks.iter().map(|mark| span(table.span(*mark))).collect();
    let mut fields = Fields::default();
    fields.text("text", text).put("marks", Value::List(marks));
    fields
}

/// A half-open range in UTF-16 units.
fn span(units: [u32; 2]) -> Value<'static> {
    Value::List(units.map(|unit| Value::Number(unit.into())).into())
}
