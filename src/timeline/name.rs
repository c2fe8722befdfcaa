//! Takes a name, gives the events of what it names: the timeline of a person, a firm, a product.
//!
//! A sentence is about the name if it says it, in full or in a short form that its article uses
//! (see [`super::mentioned`]), or takes it up from the sentence before. It stands at the events of
//! its own dates, else at the news of its article, unless it tells of no happening.

use super::asked::Asked;
use super::clause::{is_in_speech, part_of};
use super::found::Found;
use super::mentioned::Names;
use super::model::EventMention;
use super::phrase::longest_at;
use super::telling::{is_reported, undated};
use super::weave::{Told, Woven};
use crate::article::{Article, Articles, BlockKind};
use crate::order;
use crate::text::{Span, tokens};
use crate::time::{Basis, DateValue};
use std::collections::HashMap;

/// How many sentences without a name may stand between one that says it and a pronoun.
const MOST_BETWEEN: usize = 1;

/// A block of an article and a sentence of it.
pub(super) type Place = (usize, Span);

/// A sentence about the name, and where it says it.
struct Answer {
    place: Place,
    marks: Vec<Span>,
}

impl Asked<'_> {
    /// The events of what the query names, each with the sentences about it alone.
    pub(super) fn named<'w>(&self, woven: &'w Woven, articles: &Articles) -> Vec<Found<'w>> {
        let told = woven.told();
        let mut mentions: HashMap<usize, Vec<EventMention>> = HashMap::new();
        for number in self.articles {
            if let Some(article) = articles.get(*number) {
                let answers = self.answers(article);
                for (event, mention) in evidence(told, *number, article, &answers) {
                    mentions.entry(event).or_default().push(mention);
                }
            }
        }
        let mut events: Vec<(usize, Vec<EventMention>)> = mentions.into_iter().collect();
        order::sort_by_key(&mut events, |(number, _)| *number);
        let found = events.into_iter().filter_map(|(number, mut mentions)| {
            order::sort_by_key(&mut mentions, |mention| mention.date.value.grain);
            Found::told(told.events.get(number)?, mentions)
        });
        found.collect()
    }

    fn answers(&self, article: &Article) -> Vec<Answer> {
        let said = |place: Place| (self.marks)(place.1, article.text_of(Some(place.0)));
        let Some(mut names) = self.name.map(|name| Names::of(name, article, &said)) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        let mut since = usize::MAX;
        for place in sentences(article) {
            let sentence = place.1.slice(article.text_of(Some(place.0)));
            let taken_up = since <= MOST_BETWEEN
                && article.language().is_some_and(|own| names.taken_up(sentence, own));
            let marks = names.marks(place).or_else(|| taken_up.then(Vec::new));
            since = match marks {
                Some(_) => 0,
                None if names.says_another(sentence) => usize::MAX,
                None => since.saturating_add(1),
            };
            found.extend(marks.map(|marks| Answer { place, marks }));
        }
        found
    }
}

/// The sentences of running text, in order.
pub(super) fn sentences(article: &Article) -> impl Iterator<Item = Place> + '_ {
    let blocks = article.blocks.iter().enumerate();
    let blocks = blocks.filter(|(_, block)| block.kind != BlockKind::Caption);
    blocks.flat_map(|(idx, block)| block.sentences.iter().map(move |sentence| (idx, *sentence)))
}

/// The events that the answers are evidence for, each with its mention.
fn evidence(
    told: &Told,
    number: usize,
    article: &Article,
    answers: &[Answer],
) -> Vec<(usize, EventMention)> {
    let mut found = Vec::new();
    let days = reported_days(told, number, article);
    for answer in answers {
        let passed = days.partition_point(|(place, _)| *place <= Some(answer.place));
        let event = passed.checked_sub(1).and_then(|last| days.get(last)).map(|(_, event)| *event);
        let day = event.and_then(|event| Some((event, &told.events.get(event)?.when)));
        let (said, own): (Vec<_>, Vec<_>) = dated(told, number, article, answer)
            .into_iter()
            .partition(|(_, mention)| day.is_some() && is_said(article, answer, mention));
        if !own.is_empty() {
            found.extend(own);
        } else if let Some((event, when)) = day {
            let told = !said.is_empty() || tells(article, answer);
            found.extend(told.then(|| (event, inferred(number, answer, when))));
        }
    }
    found
}

