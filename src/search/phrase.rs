//! Takes slots of terms, gives the places where one term of each stands side by side.

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
    let fields = places.chunk_by(|a, b| a.shares_field(*b));
    let posting = |same: &[Place]| {
        let (article, field) = same.first().map(|place| (place.article(), place.field()))?;
        let length = index.length(article, field);
        Some(Posting { article, field, count: same.len() as u32, length })
    };
    fields.filter_map(posting).collect()
}

fn slot_places(index: &Index, slot: &Slot) -> Vec<Place> {
    let (mut reader, mut places) = (index.reader(), Vec::new());
    for term in slot.terms(index) {
        reader.places(term, |place| places.push(place));
    }
    Place::sorted(places)
}

/// Those of `next` that stand right behind one of `ends`. Both are sorted.
fn continued(ends: &[Place], next: &[Place]) -> Vec<Place> {
    let mut ends = ends.iter().map(|end| end.next()).peekable();
    let follows = |place: &&Place| {
        while ends.next_if(|end| end < *place).is_some() {}
        ends.peek() == Some(*place)
    };
    next.iter().filter(follows).copied().collect()
}
