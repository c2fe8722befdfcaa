//! Takes nothing, gives [`Span`]: the only coordinate of the core.

use crate::pack::packed_fields;
use std::ops::Range;

/// A half-open range of **bytes**, `[start, end)`, of the text that it was made for.
///
/// Spans made by this crate always lie on character borders of their text.
///
/// ```
/// use linimasa::text::Span;
/// let span = Span::new(6, 10);
/// assert_eq!(span.slice("pekan lalu"), "lalu");
/// assert_eq!(span.slice("no"), "", "a span of another text slices to nothing");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// Byte after the last one.
    pub end: usize,
}

impl Span {
    /// The span `[start, end)`; an end before the start is pulled up to it.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The span of the whole of `text`.
    pub fn of(text: &str) -> Self {
        Self::new(0, text.len())
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The text under the span, or `""` where it does not fit `text`.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether `other` lies inside, borders included.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same bytes counted from `start`, which is 0 then.
    pub fn relative_to(self, start: usize) -> Span {
        Self::new(self.start.saturating_sub(start), self.end.saturating_sub(start))
    }

    /// The same span seen from a text that begins `offset` bytes earlier.
    pub fn shifted(self, offset: usize) -> Span {
        Span::new(self.start + offset, self.end + offset)
    }

    /// The span without white space (no-break spaces too) at its ends.
    pub fn trimmed(self, text: &str) -> Span {
        let whole = self.slice(text);
        let left = whole.len() - whole.trim_start().len();
        Span::new(self.start + left, self.start + left + whole.trim().len())
    }
}

packed_fields!(Span { start, end });

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}
