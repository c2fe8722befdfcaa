//! [`Role`]: what the tag and the class names of an element say of its part in the page. Sites
//! name their boxes in English and in their own language; both stand here as identifiers.

use std::sync::LazyLock;

use super::attributes::Attributes;
use super::boxes::{AUTHORS, BODIES, CAPTIONS, CLUTTER, DATES, SUMMARIES};
use super::tag::Tag;
use crate::article::RemovalReason;
use crate::language::identifier;
use crate::text::{Bloom, small};

/// The part of an element in its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Holds the text of the article, by its name.
    Body,
    /// Holds one article, by its tag.
    Article,
    /// Holds names of writers.
    Author,
    /// Holds a date.
    Date,
    /// Holds the standfirst.
    Summary,
    /// Holds the words under a picture.
    Caption,
    /// Is no part of the article.
    Clutter(RemovalReason),
}

impl Role {
    /// The role of an element.
    pub(super) fn of(tag: Tag, attributes: &Attributes) -> Option<Self> {
        if matches!(tag.name(), "html" | "body" | "main") {
            return None;
        }
        if is_hidden(attributes) {
            return Some(Self::Clutter(RemovalReason::Other));
        }
        let stated = by_itemprop(attributes).or_else(|| by_tag(tag));
        stated.or_else(|| by_names(attributes))
    }
}

fn is_hidden(attributes: &Attributes) -> bool {
    let style = attributes.value("style").unwrap_or("");
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    attributes.value("hidden").is_some()
        || attributes.has_word("aria-hidden", "true")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}

fn by_itemprop(attributes: &Attributes) -> Option<Role> {
    match attributes.value("itemprop")?.trim() {
        "articleBody" => Some(Role::Body),
        "author" => Some(Role::Author),
        "datePublished" | "dateModified" => Some(Role::Date),
        _ => None,
    }
}

fn by_tag(tag: Tag) -> Option<Role> {
    match tag.name() {
        "article" => Some(Role::Article),
        "time" => Some(Role::Date),
        "nav" | "menu" => Some(Role::Clutter(RemovalReason::Navigation)),
        "aside" | "footer" | "form" | "dialog" => Some(Role::Clutter(RemovalReason::Other)),
        _ => None,
    }
}

fn by_names(attributes: &Attributes) -> Option<Role> {
    let by_rel = attributes.has_word("rel", "author").then_some(Role::Author);
    let names = ["class", "id", "role", "data-testid", "data-component"];
    let values = names.into_iter().filter_map(|name| attributes.value(name));
    by_rel.or_else(|| values.flat_map(str::split_whitespace).take(MOST_NAMES).find_map(by_name))
}

/// Of more class names the rest is not read.
const MOST_NAMES: usize = 24;

/// The role that one class name tells: a whole name, else a word of it.
fn by_name(name: &str) -> Option<Role> {
    let words = words(name);
    if words.first().is_some_and(|first| STATES.contains(&first.as_str())) {
        return None;
    }
    let joined = words.join("-");
    let whole = identifier(&joined);
    let words: Vec<&str> = words.iter().map(|word| identifier(word)).collect();
    if !NAMES.may_hold(whole) && !words.iter().any(|word| NAMES.may_hold(word)) {
        return None;
    }
    if BODIES.contains(&whole) {
        return Some(Role::Body);
    }
    let listed =
        |table: &[&str]| table.contains(&whole) || words.iter().any(|word| table.contains(word));
    CLUTTER
        .iter()
        .find(|(table, _)| listed(table))
        .map(|(_, reason)| Role::Clutter(*reason))
        .or_else(|| {
            let named: [(&[&str], Role); 4] = [
                (SUMMARIES, Role::Summary),
                (AUTHORS, Role::Author),
                (DATES, Role::Date),
                (CAPTIONS, Role::Caption),
            ];
            named.into_iter().find(|(table, _)| listed(table)).map(|(_, role)| role)
        })
}

/// All that the tables hold, to deny most names at once.
static NAMES: LazyLock<Bloom> = LazyLock::new(|| {
    let clutter = CLUTTER.iter().map(|(table, _)| *table);
    let tables = clutter.chain([BODIES, SUMMARIES, AUTHORS, DATES, CAPTIONS]);
    tables.flatten().copied().collect()
});

/// Names that begin so tell of states, not of parts: `has-comments`.
const STATES: [&str; 7] = ["has", "hasnt", "is", "no", "not", "with", "without"];

/// The words of a class name: `articleBody`, `article-body` and `article__body` are the same.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for c in name.chars().take(LONGEST_NAME) {
        let starts = c.is_uppercase() && before.is_lowercase();
        if starts || !c.is_alphanumeric() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.push(small(c));
        }
        before = c;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Of longer names the rest is not read, in characters.
const LONGEST_NAME: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_names_tell_roles() {
        let cases = [
            ("articleBody", Some(Role::Body)),
            ("article__body", Some(Role::Body)),
            ("entry-content", Some(Role::Body)),
            ("bacajuga", Some(Role::Clutter(RemovalReason::RelatedHeading))),
            ("post-share-buttons", Some(Role::Clutter(RemovalReason::ShareFollow))),
            ("read__byline", Some(Role::Author)),
            ("headline", None),
            ("shareholder", None),
        ];
        for (name, wanted) in cases {
            assert_eq!(by_name(name), wanted, "{name}");
        }
    }
}
