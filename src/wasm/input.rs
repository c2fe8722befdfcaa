//! Takes JavaScript objects, gives requests of the core, or an error that names the field.

use super::error::Thrown;
use crate::search::{self, DateField, Sort, Typos};
use crate::time::Date;
use crate::timeline::{self, BucketGrain};
use wasm_bindgen::{JsCast, JsValue};

/// Suggestions given where the caller does not say how many.
const SUGGESTIONS: usize = 8;
/// Articles listed where the caller does not say how many.
const LISTED: usize = 50;

/// An object of the caller, read field by field so that errors name the field.
pub(super) struct Fields<'a> {
    object: JsValue,
    what: &'a str,
}

impl<'a> Fields<'a> {
    /// `what` names the object in errors; `undefined` and `null` stand for an empty one.
    pub(super) fn of(object: JsValue, what: &'a str) -> Result<Self, Thrown> {
        let absent = object.is_undefined() || object.is_null();
        if !absent && (!object.is_object() || js_sys::Array::is_array(&object)) {
            return Err(Thrown::bad_input(format!("{what} must be an object")));
        }
        Ok(Self { object, what })
    }

    /// A field as `read` understands it, `None` where it is absent, `undefined` or `null`; `wanted`
    /// says in errors what `read` understands.
    pub(super) fn field<T>(
        &self,
        name: &str,
        wanted: &str,
        read: impl Fn(&JsValue) -> Option<T>,
    ) -> Result<Option<T>, Thrown> {
        let value = self.value(name)?;
        if value.is_undefined() || value.is_null() {
            return Ok(None);
        }
        let refused = || Thrown::bad_input(format!("{}: `{name}` must be {wanted}", self.what));
        read(&value).map(Some).ok_or_else(refused)
    }

    /// What the caller put there; asking may run the caller's code.
    fn value(&self, name: &str) -> Result<JsValue, Thrown> {
        if !self.object.is_object() {
            return Ok(JsValue::UNDEFINED);
        }
        js_sys::Reflect::get(&self.object, &name.into()).map_err(Thrown::Foreign)
    }

    /// Refuses a field that is none of `known`.
    #[cfg(feature = "read")]
    pub(super) fn check_names(&self, known: &[&str]) -> Result<(), Thrown> {
        let Some(object) = self.object.dyn_ref::<js_sys::Object>() else { return Ok(()) };
        let names = js_sys::Object::keys(object);
        let mut names = names.iter().filter_map(|name| name.as_string());
        match names.find(|name| !known.contains(&name.as_str())) {
            Some(name) => {
                let known = known.join(", ");
                let message = format!("{}: there is no field `{name}`; known: {known}", self.what);
                Err(Thrown::bad_input(message))
            }
            None => Ok(()),
        }
    }

    pub(super) fn text(&self, name: &str) -> Result<Option<String>, Thrown> {
        self.field(name, "a string", JsValue::as_string)
    }

    pub(super) fn texts(&self, name: &str) -> Result<Option<Vec<String>>, Thrown> {
        self.field(name, "an array of strings", strings)
    }

    fn number(&self, name: &str) -> Result<Option<usize>, Thrown> {
        self.field(name, "a whole number, not negative", |value| {
            value.as_f64().filter(|number| *number as usize as f64 == *number).map(|n| n as usize)
        })
    }

    /// Whether `name` is true; absent is false.
    #[cfg(feature = "read")]
    pub(super) fn flag(&self, name: &str) -> Result<bool, Thrown> {
        Ok(self.field(name, "true or false", JsValue::as_bool)?.unwrap_or(false))
    }

    /// One of `choices`, by its name.
    fn choice<T: Copy>(&self, name: &str, choices: &[(&str, T)]) -> Result<Option<T>, Thrown> {
        let Some(given) = self.text(name)? else { return Ok(None) };
        if let Some((_, value)) = choices.iter().find(|(choice, _)| *choice == given) {
            return Ok(Some(*value));
        }
        let names: Vec<String> = choices.iter().map(|(choice, _)| format!("`{choice}`")).collect();
        let message = format!("{}: `{name}`: `{given}` is none of {}", self.what, names.join(", "));
        Err(Thrown::bad_input(message))
    }

    /// First and last day of a period: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub(super) fn period(&self, name: &str) -> Result<Option<(Date, Date)>, Thrown> {
        let Some(given) = self.text(name)? else { return Ok(None) };
        crate::time::parse_period(&given).map(Some).ok_or_else(|| {
            let asked = "YYYY, YYYY-MM, YYYY-MM-DD";
            let message = format!("{}: `{name}`: `{given}` is no date ({asked})", self.what);
            Thrown::bad_input(message)
        })
    }
}

/// The strings of an array of nothing else.
pub(super) fn strings(value: &JsValue) -> Option<Vec<String>> {
    value.dyn_ref::<js_sys::Array>()?.iter().map(|item| item.as_string()).collect()
}

pub(super) fn search_request(query: &str, options: JsValue) -> Result<search::Request, Thrown> {
    let fields = Fields::of(options, "search options")?;
    let plain = search::Request::new(query);
    Ok(search::Request {
        from: fields.period("from")?.map(|period| period.0),
        to: fields.period("to")?.map(|period| period.1),
        on: fields.choice("on", DATE_FIELDS)?.unwrap_or(plain.on),
        outlets: fields.texts("outlets")?.unwrap_or_default(),
        authors: fields.texts("authors")?.unwrap_or_default(),
        languages: fields.texts("languages")?.unwrap_or_default(),
        sort: fields.choice("sort", SORTS)?.unwrap_or(plain.sort),
        offset: fields.number("offset")?.unwrap_or(plain.offset),
        limit: fields.number("limit")?.unwrap_or(plain.limit),
        typos: fields.choice("typos", TYPOS)?.unwrap_or(plain.typos),
        recency: fields.number("recency")?.map(|days| u32::try_from(days).unwrap_or(u32::MAX)),
        query: plain.query,
    })
}

/// The query and the request.
pub(super) fn timeline_request(
    options: JsValue,
) -> Result<(Option<String>, timeline::Request), Thrown> {
    let fields = Fields::of(options, "timeline options")?;
    let request = timeline::Request {
        from: fields.period("from")?.map(|period| period.0),
        to: fields.period("to")?.map(|period| period.1),
        outlets: fields.texts("outlets")?.unwrap_or_default(),
        grain: fields.choice("grain", GRAINS)?.flatten(),
        min_articles: fields.number("minArticles")?.unwrap_or_default(),
        limit: fields.number("limit")?,
    };
    Ok((fields.text("query")?, request))
}

pub(super) fn suggestion_limit(options: JsValue) -> Result<usize, Thrown> {
    Ok(Fields::of(options, "suggest options")?.number("limit")?.unwrap_or(SUGGESTIONS))
}

/// Which articles to list.
pub(super) struct ArticleList {
    pub(super) offset: usize,
    pub(super) limit: usize,
    pub(super) sort: Sort,
}

pub(super) fn article_list(options: JsValue) -> Result<ArticleList, Thrown> {
    let fields = Fields::of(options, "articles options")?;
    Ok(ArticleList {
        offset: fields.number("offset")?.unwrap_or_default(),
        limit: fields.number("limit")?.unwrap_or(LISTED),
        sort: fields.choice("sort", LIST_SORTS)?.unwrap_or(Sort::Newest),
    })
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