/// The events of the days that an article reports on, by where it comes to them: its news from the
/// start, then each day shortly before publication that it names.
fn reported_days(told: &Told, number: usize, article: &Article) -> Vec<(Option<Place>, usize)> {
    let Some(news) = told.news_of(number) else { return Vec::new() };
    let mut days = vec![(None, news)];
    for event in told.of_article(number) {
        let mentions = told.events.get(*event).into_iter().flat_map(|event| &event.mentions);
        let own = mentions.filter(|mention| mention.article == number);
        let recent = own.filter(|mention| is_reported(article, &mention.date.value));
        days.extend(recent.filter_map(|m| Some((Some((m.block?, m.sentence)), *event))));
    }
    order::sort(&mut days);
    days
}

/// Whether what a sentence says of somebody's words is dated, and not their saying so: "X said that
/// sales rose last year".
fn is_said(article: &Article, answer: &Answer, mention: &EventMention) -> bool {
    let Some(language) = article.language() else { return false };
    let sentence = answer.place.1;
    let name = answer.marks.last().map_or(0, |mark| mark.end.saturating_sub(sentence.start));
    let date = mention.date.span.start.saturating_sub(sentence.start);
    let text = sentence.slice(article.text_of(mention.block));
    is_in_speech(text, name, date, language.function_words())
}

/// The events that an answer dates itself.
fn dated(
    told: &Told,
    number: usize,
    article: &Article,
    answer: &Answer,
) -> Vec<(usize, EventMention)> {
    let (block, sentence) = answer.place;
    let own = |mention: &&EventMention| {
        (mention.article, mention.block, mention.sentence) == (number, Some(block), sentence)
    };
    let events = told.of_article(number).iter();
    let found: Vec<(usize, &EventMention)> = events
        .filter_map(|event| Some((*event, told.events.get(*event)?.mentions.iter().find(own)?)))
        .collect();
    let several = found.len() > 1;
    let near = |mention: &EventMention| !several || is_near(article, answer, mention);
    let any_near = found.iter().any(|(_, mention)| near(mention));
    let kept = found.into_iter().filter(|(_, mention)| !any_near || near(mention));
    kept.map(|(event, mention)| {
        (event, EventMention { marks: answer.marks.clone(), ..mention.clone() })
    })
    .collect()
}

/// Whether the name and the date stand in one part of the sentence.
fn is_near(article: &Article, answer: &Answer, mention: &EventMention) -> bool {
    let Some(language) = article.language() else { return true };
    let sentence = answer.place.1;
    let text = sentence.slice(article.text_of(mention.block));
    let from_start = |span: Span| span.relative_to(sentence.start);
    let part = part_of(text, from_start(mention.date.span), language.function_words());
    answer.marks.iter().any(|mark| part.contains(from_start(*mark)))
        || answer.marks.is_empty() && part.start == 0
}

/// Within how many words behind the name its verb is looked for.
const VERB_WORDS: usize = 3;

/// Whether a sentence without a date tells of a happening of its article's day: not of what may
/// be, nor of what had been before.
fn tells(article: &Article, answer: &Answer) -> bool {
    let Some(language) = article.language() else { return true };
    let (block, sentence) = answer.place;
    let words = tokens(sentence.slice(article.text_of(Some(block))));
    let name = answer.marks.first().map_or(0, |mark| mark.end - sentence.start);
    let behind = words.partition_point(|word| word.span.start < name);
    let unreal = |idx| longest_at(&words, idx, language.function_words().unreal).is_some();
    !(behind..behind + VERB_WORDS).any(unreal)
}

/// A sentence without a date as evidence for the news of its article.
fn inferred(number: usize, answer: &Answer, when: &DateValue) -> EventMention {
    let (block, sentence) = answer.place;
    let value = DateValue { basis: Basis::Inferred, ..when.clone() };
    EventMention {
        article: number,
        block: Some(block),
        sentence,
        date: undated(sentence, value),
        marks: answer.marks.clone(),
        repeats: false,
    }
}
