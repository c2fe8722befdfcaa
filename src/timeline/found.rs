//! [`Found`]: an event that answers a request, before it is decided whether it is shown.

use super::event::{n_articles, score};
use super::model::{Event, EventMention};
use crate::order;
use crate::time::Date;
use std::borrow::Cow;

/// An event and those of its mentions that answer.
#[derive(Clone, Debug)]
pub(super) struct Found<'w> {
    pub(super) event: &'w Event,
    pub(super) mentions: Cow<'w, [EventMention]>,
    pub(super) articles: usize,
    pub(super) score: f32,
}

impl<'w> From<&'w Event> for Found<'w> {
    fn from(event: &'w Event) -> Self {
        let mentions = Cow::Borrowed(event.mentions.as_slice());
        Self { event, mentions, articles: event.articles, score: event.score }
    }
}

impl<'w> Found<'w> {
    /// The event as `mentions` tell it; `None` where there are none.
    pub(super) fn told(event: &'w Event, mentions: Vec<EventMention>) -> Option<Self> {
        let (articles, score) = (n_articles(&mentions), score(&mentions));
        (!mentions.is_empty()).then(|| Self { event, mentions: mentions.into(), articles, score })
    }

    /// What is left of it without the mentions that `keeps` refuses.
    pub(super) fn narrowed(self, keeps: impl Fn(&EventMention) -> bool) -> Option<Self> {
        if self.mentions.iter().all(&keeps) {
            return Some(self);
        }
        Self::told(self.event, self.mentions.iter().filter(|m| keeps(m)).cloned().collect())
    }

    /// First and last day.
    pub(super) fn days(&self) -> Option<(Date, Date)> {
        days(self.event)
    }

    /// The event by itself.
    pub(super) fn into_event(self) -> Event {
        let Self { event, mentions, articles, score } = self;
        Event { articles, score, mentions: mentions.into_owned(), ..event.clone() }
    }
}

pub(super) fn days(event: &Event) -> Option<(Date, Date)> {
    Some((event.when.earliest?, event.when.latest?))
}

/// Keeps the `limit` best, in the order in which they came. The second-best event of a day counts
/// half its score, the third-best a third, so that one day doesn't take all places.
pub(super) fn keep_best(found: &mut Vec<Found<'_>>, limit: Option<usize>) {
    let Some(limit) = limit.filter(|limit| *limit < found.len()) else { return };
    let mut ranked: Vec<(usize, f32)> = by_day_and_score(found);
    let mut last = None;
    let mut place = 0.0;
    for (number, merit) in &mut ranked {
        let day = found.get(*number).and_then(Found::days);
        place = if day == last { place + 1.0 } else { 1.0 };
        last = day;
        *merit /= place;
    }
    order::sort_by(&mut ranked, |a, b| b.1.total_cmp(&a.1));
    ranked.truncate(limit);
    order::sort_by_key(&mut ranked, |(number, _)| *number);
    *found = ranked.iter().filter_map(|(number, _)| found.get(*number).cloned()).collect();
}

/// Numbers and scores, day by day, the best of each day first; ties by id.
fn by_day_and_score(found: &[Found<'_>]) -> Vec<(usize, f32)> {
    let mut ranked: Vec<(usize, &Found<'_>)> = found.iter().enumerate().collect();
    order::sort_by(&mut ranked, |(_, a), (_, b)| {
        let best = b.score.total_cmp(&a.score).then_with(|| a.event.id.cmp(&b.event.id));
        a.days().cmp(&b.days()).then(best)
    });
    ranked.into_iter().map(|(number, found)| (number, found.score)).collect()
}
