//! Takes the JSON-LD of a page, gives what it says of the article. References are followed; JSON
//! with raw line breaks in its strings is mended; what cannot be read is left out.

use serde_json::{Map, Value};

/// What JSON-LD says of an article.
#[derive(Debug, Default)]
pub(super) struct LinkedData {
    pub(super) headline: Option<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) editors: Vec<String>,
    pub(super) publisher: Option<String>,
    pub(super) section: Option<String>,
    pub(super) language: Option<String>,
    pub(super) address: Option<String>,
}

/// No page has more objects that are worth reading.
const MOST_OBJECTS: usize = 2000;

type Object = Map<String, Value>;

/// What `scripts` say of the article, of several the likeliest.
pub(super) fn read(scripts: &[String]) -> LinkedData {
    let values: Vec<Value> = scripts.iter().filter_map(|script| parse(script)).collect();
    let objects = objects(&values);
    let article =
        objects.iter().enumerate().filter_map(|(at, object)| Some((rank(object)?, at, *object)));
    article
        .min_by_key(|(rank, at, _)| (*rank, *at))
        .map_or_else(LinkedData::default, |(_, _, object)| LinkedData::of(object, &objects))
}

/// The value in `script`; with control characters as spaces where they stand raw.
fn parse(script: &str) -> Option<Value> {
    let mut script = script.trim_start();
    for wrapper in ["<!--", "//", "<![CDATA[", "//"] {
        script = script.strip_prefix(wrapper).unwrap_or(script).trim_start();
    }
    first_value(script).or_else(|| {
        let mended: String = script.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        first_value(&without_trailing_commas(&mended))
    })
}

/// The value at the start of `text`, whatever follows.
fn first_value(text: &str) -> Option<Value> {
    serde_json::Deserializer::from_str(text).into_iter().next()?.ok()
}

fn without_trailing_commas(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '}' | ']') {
            let end = mended.trim_end().len();
            if mended.get(..end).is_some_and(|before| before.ends_with(',')) {
                mended.truncate(end - 1);
            }
        }
        mended.push(c);
    }
    mended
}

/// Every object in `values`, outer ones first.
fn objects(values: &[Value]) -> Vec<&Object> {
    let mut found = Vec::new();
    let mut waiting: std::collections::VecDeque<&Value> = values.iter().collect();
    while let Some(value) = waiting.pop_front() {
        match value {
            Value::Array(items) => waiting.extend(items),
            Value::Object(object) if found.len() < MOST_OBJECTS => {
                found.push(object);
                waiting
                    .extend(object.values().filter(|value| value.is_object() || value.is_array()));
            }
            _ => {}
        }
    }
    found
}

/// How likely an object is the page's article, the least first.
fn rank(object: &Object) -> Option<usize> {
    let types = strings(object.get("@type"));
    let is = |suffix: &str| types.iter().any(|name| name.ends_with(suffix));
    let dated = object.contains_key("datePublished");
    if is("Article") || is("BlogPosting") || is("Report") {
        Some(usize::from(!dated))
    } else if is("WebPage") || is("VideoObject") {
        dated.then_some(3)
    } else {
        (dated && object.contains_key("headline")).then_some(2)
    }
}

impl LinkedData {
    fn of(object: &Object, all: &[&Object]) -> Self {
        let text = |name: &str| strings(object.get(name)).into_iter().next();
        let names = |name: &str| names(object.get(name), all);
        Self {
            headline: text("headline").or_else(|| text("name")),
            published: text("datePublished"),
            modified: text("dateModified"),
            authors: names("author"),
            editors: names("editor"),
            publisher: names("publisher").into_iter().next(),
            section: text("articleSection"),
            language: text("inLanguage"),
            address: text("mainEntityOfPage").or_else(|| text("url")),
        }
    }
}

/// The strings of a value: itself, or those of its items.
fn strings(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) => vec![text.trim().to_owned()],
        Some(Value::Array(items)) => {
            items.iter().filter_map(Value::as_str).map(|text| text.trim().to_owned()).collect()
        }
        _ => Vec::new(),
    }
    .into_iter()
    .filter(|text| !text.is_empty())
    .collect()
}

/// The names of people or organisations: strings, objects, or references to objects.
fn names(value: Option<&Value>, all: &[&Object]) -> Vec<String> {
    match value {
        Some(Value::Array(items)) => {
            items.iter().filter_map(|item| name(item, all)).flatten().collect()
        }
        Some(value) => name(value, all).unwrap_or_default(),
        None => Vec::new(),
    }
}

fn name(value: &Value, all: &[&Object]) -> Option<Vec<String>> {
    let object = match value {
        Value::String(text) => return Some(vec![text.trim().to_owned()]),
        Value::Object(object) => object,
        _ => return None,
    };
    let named = |object: &Object| {
        let names = strings(object.get("name"));
        (!names.is_empty()).then_some(names)
    };
    named(object).or_else(|| {
        let id = object.get("@id")?;
        all.iter().filter(|other| other.get("@id") == Some(id)).find_map(|other| named(other))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(script: &str) -> LinkedData {
        read(&[script.to_owned()])
    }

    #[test]
    fn graphs_arrays_and_references_are_followed() {
        let data = of(r##"{"@graph": [
            {"@type": "WebPage", "datePublished": "2020-01-01"},
            {"@type": ["NewsArticle"], "headline": "Judul", "datePublished": "2025-06-10T20:44:00+07:00",
             "author": [{"@id": "#rina"}, "Budi"], "publisher": {"name": "Warta"}},
            {"@type": "Person", "@id": "#rina", "name": "Rina Kurnia"}]}"##);
        assert_eq!(data.authors, ["Rina Kurnia", "Budi"]);
        assert_eq!(data.headline.as_deref(), Some("Judul"));
        assert_eq!(data.published.as_deref(), Some("2025-06-10T20:44:00+07:00"));
        assert_eq!(data.publisher.as_deref(), Some("Warta"));
    }

    #[test]
    fn broken_json_is_mended_or_left_out() {
        let data = of(
            "{\"@type\": \"NewsArticle\", \"headline\": \"Judul\npanjang\", \"author\": [\"Rina\",],}",
        );
        assert_eq!(data.headline.as_deref(), Some("Judul panjang"));
        assert_eq!(data.authors, ["Rina"]);
        assert!(of("{\"@type\": \"NewsArticle\", ").headline.is_none());
        assert!(of(&"[".repeat(100_000)).headline.is_none());
    }
}
