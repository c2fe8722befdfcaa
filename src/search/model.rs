//! What a search takes ([`Request`]) and gives ([`Page`]).

use crate::text::Span;
use crate::time::Date;

/// A search.
///
/// ```
/// use linimasa::search::Request;
/// let request = Request { limit: 5, ..Request::new("hanoi") };
/// assert_eq!(request.offset, 0);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The query as typed; see [`crate::search`] for its language.
    pub query: String,
    /// Only articles dated on or after this day.
    pub from: Option<Date>,
    /// Only articles dated on or before this day.
    pub to: Option<Date>,
    /// Which dates `from` and `to` look at.
    pub on: DateField,
    /// Only these outlets; empty for all.
    pub outlets: Vec<String>,
    /// Only these authors; empty for all.
    pub authors: Vec<String>,
    /// Only these languages (BCP 47 tags); empty for all.
    pub languages: Vec<String>,
    /// The order of the hits.
    pub sort: Sort,
    /// How many hits to skip.
    pub offset: usize,
    /// How many hits to give at the most.
    pub limit: usize,
    /// Whether misspelt words are forgiven.
    pub typos: Typos,
    /// After how many days half of what is due to an article's age is gone from its score; `None`
    /// where age does not count. The score is multiplied by `(1 + 2^(-age / half-life)) / 2`, the
    /// age being counted from the newest article; one without a date counts as one half-life old.
    pub recency: Option<u32>,
}

impl Request {
    /// A search of everything, the ten best hits first.
    pub fn new(query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            from: None,
            to: None,
            on: DateField::Published,
            outlets: Vec::new(),
            authors: Vec::new(),
            languages: Vec::new(),
            sort: Sort::Relevance,
            offset: 0,
            limit: 10,
            typos: Typos::Auto,
            recency: None,
        }
    }
}

/// Which dates of an article a period looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateField {
    /// The date of publication.
    Published,
    /// The dates that the text tells of.
    Events,
}

/// The order of hits. Undated articles come last by date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Best first; ties newest first, then by id.
    Relevance,
    /// Newest first.
    Newest,
    /// Oldest first.
    Oldest,
}

/// Whether misspelt words are forgiven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Typos {
    /// Words that no article holds: one edit from four letters on, two from eight; none in words with
    /// digits. A swapped pair is one edit.
    Auto,
    /// Words as typed.
    Off,
}

/// One page of the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// How many articles match the whole query.
    pub total: usize,
    /// How many further articles match a good part of the query; their hits follow the others. Only
    /// counted where the articles that match the whole query don't fill a page.
    pub partial: usize,
    /// The hits of this page.
    pub hits: Vec<Hit>,
    /// Counts over all matching articles.
    pub facets: Facets,
    /// The query with misspelt words mended, where that finds more.
    pub did_you_mean: Option<String>,
    /// How the query was read.
    pub query: QueryInfo,
}

/// One article that matches.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The number of the article in its archive.
    pub article: usize,
    /// BM25 with its bonuses; comparable within one answer only.
    pub score: f32,
    /// The headline with the matching words marked.
    pub title: Marked,
    /// The best passage with the matching words marked.
    pub snippet: Marked,
    /// The block that the snippet comes from; `None` where the article has no blocks.
    pub block: Option<usize>,
    /// Whether only a part of the query matches.
    pub partial: bool,
    /// Which words of the article matched, and why.
    pub why: Vec<Why>,
}

/// A text with marked places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// The marked places, in order, without overlap, in bytes of `text`.
    pub marks: Vec<Span>,
}

/// Why an article was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The word of the article, folded.
    pub term: String,
    /// How it answers the query.
    pub via: Via,
}

/// How a word of an article answers a word of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Via {
    /// The same word.
    Exact,
    /// It begins with the word being typed.
    Prefix,
    /// It has the same stem.
    Stem,
    /// It is another name of the same thing.
    Alias,
    /// It is one typing error away.
    Typo,
}

impl Via {
    /// The name, as JavaScript gets it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Prefix => "prefix",
            Self::Stem => "stem",
            Self::Alias => "alias",
            Self::Typo => "typo",
        }
    }
}

/// Counts of matching articles by field; most frequent first, then by value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By outlet.
    pub outlets: Vec<FacetCount>,
    /// By year of publication.
    pub years: Vec<FacetCount>,
    /// By language.
    pub languages: Vec<FacetCount>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The value.
    pub value: String,
    /// How many matching articles have it.
    pub count: usize,
}

/// How a query was read, so that a page can say so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueryInfo {
    /// The query as given.
    pub text: String,
    /// Words that must match.
    pub words: Vec<String>,
    /// Phrases that must match.
    pub phrases: Vec<String>,
    /// Words and phrases that must not match.
    pub excluded: Vec<String>,
    /// Fields and dates, as `outlet:viva`, `after:2018`.
    pub filters: Vec<String>,
    /// What could not be read as meant, in English.
    pub notices: Vec<String>,
}

/// A way to go on from what has been typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What to offer.
    pub text: String,
    /// Whether it is a word or a headline.
    pub kind: SuggestionKind,
    /// The article, for headlines.
    pub article: Option<usize>,
    /// In how many articles the word occurs.
    pub count: usize,
}

/// What a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SuggestionKind {
    /// A word of the archive.
    Word,
    /// A headline.
    Title,
}
