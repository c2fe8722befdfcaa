//! Takes a text, gives the UTF-16 offsets of its byte offsets: what JavaScript strings count in.

use crate::text::Span;

/// The table of one text: where characters stand that take another number of bytes than of UTF-16
/// units. A text of ASCII has an empty table.
pub(super) struct Utf16 {
    /// After byte `.0` (exclusive), `.1` fewer UTF-16 units than bytes have been seen.
    steps: Vec<(usize, usize)>,
}

impl Utf16 {
    pub(super) fn new(text: &str) -> Self {
        let (mut steps, mut surplus) = (Vec::new(), 0);
        let mut rest = text.as_bytes();
        while let [byte, after @ ..] = rest {
            let at = text.len() - rest.len();
            rest = after;
            // Of two, three, four bytes, the last of these in two units.
            let (bytes, spare) = match byte {
                0xc0..0xe0 => (2, 1),
                0xe0..0xf0 => (3, 2),
                0xf0.. => (4, 2),
                _ => continue,
            };
            surplus += spare;
            steps.push((at + bytes, surplus));
        }
        Self { steps }
    }

    /// The half-open range in UTF-16 units; `span` must lie on character borders.
    pub(super) fn span(&self, span: Span) -> [u32; 2] {
        [self.offset(span.start), self.offset(span.end)]
    }

    fn offset(&self, byte: usize) -> u32 {
        let seen = self.steps.partition_point(|(end, _)| *end <= byte);
        let surplus = seen.checked_sub(1).and_then(|idx| self.steps.get(idx)).map_or(0, |s| s.1);
        u32::try_from(byte.saturating_sub(surplus)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_javascript_does() {
        let text = "“Ya”\u{a0}kata 🇮🇩 Kim, é";
        let table = Utf16::new(text);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let units = text.get(..at).unwrap().encode_utf16().count();
            assert_eq!(table.span(Span::new(at, at)), [units as u32, units as u32]);
        }
    }
}
