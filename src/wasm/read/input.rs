//! Takes JavaScript objects, gives raw articles and searches for dates, or an error that names the
//! field.

use super::super::error::Thrown;
use super::super::input::{Fields, strings};
use crate::article;
use crate::language::Language;
use crate::time::{Basis, Reference};
use wasm_bindgen::{JsCast, JsValue};

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

/// Groups of names.
pub(super) fn aliases(value: JsValue) -> Result<Vec<Vec<String>>, Thrown> {
    if value.is_undefined() || value.is_null() {
        return Ok(Vec::new());
    }
    let groups = value.dyn_ref::<js_sys::Array>();
    let groups = groups.and_then(|groups| groups.iter().map(|group| strings(&group)).collect());
    groups.ok_or_else(|| {
        Thrown::bad_input("aliases must be an array of arrays of strings".to_owned())
    })
}

/// The profiles of outlets; a misspelt field is told and never ignored.
pub(super) fn outlets(value: JsValue) -> Result<Vec<article::OutletProfile>, Thrown> {
    if value.is_undefined() || value.is_null() {
        return Ok(Vec::new());
    }
    let refused = |_| Thrown::bad_input("outlets must be an array of objects".to_owned());
    let items = value.dyn_into::<js_sys::Array>().map_err(refused)?;
    let profiles =
        items.iter().enumerate().map(|(at, item)| outlet(item, &format!("outlets[{at}]")));
    profiles.collect()
}

fn outlet(value: JsValue, what: &str) -> Result<article::OutletProfile, Thrown> {
    let fields = Fields::of(value, what)?;
    fields.check_names(&OUTLET_FIELDS)?;
    let name = fields.text("name")?.filter(|name| !name.trim().is_empty());
    let texts = |name| Ok::<_, Thrown>(fields.texts(name)?.unwrap_or_default());
    Ok(article::OutletProfile {
        name: name.ok_or_else(|| Thrown::bad_input(format!("{what}: `name` is needed")))?,
        hosts: texts("hosts")?,
        aliases: texts("aliases")?,
        title_prefixes: texts("titlePrefixes")?,
        title_suffixes: texts("titleSuffixes")?,
        clutter: texts("clutter")?,
        author_labels: texts("authorLabels")?,
        date_labels: texts("dateLabels")?,
    })
}

const OUTLET_FIELDS: [&str; 8] = [
    "name",
    "hosts",
    "aliases",
    "titlePrefixes",
    "titleSuffixes",
    "clutter",
    "authorLabels",
    "dateLabels",
];

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
