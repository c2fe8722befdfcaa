//! Search pages and suggestions.

use super::Marked;
use super::article::{ArticleCopy, Published, copies};
use crate::archive::Archive;
use crate::search::{self as core, SuggestionKind, Via};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SearchPage<'a> {
    total: usize,
    partial: usize,
    /// Milliseconds; the caller, who has a clock, fills it.
    took: u32,
    hits: Vec<Hit<'a>>,
    facets: Facets<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    did_you_mean: Option<&'a str>,
    query: QueryInfo<'a>,
}

#[derive(Serialize)]
struct Hit<'a> {
    id: &'a str,
    score: f32,
    title: Marked<'a>,
    snippet: Snippet<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Published<'a>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    partial: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    copies: Vec<ArticleCopy<'a>>,
    why: Vec<Why<'a>>,
}

#[derive(Serialize)]
struct Snippet<'a> {
    #[serde(flatten)]
    marked: Marked<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    block: Option<usize>,
}

#[derive(Serialize)]
struct Why<'a> {
    term: &'a str,
    via: &'static str,
}

#[derive(Serialize)]
struct Facets<'a> {
    outlets: Vec<FacetCount<'a>>,
    years: Vec<FacetCount<'a>>,
    languages: Vec<FacetCount<'a>>,
}

#[derive(Serialize)]
struct FacetCount<'a> {
    value: &'a str,
    count: usize,
}

#[derive(Serialize)]
struct QueryInfo<'a> {
    text: &'a str,
    words: &'a [String],
    phrases: &'a [String],
    excluded: &'a [String],
    filters: &'a [String],
    notices: &'a [String],
}

/// One page of an answer.
pub(in super::super) fn search_page<'a>(
    archive: &'a Archive,
    page: &'a core::Page,
) -> impl Serialize + 'a {
    let query = &page.query;
    SearchPage {
        total: page.total,
        partial: page.partial,
        took: 0,
        hits: page.hits.iter().filter_map(|found| hit(archive, found)).collect(),
        facets: Facets {
            outlets: counts(&page.facets.outlets),
            years: counts(&page.facets.years),
            languages: counts(&page.facets.languages),
        },
        did_you_mean: page.did_you_mean.as_deref(),
        query: QueryInfo {
            text: &query.text,
            words: &query.words,
            phrases: &query.phrases,
            excluded: &query.excluded,
            filters: &query.filters,
            notices: &query.notices,
        },
    }
}

fn hit<'a>(archive: &'a Archive, hit: &'a core::Hit) -> Option<Hit<'a>> {
    let article = archive.articles().get(hit.article)?;
    Some(Hit {
        id: &article.id,
        score: hit.score,
        title: Marked::new(&hit.title.text, &hit.title.marks),
        snippet: Snippet {
            marked: Marked::new(&hit.snippet.text, &hit.snippet.marks),
            block: hit.block,
        },
        url: article.url.as_deref(),
        outlet: article.outlet.as_deref(),
        published: article.published.as_ref().map(Published::from),
        partial: hit.partial,
        copies: copies(article),
        why: hit.why.iter().map(|why| Why { term: &why.term, via: via(why.via) }).collect(),
    })
}

fn via(via: Via) -> &'static str {
    match via {
        Via::Exact => "exact",
        Via::Prefix => "prefix",
        Via::Stem => "stem",
        Via::Alias => "alias",
        Via::Typo => "typo",
    }
}

fn counts(counts: &[core::FacetCount]) -> Vec<FacetCount<'_>> {
    counts.iter().map(|c| FacetCount { value: &c.value, count: c.count }).collect()
}

#[derive(Serialize)]
struct Suggestion<'a> {
    text: &'a str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    count: usize,
}

/// A way to go on from what has been typed.
pub(in super::super) fn suggestion<'a>(
    archive: &'a Archive,
    suggestion: &'a core::Suggestion,
) -> impl Serialize + 'a {
    let article = suggestion.article.and_then(|number| archive.articles().get(number));
    Suggestion {
        text: &suggestion.text,
        kind: match suggestion.kind {
            SuggestionKind::Word => "word",
            SuggestionKind::Title => "title",
        },
        id: article.map(|article| article.id.as_str()),
        count: suggestion.count,
    }
}
