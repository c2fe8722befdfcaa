//! Takes matches, counts them by outlet, year and language.

use super::model::{FacetCount, Facets};
use super::score::Match;
use crate::index::{Facts, Index};
use crate::order;

pub(super) fn facets(matches: &[Match], index: &Index) -> Facets {
    let count = |names: &[String], label: fn(&Facts) -> Option<u32>| {
        let mut counts = vec![0; names.len()];
        for facts in matches.iter().filter_map(|entry| index.facts(entry.article)) {
            if let Some(count) = label(facts).and_then(|number| counts.get_mut(number as usize)) {
                *count += 1;
            }
        }
        most_frequent_first(names, &counts)
    };
    let labels = index.labels();
    Facets {
        outlets: count(&labels.outlets, |facts| facts.outlet),
        years: count(&labels.years, |facts| facts.year),
        languages: count(&labels.languages, |facts| facts.language),
    }
}

fn most_frequent_first(names: &[String], counts: &[usize]) -> Vec<FacetCount> {
    let counted = names.iter().zip(counts).filter(|(_, count)| **count > 0);
    let mut facet: Vec<FacetCount> =
        counted.map(|(value, &count)| FacetCount { value: value.clone(), count }).collect();
    order::sort_by(&mut facet, |a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    facet
}
