//! Takes matches, counts them by outlet, year and language.

use std::collections::BTreeMap;

use super::model::{FacetCount, Facets};
use super::score::Match;
use crate::index::{Facts, Index};

pub(super) fn facets(matches: &[Match], index: &Index) -> Facets {
    let facts: Vec<&Facts> =
        matches.iter().filter_map(|entry| index.facts(entry.article)).collect();
    let outlets = facts.iter().filter_map(|facts| facts.outlet);
    let languages = facts.iter().map(|facts| facts.language);
    Facets {
        outlets: named(counts(outlets), index.outlets()),
        years: sorted(counts(facts.iter().filter_map(|facts| year(facts)))),
        languages: named(counts(languages), index.languages()),
    }
}

/// The year of publication, where it is sure.
fn year(facts: &Facts) -> Option<i16> {
    let (first, last) = facts.published?;
    (first.year() == last.year()).then(|| first.year())
}

fn counts<T: Ord>(values: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    values.for_each(|value| *counts.entry(value).or_default() += 1);
    counts
}

fn named(counts: BTreeMap<u32, usize>, names: &[String]) -> Vec<FacetCount> {
    let name = |(number, count)| names.get(number as usize).map(|name| (name.clone(), count));
    sorted(counts.into_iter().filter_map(name).collect())
}

fn sorted<T: ToString>(counts: BTreeMap<T, usize>) -> Vec<FacetCount> {
    let mut counts: Vec<FacetCount> = counts
        .into_iter()
        .map(|(value, count)| FacetCount { value: value.to_string(), count })
        .collect();
    counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    counts
}
