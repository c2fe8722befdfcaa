//! Takes matches, puts the best in order: by score with bonuses for words near one another and for
//! headlines that say it all; ties newest first, then by id.

use std::cmp::Ordering;

use super::model::Sort;
use super::near::Nearness;
use super::plan::Plan;
use super::score::Match;
use crate::article::Article;
use crate::index::Index;
use crate::time::Date;

/// So many of the best by words alone are looked at more closely.
const WINDOW: usize = 100;
/// Orders matches.
pub(super) struct Ranking<'a> {
    pub(super) index: &'a Index,
    pub(super) articles: &'a [Article],
    pub(super) sort: Sort,
}

impl Ranking<'_> {
    /// The best matches in order: `count` of them, and as many more as were looked at closely.
    pub(super) fn best(
        &self,
        mut matches: Vec<Match>,
        count: usize,
        plan: &Plan,
        weights: &[f32],
    ) -> Vec<Match> {
        let count = count.max(WINDOW);
        if matches.len() > count {
            matches.select_nth_unstable_by(count, |a, b| self.compare(a, b));
            matches.truncate(count);
        }
        matches.sort_unstable_by(|a, b| self.compare(a, b));
        if self.sort == Sort::Relevance && !plan.needs.is_empty() {
            self.refine(&mut matches, plan, weights);
        }
        matches
    }

    /// Looks more closely at the first matches and orders them anew.
    fn refine(&self, matches: &mut [Match], plan: &Plan, weights: &[f32]) {
        let window = matches.len().min(WINDOW);
        let Some(best) = matches.get_mut(..window) else { return };
        let near = Nearness::of(plan, weights, self.index, best);
        best.iter_mut().for_each(|entry| entry.score += near.bonus(entry.article));
        best.sort_unstable_by(|a, b| self.compare(a, b));
    }

    fn compare(&self, a: &Match, b: &Match) -> Ordering {
        let by_score = || b.score.total_cmp(&a.score);
        let by_id = || self.id(a.article).cmp(&self.id(b.article));
        let (first, second) = (self.published(a.article), self.published(b.article));
        let newest = || second.map(|(_, last)| last).cmp(&first.map(|(_, last)| last));
        let oldest = || (first.is_none(), first).cmp(&(second.is_none(), second));
        match self.sort {
            Sort::Relevance => by_score().then_with(newest).then_with(by_id),
            Sort::Newest => newest().then_with(by_id),
            Sort::Oldest => oldest().then_with(by_id),
        }
    }

    fn published(&self, article: u32) -> Option<(Date, Date)> {
        self.index.facts(article).and_then(|facts| facts.published)
    }

    fn id(&self, article: u32) -> Option<&str> {
        self.articles.get(article as usize).map(|article| article.id.as_str())
    }
}
