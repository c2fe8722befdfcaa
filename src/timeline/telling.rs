//! Takes articles, gives their [`Telling`]s: one sentence that dates one thing that happened.

use super::EventMention;
use super::planned::is_planned;
use crate::article::{Article, BlockKind, DateMention};
use crate::text::Span;
use crate::time::{Basis, Date, DateValue, Grain, Mention, MentionKind};

/// How many days before publication the day that an article reports on may lie.
const NEWS_DAYS: i32 = 3;
/// In how many paragraphs from the top that day is looked for.
const LEAD_PARAGRAPHS: usize = 3;

/// A sentence with a date that can stand on a timeline.
#[derive(Clone, Debug)]
pub(super) struct Telling {
    pub(super) mention: EventMention,
    /// First and last day that the date may mean, inclusive.
    pub(super) days: (Date, Date),
    /// Whether it lay in the future when it was written.
    pub(super) planned: bool,
    /// Whether it is the news that its article reports, so that the headline names it.
    pub(super) news: bool,
    /// Whether a chain of evidence dates it; the chained tellings of an article are of one event.
    pub(super) chained: bool,
}

impl Telling {
    /// The telling of a date that is placed on the calendar.
    pub(super) fn new(
        number: usize,
        article: &Article,
        block: Option<usize>,
        date: Mention,
    ) -> Option<Self> {
        let days = days_of(&date.value)?;
        let sentence = sentence_at(article, block, date.span)?;
        let planned = is_planned(article, &date, days);
        let mention = EventMention { article: number, block, sentence, date, marks: Vec::new() };
        Some(Self { mention, days, planned, news: false, chained: false })
    }

    pub(super) fn grain(&self) -> Grain {
        self.mention.date.value.grain.max(Grain::Day)
    }
}

/// The tellings of one article, in the order of the text.
pub(super) fn tellings(number: usize, article: &Article) -> Vec<Telling> {
    let mut found: Vec<Telling> =
        article.dates.iter().filter_map(|date| telling(number, article, date)).collect();
    mark_news(number, article, &mut found);
    found
}

fn telling(number: usize, article: &Article, date: &DateMention) -> Option<Telling> {
    let is_point = matches!(date.mention.kind, MentionKind::Date | MentionKind::Time);
    is_point.then(|| Telling::new(number, article, date.block, date.mention.clone()))?
}

fn days_of(value: &DateValue) -> Option<(Date, Date)> {
    Some((value.earliest?, value.latest?))
}

/// The sentence of a block, or the title, that holds `span`.
pub(super) fn sentence_at(article: &Article, block: Option<usize>, span: Span) -> Option<Span> {
    let Some(idx) = block else { return Some(Span::of(&article.title)) };
    let sentences = &article.blocks.get(idx)?.sentences;
    let after = sentences.partition_point(|sentence| sentence.start <= span.start);
    sentences.get(after.checked_sub(1)?).copied().filter(|sentence| sentence.contains(span))
}

/// Marks the telling of the day that the article reports on: the first day in the lead that lies
/// shortly before publication. Where the lead names none, the first sentence tells the news of the
/// day of publication.
fn mark_news(number: usize, article: &Article, found: &mut Vec<Telling>) {
    let Some(published) = &article.published else { return };
    let Some(days) = days_of(&published.value).filter(|_| published.value.grain <= Grain::Day)
    else {
        return;
    };
    let lead = lead_blocks(article);
    let news = found.iter_mut().find(|telling| {
        telling.mention.block.is_some_and(|block| lead.contains(&block))
            && telling.grain() == Grain::Day
            && (0..=NEWS_DAYS).contains(&telling.days.0.until(days.0))
    });
    match news {
        Some(telling) => telling.news = true,
        None => found.extend(news_of_publication(number, article, days, &lead)),
    }
}

fn lead_blocks(article: &Article) -> Vec<usize> {
    let paragraphs = article.blocks.iter().enumerate();
    let paragraphs = paragraphs.filter(|(_, block)| block.kind == BlockKind::Paragraph);
    paragraphs.map(|(idx, _)| idx).take(LEAD_PARAGRAPHS).collect()
}

fn news_of_publication(
    number: usize,
    article: &Article,
    days: (Date, Date),
    lead: &[usize],
) -> Option<Telling> {
    let block = *lead.first()?;
    let sentence = *article.blocks.get(block)?.sentences.first()?;
    let published = article.published.as_ref()?;
    let value = DateValue { basis: Basis::Inferred, ..published.value.clone() };
    let span = Span::new(sentence.start, sentence.start);
    let date = Mention { span, kind: MentionKind::Date, value, weekday_clash: false, ahead: false };
    let mention =
        EventMention { article: number, block: Some(block), sentence, date, marks: Vec::new() };
    Some(Telling { mention, days, planned: false, news: true, chained: false })
}
