//! [`BitWriter`] and [`BitReader`]: numbers in as few bits as they need; see `docs/format.md`.
//!
//! Ascending numbers below a bound are written by halves (binary interpolative coding, Moffat and
//! Stuiver 2000): the middle one among those that it can be, then each half between its neighbours.
//! Where the numbers crowd together they take next to no bits, where they fill a range none at all.

/// Writes bits, the lowest of each byte first.
#[derive(Debug, Default)]
pub(crate) struct BitWriter {
    bytes: Vec<u8>,
    /// Bits that fill no byte yet, fewer than eight,
    rest: u64,
    /// and how many they are.
    held: u32,
}

impl BitWriter {
    /// The low `width` bits of `value`; at most 32.
    pub(crate) fn put(&mut self, value: u32, width: u32) {
        self.rest |= (u64::from(value) & ((1 << width) - 1)) << self.held;
        self.held += width;
        while self.held >= 8 {
            self.bytes.push(self.rest as u8);
            self.rest >>= 8;
            self.held -= 8;
        }
    }

    /// A number of any size, small ones in few bits: Elias's gamma code of `value + 1`.
    pub(crate) fn number(&mut self, value: u32) {
        let next = u64::from(value) + 1;
        let width = next.ilog2();
        self.put(0, width);
        self.put(1, 1);
        self.put(next as u32, width);
    }

    /// A number below `bound`, which is at most 2³¹; those in the middle take a bit less where not all take the same.
    pub(crate) fn below(&mut self, value: u32, bound: u32) {
        let Code { width, short, first } = Code::of(bound);
        let turned = if value < first { value + (bound - first) } else { value - first };
        if turned < short {
            self.put(turned, width - 1);
        } else if width > 0 {
            let long = turned + short;
            self.put(long >> 1 | (long & 1) << (width - 1), width);
        }
    }

    /// Ascending numbers below `bound`.
    pub(crate) fn ascending(&mut self, values: &[u32], bound: u32) {
        self.between(values, 0, bound);
    }

    fn between(&mut self, values: &[u32], low: u32, high: u32) {
        if let [only] = values {
            return self.below(only - low, high - low);
        }
        let choices = (high - low) - values.len() as u32 + 1;
        let (left, rest) = values.split_at(values.len() / 2);
        let Some((&middle, right)) = rest.split_first() else { return };
        if choices > 1 {
            self.below(middle - low - left.len() as u32, choices);
            self.between(left, low, middle);
            self.between(right, middle + 1, high);
        }
    }

    /// Fills up the last byte.
    pub(crate) fn align(&mut self) {
        self.put(0, self.held.wrapping_neg() % 8);
    }

    /// How many whole bytes there are so far.
    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// How many bits there are so far.
    pub(crate) fn bits(&self) -> usize {
        self.bytes.len() * 8 + self.held as usize
    }

    /// Appends whole bits of another writer.
    pub(crate) fn append(&mut self, other: &Self) {
        other.bytes.iter().for_each(|byte| self.put((*byte).into(), 8));
        self.put(other.rest as u32, other.held);
    }

    /// The bytes, the last one filled up.
    pub(crate) fn into_bytes(mut self) -> Vec<u8> {
        self.align();
        self.bytes
    }
}

/// A number of that width and the zeros that say so fit into a window.
const MOST_AT_ONCE: u32 = 28;

/// Reads what a [`BitWriter`] wrote; zeros where the bytes end. The steps of reading a list are inlined
/// even where the compiler goes for few bytes: the calls took longer than what they do.
#[derive(Clone, Debug)]
pub(crate) struct BitReader<'b> {
    bytes: &'b [u8],
    /// The next bit.
    at: usize,
}

impl<'b> BitReader<'b> {
    /// A reader from the first bit of byte `start` on.
    pub(crate) fn new(bytes: &'b [u8], start: usize) -> Self {
        Self { bytes, at: start.saturating_mul(8) }
    }

    /// The next `width` bits; at most 32.
    #[inline(always)]
    pub(crate) fn take(&mut self, width: u32) -> u32 {
        let bits = self.window() & ((1 << width) - 1);
        self.at += width as usize;
        bits as u32
    }

