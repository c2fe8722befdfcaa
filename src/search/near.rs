//! [`Nearness`]: what words near one another, and headlines that say it all, add to a score.

use super::article_set::ArticleSet;
use super::find::Found;
use super::lookup::Lookup;
use super::phrase;
use super::plan::{Need, Plan, Target, Way};
use super::score::Match;
use crate::index::{Field, Index, Place, Posting, rounded_length};

/// So many of the ways to meet a need are followed into the text.
const MOST_FOLLOWED: usize = 8;
/// What two words of the query side by side add, as a share of the lesser one's weight.
const NEAR: f32 = 0.4;
/// What a headline that holds all words and no other adds, as a share of their weight.
const TITLE: f32 = 0.5;

/// Where the needs of a plan are met in some articles.
pub(super) struct Nearness<'w> {
    index: &'w Index,
    weights: &'w [f32],
    /// By need; each sorted.
    places: Vec<Vec<Place>>,
}

impl<'w> Nearness<'w> {
    pub(super) fn of(plan: &Plan, found: &'w Found, index: &'w Index, matches: &[Match]) -> Self {
        let articles = ArticleSet::of(index.articles(), matches.iter().map(|entry| entry.article));
        // One word has no neighbours: that the headline holds it is enough to know.
        let places = match (plan.needs.as_slice(), found.lookups.as_slice()) {
            ([need], [lookup]) => vec![headlines(need, lookup, &articles)],
            (needs, _) => needs.iter().map(|need| places(need, index, &articles)).collect(),
        };
        Self { index, weights: &found.weights, places }
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
        let firsts = places.iter().filter_map(|places| places.first());
        let titles: Vec<&Place> = firsts.filter(|place| place.field() == Field::Title).collect();
        let weight: f32 = self.weights.iter().sum();
        match titles.first() {
            Some(title) if titles.len() == places.len() => {
                let length = rounded_length(self.index.length(title.article(), Field::Title));
                TITLE * weight * places.len() as f32 / length.max(1) as f32
            }
            _ => 0.0,
        }
    }
}

/// The ways to meet a need that are followed into the text.
fn followed(need: &Need) -> impl Iterator<Item = &Way> {
    need.ways.iter().filter(|way| way.is_ranked()).take(MOST_FOLLOWED)
}

/// The places of a need in the articles that are wanted, sorted.
fn places(need: &Need, index: &Index, wanted: &ArticleSet) -> Vec<Place> {
    let (mut reader, mut places) = (index.reader(), Vec::new());
    for way in followed(need) {
        let take = |place: Place| {
            if way.looks_at(place.field()) && wanted.holds(place.article()) {
                places.push(place);
            }
        };
        match &way.target {
            Target::Term(term) => reader.places(*term, take),
            Target::Phrase(slots) => phrase::places(index, slots).into_iter().for_each(take),
            Target::Articles(_) => {}
        }
    }
    Place::sorted(places)
}

/// A place in the headline of each wanted article whose headline meets a need, sorted.
fn headlines(need: &Need, lookup: &Lookup, wanted: &ArticleSet) -> Vec<Place> {
    let postings = lookup.ways(need).take(MOST_FOLLOWED).flat_map(|(_, postings)| postings);
    let title = |posting: &&Posting| posting.field == Field::Title && wanted.holds(posting.article);
    let place = |posting: &Posting| Place::new(posting.article, Field::Title, 0);
    Place::sorted(postings.filter(title).map(place).collect())
}

fn within(places: &[Place], article: u32) -> &[Place] {
    let start = places.partition_point(|place| place.article() < article);
    let end = places.partition_point(|place| place.article() <= article);
    places.get(start..end).unwrap_or_default()
}

/// The least distance of two words in one field, in words; the wrong order counts one more.
fn gap(first: &[Place], second: &[Place]) -> Option<u32> {
    let gaps = second.iter().filter_map(|place| {
        let next = first.partition_point(|other| other < place);
        let before = next.checked_sub(1).and_then(|at| first.get(at));
        let before = before.filter(|before| before.shares_field(*place));
        let after = first.get(next).filter(|after| after.shares_field(*place));
        let forward = before.map(|before| place.position() - before.position());
        let backward = after.map(|after| after.position() - place.position() + 1);
        forward.into_iter().chain(backward).min()
    });
    gaps.min().map(|gap| gap.max(1))
}
