//! Timelines.

use super::super::utf16::Utf16;
use super::dates::{Place, date_mention, put_date};
use super::value::{Fields, Value, list};
use super::{marked, range};
use crate::archive::Archive;
use crate::text::Span;
use crate::time::iso_day;
use crate::timeline::{Bucket, BucketGrain, CrowdedDay, Event, EventMention, Timeline};

/// Events in order of time, and counts.
pub(in super::super) fn timeline<'a>(archive: &'a Archive, timeline: &'a Timeline) -> Value<'a> {
    Fields::default()
        .text("grain", grain(timeline.grain))
        .put("range", timeline.range.map_or(Value::Absent, range))
        .put("buckets", list(&timeline.buckets, bucket))
        .put("events", list(&timeline.events, |found| event(archive, found)))
        .put("crowded", list(&timeline.crowded, crowded))
        .number("total", timeline.total)
        .number("undated", timeline.undated)
        .end()
}

fn grain(grain: BucketGrain) -> &'static str {
    match grain {
        BucketGrain::Day => "day",
        BucketGrain::Month => "month",
        BucketGrain::Year => "year",
        BucketGrain::Decade => "decade",
    }
}

fn bucket(bucket: &Bucket) -> Value<'_> {
    Fields::default()
        .owned("start", iso_day(bucket.start))
        .owned("end", iso_day(bucket.end))
        .number("events", bucket.events)
        .number("mentions", bucket.mentions)
        .number("published", bucket.published)
        .end()
}

fn crowded(day: &CrowdedDay) -> Value<'_> {
    Fields::default().owned("date", iso_day(day.date)).number("events", day.events).end()
}

fn event<'a>(archive: &'a Archive, event: &'a Event) -> Value<'a> {
    let mentions = event.mentions.iter().filter_map(|found| mention(archive, found)).collect();
    Fields::default()
        .text("id", &event.id)
        .put("when", put_date(&mut Fields::default(), &event.when).end())
        .text("title", &event.title)
        .flag("planned", event.planned)
        .number("articles", event.articles)
        .put("score", Value::Number(event.score.into()))
        .put("mentions", Value::List(mentions))
        .end()
}

/// The quote is cut out of its block, so spans are moved to count from its start.
fn mention<'a>(archive: &'a Archive, mention: &'a EventMention) -> Option<Value<'a>> {
    let article = archive.articles().get(mention.article)?;
    let (block, text) = (mention.block, article.text_of(mention.block));
    let origin = mention.sentence.start;
    let moved = |at: usize| at.max(origin) - origin;
    let marks = mention.marks.iter().map(|span| Span::new(moved(span.start), moved(span.end)));
    let quote = marked(mention.sentence.slice(text), &marks.collect::<Vec<_>>()).end();
    let place = Place { block, text, table: &Utf16::new(text), origin };
    let fields = Fields::default()
        .text("article", &article.id)
        .number_if("block", block)
        .put("quote", quote)
        .put("date", date_mention(&mention.date, &place))
        .flag_if("repeats", mention.repeats)
        .end();
    Some(fields)
}
