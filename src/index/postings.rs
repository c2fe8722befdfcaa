//! Takes bytes, gives [`Posting`]s; and the writer of those bytes.
//!
//! A posting is `varint(key gap) varint(count) length`, where a key is `article * 4 + field` and
//! `length` the rounded length of that field. Its `count` places lie in a buffer of their own,
//! each as `varint(gap)`.

use super::field::{Field, round_length};

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

/// One place of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The number of the article.
    pub article: u32,
    /// The field.
    pub field: Field,
    /// The number of the word in its field; blocks are one apart.
    pub position: u32,
    /// The length of the field, rounded.
    pub length: u8,
}

/// The postings of a term, by article, then field.
#[derive(Clone, Debug)]
pub struct Postings<'i> {
    bytes: &'i [u8],
    key: u32,
}

impl<'i> Postings<'i> {
    pub(super) fn new(bytes: &'i [u8]) -> Self {
        Self { bytes, key: 0 }
    }
}

impl Iterator for Postings<'_> {
    type Item = Posting;

    fn next(&mut self) -> Option<Posting> {
        self.key = self.key.checked_add(take_varint(&mut self.bytes)?)?;
        let count = take_varint(&mut self.bytes)?;
        let (&length, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        let field = Field::of_number(self.key);
        Some(Posting { article: self.key / 4, field, count, length })
    }
}

/// The places of a term, by article, field, position.
#[derive(Clone, Debug)]
pub struct Places<'i> {
    postings: Postings<'i>,
    bytes: &'i [u8],
    at: Option<Place>,
    left: u32,
}

impl<'i> Places<'i> {
    pub(super) fn new(postings: Postings<'i>, bytes: &'i [u8]) -> Self {
        Self { postings, bytes, at: None, left: 0 }
    }
}

impl Iterator for Places<'_> {
    type Item = Place;

    fn next(&mut self) -> Option<Place> {
        if self.left == 0 {
            let posting = self.postings.next()?;
            self.left = posting.count;
            let Posting { article, field, length, .. } = posting;
            self.at = Some(Place { article, field, position: 0, length });
        }
        self.left = self.left.checked_sub(1)?;
        let gap = take_varint(&mut self.bytes)?;
        let place = self.at.as_mut()?;
        place.position = place.position.checked_add(gap)?;
        Some(*place)
    }
}

/// Gathers the postings of one term while articles are added in order.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) postings: Vec<u8>,
    pub(super) positions: Vec<u8>,
    /// In how many articles the term stands.
    pub(super) articles: u32,
    key: u32,
}

impl Draft {
    /// Adds the places of the term in one field; fields come in ascending order.
    pub(super) fn push(&mut self, article: u32, field: Field, length: u32, positions: &[u32]) {
        if self.postings.is_empty() || self.key / 4 != article {
            self.articles += 1;
        }
        let key = article * 4 + field.number() as u32;
        push_varint(&mut self.postings, key - self.key);
        push_varint(&mut self.postings, positions.len() as u32);
        self.postings.push(round_length(length));
        self.key = key;
        let mut last = 0;
        for &position in positions {
            push_varint(&mut self.positions, position - last);
            last = position;
        }
    }
}

fn push_varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn take_varint(bytes: &mut &[u8]) -> Option<u32> {
    let mut value = 0;
    for shift in (0..32).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        for value in [0, 1, 127, 128, 16_383, 16_384, 1 << 28, u32::MAX] {
            let mut bytes = Vec::new();
            push_varint(&mut bytes, value);
            assert_eq!(take_varint(&mut bytes.as_slice()), Some(value));
        }
    }

    #[test]
    fn postings_and_places_come_back() {
        let mut draft = Draft::default();
        draft.push(3, Field::Title, 7, &[0]);
        draft.push(3, Field::Body, 300, &[5, 6, 200]);
        draft.push(90, Field::Caption, 12, &[4]);
        assert_eq!(draft.articles, 2);
        let postings = Postings::new(&draft.postings);
        let counts: Vec<_> = postings.clone().map(|p| (p.article, p.field, p.count)).collect();
        assert_eq!(counts, [(3, Field::Title, 1), (3, Field::Body, 3), (90, Field::Caption, 1)]);
        let places: Vec<u32> =
            Places::new(postings, &draft.positions).map(|place| place.position).collect();
        assert_eq!(places, [0, 5, 6, 200, 4]);
    }

    #[test]
    fn damaged_bytes_end_the_list() {
        assert_eq!(Postings::new(&[0xff; 9]).count(), 0);
        assert_eq!(Places::new(Postings::new(&[0, 9, 1]), &[1, 1]).count(), 2);
    }
}
