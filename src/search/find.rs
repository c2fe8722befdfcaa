//! [`find`]: which articles match a query, wholly or in part.

use super::article_set::ArticleSet;
use super::lookup::Lookup;
use super::model::Request;
use super::plan::Plan;
use super::query::Query;
use super::score::{Match, Tally, articles_meeting, tally};
use super::sieve::Sieve;
use crate::article::Articles;
use crate::index::Index;

/// The share of the query's weight that articles must meet to match in part.
const LEAST_PART: f32 = 0.5;
/// The same for queries that say much: questions, headlines.
const LEAST_PART_OF_MANY: f32 = 0.25;
/// From so many words on a query says much.
const MANY: usize = 4;
/// Fewer words are not worth a part of them.
const FEW: usize = 3;

/// The articles that match, by number.
#[derive(Debug)]
pub(super) struct Found {
    /// Those that meet every need.
    pub(super) full: Vec<Match>,
    /// Those that meet most of the weight; only sought where `full` does not fill a page.
    pub(super) partial: Vec<Match>,
    /// What each need weighs.
    pub(super) weights: Vec<f32>,
    /// What was looked up for each need.
    pub(super) lookups: Vec<Lookup>,
}

pub(super) fn find(
    query: &Query,
    plan: &Plan,
    index: &Index,
    articles: &Articles,
    request: &Request,
) -> Found {
    let barred = barred(plan, index);
    let sieve = Sieve { index, articles, request, filters: &query.filters, barred };
    let Tally { mut matches, weights, lookups } = match plan.needs.is_empty() {
        true => Tally { matches: everything(index), ..Tally::default() },
        false => tally(plan, index),
    };
    let least = least_weight(&matches, whole_weight(plan, &weights), weights.len());
    matches.retain(|entry| {
        (plan.is_met(entry.met) || entry.weight >= least) && sieve.admits(entry.article)
    });
    let (full, mut partial): (Vec<_>, Vec<_>) =
        matches.into_iter().partition(|entry| plan.is_met(entry.met));
    if full.len() >= request.limit {
        partial.clear();
    }
    Found { full, partial, weights, lookups }
}

/// What an article must weigh to match in part; of three words one is enough if nothing has more.
fn least_weight(matches: &[Match], whole: f32, words: usize) -> f32 {
    let half = LEAST_PART * whole;
    let reaches_half = || matches.iter().any(|entry| entry.weight >= half);
    if words < FEW || words < MANY && reaches_half() { half } else { LEAST_PART_OF_MANY * whole }
}

fn everything(index: &Index) -> Vec<Match> {
    (0..index.articles() as u32).map(|article| Match { article, ..Match::default() }).collect()
}

/// The articles that hold an excluded word.
fn barred(plan: &Plan, index: &Index) -> ArticleSet {
    let needs = plan.barred.iter();
    ArticleSet::of(index.articles(), needs.flat_map(|need| articles_meeting(need, index)))
}

/// The weight of all needs; one that no article meets weighs as much as the others on average,
/// unless it only asks.
fn whole_weight(plan: &Plan, weights: &[f32]) -> f32 {
    let known = weights.iter().filter(|weight| **weight > 0.0).count();
    let weighed = plan.needs.iter().zip(weights);
    let unknown = weighed.filter(|(need, weight)| **weight == 0.0 && !need.only_asks).count();
    weights.iter().sum::<f32>() * (1.0 + unknown as f32 / known.max(1) as f32)
}
