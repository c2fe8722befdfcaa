//! [`Passage`]: a piece of text that stands apart from others; [`Pending`] gathers one.

use super::tree::Kind;

/// A piece of text that stands apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Passage {
    /// Its text, with white space as a browser shows it; line breaks as `\n`.
    pub(super) text: String,
    /// The index of the element that it stands in.
    pub(super) element: usize,
    pub(super) kind: Kind,
    /// How many of its bytes lie in links.
    pub(super) linked: usize,
    /// The index of the first link in it.
    pub(super) link: Option<usize>,
}

impl Passage {
    /// Whether most of it is a link.
    pub(super) fn is_link(&self) -> bool {
        self.linked * 10 > self.text.len() * 8
    }
}

/// The text of the passage that is being read.
#[derive(Debug, Default)]
pub(super) struct Pending {
    text: String,
    linked: usize,
    link: Option<usize>,
    /// The element and the kind of its first text.
    place: Option<(usize, Kind)>,
}

impl Pending {
    /// Adds text as it stands in the source.
    pub(super) fn push(&mut self, text: &str, element: usize, kind: Kind, link: Option<usize>) {
        let before = self.text.len();
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.bytes().position(|byte| !byte.is_ascii_graphic());
            let (word, after) =
                rest.split_at_checked(end.unwrap_or(rest.len())).unwrap_or((rest, ""));
            self.text.push_str(word);
            let mut after = after.chars();
            if let Some(c) = after.next() {
                self.push_char(c);
            }
            rest = after.as_str();
        }
        if self.text.len() > before && !text.trim().is_empty() {
            self.place.get_or_insert((element, kind));
        }
        self.link = self.link.or(link);
        if link.is_some() {
            self.linked += self.text.len() - before;
        }
    }

    fn push_char(&mut self, c: char) {
        if c.is_whitespace() {
            if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        } else if !is_invisible(c) {
            self.text.push(c);
        }
    }

    /// Ends the line.
    pub(super) fn break_line(&mut self) {
        let end = self.text.trim_end_matches(' ').len();
        self.text.truncate(end);
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// The passages that were gathered: an empty line parts two.
    pub(super) fn finish(&mut self) -> Vec<Passage> {
        let Self { text, linked, link, place } = std::mem::take(self);
        let Some((element, kind)) = place else { return Vec::new() };
        let whole = text.len();
        let parts = || text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
        // Where links lie in the text is not kept: of several parts each bears its share, and none
        // leads anywhere.
        let link = link.filter(|_| parts().nth(1).is_none());
        parts()
            .map(|part| {
                let linked = linked * part.len() / whole.max(1);
                Passage { text: part.to_owned(), element, kind, linked, link }
            })
            .collect()
    }
}

/// Soft hyphens, zero-width spaces, control characters.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{2060}') || c.is_control()
}
