//! What a timeline is asked ([`Request`]) and gives ([`Timeline`]).

use crate::text::Span;
use crate::time::{Date, DateValue, Mention};

/// What a timeline shall show.
///
/// ```
/// use linimasa::timeline::{BucketGrain, Request};
/// let request = Request { grain: Some(BucketGrain::Month), ..Request::default() };
/// assert_eq!(request.limit, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Only events that may lie on or after this day.
    pub from: Option<Date>,
    /// Only events that may lie on or before this day.
    pub to: Option<Date>,
    /// Only what these outlets tell; empty for all.
    pub outlets: Vec<String>,
    /// The width of the buckets; chosen from the range where absent.
    pub grain: Option<BucketGrain>,
    /// Only events told by at least so many articles.
    pub min_articles: usize,
    /// The best so many events at the most.
    pub limit: Option<usize>,
}

/// The width of a bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BucketGrain {
    /// One day.
    Day,
    /// A calendar month.
    Month,
    /// A calendar year.
    Year,
    /// Ten years.
    Decade,
}

/// Something that happened, or is planned, and the sentences that say so.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Derived from the content, stable between builds.
    pub id: String,
    /// When: the most precise of the mentions' dates, to the day at the finest.
    pub when: DateValue,
    /// A headline or a clause of a mention; no word that the source lacks.
    pub title: String,
    /// Whether it lay in the future at the time of writing.
    pub planned: bool,
    /// How many distinct articles tell it.
    pub articles: usize,
    /// For ranking: articles first, then mentions, then how early they stand.
    pub score: f32,
    /// The sentences that tell it, the most precise first.
    pub mentions: Vec<EventMention>,
}

/// A sentence that tells of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventMention {
    /// The number of the article in its archive.
    pub article: usize,
    /// The index into the article's blocks; `None` for the title.
    pub block: Option<usize>,
    /// The sentence, in bytes of the block's text.
    pub sentence: Span,
    /// The date phrase, its span in bytes of the block's text; empty where the article's own date
    /// of publication is meant.
    pub date: Mention,
    /// The words that the query asks for, in bytes of the block's text.
    pub marks: Vec<Span>,
    /// Whether another article's mention before it says the same words: agency text, a caption.
    /// Such a mention adds nothing to the score.
    pub repeats: bool,
}

/// How much lies in one stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// First day.
    pub start: Date,
    /// Last day, inclusive.
    pub end: Date,
    /// Events that lie wholly inside.
    pub events: usize,
    /// Their mentions.
    pub mentions: usize,
    /// Articles published inside.
    pub published: usize,
}

/// A day on which several events lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CrowdedDay {
    /// The day.
    pub date: Date,
    /// How many events of the answer lie on it, those beyond the limit too.
    pub events: usize,
}

/// Events in order of time, and counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The width of the buckets.
    pub grain: BucketGrain,
    /// First and last day of all events, inclusive.
    pub range: Option<(Date, Date)>,
    /// Counts from the first to the last day, inside the period asked for, without gaps. An event that is coarser than a bucket
    /// is in none: a year does not vote for its first of January.
    pub buckets: Vec<Bucket>,
    /// By first day, the more precise first.
    pub events: Vec<Event>,
    /// The days, in order, on which a shown event shares its date with others, shown or not.
    pub crowded: Vec<CrowdedDay>,
    /// How many events there are, those beyond the limit too; the buckets count all of them.
    pub total: usize,
    /// How many articles of the archive (of the outlets asked for) tell no event.
    pub undated: usize,
}
