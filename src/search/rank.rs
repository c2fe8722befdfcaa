//! Takes matches, puts the best in order: by score with bonuses for words near one another and for
//! headlines that say it all; ties newest first, then by number, which is by id.

use std::collections::BinaryHeap;

use super::find::Found;
use super::model::Sort;
use super::near::Nearness;
use super::plan::Plan;
use super::recency::Recency;
use super::score::Match;
use crate::index::Index;
use crate::time::Date;

/// So many of the best by words alone are looked at more closely.
const WINDOW: usize = 100;

/// Orders matches.
pub(super) struct Ranking<'a> {
    pub(super) index: &'a Index,
    pub(super) sort: Sort,
    pub(super) recency: Recency,
}

impl Ranking<'_> {
    /// The best matches in order: `count` of them, and as many more as were looked at closely.
    pub(super) fn best(
        &self,
        matches: Vec<Match>,
        count: usize,
        plan: &Plan,
        found: &Found,
    ) -> Vec<Match> {
        let mut best = self.first(matches, count.max(WINDOW));
        if self.sort == Sort::Relevance && !plan.needs.is_empty() {
            let rest = best.split_off(best.len().min(WINDOW));
            let near = Nearness::of(plan, found, self.index, &best);
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
        for (entry, place) in matches.iter().zip(0_u32..) {
            let key = self.key(entry) << 32 | u128::from(place);
            if first.len() < count {
                first.push(key);
            } else if let Some(mut last) = first.peek_mut().filter(|last| key < **last) {
                *last = key;
            }
        }
        let places = first.into_sorted_vec().into_iter().map(|key| key as u32 as usize);
        places.filter_map(|place| matches.get(place).copied()).collect()
    }

    /// What matches are ordered by, the least first: three numbers of 32 bits.
    fn key(&self, entry: &Match) -> u128 {
        let published = self.index.facts(entry.article).and_then(|facts| facts.published);
        let days = published.map(|(first, last)| (number(first), number(last)));
        let newest = days.map_or(u32::MAX, |(_, last)| !last);
        let (major, minor) = match self.sort {
            // Scores are never below zero, so their bits ascend as they do.
            Sort::Relevance => (!entry.score.to_bits(), newest),
            Sort::Newest => (0, newest),
            Sort::Oldest => days.unwrap_or((u32::MAX, u32::MAX)),
        };
        u128::from(major) << 64 | u128::from(minor) << 32 | u128::from(entry.article)
    }
}

/// A number that ascends as days do.
fn number(day: Date) -> u32 {
    (i32::from(day.year()) - i32::from(i16::MIN)) as u32 * 512
        + day.month() as u32 * 32
        + day.day() as u32
}
