//! Takes the dates that the page states and the host gives, gives when the article was published
//! and every date that it mentions.

use super::fields::StatedDate;
use super::model::{Article, Block, BlockKind, DateMention, Published};
use crate::language::LanguagePack;
use crate::time::{
    Basis, DateValue, Grain, Mention, Passage, Printed, Reference, inferred, iso_day, mentions,
    printed,
};
use crate::warning::{Warning, WarningCode};

/// When an article was published of which only its change is dated: about then, and no later.
pub(super) fn changed(modified: &StatedDate) -> Published {
    let published = Published::from(modified.clone());
    let value = DateValue { basis: Basis::Inferred, ..published.value };
    Published { value, ..published }
}

/// The date that the host gave, as ISO 8601 or as its outlet prints it.
pub(super) fn given(text: &str, pack: &LanguagePack) -> Option<Published> {
    read(text, pack).map(Published::from)
}

/// The date that the whole of `text` states.
pub(super) fn read(text: &str, pack: &LanguagePack) -> Option<StatedDate> {
    let printed = printed(text, pack)?;
    Some(StatedDate { printed, evidence: text.to_owned() })
}

/// The first of `texts` that states a date with its time, else the first that states one.
pub(super) fn stated(texts: &[String], pack: &LanguagePack) -> Option<StatedDate> {
    let mut read = texts.iter().filter_map(|text| read(text, pack)).peekable();
    let first = read.peek().cloned()?;
    let same_day = |date: &StatedDate| date.printed.value.earliest == first.printed.value.earliest;
    read.find(|date| date.printed.clock.is_some() && same_day(date)).or(Some(first))
}

/// Whether `printed` tells of the moment of `stated` more truly: in the zone of its readers, or to
/// the minute. Many sites mark local time as that of Greenwich for machines.
pub(super) fn tells_more(printed: &Printed, stated: &Printed) -> bool {
    let same_day = printed.value.earliest == stated.value.earliest;
    let (Some(own), Some(other)) = (printed.clock, stated.clock) else {
        return same_day && printed.clock.is_some();
    };
    let dial = (own.hour, own.minute) == (other.hour, other.minute);
    let mismarked =
        same_day && dial && own.zone.is_some() && other.zone.is_none_or(|zone| zone == 0);
    mismarked || own.zone != other.zone && printed.same_moment(stated)
}

/// Whether two stated dates of publication name different days.
pub(super) fn contradicts(given: &Published, found: &Published) -> bool {
    found.value.basis == Basis::Stated && given.value.earliest != found.value.earliest
}

impl From<StatedDate> for Published {
    fn from(date: StatedDate) -> Self {
        let time = date.printed.iso();
        Self { value: date.printed.value, evidence: date.evidence, time }
    }
}

/// Adds the dates of title and blocks, in order, resolved against the day of publication; that day
/// is concluded from the text, with basis [`Basis::Inferred`], where it is not known.
pub(super) fn date(article: &mut Article, pack: &LanguagePack) {
    let known = article.published.take();
    let title = Passage::of(&article.title, pack);
    let blocks =
        article.blocks.iter().map(|block| Passage::cut(&block.text, &block.sentences, pack));
    let passages: Vec<Passage<'_>> = std::iter::once(title).chain(blocks).collect();
    let published = known.or_else(|| reported(&article.blocks, passages.get(1..)?));
    let reference = published.as_ref().and_then(reference);
    let found = mentions(&passages, reference.as_ref()).into_iter();
    let places = std::iter::once(None).chain((0..article.blocks.len()).map(Some));
    let placed = |(block, mentions): (_, Vec<Mention>)| {
        mentions.into_iter().map(move |mention| DateMention { block, mention })
    };
    (article.dates, article.published) = (places.zip(found).flat_map(placed).collect(), published);
}

/// The day of the statement that the text reports.
fn reported(blocks: &[Block], passages: &[Passage<'_>]) -> Option<Published> {
    let told = blocks.iter().zip(passages).filter(|(block, _)| block.kind != BlockKind::Caption);
    let told: Vec<&Passage<'_>> = told.map(|(_, passage)| passage).collect();
    let reference = inferred(&told)?;
    let day = iso_day(reference.date);
    let value = DateValue {
        edtf: Some(day.clone()),
        timex: day,
        earliest: Some(reference.date),
        latest: Some(reference.date),
        grain: Grain::Day,
        basis: Basis::Inferred,
        modifier: None,
        anchor: None,
    };
    Some(Published { value, evidence: reference.evidence?, time: None })
}

fn reference(published: &Published) -> Option<Reference> {
    Some(Reference {
        date: published.value.earliest?,
        basis: published.value.basis,
        evidence: Some(published.evidence.clone()),
    })
}

/// A warning for each weekday that contradicts the date beside it.
pub(super) fn clashes(article: &Article) -> Vec<Warning> {
    let clashing = article.dates.iter().filter(|date| date.mention.weekday_clash);
    clashing.map(|date| clash(&date.mention, article.text_of(date.block))).collect()
}

fn clash(mention: &Mention, text: &str) -> Warning {
    let words = mention.span.slice(text);
    let taken = mention.value.edtf.as_deref().unwrap_or(&mention.value.timex);
    let message = format!("“{words}” names another weekday than its date has; {taken} was taken");
    Warning::new(WarningCode::WeekdayClash, message)
}
