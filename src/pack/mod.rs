//! Takes values, gives bytes; takes the same bytes, gives the same values, or `None` for any other
//! bytes. Never allocates more than the bytes at hand can fill.
//!
//! The forms are written down in `docs/format.md`: numbers are LEB128, texts and lists are led by
//! their length, choices are one byte, fields follow one another.

mod bits;
mod bytes;
mod columns;
mod macros;
mod number;
mod pieces;
mod stored;

pub(crate) use bits::{BitReader, BitWriter};
pub(crate) use bytes::Bytes;
pub(crate) use columns::{push_columns, rows_of};
pub(crate) use macros::{packed_choices, packed_fields};
pub(crate) use number::{push_number, take_number};
pub(crate) use pieces::{Joined, Pieces};
pub(crate) use stored::Stored;

use twox_hash::XxHash64;

/// So many values are what most lists hold at the most.
const FEW: usize = 8;

/// A value with a form of bytes.
pub(crate) trait Packed: Sized {
    /// Appends the value to `out`.
    fn pack(&self, out: &mut Vec<u8>);

    /// Takes the value from the front of `bytes`; `None` where no such value stands there.
    fn unpack(bytes: &mut &[u8]) -> Option<Self>;

    /// Takes so many values from the front of `bytes`. A false count ends where the bytes do; no more
    /// than [`FEW`] are set aside beforehand.
    fn unpack_many(count: usize, bytes: &mut &[u8]) -> Option<Vec<Self>> {
        let mut values = Vec::with_capacity(count.min(FEW));
        for _ in 0..count {
            values.push(Self::unpack(bytes)?);
        }
        Some(values)
    }
}

/// The bytes of a value.
pub(crate) fn packed(value: &impl Packed) -> Vec<u8> {
    let mut out = Vec::new();
    value.pack(&mut out);
    out
}

/// The value that is all of `bytes`.
pub(crate) fn unpacked<T: Packed>(mut bytes: &[u8]) -> Option<T> {
    T::unpack(&mut bytes).filter(|_| bytes.is_empty())
}

/// Of all checksums.
const SEED: u64 = 0;

/// The checksum of bytes: XXH64 with seed 0.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    XxHash64::oneshot(SEED, bytes)
}

/// The first `length` bytes, taken off.
pub(crate) fn take<'b>(bytes: &mut &'b [u8], length: usize) -> Option<&'b [u8]> {
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

/// A number of four bytes, the lowest first, taken off.
pub(crate) fn take_fixed(bytes: &mut &[u8]) -> Option<u32> {
    Some(u32::from_le_bytes(take(bytes, 4)?.try_into().ok()?))
}

impl Packed for u8 {
    fn pack(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        take(bytes, 1)?.first().copied()
    }

    fn unpack_many(count: usize, bytes: &mut &[u8]) -> Option<Vec<Self>> {
        take(bytes, count).map(<[u8]>::to_vec)
    }
}

impl Packed for bool {
    fn pack(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        u8::unpack(bytes).filter(|byte| *byte < 2).map(|byte| byte == 1)
    }
}

impl Packed for u32 {
    fn pack(&self, out: &mut Vec<u8>) {
        push_number(out, *self);
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        take_number(bytes)
    }
}

/// Places and lengths; what lies beyond 32 bits is cut, and no archive holds that much.
impl Packed for usize {
    fn pack(&self, out: &mut Vec<u8>) {
        push_number(out, *self as u32);
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        take_number(bytes).map(|number| number as usize)
    }
}

impl Packed for f32 {
    fn pack(&self, out: &mut Vec<u8>) {
        out.extend(self.to_le_bytes());
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        Some(Self::from_le_bytes(take(bytes, 4)?.try_into().ok()?))
    }
}

impl Packed for String {
    fn pack(&self, out: &mut Vec<u8>) {
        self.len().pack(out);
        out.extend(self.as_bytes());
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        let length = usize::unpack(bytes)?;
        std::str::from_utf8(take(bytes, length)?).ok().map(Self::from)
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        self.is_some().pack(out);
        self.iter().for_each(|value| value.pack(out));
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        if bool::unpack(bytes)? { T::unpack(bytes).map(Some) } else { Some(None) }
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        self.len().pack(out);
        self.iter().for_each(|item| item.pack(out));
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        let count = usize::unpack(bytes)?;
        T::unpack_many(count, bytes)
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, out: &mut Vec<u8>) {
        self.0.pack(out);
        self.1.pack(out);
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        Some((A::unpack(bytes)?, B::unpack(bytes)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Sample = Vec<(Option<String>, (u32, (bool, f32)))>;

    proptest! {
        #[test]
        fn values_come_back(value: Sample) {
            prop_assert_eq!(unpacked::<Sample>(&packed(&value)), Some(value));
        }

        #[test]
        fn a_part_of_the_bytes_gives_nothing(value: Sample, cut: prop::sample::Index) {
            let bytes = packed(&value);
            prop_assert_eq!(unpacked::<Sample>(&bytes[..cut.index(bytes.len())]), None);
        }

        #[test]
        fn any_bytes_give_a_value_or_nothing(bytes: Vec<u8>) {
            let _ = unpacked::<Sample>(&bytes);
        }
    }

    #[test]
    fn false_lengths_set_nothing_aside() {
        assert_eq!(unpacked::<Vec<String>>(&[0xff, 0xff, 0xff, 0xff, 0x0f]), None);
        assert_eq!(unpacked::<String>(&[0xff, 0xff, 0xff, 0xff, 0x0f, b'a']), None);
        assert_eq!(unpacked::<bool>(&[2]), None);
    }
}