    /// The next 57 bits and maybe more.
    #[inline(always)]
    fn window(&self) -> u64 {
        let rest = self.bytes.get(self.at / 8..).unwrap_or_default();
        let word = match rest.first_chunk() {
            Some(word) => u64::from_le_bytes(*word),
            None => rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)),
        };
        word >> (self.at % 8)
    }

    /// A number of any size.
    pub(crate) fn number(&mut self) -> u32 {
        let window = self.window();
        let width = window.trailing_zeros().min(31);
        self.at += width as usize + 1;
        // Nearly all fit into the bits that were looked at.
        if width > MOST_AT_ONCE {
            return (1 << width | self.take(width)) - 1;
        }
        self.at += width as usize;
        (1 << width | (window >> (width + 1)) as u32 & ((1 << width) - 1)) - 1
    }

    /// A number below `bound`.
    #[inline(always)]
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        let Code { width, short, first } = Code::of(bound);
        let Some(narrow) = width.checked_sub(1) else { return 0 };
        let mut turned = self.take(narrow);
        if turned >= short {
            turned = (turned << 1 | self.take(1)) - short;
        }
        let value = turned + first;
        if value < bound { value } else { value - bound }
    }

    /// `count` ascending numbers below `bound`, put into `out`; fewer where so many can't be.
    pub(crate) fn ascending(&mut self, count: u32, bound: u32, out: &mut Vec<u32>) {
        out.clear();
        out.resize(count.min(bound) as usize, 0);
        self.between(out, 0, bound);
    }

    fn between(&mut self, out: &mut [u32], low: u32, high: u32) {
        if let [only] = out {
            *only = low + self.below(high - low);
            return;
        }
        let choices = (high - low) - out.len() as u32 + 1;
        if choices == 1 {
            return out.iter_mut().zip(low..).for_each(|(slot, value)| *slot = value);
        }
        let (left, rest) = out.split_at_mut(out.len() / 2);
        let Some((slot, right)) = rest.split_first_mut() else { return };
        let middle = low + left.len() as u32 + self.below(choices);
        *slot = middle;
        self.between(left, low, middle);
        if !right.is_empty() {
            self.between(right, middle + 1, high);
        }
    }

    /// Passes over bits.
    pub(crate) fn skip(&mut self, bits: u32) {
        self.at = self.at.saturating_add(bits as usize);
    }
}

/// How the numbers below a bound are written: in `width` bits, but `short` of them, from `first`
/// on, in one bit less.
struct Code {
    width: u32,
    short: u32,
    first: u32,
}

impl Code {
    #[inline(always)]
    fn of(bound: u32) -> Self {
        if bound < 2 {
            return Self { width: 0, short: 0, first: 0 };
        }
        let width = u32::BITS - (bound - 1).leading_zeros();
        let short = (1 << width) - bound;
        Self { width, short, first: (bound - short) / 2 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn numbers_come_back(
            values in prop::collection::vec((0..u32::MAX / 2, 1..u32::MAX / 2), 0..50),
            listed in prop::collection::btree_set(0..300_u32, 0..200),
        ) {
            let listed: Vec<u32> = listed.into_iter().collect();
            let mut writer = BitWriter::default();
            for &(value, bound) in &values {
                writer.number(value);
                writer.below(value % bound, bound);
                writer.put(value, 5);
            }
            writer.ascending(&listed, 300);
            let mut twice = BitWriter::default();
            twice.append(&writer);
            prop_assert_eq!(twice.bits(), writer.bits());
            let (bits, bytes) = (twice.bits(), twice.into_bytes());
            let mut reader = BitReader::new(&bytes, 0);
            for (value, bound) in values {
                prop_assert_eq!(reader.number(), value);
                prop_assert_eq!(reader.below(bound), value % bound);
                prop_assert_eq!(reader.take(5), value % 32);
            }
            let mut out = Vec::new();
            reader.ascending(listed.len() as u32, 300, &mut out);
            prop_assert_eq!(out, listed);
            prop_assert_eq!(reader.at, bits);
        }

        #[test]
        fn any_bits_give_ascending_numbers_below_the_bound(
            bytes: Vec<u8>,
            count in 0..100_u32,
            bound in 0..1_000_u32,
        ) {
            let mut out = Vec::new();
            let mut reader = BitReader::new(&bytes, 0);
            reader.ascending(count, bound, &mut out);
            prop_assert_eq!(out.len() as u32, count.min(bound));
            prop_assert!(out.iter().all(|value| *value < bound));
            prop_assert_eq!(out.iter().collect::<BTreeSet<_>>().len(), out.len());
            prop_assert!(out.is_sorted());
            let bound = reader.number().max(1);
            prop_assert!(reader.below(bound) < bound);
        }
    }

    #[test]
    fn what_can_be_no_other_takes_no_bits() {
        let mut writer = BitWriter::default();
        writer.ascending(&[0, 1, 2, 3], 4);
        writer.below(0, 1);
        assert_eq!(writer.bits(), 0);
        writer.ascending(&[3], 4);
        writer.number(0);
        assert_eq!(writer.bits(), 3);
    }
}
