//! Takes JavaScript objects, gives raw articles and searches for dates, or an error that names the
//! field.

use super::super::error::Thrown;
use super::super::input::Fields;
use crate::article;
use crate::language::Language;
use crate::time::{Basis, Reference};
use wasm_bindgen::JsValue;

/// An article as it came; `number` (from 1) names it in errors.
pub(super) fn raw_article(
    value: JsValue,
    number: Option<usize>,
) -> Result<article::RawArticle, Thrown> {
    let what = number.map_or_else(|| "article".to_owned(), |number| format!("article {number}"));
    let fields = Fields::of(value, &what)?;
    let raw = article::RawArticle {
        id: fields.text("id")?,
        text: fields.text("text")?,
        html: fields.text("html")?,
        title: fields.text("title")?,
        url: fields.text("url")?,
        outlet: fields.text("outlet")?,
        authors: fields.texts("authors")?,
        published: fields.text("published")?,
        modified: fields.text("modified")?,
        language: fields.text("language")?,
        section: fields.text("section")?,
        summary: fields.text("summary")?,
        truncated: fields.flag("truncated")?,
    };
    if raw.text.is_none() && raw.html.is_none() {
        return Err(Thrown::bad_input(format!("{what}: `text` or `html` is needed")));
    }
    Ok(raw)
}

/// In which language, where one is named, and from which day to read dates.
pub(super) struct DateSearch {
    pub(super) language: Option<Language>,
    pub(super) reference: Option<Reference>,
}

pub(super) fn date_search(options: JsValue) -> Result<DateSearch, Thrown> {
    let fields = Fields::of(options, "date options")?;
    let language = match fields.text("language")? {
        Some(tag) => Some(Language::from_tag(&tag).ok_or_else(|| {
            let message = format!("date options: `language`: `{tag}` is none of `id`, `en`");
            Thrown::bad_input(message)
        })?),
        None => None,
    };
    let day = fields.period("reference")?.map(|period| period.0);
    let reference = day.map(|date| Reference { date, basis: Basis::Stated, evidence: None });
    Ok(DateSearch { language, reference })
}
