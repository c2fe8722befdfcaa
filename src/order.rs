//! Takes items and a comparison, sorts them with little code.
//!
//! Each use of the standard sort with another type is compiled anew, at 3 to 5 kB; forty uses were
//! a fifth of the wasm. Here one standard sort orders numbers, and the items follow.

use std::cmp::Ordering;

/// Sorts `items`, keeping the order of equal ones. O(n log n) comparisons, O(n) memory.
pub(crate) fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let numbers = numbers(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let room = Vec::with_capacity(items.len());
    let mut slots: Vec<Option<T>> = std::mem::replace(items, room).into_iter().map(Some).collect();
    items.extend(numbers.into_iter().filter_map(|number| slots.get_mut(number)?.take()));
}

/// Sorts `items` by `key`, keeping the order of equal ones.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts `items`.
pub(crate) fn sort<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, Ord::cmp);
}

/// Sorts `items` and keeps one of each.
pub(crate) fn sort_distinct<T: Ord>(items: &mut Vec<T>) {
    sort(items);
    items.dedup();
}

/// `numbers` in order, one of each.
pub(crate) fn distinct(numbers: impl IntoIterator<Item = u32>) -> Box<[u32]> {
    // The standard library's quickest sort is compiled for these once, wherever it serves.
    let mut wide: Vec<u64> = numbers.into_iter().map(u64::from).collect();
    wide.sort_unstable();
    wide.dedup();
    wide.into_iter().map(|number| number as u32).collect()
}

/// The numbers below `count` in the order that `compare` gives, equal ones as they are. The one place
/// that the standard sort is compiled for.
pub(crate) fn numbers(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..count).collect();
    numbers.sort_by(|a, b| compare(*a, *b));
    numbers
}

/// Of neighbours with the same key keeps one, with what `join` makes of their values.
pub(crate) fn join_same<K: PartialEq, V: Copy>(pairs: &mut Vec<(K, V)>, join: fn(V, V) -> V) {
    pairs.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        kept.1 = if same { join(kept.1, next.1) } else { kept.1 };
        same
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(mut items: Vec<(u8, u16)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            prop_assert_eq!(&items, &expected);
            expected.sort();
            sort(&mut items);
            prop_assert_eq!(&items, &expected);
            sort_distinct(&mut items);
            expected.dedup();
            prop_assert_eq!(items, expected);
        }

        #[test]
        fn distinct_numbers_are_those_of_a_set(numbers: Vec<u32>) {
            let set: std::collections::BTreeSet<u32> = numbers.iter().copied().collect();
            prop_assert_eq!(distinct(numbers), set.into_iter().collect::<Box<[_]>>());
        }
    }
}
