//! Takes a group of tellings, gives the [`Event`] that they tell.

use super::merge::Group;
use super::model::{Event, EventMention};
use super::telling::Telling;
use super::title::title;
use crate::article::Article;
use crate::order;
use crate::text::fnv;
use crate::time::iso_day;

/// What one more mention adds to the score, beside 1 for each article.
const MENTION_SCORE: f32 = 0.1;
/// What the place of the first mention adds: this at the top of an article, less below.
const PLACE_SCORE: f32 = 0.05;

/// The event of a group; the founder's date is the most precise and dates it.
pub(super) fn event(group: &Group, tellings: &[Telling], articles: &[Article]) -> Option<Event> {
    let members: Vec<&Telling> =
        group.members.iter().filter_map(|idx| tellings.get(*idx)).collect();
    let founder = *members.first()?;
    let mentions = mentions(&members);
    Some(Event {
        id: id(founder, articles)?,
        when: founder.mention.date.value.clone(),
        title: title(&members, articles)?,
        planned: members.iter().all(|telling| telling.planned),
        articles: n_articles(&mentions),
        score: score(&mentions),
        mentions,
    })
}

/// One mention a sentence: where a sentence dates the event twice, the more precise date stays.
fn mentions(members: &[&Telling]) -> Vec<EventMention> {
    let mut kept: Vec<EventMention> = Vec::with_capacity(members.len());
    for telling in members {
        let place = |m: &EventMention| (m.article, m.block, m.sentence);
        if !kept.iter().any(|known| place(known) == place(&telling.mention)) {
            kept.push(telling.mention.clone());
        }
    }
    kept
}

/// How many distinct articles tell it.
pub(super) fn n_articles(mentions: &[EventMention]) -> usize {
    let mut numbers: Vec<usize> = mentions.iter().map(|mention| mention.article).collect();
    order::sort(&mut numbers);
    numbers.dedup();
    numbers.len()
}

/// Articles first, then mentions, then how early the earliest stands.
pub(super) fn score(mentions: &[EventMention]) -> f32 {
    let first = mentions.iter().map(|mention| mention.block.unwrap_or(0)).min().unwrap_or(0);
    n_articles(mentions) as f32
        + MENTION_SCORE * mentions.len() as f32
        + PLACE_SCORE / (1.0 + first as f32)
}

/// Hangs on the founder's words and day alone, so that a new article rarely changes it.
fn id(founder: &Telling, articles: &[Article]) -> Option<String> {
    let mention = &founder.mention;
    let article = articles.get(mention.article)?;
    let sentence = mention.sentence.slice(article.text_of(mention.block));
    Some(format!(
        "{:016x}",
        fnv(format!("{}\n{}\n{sentence}", iso_day(founder.days.0), article.id).bytes())
    ))
}
