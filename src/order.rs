//! Takes items and a comparison, sorts them with little code.
//!
//! Each use of the standard sort with another type is compiled anew, at 3 to 5 kB; forty uses were
//! a fifth of the wasm. Here numbers are sorted by merging, and the items follow.

use std::cmp::Ordering;

/// Sorts `items`, keeping the order of equal ones. O(n log n) comparisons, O(n) memory.
pub(crate) fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let numbers = by_merging((0..items.len() as u64).collect(), &|a, b| {
        let pair = items.get(a as usize).zip(items.get(b as usize));
        pair.is_some_and(|(a, b)| compare(a, b).is_gt())
    });
    let mut slots: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(numbers.into_iter().filter_map(|number| slots.get_mut(number as usize)?.take()));
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

/// `numbers` in order.
pub(crate) fn sorted_numbers(numbers: Vec<u64>) -> Vec<u64> {
    by_merging(numbers, &|a, b| a > b)
}

/// Merges runs of one, two, four and so on until one is left; `after` says which two change places.
fn by_merging(mut numbers: Vec<u64>, after: &dyn Fn(u64, u64) -> bool) -> Vec<u64> {
    let mut merged = Vec::with_capacity(numbers.len());
    let mut run = 1;
    while run < numbers.len() {
        for pair in numbers.chunks(2 * run) {
            let (left, right) = pair.split_at_checked(run).unwrap_or((pair, &[]));
            merge(left, right, after, &mut merged);
        }
        std::mem::swap(&mut numbers, &mut merged);
        merged.clear();
        run *= 2;
    }
    numbers
}

fn merge(left: &[u64], right: &[u64], after: &dyn Fn(u64, u64) -> bool, merged: &mut Vec<u64>) {
    let (mut left, mut right) = (left, right);
    while let ([a, others @ ..], [b, rest @ ..]) = (left, right) {
        if after(*a, *b) {
            merged.push(*b);
            right = rest;
        } else {
            merged.push(*a);
            left = others;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
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
        fn sorts_numbers(numbers: Vec<u64>) {
            let mut expected = numbers.clone();
            expected.sort();
            prop_assert_eq!(sorted_numbers(numbers), expected);
        }
    }
}
