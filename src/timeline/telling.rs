//! Takes articles, gives their [`Telling`]s: one sentence that dates one thing that happened.

use super::EventMention;
use super::attribution::attribution;
use super::label::is_label;
use super::phrase::longest_at;
use super::planned::is_planned;
use crate::article::{Article, BlockKind, DateMention};
use crate::text::{Span, tokens};
use crate::time::{Date, DateValue, Grain, Mention, MentionKind};

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
    /// Whether its date is a year or more and holds the day of writing: who writes in 2025 of
    /// "2025" means the year, not a day of it.
    pub(super) ongoing: bool,
    /// What it is to its article.
    pub(super) role: Role,
}

/// What a telling is to its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The news that the article reports, so that the headline names it.
    News,
    /// Of the same event as the news: the headline, or what somebody said on that day.
    OfNews,
    /// Dated by a chain of evidence; the chained tellings of an article are of one event.
    Chained,
    /// Anything else that it mentions.
    Mentioned,
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
        let mention = EventMention {
            article: number,
            block,
            sentence,
            date,
            marks: Vec::new(),
            repeats: false,
        };
        let ongoing = mention.date.value.grain >= Grain::Year && is_ongoing(article, days);
        Some(Self { mention, days, planned, ongoing, role: Role::Mentioned })
    }

    pub(super) fn grain(&self) -> Grain {
        self.mention.date.value.grain.max(Grain::Day)
    }

    /// Its sentence.
    pub(super) fn sentence<'a>(&self, article: &'a Article) -> &'a str {
        self.mention.sentence.slice(article.text_of(self.mention.block))
    }

    /// The date phrase, counted from the start of the sentence.
    pub(super) fn date(&self) -> Span {
        self.mention.date.span.relative_to(self.mention.sentence.start)
    }

    /// The date phrase with those that stand next to it ("pagi ini, Minggu, 8 September 2019"),
    /// counted from the start of the sentence.
    pub(super) fn date_phrase(&self, article: &Article) -> Span {
        let (sentence, place) = (self.sentence(article), self.mention.sentence);
        let touches = |a: usize, b: usize| {
            let between = sentence.get(a..b).map(|gap| gap.trim_matches([' ', ',', '(', ')']));
            between.is_some_and(str::is_empty)
        };
        let dates = article.dates.iter().filter(|date| date.block == self.mention.block);
        let others = dates.map(|date| date.mention.span).filter(|span| place.contains(*span));
        others.map(|span| span.relative_to(place.start)).fold(self.date(), |phrase, other| {
            let is_next = touches(phrase.end, other.start) || touches(other.end, phrase.start);
            if is_next { phrase.join(other) } else { phrase }
        })
    }

    /// The words of its sentence that only say who said so, when and where.
    pub(super) fn attribution(&self, article: &Article) -> Option<Span> {
        let pack = article.pack()?;
        attribution(self.sentence(article), self.date(), pack.function_words)
    }

    /// Whether it tells of a day about the publication of its article.
    pub(super) fn is_recent(&self, article: &Article) -> bool {
        let published = article.published.as_ref().and_then(|published| published.value.earliest);
        self.grain() == Grain::Day
            && published.is_some_and(|day| self.days.0.until(day).abs() <= NEWS_DAYS)
    }
}

/// The tellings of one article, in the order of the text; none of a piece that tells no news.
pub(super) fn tellings(number: usize, article: &Article) -> Vec<Telling> {
    if serves(article) {
        return Vec::new();
    }
    let mut found: Vec<Telling> =
        article.dates.iter().filter_map(|date| telling(number, article, date)).collect();
    mark_news(number, article, &mut found);
    found
}

/// Whether the headline says that the article is a horoscope, a recipe, a programme.
fn serves(article: &Article) -> bool {
    let Some(pack) = article.pack() else { return false };
    let (words, services) = (tokens(&article.title), pack.function_words.services);
    (0..words.len()).any(|idx| longest_at(&words, idx, services).is_some())
}

fn telling(number: usize, article: &Article, date: &DateMention) -> Option<Telling> {
    let is_point = matches!(date.mention.kind, MentionKind::Date | MentionKind::Time);
    let told = is_point.then(|| Telling::new(number, article, date.block, date.mention.clone()))?;
    told.filter(|told| !labels(told, article))
}

fn labels(told: &Telling, article: &Article) -> bool {
    let value = &told.mention.date.value;
    article.pack().is_some_and(|pack| is_label(told.sentence(article), told.date(), value, pack))
}

/// Whether a date is a day that its article may report on: at or shortly before publication.
pub(super) fn is_reported(article: &Article, value: &DateValue) -> bool {
    let published = article.published.as_ref().and_then(|published| published.value.earliest);
    let until = |day: Date| value.earliest.map(|first| first.until(day));
    value.grain <= Grain::Day
        && published.and_then(until).is_some_and(|days| (0..=NEWS_DAYS).contains(&days))
}

fn is_ongoing(article: &Article, (first, last): (Date, Date)) -> bool {
    let published = article.published.as_ref().and_then(|published| published.value.earliest);
    published.is_some_and(|day| first <= day && day <= last)
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
    let day = match news {
        Some(telling) => {
            telling.role = Role::News;
            telling.days
        }
        None => {
            found.extend(news_of_publication(number, article, days.0, &lead));
            days
        }
    };
    mark_details(article, day, found);
}

/// Marks what is told of the day of the news by the headline or in somebody's words.
fn mark_details(article: &Article, day: (Date, Date), found: &mut [Telling]) {
    let same_day = |telling: &&mut Telling| {
        telling.role == Role::Mentioned && telling.grain() == Grain::Day && telling.days == day
    };
    for telling in found.iter_mut().filter(same_day) {
        if telling.mention.block.is_none() || telling.attribution(article).is_some() {
            telling.role = Role::OfNews;
        }
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
    day: Date,
    lead: &[usize],
) -> Option<Telling> {
    let block = *lead.first()?;
    let sentence = *article.blocks.get(block)?.sentences.first()?;
    let date = undated(sentence, DateValue::inferred(day));
    let mention = EventMention {
        article: number,
        block: Some(block),
        sentence,
        date,
        marks: Vec::new(),
        repeats: false,
    };
    let days = (day, day);
    Some(Telling { mention, days, planned: false, ongoing: false, role: Role::News })
}

/// The date of a sentence that names none.
pub(super) fn undated(sentence: Span, value: DateValue) -> Mention {
    let span = Span::new(sentence.start, sentence.start);
    Mention { span, kind: MentionKind::Date, value, weekday_clash: false, ahead: false }
}
