//! Takes woven events and a request, gives the [`Timeline`] that it asks for.

use super::asked::Asked;
use super::buckets::{buckets, natural_grain};
use super::found::{Found, days, keep_best};
use super::model::{BucketGrain, CrowdedDay, Event, Request, Timeline};
use super::weave::Woven;
use crate::article::Articles;
use crate::index::{Facts, Index};
use crate::order;
use crate::time::{Date, Grain};

/// The articles that events point to, and what an index knows of them.
#[derive(Clone, Copy)]
pub struct Shelf<'a> {
    /// The articles, by number.
    pub articles: &'a Articles,
    /// Their index.
    pub index: &'a Index,
}

impl Woven {
    /// The events that `request` asks for; with a query, those that a matching sentence tells.
    pub fn timeline(
        &self,
        shelf: Shelf<'_>,
        request: &Request,
        asked: Option<&Asked<'_>>,
    ) -> Timeline {
        let outlets = shelf.numbers_of(&request.outlets);
        let told_by = |article: usize| shelf.is_of(article, &outlets);
        let mut found = self.found(shelf.articles, request, asked, &told_by);
        found.retain(|found| found.articles >= request.min_articles);
        let range = span_of(found.iter().filter_map(Found::days));
        let shown = range.and_then(|range| clipped(range, request));
        let grain = request.grain.unwrap_or_else(|| shown.map_or(BucketGrain::Year, natural_grain));
        let told = (0..shelf.articles.len()).filter(|article| told_by(*article));
        let published = told.clone().filter_map(|number| shelf.facts(number)?.published);
        let (grain, buckets) = buckets(grain, shown, &found, published);
        let undated = told.filter(|number| self.told().of_article(*number).is_empty()).count();
        let total = found.len();
        let crowded = crowded(&found);
        keep_best(&mut found, request.limit);
        let days = found.iter().filter_map(Found::days);
        let crowded = shown_of(crowded, &days.map(|(first, _)| first).collect::<Vec<_>>());
        let events = found.into_iter().map(|found| marked(found, shelf.articles, asked)).collect();
        Timeline { grain, range, buckets, events, crowded, total, undated }
    }

    fn found(
        &self,
        articles: &Articles,
        request: &Request,
        asked: Option<&Asked<'_>>,
        told_by: &dyn Fn(usize) -> bool,
    ) -> Vec<Found<'_>> {
        let all = || self.told().events.iter().map(Found::from).collect();
        let found: Vec<Found<'_>> = asked.map_or_else(all, |asked| asked.found(self, articles));
        let inside = found.into_iter().filter(|found| overlaps(found, request));
        inside.filter_map(|found| found.narrowed(|mention| told_by(mention.article))).collect()
    }
}

impl Shelf<'_> {
    fn facts(&self, article: usize) -> Option<&Facts> {
        self.index.facts(article as u32)
    }

    /// The numbers of the outlets; `None` where all are asked for.
    fn numbers_of(&self, outlets: &[String]) -> Option<Vec<u32>> {
        let known = self.index.labels().outlets.iter().zip(0..);
        let asked = known.filter(|(name, _)| outlets.contains(name)).map(|(_, number)| number);
        (!outlets.is_empty()).then(|| asked.collect())
    }

    fn is_of(&self, article: usize, outlets: &Option<Vec<u32>>) -> bool {
        let outlet = || self.facts(article).and_then(|facts| facts.outlet);
        outlets.as_ref().is_none_or(|asked| outlet().is_some_and(|own| asked.contains(&own)))
    }
}

/// The smallest stretch that holds all of `days` (first and last, inclusive).
pub fn span_of(days: impl IntoIterator<Item = (Date, Date)>) -> Option<(Date, Date)> {
    days.into_iter().reduce(|all, next| (all.0.min(next.0), all.1.max(next.1)))
}

fn overlaps(found: &Found<'_>, request: &Request) -> bool {
    let Some((first, last)) = found.days() else { return false };
    request.from.is_none_or(|from| from <= last) && request.to.is_none_or(|to| first <= to)
}

/// The part of a range that lies in the period asked for; events may reach beyond it.
fn clipped((first, last): (Date, Date), request: &Request) -> Option<(Date, Date)> {
    let first = request.from.map_or(first, |from| first.max(from));
    let last = request.to.map_or(last, |to| last.min(to));
    (first <= last).then_some((first, last))
}

/// The event with the words of the query marked in its mentions.
fn marked(found: Found<'_>, articles: &Articles, asked: Option<&Asked<'_>>) -> Event {
    let mut event = found.into_event();
    if let Some(asked) = asked.filter(|asked| asked.name.is_none()) {
        for mention in &mut event.mentions {
            mention.marks = asked.marks_in(mention, articles).unwrap_or_default();
        }
    }
    event
}

/// The days on which several events lie, in order.
fn crowded(found: &[Found<'_>]) -> Vec<CrowdedDay> {
    let on_day = found.iter().filter(|found| found.event.when.grain <= Grain::Day);
    let mut days: Vec<Date> = on_day.filter_map(|found| Some(days(found.event)?.0)).collect();
    order::sort(&mut days);
    let same = days.chunk_by(|a, b| a == b).filter(|same| same.len() > 1);
    same.filter_map(|same| Some(CrowdedDay { date: *same.first()?, events: same.len() })).collect()
}

fn shown_of(mut crowded: Vec<CrowdedDay>, days: &[Date]) -> Vec<CrowdedDay> {
    crowded.retain(|day| days.binary_search(&day.date).is_ok());
    crowded
}
