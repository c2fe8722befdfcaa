//! Takes JSON: one record, a list of them, JSON Feed, or an answer that wraps a list; or lines with
//! a record each. Gives the articles.

use super::Import;
use super::record::{Object, Record};
use crate::warning::WarningCode;
use serde_json::Value;
use std::collections::{HashSet, VecDeque};

/// No answer wraps its list deeper than this many values.
const MOST_LOOKED_AT: usize = 10_000;

/// The articles of a JSON text; lines of JSON that go by a wrong name are read as such.
pub(super) fn read(text: &str) -> Import {
    match serde_json::from_str(text) {
        Ok(value) => {
            let mut records = Records::default();
            records.take_file(&value);
            records.import
        }
        Err(_) if is_lines(text) => read_lines(text),
        Err(error) => {
            let mut import = Import::default();
            import.warn(WarningCode::UnreadableRecord, not_json(&error));
            import
        }
    }
}

/// The articles of lines with a record each; a line that is broken costs no other.
pub(super) fn read_lines(text: &str) -> Import {
    let mut records = Records::default();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        records.place = Place::Line(number);
        match serde_json::from_str(line) {
            Ok(value) => records.take_file(&value),
            Err(error) => records.refuse(&not_json(&error)),
        }
    }
    records.import
}

fn is_lines(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().is_some_and(|line| serde_json::from_str::<Object>(line).is_ok());
    first && lines.next().is_some()
}

fn not_json(error: &serde_json::Error) -> String {
    format!("this is not JSON ({error})")
}

/// Where a record stands; records and lines are counted from 1.
#[derive(Default)]
enum Place {
    #[default]
    Alone,
    Record(usize),
    Line(usize),
}

/// Turns records into articles.
#[derive(Default)]
pub(super) struct Records {
    place: Place,
    /// The names that have been warned of.
    unknown: HashSet<String>,
    pub(super) import: Import,
}

impl Records {
    /// The records of a whole value.
    fn take_file(&mut self, value: &Value) {
        match value {
            Value::Array(items) => self.take_list(items, ""),
            Value::Object(object) => match list_in(object) {
                Some(items) => self.take_list(items, site(object)),
                None => self.take(object, ""),
            },
            _ => self.refuse("expected an object or a list of objects"),
        }
    }

    fn take_list(&mut self, items: &[Value], site: &str) {
        for (number, item) in (1..).zip(items) {
            if !matches!(self.place, Place::Line(_)) {
                self.place = Place::Record(number);
            }
            match item {
                Value::Object(object) => self.take(object, site),
                _ => self.refuse("expected an object"),
            }
        }
    }

    /// Adds the article of one record; `site` is what its list is called.
    pub(super) fn take(&mut self, object: &Object, site: &str) {
        let record = Record::of(object);
        for name in record.unknown() {
            if self.unknown.insert(name.to_owned()) {
                let message = format!("the field `{name}` is not known and was left out");
                self.warn(WarningCode::UnknownField, &message);
            }
        }
        match record.item(site).article() {
            Some(article) => self.import.articles.push(article),
            None => self.refuse("it has neither title nor text"),
        }
    }

    fn refuse(&mut self, why: &str) {
        self.warn(WarningCode::UnreadableRecord, why);
    }

    fn warn(&mut self, code: WarningCode, what: &str) {
        let message = match self.place {
            Place::Alone => what.to_owned(),
            Place::Record(number) => format!("record {number}: {what}"),
            Place::Line(number) => format!("line {number}: {what}"),
        };
        self.import.warn(code, message);
    }
}

/// The list of articles that `object` wraps; `None` where it is an article itself.
fn list_in(object: &Object) -> Option<&[Value]> {
    if Record::of(object).has_content() {
        return None;
    }
    let mut waiting: VecDeque<&Value> = object.values().collect();
    for _ in 0..MOST_LOOKED_AT {
        match waiting.pop_front()? {
            Value::Array(items) if items.iter().any(is_article) => return Some(items),
            Value::Array(items) => waiting.extend(items),
            Value::Object(object) => waiting.extend(object.values()),
            _ => {}
        }
    }
    None
}

fn is_article(value: &Value) -> bool {
    let Some(object) = value.as_object() else { return false };
    let record = Record::of(object);
    record.has_content() || record.has_title()
}

/// What a list of articles is called.
fn site(object: &Object) -> &str {
    object.get("title").and_then(Value::as_str).unwrap_or("")
}
