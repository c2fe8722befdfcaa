//! What the index says of a term: [`Posting`]s and [`Place`]s; and [`Draft`], which gathers them
//! while articles are added.

use super::field::Field;
use crate::pack::{push_number, take_number};

/// One field of one article that holds a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The number of the article.
    pub article: u32,
    /// The field.
    pub field: Field,
    /// How often the term stands there.
    pub count: u32,
    /// The length of the field, rounded; see [`super::rounded_length`].
    pub length: u8,
}

/// One place of a term: an article, one of its fields, and the number of a word in it, blocks being
/// one apart. Places are ordered by these, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(u64);

/// A place is one number, so that places are sorted as numbers are: the article in the upper half,
/// then two bits for the field, then the position.
pub(super) const POSITION_BITS: u32 = 30;
/// Later positions count as this one. No article is that long.
pub(super) const MOST_POSITIONS: u32 = (1 << POSITION_BITS) - 1;

impl Place {
    pub(crate) fn new(article: u32, field: Field, position: u32) -> Self {
        let text = u64::from(article) << 32 | (field.number() as u64) << POSITION_BITS;
        Self(text | u64::from(position.min(MOST_POSITIONS)))
    }

    /// The number of the article.
    pub fn article(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// The field.
    pub fn field(self) -> Field {
        Field::of_number((self.0 >> POSITION_BITS) as u32)
    }

    /// The number of the word in its field.
    pub fn position(self) -> u32 {
        self.0 as u32 & MOST_POSITIONS
    }

    /// The place of the next word, which may be beyond the end of the field.
    pub(crate) fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// Whether both places are in one field of one article.
    pub(crate) fn shares_field(self, other: Self) -> bool {
        self.0 >> POSITION_BITS == other.0 >> POSITION_BITS
    }

    /// `places` in order, none twice.
    pub(crate) fn sorted(places: Vec<Self>) -> Vec<Self> {
        if places.is_sorted_by(|a, b| a < b) {
            return places;
        }
        let mut numbers: Vec<u64> = places.into_iter().map(|place| place.0).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.into_iter().map(Self).collect()
    }
}

/// Gathers the places of one term while articles are added in order.
///
/// For each field of an article that holds it there are the distance from the key before
/// (article × 4 + field), the number of places, and the distance of each from the one before.
#[derive(Debug, Default)]
pub(super) struct Draft {
    bytes: Vec<u8>,
    key: u32,
}

impl Draft {
    /// Adds the places of the term in one field, by their positions, which ascend; fields come in
    /// ascending order.
    pub(super) fn push(&mut self, article: u32, field: Field, places: &[Place]) {
        let key = article * 4 + field.number() as u32;
        push_number(&mut self.bytes, key - self.key);
        push_number(&mut self.bytes, places.len() as u32);
        self.key = key;
        let mut last = 0;
        for place in places {
            push_number(&mut self.bytes, place.position() - last);
            last = place.position();
        }
    }

    /// Hands on the article of each [`Draft::push`], once for each of its fields.
    pub(super) fn each_article(&self, mut take: impl FnMut(u32)) {
        let (mut bytes, mut key) = (self.bytes.as_slice(), 0);
        while let Some(gap) = take_number(&mut bytes) {
            key += gap;
            let mut positions = take_number(&mut bytes).unwrap_or(0);
            while let Some((byte, rest)) = bytes.split_first().filter(|_| positions > 0) {
                // The last byte of a number, and no other, has no high bit.
                positions -= u32::from(*byte < 0x80);
                bytes = rest;
            }
            take(key / 4);
        }
    }

    /// Hands on article, field and number of positions of each [`Draft::push`], and appends all
    /// positions to `positions`.
    pub(super) fn each(&self, positions: &mut Vec<u32>, mut take: impl FnMut(u32, Field, u32)) {
        let (mut bytes, mut key) = (self.bytes.as_slice(), 0);
        while let Some(gap) = take_number(&mut bytes) {
            key += gap;
            let (count, mut last) = (take_number(&mut bytes).unwrap_or(0), 0);
            for _ in 0..count {
                last += take_number(&mut bytes).unwrap_or(0);
                positions.push(last);
            }
            take(key / 4, Field::of_number(key), count);
        }
    }
}
