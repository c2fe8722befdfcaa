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
    /// Whether the value that comes next belongs to the last of `found`.
    expects_value: bool,
}

impl Attributes {
    /// Forgets all, for the next tag.
    pub(super) fn clear(&mut self) {
        self.found.clear();
        self.expects_value = false;
    }

    /// Takes the name of an attribute, in lower case; of two with one name the first counts.
    pub(super) fn name(&mut self, name: &[u8]) {
        let wanted = WANTED.iter().find(|wanted| wanted.as_bytes() == name);
        let wanted = wanted.filter(|wanted| self.value(wanted).is_none());
        self.expects_value = wanted.is_some();
        self.found.extend(wanted.map(|wanted| (*wanted, String::new())));
    }

    /// Takes the value of the attribute that was named last.
    pub(super) fn take_value(&mut self, value: &[u8]) {
        if let Some((_, own)) = self.found.last_mut().filter(|_| self.expects_value) {
            let value = value.get(..LONGEST).unwrap_or(value);
            own.push_str(&String::from_utf8_lossy(value));
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
