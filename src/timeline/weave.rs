//! Takes articles, gives [`Woven`]: every event that they tell, once.

use super::chain::Dated;
use super::event::event;
use super::merge::{Group, Groups, canonical, merge};
use super::model::Event;
use super::select::days;
use super::telling::{Telling, tellings};
use super::terms::{SentenceFrequencies, Terms};
use crate::article::Article;
use crate::order;
use crate::pack::{Bytes, packed, unpacked};
use crate::time::Date;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The events of an archive, by first day, the more precise first. Frozen.
/// Those of an opened archive are read from its bytes when they are first asked for.
#[derive(Debug, Default)]
pub struct Woven {
    read: OnceLock<Told>,
    bytes: Bytes,
}

/// Events, and whose news they are.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) events: Vec<Event>,
    /// The number of the event that is the news of an article, by the article's number.
    pub(super) news: HashMap<usize, usize>,
}

impl Woven {
    /// The days of all events, first and last, inclusive.
    pub fn days(&self) -> impl Iterator<Item = (Date, Date)> + '_ {
        self.told().events.iter().filter_map(days)
    }

    pub(super) fn told(&self) -> &Told {
        self.read.get_or_init(|| unpacked(&self.bytes).unwrap_or_default())
    }

    /// The events as an archive file holds them.
    pub(crate) fn packed(&self) -> Vec<u8> {
        packed(self.told())
    }

    /// The events of an archive file.
    pub(crate) fn open(bytes: Bytes) -> Self {
        Self { bytes, ..Self::default() }
    }
}

impl From<Told> for Woven {
    fn from(told: Told) -> Self {
        Self { read: told.into(), ..Self::default() }
    }
}

/// Finds the events of `articles`. The same articles in another order give the same events.
pub fn weave(articles: &[Article]) -> Woven {
    let frequencies = SentenceFrequencies::of(articles);
    let numbers = 0..articles.len();
    let mut found: Vec<Telling> =
        articles.iter().enumerate().flat_map(|(n, article)| tellings(n, article)).collect();
    let mut groups = grouped(&mut found, articles, &frequencies);
    let dated = Dated { articles, tellings: &found, groups: &groups, frequencies: &frequencies };
    let chained: Vec<Telling> = numbers.flat_map(|number| dated.chained(number)).collect();
    if !chained.is_empty() {
        found.extend(chained);
        groups = grouped(&mut found, articles, &frequencies);
    }
    let mut events: Vec<(Event, Vec<usize>)> = groups
        .iter()
        .filter_map(|group| Some((event(group, &found, articles)?, news_of(group, &found))))
        .collect();
    order::sort_by(&mut events, |a, b| chronological(&a.0).cmp(&chronological(&b.0)));
    let news = events.iter().enumerate();
    let news = news.flat_map(|(event, (_, of))| of.iter().map(move |article| (*article, event)));
    let news = news.collect();
    Told { news, events: events.into_iter().map(|(event, _)| event).collect() }.into()
}

/// The articles whose news a group is.
fn news_of(group: &Group, tellings: &[Telling]) -> Vec<usize> {
    let members = group.members.iter().filter_map(|idx| tellings.get(*idx));
    let news = members.filter(|telling| telling.news);
    news.map(|telling| telling.mention.article).collect()
}

/// Puts the tellings into their canonical order and groups them.
fn grouped(
    found: &mut Vec<Telling>,
    articles: &[Article],
    frequencies: &SentenceFrequencies,
) -> Groups {
    order::sort_by(found, |a, b| {
        canonical(a, place(articles, a)).cmp(&canonical(b, place(articles, b)))
    });
    let article = |telling: &Telling| articles.get(telling.mention.article);
    let mut terms: Vec<Terms> =
        found.iter().filter_map(|t| Some(frequencies.terms(t, article(t)?))).collect();
    share_chained(found, &mut terms);
    merge(found, &terms)
}

/// The chained tellings of an article are of one event, so they are compared as one.
fn share_chained(tellings: &[Telling], terms: &mut [Terms]) {
    let mut shared: HashMap<usize, Terms> = HashMap::new();
    let chained = |telling: &&Telling| telling.chained;
    for (telling, own) in tellings.iter().zip(&*terms).filter(|(t, _)| chained(t)) {
        let all = shared.entry(telling.mention.article).or_default();
        *all = all.blend(1.0, own);
    }
    for (telling, own) in tellings.iter().zip(terms).filter(|(t, _)| chained(t)) {
        if let Some(all) = shared.get(&telling.mention.article) {
            own.clone_from(all);
        }
    }
}

/// Where a telling stands, in terms that don't hang on the order of the articles.
fn place<'a>(articles: &'a [Article], telling: &Telling) -> (&'a str, Option<usize>, usize) {
    let id = articles.get(telling.mention.article).map_or("", |article| article.id.as_str());
    (id, telling.mention.block, telling.mention.date.span.start)
}

/// The order of time, the more precise first.
pub(super) fn chronological(event: &Event) -> impl Ord + '_ {
    (event.when.earliest, event.when.grain, event.when.latest, &event.id)
}
