//! [`Attributes`]: those of one start tag that reading asks for, and no others.

/// What reading asks for.
const WANTED: [&str; 19] = [
    "class",
    "id",
    "itemprop",
    "property",
    "name",
    "content",
    "href",
    "rel",
    "datetime",
    "type",
    "hidden",
    "style",
    "role",
    "aria-hidden",
    "lang",
    "data-testid",
    "data-component",
    "title",
    "aria-label",
];
/// Longer values are cut, in bytes.
const LONGEST: usize = 4096;

/// The attributes of a start tag that reading asks for.
#[derive(Debug, Default)]
pub(super) struct Attributes {
    found: Vec<(&'static str, String)>,
}

impl Attributes {
    /// Forgets all, for the next tag.
    pub(super) fn clear(&mut self) {
        self.found.clear();
    }

    /// Takes an attribute, its name in lower case; of two with one name the first counts.
    pub(super) fn take(&mut self, name: &str, value: &str) {
        let wanted = WANTED.iter().find(|wanted| **wanted == name);
        if let Some(wanted) = wanted.filter(|wanted| self.value(wanted).is_none()) {
            let value = value.get(..value.floor_char_boundary(LONGEST)).unwrap_or(value);
            self.found.push((wanted, value.to_owned()));
        }
    }

    /// The value of the attribute `name`; empty where it has none.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.found.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    /// Whether the words of the attribute `name` hold `word`.
    pub(super) fn has_word(&self, name: &str, word: &str) -> bool {
        self.value(name)
            .is_some_and(|value| value.split_whitespace().any(|own| own.eq_ignore_ascii_case(word)))
    }
}
