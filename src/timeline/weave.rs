//! Takes articles, gives [`Woven`]: every event that they tell, once.

use super::chain::Dated;
use super::event::event;
use super::found::days;
use super::merge::{Group, Groups, canonical, merge};
use super::model::Event;
use super::telling::{Role, Telling, tellings};
use super::terms::{SentenceFrequencies, Terms};
use crate::article::Article;
use crate::order;
use crate::pace::{Pace, at_once};
use crate::pack::{Stored, packed};
use crate::text::HashMap;
use crate::time::Date;
use std::sync::OnceLock;

/// The events of an archive, by first day, the more precise first. Frozen.
/// Those of an opened archive are read from its bytes when they are first asked for.
#[derive(Debug, Default)]
pub struct Woven {
    read: OnceLock<Told>,
    stored: Stored,
    /// The checksum of what is stored.
    sum: u64,
}

/// Events, and whose news they are.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) events: Vec<Event>,
    /// What each article tells, by its number.
    by_article: Vec<OfArticle>,
}

/// The events of one article.
#[derive(Debug, Default)]
struct OfArticle {
    /// Numbers, in order of time.
    events: Vec<usize>,
    /// The one that is its news.
    news: Option<usize>,
}

impl Told {
    /// Of events in order of time, and pairs of an article and the event that is its news.
    pub(super) fn new(events: Vec<Event>, news: &[(usize, usize)]) -> Self {
        let mut told = Self { events, by_article: Vec::new() };
        let tellers = |event: &Event| event.mentions.iter().map(|mention| mention.article).max();
        let last = told.events.iter().filter_map(tellers).max();
        told.by_article.resize_with(last.map_or(0, |last| last + 1), OfArticle::default);
        for (number, event) in told.events.iter().enumerate() {
            for mention in &event.mentions {
                let of = told.by_article.get_mut(mention.article);
                if let Some(of) = of.filter(|of| of.events.last() != Some(&number)) {
                    of.events.push(number);
                }
            }
        }
        for (article, event) in news {
            if let Some(of) = told.by_article.get_mut(*article) {
                of.news = Some(*event);
            }
        }
        told
    }

    /// The numbers of the events that an article tells, in order of time.
    pub(super) fn of_article(&self, number: usize) -> &[usize] {
        self.by_article.get(number).map_or(&[], |of| &of.events)
    }

    /// The number of the event that is the news of an article.
    pub(super) fn news_of(&self, article: usize) -> Option<usize> {
        self.by_article.get(article)?.news
    }

    /// Pairs of an article and the event that is its news, by article.
    pub(super) fn news(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.by_article.iter().enumerate().filter_map(|(article, of)| Some((article, of.news?)))
    }
}

impl Woven {
    /// The days of all events, first and last, inclusive.
    pub fn days(&self) -> impl Iterator<Item = (Date, Date)> + '_ {
        self.told().events.iter().filter_map(days)
    }

    pub(super) fn told(&self) -> &Told {
        let stored = || self.stored.value(|sum| sum == self.sum);
        self.read.get_or_init(|| stored().unwrap_or_default())
    }

    /// The events as an archive file holds them.
    pub(crate) fn packed(&self) -> Vec<u8> {
        packed(self.told())
    }

    /// The events of an archive file, and their checksum.
    pub(crate) fn open(stored: Stored, sum: u64) -> Self {
        Self { stored, sum, ..Self::default() }
    }
}

impl From<Told> for Woven {
    fn from(told: Told) -> Self {
        Self { read: told.into(), ..Self::default() }
    }
}

/// What counting words, reading sentences, grouping and naming take of the work of weaving.
const COUNTING: f64 = 0.15;
const TELLING: f64 = 0.05;
const GROUPING: f64 = 0.3;
const NAMING: f64 = 0.5;

/// Finds the events of `articles`. The same articles in another order give the same events.
pub fn weave(articles: &[Article]) -> Woven {
    at_once(woven(articles, &Pace::default()))
}

pub(crate) async fn woven(articles: &[Article], pace: &Pace) -> Woven {
    in_order(events(articles, pace).await)
}

