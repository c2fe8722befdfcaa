//! [`Field`]: the parts of an article that are searched, and how their lengths are rounded.

use crate::article::BlockKind;

/// A part of an article that is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The headline.
    Title,
    /// The standfirst and headings inside the article.
    Heading,
    /// Running text, quotations, list items.
    Body,
    /// The words under pictures.
    Caption,
}

impl Field {
    /// Every field, in the order of their numbers.
    pub const ALL: [Field; 4] = [Field::Title, Field::Heading, Field::Body, Field::Caption];

    /// The place in [`Field::ALL`].
    pub fn number(self) -> usize {
        self as usize
    }

    /// The field of a number; numbers wrap around.
    pub(super) fn of_number(number: u32) -> Self {
        match number % 4 {
            0 => Self::Title,
            1 => Self::Heading,
            2 => Self::Body,
            _ => Self::Caption,
        }
    }
}

impl From<BlockKind> for Field {
    fn from(kind: BlockKind) -> Self {
        match kind {
            BlockKind::Heading => Self::Heading,
            BlockKind::Caption => Self::Caption,
            BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem => Self::Body,
        }
    }
}

/// Lengths below this are kept exactly.
const EXACT: u32 = 24;

/// Rounds a length to one byte as Lucene's `SmallFloat.intToByte4` does.
pub(super) fn round_length(length: u32) -> u8 {
    if length < EXACT {
        return length as u8;
    }
    let rest = length - EXACT;
    let bits = u32::BITS - rest.leading_zeros();
    let code = match bits.checked_sub(4) {
        None => rest,
        Some(shift) => rest >> shift & 7 | (shift + 1) << 3,
    };
    (EXACT + code).min(255) as u8
}

/// The length, in words, that a rounded length stands for; never more than the true one.
pub fn rounded_length(byte: u8) -> u32 {
    let Some(code) = u32::from(byte).checked_sub(EXACT) else { return u32::from(byte) };
    let rest = match (code >> 3).checked_sub(1) {
        None => code,
        Some(shift) => (code & 7 | 8).checked_shl(shift).unwrap_or(u32::MAX),
    };
    EXACT.saturating_add(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_as_lucene_does() {
        // Values of Lucene's SmallFloat for the same lengths.
        for (length, kept) in [(0, 0), (23, 23), (39, 39), (40, 40), (41, 40), (42, 42), (100, 96)]
        {
            assert_eq!(rounded_length(round_length(length)), kept, "{length}");
        }
    }

    #[test]
    fn rounding_keeps_order_and_never_grows() {
        let mut last = 0;
        for length in (0..100_000).chain([1 << 20, 1 << 30, u32::MAX]) {
            let byte = round_length(length);
            assert!(byte >= last && rounded_length(byte) <= length, "{length}");
            last = byte;
        }
    }
}
