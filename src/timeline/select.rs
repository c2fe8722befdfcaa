//! Takes woven events and a request, gives the [`Timeline`] that it asks for.

use super::asked::{Answers, Asked};
use super::buckets::{buckets, natural_grain};
use super::event::{n_articles, score};
use super::model::{BucketGrain, Event, EventMention, Request, Timeline};
use super::weave::{Woven, chronological};
use crate::article::Articles;
use crate::order;
use crate::time::Date;
use std::collections::{HashMap, HashSet};

impl Woven {
    /// The events that `request` asks for; with a query, those that a matching sentence tells,
    /// each with all its mentions. A matching sentence without a date of its own is evidence for
    /// the news of its article.
    pub fn timeline(
        &self,
        articles: &Articles,
        request: &Request,
        asked: Option<&Asked<'_>>,
    ) -> Timeline {
        let told_by = |article: &usize| told_by(articles, *article, &request.outlets);
        let answers = asked.map(|asked| asked.answers(articles));
        let undated = asked.zip(answers.as_ref());
        let mut undated =
            undated.map(|(asked, known)| asked.undated(self, articles, known)).unwrap_or_default();
        let inside =
            self.told().events.iter().enumerate().filter(|(_, event)| overlaps(event, request));
        let events = inside.filter_map(|(number, event)| {
            let mut mentions = event.mentions.clone();
            mentions.extend(undated.remove(&number).unwrap_or_default());
            mentions.retain(|mention| told_by(&mention.article));
            answered(&mut mentions, answers.as_ref()).then(|| told(event, mentions))
        });
        let mut events: Vec<Event> =
            events.filter(|event| event.articles >= request.min_articles).collect();
        let range = span_of(events.iter().filter_map(days));
        let shown = range.and_then(|range| clipped(range, request));
        let grain = request.grain.unwrap_or_else(|| shown.map_or(BucketGrain::Year, natural_grain));
        let published = (0..articles.len()).filter(told_by);
        let published = published.filter_map(|number| published_on(articles, number));
        let (grain, buckets) = buckets(grain, shown, &events, published);
        let undated = n_undated(&self.told().events, (0..articles.len()).filter(told_by));
        let total = events.len();
        keep_best(&mut events, request.limit);
        Timeline { grain, range, buckets, events, total, undated }
    }
}

/// The smallest stretch that holds all of `days` (first and last, inclusive).
pub fn span_of(days: impl IntoIterator<Item = (Date, Date)>) -> Option<(Date, Date)> {
    days.into_iter().reduce(|all, next| (all.0.min(next.0), all.1.max(next.1)))
}

pub(super) fn days(event: &Event) -> Option<(Date, Date)> {
    Some((event.when.earliest?, event.when.latest?))
}

fn told_by(articles: &Articles, number: usize, outlets: &[String]) -> bool {
    let outlet = || articles.get(number).and_then(|article| article.outlet.as_ref());
    outlets.is_empty() || outlet().is_some_and(|outlet| outlets.contains(outlet))
}

fn overlaps(event: &Event, request: &Request) -> bool {
    let Some((first, last)) = days(event) else { return false };
    request.from.is_none_or(|from| from <= last) && request.to.is_none_or(|to| first <= to)
}

/// The part of a range that lies in the period asked for; events may reach beyond it.
fn clipped((first, last): (Date, Date), request: &Request) -> Option<(Date, Date)> {
    let first = request.from.map_or(first, |from| first.max(from));
    let last = request.to.map_or(last, |to| last.min(to));
    (first <= last).then_some((first, last))
}

/// Marks the words of the query; whether any mention answers it, or is left where none is asked.
fn answered(mentions: &mut [EventMention], answers: Option<&HashMap<usize, Answers>>) -> bool {
    let Some(answers) = answers else { return !mentions.is_empty() };
    let mut any = false;
    for mention in mentions {
        let place = (mention.block, mention.sentence);
        let known = answers.get(&mention.article);
        let found = known.and_then(|known| {
            known.get(known.binary_search_by(|(answer, _)| answer.cmp(&place)).ok()?)
        });
        if let Some((_, marks)) = found {
            any = true;
            mention.marks.clone_from(marks);
        }
    }
    any
}

/// The event as `mentions` tell it.
fn told(event: &Event, mentions: Vec<EventMention>) -> Event {
    Event { articles: n_articles(&mentions), score: score(&mentions), mentions, ..event.clone() }
}

/// Keeps the `limit` best by score, in the order of time.
fn keep_best(events: &mut Vec<Event>, limit: Option<usize>) {
    let Some(limit) = limit.filter(|limit| *limit < events.len()) else { return };
    order::sort_by(events, |a, b| b.score.total_cmp(&a.score).then_with(|| a.id.cmp(&b.id)));
    events.truncate(limit);
    order::sort_by(events, |a, b| chronological(a).cmp(&chronological(b)));
}

fn published_on(articles: &Articles, number: usize) -> Option<(Date, Date)> {
    let value = &articles.get(number)?.published.as_ref()?.value;
    Some((value.earliest?, value.latest?))
}

fn n_undated(events: &[Event], asked: impl Iterator<Item = usize>) -> usize {
    let mentions = events.iter().flat_map(|event| &event.mentions);
    let dated: HashSet<usize> = mentions.map(|mention| mention.article).collect();
    asked.filter(|number| !dated.contains(number)).count()
}