/// Events in any order, each with the articles whose news it is.
async fn events(articles: &[Article], pace: &Pace) -> Vec<(Event, Vec<usize>)> {
    let frequencies = SentenceFrequencies::of(articles, &pace.part(COUNTING)).await;
    let mut found = told(articles, &pace.part(TELLING)).await;
    let mut groups = grouped(&mut found, articles, &frequencies, &pace.part(GROUPING)).await;
    let dated = Dated { articles, tellings: &found, groups: &groups, frequencies: &frequencies };
    let numbers = 0..articles.len();
    let chained: Vec<Telling> = numbers.flat_map(|number| dated.chained(number)).collect();
    if !chained.is_empty() {
        found.extend(chained);
        groups = grouped(&mut found, articles, &frequencies, &pace.part(0.0)).await;
    }
    let mut events = Vec::with_capacity(groups.iter().len());
    let mut stage = pace.stage(NAMING, groups.iter().len());
    for group in groups.iter() {
        let event = event(group, &found, articles, &frequencies);
        events.extend(event.map(|event| (event, news_of(group, &found))));
        stage.step().await;
    }
    events
}

/// All tellings, article by article.
async fn told(articles: &[Article], pace: &Pace) -> Vec<Telling> {
    let mut stage = pace.stage(1.0, articles.len());
    let mut found = Vec::new();
    for (number, article) in articles.iter().enumerate() {
        found.extend(tellings(number, article));
        stage.step().await;
    }
    found
}

/// The events in order.
fn in_order(mut events: Vec<(Event, Vec<usize>)>) -> Woven {
    order::sort_by(&mut events, |a, b| chronological(&a.0).cmp(&chronological(&b.0)));
    let news = events.iter().enumerate();
    let news = news.flat_map(|(event, (_, of))| of.iter().map(move |article| (*article, event)));
    let news: Vec<(usize, usize)> = news.collect();
    Told::new(events.into_iter().map(|(event, _)| event).collect(), &news).into()
}

/// The articles whose news a group is.
fn news_of(group: &Group, tellings: &[Telling]) -> Vec<usize> {
    let members = group.members.iter().filter_map(|idx| tellings.get(*idx));
    let news = members.filter(|telling| telling.role == Role::News);
    news.map(|telling| telling.mention.article).collect()
}

/// Puts the tellings into their canonical order and groups them.
async fn grouped(
    found: &mut Vec<Telling>,
    articles: &[Article],
    frequencies: &SentenceFrequencies,
    pace: &Pace,
) -> Groups {
    order::sort_by(found, |a, b| {
        canonical(a, place(articles, a)).cmp(&canonical(b, place(articles, b)))
    });
    let mut stage = pace.stage(0.6, found.len());
    let mut terms = Vec::new();
    for telling in found.iter() {
        let article = articles.get(telling.mention.article);
        terms.push(article.map(|article| frequencies.terms(telling, article)).unwrap_or_default());
        stage.step().await;
    }
    share(found, &mut terms);
    merge(found, terms, &pace.part(0.4)).await
}

/// What an article tells of one event in several places is compared as one: its chained tellings,
/// and the headline and statements that are of its news.
fn share(tellings: &[Telling], terms: &mut [Terms]) {
    let mut chained: HashMap<usize, Terms> = HashMap::default();
    let mut news: HashMap<usize, Terms> = HashMap::default();
    for (telling, own) in tellings.iter().zip(&*terms) {
        let number = telling.mention.article;
        match telling.role {
            Role::Chained => {
                let all = chained.entry(number).or_default();
                *all = all.blend(1.0, own);
            }
            Role::News => drop(news.insert(number, own.clone())),
            Role::OfNews | Role::Mentioned => {}
        }
    }
    for (telling, own) in tellings.iter().zip(terms) {
        let shared = match telling.role {
            Role::Chained => chained.get(&telling.mention.article),
            Role::OfNews => news.get(&telling.mention.article),
            Role::News | Role::Mentioned => None,
        };
        if let Some(shared) = shared {
            own.clone_from(shared);
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
