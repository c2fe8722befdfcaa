//! [`Source`]: what every form of input is turned into before it is read.

use std::borrow::Cow;

use super::hint::Hint;
use super::line::{Line, lines};
use super::stated::Stated;

/// Candidate lines as one text, what markup says of them, and what the source states.
#[derive(Debug, Default)]
pub(super) struct Source<'t> {
    /// One block a line; a blank line parts two blocks.
    pub(super) text: Cow<'t, str>,
    /// What markup says of each line of `text`; empty where there is none.
    hints: Vec<Hint>,
    /// The address that each of these lines leads to.
    links: Vec<Option<String>>,
    pub(super) stated: Stated,
}

impl<'t> Source<'t> {
    /// A source of which only the text is known.
    pub(super) fn of_text(text: &'t str) -> Self {
        Self { text: Cow::Borrowed(text), ..Self::default() }
    }

    /// A source without lines yet.
    #[cfg(feature = "html")]
    pub(super) fn of_markup(stated: Stated) -> Self {
        Self { stated, ..Self::default() }
    }

    /// Adds a block, of one line or several, and the address that it leads to.
    #[cfg(feature = "html")]
    pub(super) fn push_block(&mut self, text: &str, hint: Hint, link: Option<String>) {
        let own = self.text.to_mut();
        if !own.is_empty() {
            own.push('\n');
            self.hints.push(Hint::None);
            self.links.push(None);
        }
        for line in text.lines() {
            own.push_str(line);
            own.push('\n');
            self.hints.push(hint);
        }
        self.links.resize(self.hints.len(), link);
    }

    /// Says of a line, counted from 0, what it is.
    pub(super) fn hint(&mut self, number: usize, hint: Hint) {
        if self.hints.len() <= number {
            self.hints.resize(number + 1, Hint::None);
        }
        if let Some(own) = self.hints.get_mut(number) {
            *own = hint;
        }
    }

    /// Forgets what stands behind the first `length` bytes.
    pub(super) fn cut(&mut self, length: usize) {
        self.text = match std::mem::take(&mut self.text) {
            Cow::Borrowed(text) => Cow::Borrowed(text.get(..length).unwrap_or(text)),
            Cow::Owned(mut text) => {
                text.truncate(length);
                Cow::Owned(text)
            }
        };
    }

    /// Whether markup calls some of it running text.
    pub(super) fn has_running_text(&self) -> bool {
        self.hints.iter().any(|hint| hint.is_text())
    }

    /// What markup calls running text; all of it where markup says nothing.
    pub(super) fn running_text(&self) -> Cow<'_, str> {
        let lines = self.text.lines().zip(&self.hints);
        let running: Vec<&str> =
            lines.filter(|(_, hint)| hint.is_text()).map(|(line, _)| line).collect();
        if running.is_empty() { Cow::Borrowed(&self.text) } else { Cow::Owned(running.join("\n")) }
    }

    /// The lines that hold more than white space.
    pub(super) fn lines(&self) -> Vec<Line<'_>> {
        let mut lines = lines(&self.text);
        for line in &mut lines {
            line.hint = self.hints.get(line.number - 1).copied().unwrap_or_default();
            line.link = self.links.get(line.number - 1).and_then(Option::as_deref);
        }
        lines
    }
}
