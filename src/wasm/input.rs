//! Takes JavaScript objects, gives requests of the core, or an error that names the field.

use super::error::Thrown;
use crate::article;
use crate::language::{self, Language};
use crate::search::{self, DateField, Sort, Typos};
use crate::time::{Basis, Date, Reference};
use crate::timeline::{self, BucketGrain};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

/// Suggestions given where the caller does not say how many.
const SUGGESTIONS: usize = 8;
/// Articles listed where the caller does not say how many.
const LISTED: usize = 50;

/// Decodes an object; `what` names it in errors. `undefined` and `null` stand for an empty one.
fn decode<T: DeserializeOwned + Default>(value: JsValue, what: &str) -> Result<T, Thrown> {
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    if !value.is_object() || js_sys::Array::is_array(&value) {
        return Err(Thrown::bad_input(format!("{what} must be an object")));
    }
    let decoder = serde_wasm_bindgen::Deserializer::from(value);
    serde_path_to_error::deserialize(decoder).map_err(|error| {
        Thrown::bad_input(format!("{what}: `{}`: {}", error.path(), error.inner()))
    })
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct RawArticle {
    id: Option<String>,
    text: Option<String>,
    html: Option<String>,
    title: Option<String>,
    url: Option<String>,
    outlet: Option<String>,
    authors: Option<Vec<String>>,
    published: Option<String>,
    language: Option<String>,
    section: Option<String>,
}

/// An article as it came; `number` (from 1) names it in errors.
pub(super) fn raw_article(
    value: JsValue,
    number: Option<usize>,
) -> Result<article::RawArticle, Thrown> {
    let what = number.map_or_else(|| "article".to_owned(), |number| format!("article {number}"));
    let raw: RawArticle = decode(value, &what)?;
    if raw.text.is_none() && raw.html.is_none() {
        return Err(Thrown::bad_input(format!("{what}: `text` or `html` is needed")));
    }
    Ok(article::RawArticle {
        id: raw.id,
        text: raw.text,
        html: raw.html,
        title: raw.title,
        url: raw.url,
        outlet: raw.outlet,
        authors: raw.authors,
        published: raw.published,
        language: raw.language,
        section: raw.section,
    })
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct SearchOptions {
    from: Option<String>,
    to: Option<String>,
    on: Option<String>,
    outlets: Option<Vec<String>>,
    authors: Option<Vec<String>>,
    languages: Option<Vec<String>>,
    sort: Option<String>,
    offset: Option<usize>,
    limit: Option<usize>,
    typos: Option<String>,
}

pub(super) fn search_request(query: &str, options: JsValue) -> Result<search::Request, Thrown> {
    let options: SearchOptions = decode(options, "search options")?;
    let plain = search::Request::new(query);
    Ok(search::Request {
        from: first_day("from", options.from)?,
        to: last_day("to", options.to)?,
        on: choice("on", options.on, DATE_FIELDS)?.unwrap_or(plain.on),
        outlets: options.outlets.unwrap_or_default(),
        authors: options.authors.unwrap_or_default(),
        languages: options.languages.unwrap_or_default(),
        sort: choice("sort", options.sort, SORTS)?.unwrap_or(plain.sort),
        offset: options.offset.unwrap_or(plain.offset),
        limit: options.limit.unwrap_or(plain.limit),
        typos: choice("typos", options.typos, TYPOS)?.unwrap_or(plain.typos),
        query: plain.query,
    })
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct TimelineOptions {
    query: Option<String>,
    from: Option<String>,
    to: Option<String>,
    outlets: Option<Vec<String>>,
    grain: Option<String>,
    min_articles: Option<usize>,
    limit: Option<usize>,
}

/// The query and the request.
pub(super) fn timeline_request(
    options: JsValue,
) -> Result<(Option<String>, timeline::Request), Thrown> {
    let options: TimelineOptions = decode(options, "timeline options")?;
    let request = timeline::Request {
        from: first_day("from", options.from)?,
        to: last_day("to", options.to)?,
        outlets: options.outlets.unwrap_or_default(),
        grain: choice("grain", options.grain, GRAINS)?.flatten(),
        min_articles: options.min_articles.unwrap_or_default(),
        limit: options.limit,
    };
    Ok((options.query, request))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SuggestOptions {
    limit: Option<usize>,
}

pub(super) fn suggestion_limit(options: JsValue) -> Result<usize, Thrown> {
    let options: SuggestOptions = decode(options, "suggest options")?;
    Ok(options.limit.unwrap_or(SUGGESTIONS))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ArticlesOptions {
    offset: Option<usize>,
    limit: Option<usize>,
    sort: Option<String>,
}

/// Which articles to list.
pub(super) struct ArticleList {
    pub(super) offset: usize,
    pub(super) limit: usize,
    pub(super) sort: Sort,
}

pub(super) fn article_list(options: JsValue) -> Result<ArticleList, Thrown> {
    let options: ArticlesOptions = decode(options, "articles options")?;
    Ok(ArticleList {
        offset: options.offset.unwrap_or_default(),
        limit: options.limit.unwrap_or(LISTED),
        sort: choice("sort", options.sort, LIST_SORTS)?.unwrap_or(Sort::Newest),
    })
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct FindDatesOptions {
    reference: Option<String>,
    language: Option<String>,
}

/// In which language and from which day to read dates.
pub(super) struct DateSearch {
    pub(super) language: Option<Language>,
    pub(super) reference: Option<Reference>,
}

/// The language is that of the text where none is named.
pub(super) fn date_search(text: &str, options: JsValue) -> Result<DateSearch, Thrown> {
    let options: FindDatesOptions = decode(options, "options")?;
    let date = first_day("reference", options.reference)?;
    let language = match options.language {
        Some(tag) => Some(Language::from_tag(&tag).ok_or_else(|| {
            Thrown::bad_input(format!("`language`: no words for `{tag}`; there are `id` and `en`"))
        })?),
        None => language::detect(text),
    };
    let reference = date.map(|date| Reference { date, basis: Basis::Stated, evidence: None });
    Ok(DateSearch { language, reference })
}

const DATE_FIELDS: &[(&str, DateField)] =
    &[("published", DateField::Published), ("events", DateField::Events)];
const SORTS: &[(&str, Sort)] =
    &[("relevance", Sort::Relevance), ("newest", Sort::Newest), ("oldest", Sort::Oldest)];
const LIST_SORTS: &[(&str, Sort)] = &[("newest", Sort::Newest), ("oldest", Sort::Oldest)];
const TYPOS: &[(&str, Typos)] = &[("auto", Typos::Auto), ("off", Typos::Off)];
const GRAINS: &[(&str, Option<BucketGrain>)] = &[
    ("auto", None),
    ("day", Some(BucketGrain::Day)),
    ("month", Some(BucketGrain::Month)),
    ("year", Some(BucketGrain::Year)),
    ("decade", Some(BucketGrain::Decade)),
];

fn choice<T: Copy>(
    field: &str,
    given: Option<String>,
    choices: &[(&str, T)],
) -> Result<Option<T>, Thrown> {
    let Some(given) = given else { return Ok(None) };
    if let Some((_, value)) = choices.iter().find(|(name, _)| *name == given) {
        return Ok(Some(*value));
    }
    let names: Vec<String> = choices.iter().map(|(name, _)| format!("`{name}`")).collect();
    let message = format!("`{field}`: `{given}` is none of {}", names.join(", "));
    Err(Thrown::bad_input(message))
}

fn first_day(field: &str, given: Option<String>) -> Result<Option<Date>, Thrown> {
    given.map(|text| Ok(period(field, &text)?.0)).transpose()
}

fn last_day(field: &str, given: Option<String>) -> Result<Option<Date>, Thrown> {
    given.map(|text| Ok(period(field, &text)?.1)).transpose()
}

/// First and last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
fn period(field: &str, text: &str) -> Result<(Date, Date), Thrown> {
    let wrong =
        || Thrown::bad_input(format!("`{field}`: `{text}` is no date (YYYY, YYYY-MM, YYYY-MM-DD)"));
    crate::time::parse_period(text).ok_or_else(wrong)
}
