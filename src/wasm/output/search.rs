//! Search pages and suggestions.

use super::article::{copy, published};
use super::marked;
use super::value::{Fields, Value, list};
use crate::archive::Archive;
use crate::search::{FacetCount, Facets, Hit, Page, QueryInfo, Suggestion, SuggestionKind, Why};

/// One page of an answer.
pub(in super::super) fn search_page<'a>(archive: &'a Archive, page: &'a Page) -> Value<'a> {
    let hits = page.hits.iter().filter_map(|found| hit(archive, found)).collect();
    Fields::default()
        .number("total", page.total)
        .number("partial", page.partial)
        // Milliseconds; the caller, who has a clock, fills it.
        .number("took", 0)
        .put("hits", Value::List(hits))
        .put("facets", facets(&page.facets))
        .text_if("didYouMean", page.did_you_mean.as_deref())
        .put("query", query(&page.query))
        .end()
}

fn hit<'a>(archive: &'a Archive, hit: &'a Hit) -> Option<Value<'a>> {
    let article = archive.articles().get(hit.article)?;
    let mut snippet = marked(&hit.snippet.text, &hit.snippet.marks);
    let copies = list(&article.copies, copy);
    let fields = Fields::default()
        .text("id", &article.id)
        .put("score", Value::Number(hit.score.into()))
        .put("title", marked(&hit.title.text, &hit.title.marks).end())
        .put("snippet", snippet.number_if("block", hit.block).end())
        .text_if("url", article.url.as_deref())
        .text_if("outlet", article.outlet.as_deref())
        .put("published", published(article.published.as_ref()))
        .flag_if("partial", hit.partial)
        .put("copies", if article.copies.is_empty() { Value::Absent } else { copies })
        .put("why", list(&hit.why, why))
        .end();
    Some(fields)
}

fn why(why: &Why) -> Value<'_> {
    Fields::default().text("term", &why.term).text("via", why.via.as_str()).end()
}

fn facets(facets: &Facets) -> Value<'_> {
    Fields::default()
        .put("outlets", list(&facets.outlets, count))
        .put("years", list(&facets.years, count))
        .put("languages", list(&facets.languages, count))
        .end()
}

fn count(count: &FacetCount) -> Value<'_> {
    Fields::default().text("value", &count.value).number("count", count.count).end()
}

fn query(query: &QueryInfo) -> Value<'_> {
    Fields::default()
        .text("text", &query.text)
        .texts("words", &query.words)
        .texts("phrases", &query.phrases)
        .texts("excluded", &query.excluded)
        .texts("filters", &query.filters)
        .texts("notices", &query.notices)
        .end()
}

/// A way to go on from what has been typed.
pub(in super::super) fn suggestion<'a>(
    archive: &'a Archive,
    suggestion: &'a Suggestion,
) -> Value<'a> {
    let article = suggestion.article.and_then(|number| archive.articles().get(number));
    let kind = match suggestion.kind {
        SuggestionKind::Word => "word",
        SuggestionKind::Title => "title",
    };
    Fields::default()
        .text("text", &suggestion.text)
        .text("kind", kind)
        .text_if("id", article.map(|article| article.id.as_str()))
        .number("count", suggestion.count)
        .end()
}
