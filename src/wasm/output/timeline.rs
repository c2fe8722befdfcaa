//! Timelines.

use super::super::utf16::Utf16;
use super::dates::{DateMention, DateValue};
use super::{Marked, Range};
use crate::archive::Archive;
use crate::text::Span;
use crate::time::iso_day;
use crate::timeline::{self as core, BucketGrain};
use serde::Serialize;

#[derive(Serialize)]
struct Timeline<'a> {
    grain: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
    buckets: Vec<Bucket>,
    events: Vec<Event<'a>>,
    crowded: Vec<CrowdedDay>,
    total: usize,
    undated: usize,
}

#[derive(Serialize)]
struct Bucket {
    start: String,
    end: String,
    events: usize,
    mentions: usize,
    published: usize,
}

#[derive(Serialize)]
struct CrowdedDay {
    date: String,
    events: usize,
}

#[derive(Serialize)]
struct Event<'a> {
    id: &'a str,
    when: DateValue<'a>,
    title: &'a str,
    planned: bool,
    articles: usize,
    score: f32,
    mentions: Vec<EventMention<'a>>,
}

#[derive(Serialize)]
struct EventMention<'a> {
    article: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    block: Option<usize>,
    quote: Marked<'a>,
    date: DateMention<'a>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    repeats: bool,
}

/// Events in order of time, and counts.
pub(in super::super) fn timeline<'a>(
    archive: &'a Archive,
    timeline: &'a core::Timeline,
) -> impl Serialize + 'a {
    Timeline {
        grain: grain(timeline.grain),
        range: timeline.range.map(Range::from),
        buckets: timeline.buckets.iter().map(bucket).collect(),
        events: timeline.events.iter().map(|found| event(archive, found)).collect(),
        crowded: timeline.crowded.iter().map(crowded).collect(),
        total: timeline.total,
        undated: timeline.undated,
    }
}

fn grain(grain: BucketGrain) -> &'static str {
    match grain {
        BucketGrain::Day => "day",
        BucketGrain::Month => "month",
        BucketGrain::Year => "year",
        BucketGrain::Decade => "decade",
    }
}

fn bucket(bucket: &core::Bucket) -> Bucket {
    Bucket {
        start: iso_day(bucket.start),
        end: iso_day(bucket.end),
        events: bucket.events,
        mentions: bucket.mentions,
        published: bucket.published,
    }
}

fn crowded(day: &core::CrowdedDay) -> CrowdedDay {
    CrowdedDay { date: iso_day(day.date), events: day.events }
}

fn event<'a>(archive: &'a Archive, event: &'a core::Event) -> Event<'a> {
    Event {
        id: &event.id,
        when: (&event.when).into(),
        title: &event.title,
        planned: event.planned,
        articles: event.articles,
        score: event.score,
        mentions: event.mentions.iter().filter_map(|found| mention(archive, found)).collect(),
    }
}

/// The quote is cut out of its block, so spans are moved to count from its start.
fn mention<'a>(archive: &'a Archive, mention: &'a core::EventMention) -> Option<EventMention<'a>> {
    let article = archive.articles().get(mention.article)?;
    let text = article.text_of(mention.block);
    let start = mention.sentence.start;
    let moved = |span: &Span| Span::new(span.start.max(start) - start, span.end.max(start) - start);
    let marks: Vec<Span> = mention.marks.iter().map(moved).collect();
    Some(EventMention {
        article: &article.id,
        block: mention.block,
        quote: Marked::new(mention.sentence.slice(text), &marks),
        date: DateMention::new(&mention.date, mention.block, text, &Utf16::new(text), start),
        repeats: mention.repeats,
    })
}
