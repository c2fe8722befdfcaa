//! [`Stored`]: a part of a file that stays where it is until it is asked for.

use super::{Packed, SEED, checksum, unpacked};
use std::hash::Hasher;
use std::ops::Range;
use std::sync::{Arc, OnceLock};
use twox_hash::XxHash64;

/// So many bytes stay near the processor while they are copied and summed.
const CHUNK: usize = 1 << 16;

/// Gives the bytes of a range of the file; `None` where it can't.
type Read = dyn Fn(Range<usize>) -> Option<Vec<u8>> + Send + Sync;

/// A part of a file. Nothing of it is held, and cutting a part of it copies nothing.
#[derive(Clone)]
pub(crate) struct Stored {
    read: Arc<Read>,
    part: Range<usize>,
    /// Set for all parts of the file once one of them was not what was written.
    damaged: Arc<OnceLock<()>>,
}

impl Stored {
    /// A file of `length` bytes, of which `read` gives any range.
    pub(crate) fn new(
        length: usize,
        read: impl Fn(Range<usize>) -> Option<Vec<u8>> + Send + Sync + 'static,
    ) -> Self {
        Self { read: Arc::new(read), part: 0..length, damaged: Arc::default() }
    }

    /// How many bytes it has.
    pub(crate) fn len(&self) -> usize {
        self.part.len()
    }

    /// The part that is `range` of this one, or `None` where this one doesn't reach that far.
    pub(crate) fn part(&self, range: Range<usize>) -> Option<Self> {
        let inside = range.start <= range.end && range.end <= self.len();
        let start = self.part.start;
        inside.then(|| Self { part: start + range.start..start + range.end, ..self.clone() })
    }

    /// The bytes, whatever they are.
    pub(crate) fn bytes(&self) -> Option<Vec<u8>> {
        (self.read)(self.part.clone()).filter(|bytes| bytes.len() == self.len())
    }

    /// Whether the bytes have this checksum; else the file is damaged. Holds a chunk of them at a time.
    pub(crate) fn has_sum(&self, sum: u64) -> bool {
        self.noted(self.chunked_sum().filter(|found| *found == sum)).is_some()
    }

    fn chunked_sum(&self) -> Option<u64> {
        let mut hasher = XxHash64::with_seed(SEED);
        for start in (0..self.len()).step_by(CHUNK) {
            let chunk = self.part(start..self.len().min(start + CHUNK))?;
            hasher.write(&chunk.bytes()?);
        }
        Some(hasher.finish())
    }

    /// The bytes where `is_sum` says yes to their checksum; else the file is damaged.
    pub(crate) fn checked(&self, is_sum: impl FnOnce(u64) -> bool) -> Option<Vec<u8>> {
        self.noted(self.bytes().filter(|bytes| is_sum(checksum(bytes))))
    }

    /// The value that the bytes are, where `is_sum` says yes to their checksum; else the file is
    /// damaged.
    pub(crate) fn value<T: Packed>(&self, is_sum: impl FnOnce(u64) -> bool) -> Option<T> {
        self.noted(unpacked(&self.checked(is_sum)?))
    }

    /// Whether a part of the file that was read was not what was written.
    pub(crate) fn is_damaged(&self) -> bool {
        self.damaged.get().is_some()
    }

    fn noted<T>(&self, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.damaged.get_or_init(|| ());
        }
        found
    }
}

impl Default for Stored {
    fn default() -> Self {
        Self::new(0, |_| None)
    }
}

impl From<Vec<u8>> for Stored {
    fn from(file: Vec<u8>) -> Self {
        Self::new(file.len(), move |range| file.get(range).map(<[u8]>::to_vec))
    }
}

impl std::fmt::Debug for Stored {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes", self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stay_inside() {
        let stored = Stored::from(vec![0, 1, 2, 3, 4]);
        let middle = stored.part(1..4).unwrap();
        assert_eq!(middle.bytes().unwrap(), [1, 2, 3]);
        assert_eq!(middle.part(1..2).unwrap().bytes().unwrap(), [2]);
        assert!(middle.part(1..4).is_none() && stored.part(6..6).is_none());
    }

    #[test]
    fn what_is_damaged_in_one_part_is_known_to_all() {
        let stored = Stored::from(vec![1, 7, 2]);
        assert!(stored.has_sum(checksum(&[1, 7, 2])));
        let part = stored.part(1..2).unwrap();
        let sum = checksum(&[7]);
        assert_eq!(part.value::<u8>(|found| found == sum), Some(7));
        assert!(!stored.is_damaged());
        assert_eq!(part.checked(|found| found != sum), None);
        assert!(stored.is_damaged());
    }

    #[test]
    fn long_parts_are_summed_in_chunks() {
        for length in [0, 1, CHUNK, CHUNK + 1, 3 * CHUNK - 1] {
            let bytes: Vec<u8> = (0..length).map(|at| at as u8).collect();
            let (sum, stored) = (checksum(&bytes), Stored::from(bytes));
            assert!(stored.has_sum(sum) && !stored.is_damaged(), "{length}");
            assert!(!stored.has_sum(sum ^ 1) && stored.is_damaged(), "{length}");
        }
    }

    #[test]
    fn what_gives_other_bytes_than_were_asked_for_is_damaged() {
        let gone = Stored::new(3, |_| Some(Vec::new()));
        assert_eq!(gone.checked(|_| true), None);
        assert!(gone.is_damaged());
        let no_number = Stored::from(vec![0x80]);
        assert_eq!(no_number.value::<u32>(|_| true), None);
        assert!(no_number.is_damaged());
    }
}
