//! Date values and mentions.

use super::super::utf16::Utf16;
use crate::text::Span;
use crate::time::{self, Basis, Grain, MentionKind, Modifier, iso_day};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct DateValue<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    edtf: Option<&'a str>,
    timex: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    earliest: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    latest: Option<String>,
    grain: &'static str,
    basis: &'static str,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor: Option<Anchor<'a>>,
}

#[derive(Serialize)]
struct Anchor<'a> {
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<&'a str>,
}

impl<'a> From<&'a time::DateValue> for DateValue<'a> {
    fn from(value: &'a time::DateValue) -> Self {
        Self {
            edtf: value.edtf.as_deref(),
            timex: &value.timex,
            earliest: value.earliest.map(iso_day),
            latest: value.latest.map(iso_day),
            grain: grain(value.grain),
            basis: basis(value.basis),
            modifier: value.modifier.map(modifier),
            anchor: value.anchor.as_ref().map(|anchor| Anchor {
                date: iso_day(anchor.date),
                evidence: anchor.evidence.as_deref(),
            }),
        }
    }
}

#[derive(Serialize)]
pub(super) struct DateMention<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    text: &'a str,
    span: [u32; 2],
    #[serde(skip_serializing_if = "Option::is_none")]
    block: Option<usize>,
    #[serde(flatten)]
    value: DateValue<'a>,
}

impl<'a> DateMention<'a> {
    /// `text` is what the mention's span belongs to, `table` that text's; `origin` is the byte of
    /// it that the span given out counts from.
    pub(super) fn new(
        mention: &'a time::Mention,
        block: Option<usize>,
        text: &'a str,
        table: &Utf16,
        origin: usize,
    ) -> Self {
        let [start, end] = table.span(mention.span);
        let [zero, _] = table.span(Span::new(origin, origin));
        Self {
            kind: kind(mention.kind),
            text: mention.span.slice(text),
            span: [start - zero.min(start), end - zero.min(end)],
            block,
            value: (&mention.value).into(),
        }
    }
}

/// The mentions of a plain text.
#[cfg(feature = "read")]
pub(in super::super) fn date_mentions<'a>(
    text: &'a str,
    mentions: &'a [time::Mention],
) -> impl Serialize + 'a {
    let table = Utf16::new(text);
    let mentions = mentions.iter().map(|found| DateMention::new(found, None, text, &table, 0));
    mentions.collect::<Vec<_>>()
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
