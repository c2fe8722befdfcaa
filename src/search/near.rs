//! [`Nearness`]: what words near one another, and headlines that say it all, add to a score.

use super::article_set::ArticleSet;
use super::phrase;
use super::plan::{Need, Plan, Target};
use super::score::Match;
use crate::index::{Field, Index, Place, rounded_length};

/// So many of the ways to meet a need are followed into the text.
const MOST_FOLLOWED: usize = 8;
/// What two words of the query side by side add, as a share of the lesser one's weight.
const NEAR: f32 = 0.4;
/// What a headline that holds all words and no other adds, as a share of their weight.
const TITLE: f32 = 0.5;

/// Where the needs of a plan are met in some articles.
pub(super) struct Nearness<'w> {
    weights: &'w [f32],
    /// By need; each sorted.
    places: Vec<Vec<Place>>,
}

impl<'w> Nearness<'w> {
    pub(super) fn of(plan: &Plan, weights: &'w [f32], index: &Index, matches: &[Match]) -> Self {
        let articles = ArticleSet::of(index, matches.iter().map(|entry| entry.article));
        let places = plan.needs.iter().map(|need| places(need, index, &articles)).collect();
        Self { weights, places }
    }

    pub(super) fn bonus(&self, article: u32) -> f32 {
        let places: Vec<&[Place]> = self.places.iter().map(|all| within(all, article)).collect();
        self.neighbours(&places) + self.title(&places)
    }

    fn neighbours(&self, places: &[&[Place]]) -> f32 {
        let pairs = places.windows(2).zip(self.weights.windows(2));
        let bonuses = pairs.filter_map(|(places, weights)| match (places, weights) {
            ([first, second], [a, b]) => Some(NEAR * a.min(*b) / gap(first, second)? as f32),
            _ => None,
        });
        bonuses.sum()
    }

    fn title(&self, places: &[&[Place]]) -> f32 {
        let titles = places.iter().filter_map(|places| places.first());
        let lengths = titles.filter(|place| place.field == Field::Title).map(|place| place.length);
        let lengths: Vec<u8> = lengths.collect();
        let weight: f32 = self.weights.iter().sum();
        match lengths.first() {
            Some(&length) if lengths.len() == places.len() => {
                let length = rounded_length(length).max(1);
                TITLE * weight * places.len() as f32 / length as f32
            }
            _ => 0.0,
        }
    }
}

/// The places of a need in the articles that are wanted, sorted.
fn places(need: &Need, index: &Index, wanted: &ArticleSet) -> Vec<Place> {
    let ways = need.ways.iter().filter(|way| way.is_ranked()).take(MOST_FOLLOWED);
    phrase::sorted(ways.flat_map(|way| {
        let places: Vec<Place> = match &way.target {
            Target::Term(term) => index.places(*term).collect(),
            Target::Phrase(slots) => phrase::places(index, slots),
        };
        places.into_iter().filter(|place| {
            wanted.holds(place.article) && way.field.is_none_or(|field| field == place.field)
        })
    }))
}

fn within(places: &[Place], article: u32) -> &[Place] {
    let start = places.partition_point(|place| place.article < article);
    let end = places.partition_point(|place| place.article <= article);
    places.get(start..end).unwrap_or_default()
}

/// The least distance of two words in one field, in words; the wrong order counts one more.
fn gap(first: &[Place], second: &[Place]) -> Option<u32> {
    let gaps = second.iter().filter_map(|place| {
        let next = first.partition_point(|other| other < place);
        let before =
            next.checked_sub(1).and_then(|at| first.get(at)).filter(|p| p.field == place.field);
        let after = first.get(next).filter(|p| p.field == place.field);
        let forward = before.map(|before| place.position - before.position);
        let backward = after.map(|after| after.position - place.position + 1);
        forward.into_iter().chain(backward).min()
    });
    gaps.min().map(|gap| gap.max(1))
}
