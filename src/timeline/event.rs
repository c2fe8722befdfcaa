//! Takes a group of tellings, gives the [`Event`] that they tell.

use super::merge::Group;
use super::model::{Event, EventMention};
use super::telling::Telling;
use super::terms::SentenceFrequencies;
use super::title::title;
use crate::article::Article;
use crate::order;
use crate::text::{HashMap, HashSet, TokenKind, Tokens, fnv, fold_into};
use crate::time::iso_day;

/// What one more mention adds to the score, beside 1 for each article.
const MENTION_SCORE: f32 = 0.1;
/// What the place of the first mention adds: this at the top of an article, less below.
const PLACE_SCORE: f32 = 0.05;

/// The event of a group; the founder's date is the most precise and dates it.
pub(super) fn event(
    group: &Group,
    tellings: &[Telling],
    articles: &[Article],
    frequencies: &SentenceFrequencies,
) -> Option<Event> {
    let members: Vec<&Telling> =
        group.members.iter().filter_map(|idx| tellings.get(*idx)).collect();
    let founder = *members.first()?;
    let mentions = mentions(&members, articles);
    Some(Event {
        id: id(founder, articles)?,
        when: founder.mention.date.value.day_of(),
        title: title(&members, articles, |words, pack| {
            group.middle.likeness(&frequencies.terms_of(words, pack))
        })?,
        planned: members.iter().all(|telling| telling.planned),
        articles: n_articles(&mentions),
        score: score(&mentions),
        mentions,
    })
}

/// One mention a sentence: where a sentence dates the event twice, the more precise date stays.
fn mentions(members: &[&Telling], articles: &[Article]) -> Vec<EventMention> {
    let mut seen = HashSet::default();
    let mut prints: HashMap<u64, usize> = HashMap::default();
    let told = members.iter().map(|telling| &telling.mention);
    let by_several = !told.clone().is_sorted_by(|a, b| a.article == b.article);
    let mut repeats = |mention: &EventMention| {
        let first = *prints.entry(print(mention, articles)).or_insert(mention.article);
        first != mention.article
    };
    let once = told.filter(|m| seen.insert((m.article, m.block, m.sentence)));
    let mut mentions: Vec<EventMention> = once
        .map(|mention| EventMention { repeats: by_several && repeats(mention), ..mention.clone() })
        .collect();
    mentions.shrink_to_fit();
    mentions
}

/// What two sentences share that say the same in the same words.
fn print(mention: &EventMention, articles: &[Article]) -> u64 {
    let text = articles.get(mention.article).map_or("", |a| a.text_of(mention.block));
    let sentence = mention.sentence.slice(text);
    let mut folded = String::with_capacity(sentence.len());
    for word in Tokens::of(sentence).filter(|token| token.kind == TokenKind::Word) {
        fold_into(word.text, &mut folded);
    }
    fnv(folded.bytes())
}

/// How many distinct articles tell it.
pub(super) fn n_articles(mentions: &[EventMention]) -> usize {
    distinct(mentions.iter())
}

fn distinct<'a>(mentions: impl Iterator<Item = &'a EventMention>) -> usize {
    let mut numbers: Vec<usize> = mentions.map(|mention| mention.article).collect();
    order::sort_distinct(&mut numbers);
    numbers.len()
}

/// Articles first, then mentions, then how early the earliest stands. What only repeats the words
/// of another article adds nothing.
pub(super) fn score(mentions: &[EventMention]) -> f32 {
    let first = mentions.iter().map(|mention| mention.block.unwrap_or(0)).min().unwrap_or(0);
    let own = || mentions.iter().filter(|mention| !mention.repeats);
    distinct(own()).max(1) as f32
        + MENTION_SCORE * own().count() as f32
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
