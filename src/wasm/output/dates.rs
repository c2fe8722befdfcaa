//! Date values and mentions.

use super::super::utf16::Utf16;
use super::span;
#[cfg(feature = "read")]
use super::value::list;
use super::value::{Fields, Value};
use crate::text::Span;
use crate::time::{Anchor, Basis, DateValue, Grain, Mention, MentionKind, Modifier, iso_day};

/// The fields of a date, alone or after others.
pub(super) fn put_date<'a, 'f>(
    fields: &'f mut Fields<'a>,
    value: &'a DateValue,
) -> &'f mut Fields<'a> {
    let day = |day: Option<_>| day.map_or(Value::Absent, |day| Value::Owned(iso_day(day)));
    fields
        .text_if("edtf", value.edtf.as_deref())
        .text("timex", &value.timex)
        .put("earliest", day(value.earliest))
        .put("latest", day(value.latest))
        .text("grain", grain(value.grain))
        .text("basis", basis(value.basis))
        .text_if("mod", value.modifier.map(modifier))
        .put("anchor", value.anchor.as_ref().map_or(Value::Absent, anchor))
}

fn anchor(anchor: &Anchor) -> Value<'_> {
    Fields::default()
        .owned("date", iso_day(anchor.date))
        .text_if("evidence", anchor.evidence.as_deref())
        .end()
}

/// Where a mention stands.
pub(super) struct Place<'a, 't> {
    /// The number of the block; `None` is the title.
    pub(super) block: Option<usize>,
    /// What the mention's span belongs to.
    pub(super) text: &'a str,
    /// The table of that text.
    pub(super) table: &'t Utf16,
    /// The byte of it that the span given out counts from.
    pub(super) origin: usize,
}

/// A mention with its span.
pub(super) fn date_mention<'a>(mention: &'a Mention, place: &Place<'a, '_>) -> Value<'a> {
    let [start, end] = place.table.span(mention.span);
    let [zero, _] = place.table.span(Span::new(place.origin, place.origin));
    let mut fields = Fields::default();
    fields
        .text("type", kind(mention.kind))
        .text("text", mention.span.slice(place.text))
        .put("span", span([start - zero.min(start), end - zero.min(end)]))
        .number_if("block", place.block);
    put_date(&mut fields, &mention.value).end()
}

/// The mentions of a plain text.
#[cfg(feature = "read")]
pub(in super::super) fn date_mentions<'a>(text: &'a str, mentions: &'a [Mention]) -> Value<'a> {
    let place = Place { block: None, text, table: &Utf16::new(text), origin: 0 };
    list(mentions, |mention| date_mention(mention, &place))
}

fn kind(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Date => "DATE",
        MentionKind::Time => "TIME",
        MentionKind::Duration => "DURATION",
        MentionKind::Set => "SET",
    }
}

fn grain(grain: Grain) -> &'static str {
    match grain {
        Grain::Time => "time",
        Grain::Day => "day",
        Grain::Week => "week",
        Grain::Month => "month",
        Grain::Quarter => "quarter",
        Grain::Year => "year",
        Grain::Decade => "decade",
        Grain::Century => "century",
    }
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Relative => "relative",
        Basis::Inferred => "inferred",
    }
}

fn modifier(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Start => "start",
        Modifier::Mid => "mid",
        Modifier::End => "end",
        Modifier::Approx => "approx",
        Modifier::Before => "before",
        Modifier::After => "after",
    }
}
