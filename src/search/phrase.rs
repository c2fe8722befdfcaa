//! Takes slots of terms, gives the places where one term of each stands side by side.

use std::collections::BinaryHeap;

use super::plan::Slot;
use crate::index::{Index, Place, Posting};

/// The places of the last words of the phrase, in order.
pub(super) fn places(index: &Index, slots: &[Slot]) -> Vec<Place> {
    let mut slots = slots.iter();
    let first = slots.next().map(|slot| slot_places(index, slot)).unwrap_or_default();
    slots.fold(first, |ends, slot| {
        if ends.is_empty() { ends } else { continued(&ends, &slot_places(index, slot)) }
    })
}

/// The phrase as if it were a term.
pub(super) fn postings(index: &Index, slots: &[Slot]) -> Vec<Posting> {
    let places = places(index, slots);
    let fields = places.chunk_by(|a, b| (a.article, a.field) == (b.article, b.field));
    let posting = |same: &[Place]| {
        let &Place { article, field, length, .. } = same.first()?;
        Some(Posting { article, field, count: same.len() as u32, length })
    };
    fields.filter_map(posting).collect()
}

fn slot_places(index: &Index, slot: &Slot) -> Vec<Place> {
    match slot.terms(index)[..] {
        [term] => index.places(term),
        ref terms => sorted(terms.iter().flat_map(|&term| index.places(term))),
    }
}

/// A heap sorts as well as anything and takes a tenth of the code.
pub(super) fn sorted(places: impl Iterator<Item = Place>) -> Vec<Place> {
    let mut places = places.collect::<BinaryHeap<Place>>().into_sorted_vec();
    places.dedup();
    places
}

/// Those of `next` that stand right behind one of `ends`. Both are sorted.
fn continued(ends: &[Place], next: &[Place]) -> Vec<Place> {
    let mut ends = ends
        .iter()
        .map(|end| Place { position: end.position.saturating_add(1), ..*end })
        .peekable();
    let follows = |place: &&Place| {
        while ends.next_if(|end| end < *place).is_some() {}
        ends.peek() == Some(*place)
    };
    next.iter().filter(follows).copied().collect()
}
