//! Takes a [`Request`] and a frozen index, gives a [`Page`].

mod model;

pub use model::{
    DateField, FacetCount, Facets, Hit, Marked, Page, QueryInfo, Request, Sort, Suggestion,
    SuggestionKind, Typos, Via, Why,
};
