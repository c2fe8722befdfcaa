//! [`Pieces`]: a section of a file that is read piece by piece, and [`Joined`], which writes one.
//!
//! Another section has the bounds: for each piece where it ends, exclusive, and the lower half of its
//! checksum, four bytes each.

use super::{Bytes, Packed, Stored, checksum};

/// How many bytes a bound has.
const BOUND: usize = 4 + 4;

/// Pieces end to end, none of them read.
#[derive(Debug, Default)]
pub(crate) struct Pieces {
    bounds: Bytes,
    stored: Stored,
}

impl Pieces {
    /// The pieces of what is stored; `None` where the bounds don't cut it so that they follow one
    /// another.
    pub(crate) fn open(bounds: Bytes, stored: Stored) -> Option<Self> {
        let pieces = Self { bounds, stored };
        let ends = (0..pieces.len()).filter_map(|number| pieces.bound(number)).map(|(end, _)| end);
        let whole = pieces.bounds.len().is_multiple_of(BOUND)
            && ends.clone().is_sorted()
            && ends.max().unwrap_or(0) == pieces.stored.len();
        whole.then_some(pieces)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.bounds.len() / BOUND
    }

    /// Where they are read from.
    pub(crate) fn stored(&self) -> &Stored {
        &self.stored
    }

    /// The bytes of a piece; `None` where they are not what was written.
    pub(crate) fn bytes(&self, number: usize) -> Option<Vec<u8>> {
        let (piece, sum) = self.piece(number)?;
        piece.checked(|found| found as u32 == sum)
    }

    /// The value that a piece is; `None` where it is not what was written.
    pub(crate) fn value<T: Packed>(&self, number: usize) -> Option<T> {
        let (piece, sum) = self.piece(number)?;
        piece.value(|found| found as u32 == sum)
    }

    fn piece(&self, number: usize) -> Option<(Stored, u32)> {
        let start = match number.checked_sub(1) {
            Some(before) => self.bound(before)?.0,
            None => 0,
        };
        let (end, sum) = self.bound(number)?;
        Some((self.stored.part(start..end)?, sum))
    }

    fn bound(&self, number: usize) -> Option<(usize, u32)> {
        let bytes = self.bounds.get(number * BOUND..(number + 1) * BOUND)?;
        let (end, sum) = bytes.split_first_chunk()?;
        Some((u32::from_le_bytes(*end) as usize, u32::from_le_bytes(sum.try_into().ok()?)))
    }
}

/// Pieces as an archive file holds them.
#[derive(Debug, Default)]
pub(crate) struct Joined {
    pub(crate) bounds: Vec<u8>,
    pub(crate) bytes: Vec<u8>,
}

impl Joined {
    /// Adds a piece.
    pub(crate) fn push(&mut self, piece: &[u8]) {
        self.bytes.extend(piece);
        self.bounds.extend((self.bytes.len() as u32).to_le_bytes());
        self.bounds.extend((checksum(piece) as u32).to_le_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(Joined { bounds, bytes }: Joined) -> Option<Pieces> {
        Pieces::open(bounds.into(), bytes.into())
    }

    fn joined() -> Joined {
        let mut joined = Joined::default();
        [b"ab".as_slice(), b"", b"c"].into_iter().for_each(|piece| joined.push(piece));
        joined
    }

    #[test]
    fn pieces_come_back() {
        let pieces = open(joined()).unwrap();
        let bytes = |number| pieces.bytes(number);
        assert_eq!(
            [bytes(0), bytes(1), bytes(2)],
            [b"ab".as_slice(), b"", b"c"].map(|b| Some(b.to_vec()))
        );
        assert_eq!((pieces.len(), pieces.bytes(3)), (3, None));
        assert_eq!(pieces.value::<u8>(2), Some(b'c'));
        assert!(!pieces.stored().is_damaged());
    }

    #[test]
    fn a_damaged_piece_is_none_and_leaves_the_others() {
        let mut joined = joined();
        joined.bytes[2] ^= 1;
        let pieces = open(joined).unwrap();
        assert!(pieces.bytes(0).is_some() && !pieces.stored().is_damaged());
        assert!(pieces.bytes(2).is_none() && pieces.stored().is_damaged());
    }

    #[test]
    fn bounds_that_do_not_fit_are_refused() {
        for (at, byte) in [(0, 3), (8, 1), (16, 4), (16, 2)] {
            let mut joined = joined();
            joined.bounds[at] = byte;
            assert!(open(joined).is_none(), "{byte} at {at}");
        }
    }
}
