//! Takes a [`Request`] and a frozen index, gives a [`Page`].
//!
//! The query language: words (all must match; the last one may still be growing unless white space
//! follows, and any with a `*` behind it), `"exact phrase"`, `-word`, `-"phrase"`, `a OR b`, `title:word`, `outlet:viva`,
//! `author:agus`, `before:2019-03`, `after:2018`, `on:2019-02-27`. Nothing is an error: what cannot
//! be read as meant is read as words, and [`QueryInfo`] says so.
//!
//! The way of a query: `query` → `expand` → `plan` → `score` → `sieve` → `rank` → hits.

mod article_set;
mod expand;
mod explain;
mod facets;
mod find;
mod lookup;
mod marker;
mod matcher;
mod model;
mod near;
mod notes;
mod period;
mod phrase;
mod plan;
mod query;
mod question;
mod rank;
mod recency;
mod run;
mod score;
mod show;
mod sieve;
mod snippet;
mod starts;
mod suggest;
mod typo;

pub use matcher::Matcher;
pub use model::{
    DateField, FacetCount, Facets, Hit, Marked, Page, QueryInfo, Request, Sort, Suggestion,
    SuggestionKind, Typos, Via, Why,
};
pub use run::search;
pub use suggest::suggest;
