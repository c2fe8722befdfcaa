//! Takes bytes, gives [`Posting`]s; and the writer of those bytes.
//!
//! A posting is `number(key gap * 2)`, where a key is `article * 4 + field`, for a term that stands
//! there once; else `number(key gap * 2 + 1) number(count - 2)`. Its `count` places lie in a buffer
//! of their own, each as `number(gap)`.

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
    /// By article, the rounded lengths of its fields.
    lengths: &'i [[u8; 4]],
    key: u32,
}

impl<'i> Postings<'i> {
    pub(super) fn new(bytes: &'i [u8], lengths: &'i [[u8; 4]]) -> Self {
        Self { bytes, lengths, key: 0 }
    }
}

impl Iterator for Postings<'_> {
    type Item = Posting;

    fn next(&mut self) -> Option<Posting> {
        let number = take_number(&mut self.bytes)?;
        self.key = self.key.checked_add(number / 2)?;
        let count =
            if number % 2 == 0 { 1 } else { take_number(&mut self.bytes)?.checked_add(2)? };
        let (article, field) = (self.key / 4, Field::of_number(self.key));
        let length = *self.lengths.get(article as usize)?.get(field.number())?;
        Some(Posting { article, field, count, length })
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
        let gap = take_number(&mut self.bytes)?;
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
    pub(super) fn push(&mut self, article: u32, field: Field, positions: &[u32]) {
        if self.postings.is_empty() || self.key / 4 != article {
            self.articles += 1;
        }
        let key = article * 4 + field.number() as u32;
        let often = positions.len().checked_sub(2);
        push_number(&mut self.postings, (key - self.key) * 2 + u32::from(often.is_some()));
        if let Some(beyond_two) = often {
            push_number(&mut self.postings, beyond_two as u32);
        }
        self.key = key;
        let mut last = 0;
        for &position in positions {
            push_number(&mut self.positions, position - last);
            last = position;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postings_and_places_come_back() {
        let lengths = [[0; 4]; 91];
        let mut draft = Draft::default();
        draft.push(3, Field::Title, &[0]);
        draft.push(3, Field::Body, &[5, 6, 200]);
        draft.push(90, Field::Caption, &[4]);
        assert_eq!(draft.articles, 2);
        let postings = Postings::new(&draft.postings, &lengths);
        let counts: Vec<_> = postings.clone().map(|p| (p.article, p.field, p.count)).collect();
        assert_eq!(counts, [(3, Field::Title, 1), (3, Field::Body, 3), (90, Field::Caption, 1)]);
        let places: Vec<u32> =
            Places::new(postings, &draft.positions).map(|place| place.position).collect();
        assert_eq!(places, [0, 5, 6, 200, 4]);
    }

    #[test]
    fn damaged_bytes_end_the_list() {
        assert_eq!(Postings::new(&[0xff; 9], &[[0; 4]]).count(), 0);
        assert_eq!(Postings::new(&[8], &[[0; 4]]).count(), 0, "no such article");
        assert_eq!(Places::new(Postings::new(&[1, 7], &[[0; 4]]), &[1, 1]).count(), 2);
    }
}
