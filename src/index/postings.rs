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
    /// Adds the places of the term in one field, which ascend; fields come in ascending order.
    pub(super) fn push(&mut self, article: u32, field: Field, positions: &[u32]) {
        let key = article * 4 + field.number() as u32;
        push_number(&mut self.bytes, key - self.key);
        push_number(&mut self.bytes, positions.len() as u32);
        self.key = key;
        let mut last = 0;
        for &position in positions {
            push_number(&mut self.bytes, position - last);
            last = position;
        }
    }

    /// Hands on article, field and positions of each [`Draft::push`].
    pub(super) fn each(&self, mut take: impl FnMut(u32, Field, &[u32])) {
        let (mut bytes, mut key, mut positions) = (self.bytes.as_slice(), 0, Vec::new());
        while let Some(gap) = take_number(&mut bytes) {
            key += gap;
            positions.clear();
            let mut last = 0;
            for _ in 0..take_number(&mut bytes).unwrap_or(0) {
                last += take_number(&mut bytes).unwrap_or(0);
                positions.push(last);
            }
            take(key / 4, Field::of_number(key), &positions);
        }
    }
}
