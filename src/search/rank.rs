//! Takes matches, puts the best in order: by score with bonuses for words near one another and for
//! headlines that say it all; ties newest first, then by id.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::model::Sort;
use super::near::Nearness;
use super::plan::Plan;
use super::recency::Recency;
use super::score::Match;
use crate::article::Articles;
use crate::index::Index;
use crate::time::Date;

/// So many of the best by words alone are looked at more closely.
const WINDOW: usize = 100;

/// Orders matches.
pub(super) struct Ranking<'a> {
    pub(super) index: &'a Index,
    pub(super) articles: &'a Articles,
    pub(super) sort: Sort,
    pub(super) recency: Recency,
}

/// A match among others; the least comes first.
struct Ranked<'r, 'a> {
    ranking: &'r Ranking<'a>,
    entry: Match,
}

impl Ranking<'_> {
    /// The best matches in order: `count` of them, and as many more as were looked at closely.
    pub(super) fn best(
        &self,
        matches: Vec<Match>,
        count: usize,
        plan: &Plan,
        weights: &[f32],
    ) -> Vec<Match> {
        let mut best = self.first(matches, count.max(WINDOW));
        if self.sort == Sort::Relevance && !plan.needs.is_empty() {
            let rest = best.split_off(best.len().min(WINDOW));
            let near = Nearness::of(plan, weights, self.index, &best);
            for entry in &mut best {
                let share = self.recency.share(self.index, entry.article);
                entry.score += share * near.bonus(entry.article);
            }
            best = self.first(best, WINDOW);
            best.extend(rest);
        }
        best
    }

    /// The first `count` matches in order; the others are never sorted.
    fn first(&self, matches: Vec<Match>, count: usize) -> Vec<Match> {
        let mut first = BinaryHeap::new();
        for entry in matches {
            let ranked = Ranked { ranking: self, entry };
            if first.len() < count {
                first.push(ranked);
            } else if let Some(mut last) = first.peek_mut().filter(|last| ranked < **last) {
                *last = ranked;
            }
        }
        first.into_sorted_vec().into_iter().map(|ranked| ranked.entry).collect()
    }

    fn published(&self, article: u32) -> Option<(Date, Date)> {
        self.index.facts(article).and_then(|facts| facts.published)
    }

    fn id(&self, article: u32) -> Option<&str> {
        self.articles.id(article as usize)
    }
}

impl Ord for Ranked<'_, '_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (&self.entry, &other.entry);
        let dates = || (self.ranking.published(a.article), self.ranking.published(b.article));
        let newest = || {
            let (dates, others) = dates();
            Reverse(dates.map(|(_, last)| last)).cmp(&Reverse(others.map(|(_, last)| last)))
        };
        let oldest = || {
            let (dates, others) = dates();
            (dates.is_none(), dates).cmp(&(others.is_none(), others))
        };
        let order = match self.ranking.sort {
            Sort::Relevance => b.score.total_cmp(&a.score).then_with(newest),
            Sort::Newest => newest(),
            Sort::Oldest => oldest(),
        };
        order.then_with(|| self.ranking.id(a.article).cmp(&self.ranking.id(b.article)))
    }
}

impl PartialOrd for Ranked<'_, '_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked<'_, '_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ranked<'_, '_> {}
