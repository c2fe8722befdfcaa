//! Takes a record: an article as an object of named values. Gives its [`Item`], and the names that
//! it does not know.

use super::item::{Item, absolute, outlet};
use super::names::{NAMES, WRAPPERS};
use crate::article::{Outlet, host};
use crate::language::identifier;
use crate::text::small;
use crate::time::iso_second;
use serde_json::{Map, Value};

/// What a record may say of its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Id,
    Title,
    /// The whole text.
    Content,
    /// The beginning of the text, or a few words about it.
    Synopsis,
    Url,
    Outlet,
    Authors,
    Published,
    Modified,
    Language,
    Section,
    /// Nothing that an article keeps.
    Other,
}

pub(super) type Object = Map<String, Value>;

/// An object, its names in the form in which they are compared.
pub(super) struct Record<'v> {
    fields: Vec<(String, &'v str, &'v Value)>,
}

impl<'v> Record<'v> {
    /// The record of `object`; what lies in a wrapper such as `_source` stands first.
    pub(super) fn of(object: &'v Object) -> Self {
        let wrapper = |name: &str, value: &'v Value| {
            value.as_object().filter(|inner| inner.len() > 1 && WRAPPERS.contains(name))
        };
        let inner = object.iter().filter_map(|(name, value)| wrapper(name, value)).flatten();
        let outer = object.iter().filter(|(name, value)| wrapper(name, value).is_none());
        let fields = inner.chain(outer);
        Self {
            fields: fields.map(|(name, value)| (plain_name(name), name.as_str(), value)).collect(),
        }
    }

    /// Whether it holds the text of an article.
    pub(super) fn has_content(&self) -> bool {
        self.text(Field::Content).is_some()
    }

    /// Whether it may be an article of which little is known.
    pub(super) fn has_title(&self) -> bool {
        self.text(Field::Title).is_some()
    }

    /// What it says of its article; `site` is what the whole list is called.
    pub(super) fn item(&self, site: &str) -> Item {
        let mut item = Item::default();
        let url = self.text(Field::Url).and_then(|url| absolute(&url, ""));
        item.raw.outlet = self
            .text(Field::Outlet)
            .and_then(|name| outlet_name(&name))
            .or_else(|| outlet(site, url.as_deref().unwrap_or("")));
        item.raw.url = url;
        item.raw.id = self.text(Field::Id);
        item.raw.title = self.text(Field::Title);
        item.raw.published = self.values(Field::Published).find_map(moment);
        item.raw.modified = self.values(Field::Modified).find_map(moment);
        item.raw.language = self.text(Field::Language);
        item.raw.section = self.text(Field::Section);
        item.raw.authors = self.values(Field::Authors).map(names).find(|names| !names.is_empty());
        item.content = self.text(Field::Content);
        item.synopsis = self.text(Field::Synopsis);
        item
    }

    /// The names that are not known and say something.
    pub(super) fn unknown(&self) -> impl Iterator<Item = &'v str> {
        let known =
            |name: &str| NAMES.iter().any(|(_, names)| names.split(' ').any(|own| own == name));
        let unknown =
            self.fields.iter().filter(move |(name, _, value)| !value.is_null() && !known(name));
        unknown.map(|(_, name, _)| *name)
    }

    /// The values of a field, in the order of its names.
    fn values(&self, field: Field) -> impl Iterator<Item = &'v Value> {
        let names = NAMES.iter().filter(move |(own, _)| *own == field);
        let names = names.flat_map(|(_, names)| names.split(' '));
        names.flat_map(|name| {
            let fields = self.fields.iter().filter(move |(own, ..)| own == name);
            fields.map(|(_, _, value)| *value)
        })
    }

    fn text(&self, field: Field) -> Option<String> {
        self.values(field).find_map(text)
    }
}

/// `Date_Published` as `datepublished`, and names in other languages as English ones.
fn plain_name(name: &str) -> String {
    let plain = name.chars().filter(|c| c.is_alphanumeric()).map(small);
    identifier(&plain.collect::<String>()).to_owned()
}

/// Where the text of an object lies: `{"rendered": "…"}`, `{"name": "…"}`, `{"$oid": "…"}`.
const INNER: [&str; 9] =
    ["rendered", "name", "text", "content", "value", "#text", "_", "@id", "$oid"];

/// The text of a value that says something; paragraphs of a list are parted by blank lines.
fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => items.iter().filter_map(flat).collect::<Vec<_>>().join("\n\n"),
        Value::Object(_) => flat(value)?,
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// The text of a value that is no list.
fn flat(value: &Value) -> Option<String> {
    let inner = |object: &Object| {
        INNER.iter().find_map(|name| object.get(*name)?.as_str().map(str::to_owned))
    };
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Object(object) => inner(object),
        _ => None,
    }
}

/// The names in a value; numbers are no names.
fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().filter_map(flat).collect(),
        Value::Number(_) => Vec::new(),
        _ => flat(value).into_iter().filter(|name| !name.is_empty()).collect(),
    }
}

/// From here on a number counts milliseconds, not seconds: 1973 and 5138.
const MILLISECONDS: i64 = 100_000_000_000;
/// Seconds that may be meant as a moment: from 1980 to 2100. Others may be years or numbers of days.
const MOMENTS: std::ops::Range<i64> = 315_532_800..4_102_444_800;

/// A date as text; numbers count from 1970.
fn moment(value: &Value) -> Option<String> {
    if let Some(date) = value.as_object().and_then(|object| object.get("$date")) {
        return moment(date);
    }
    let seconds = value.as_i64().map(|n| if n < MILLISECONDS { n } else { n / 1000 });
    let moment = seconds.filter(|seconds| MOMENTS.contains(seconds)).and_then(iso_second);
    moment.or_else(|| text(value))
}

/// The name of an outlet; of an address or a domain, the outlet that is known there.
fn outlet_name(text: &str) -> Option<String> {
    let known = Outlet::named(text).or_else(|| Outlet::at(text)).map(|outlet| outlet.name);
    known.or_else(|| host(text).is_empty().then_some(text)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_a_fields_names_counts() {
        let value = serde_json::json!({
            "created": "2024-01-02", "tanggal": "2024-01-03", "datePublished": "2024-01-04",
            "judul": "Harga Emas", "berita": "Isi.", "article_body": "Isi artikel.", "warna": "merah",
        });
        let record = Record::of(value.as_object().unwrap());
        let item = record.item("");
        assert_eq!(item.raw.published.as_deref(), Some("2024-01-04"));
        assert_eq!(item.raw.title.as_deref(), Some("Harga Emas"));
        assert_eq!(item.content.as_deref(), Some("Isi artikel."));
        assert_eq!(record.unknown().collect::<Vec<_>>(), ["warna"]);
    }
}
