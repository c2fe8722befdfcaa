//! [`search`]: one query from its text to its page.

use super::expand::expand;
use super::facets::facets;
use super::find::find;
use super::model::{Page, QueryInfo, Request};
use super::plan::Plan;
use super::query::{Atom, AtomKind, Query};
use super::rank::Ranking;
use super::recency::Recency;
use super::score::Match;
use super::show::Show;
use crate::article::Articles;
use crate::index::Index;
use std::mem::take;

/// Searches `articles`, which are those that `index` was built from, in the same order: that of an
/// archive, by day of publication, then by id. So what is alike in all else is in order by number.
///
/// The same request always gives the same page. Without words in the query every article that its
/// filters let through matches, newest first.
///
/// ```
/// use linimasa::{article::Articles, index::Builder, search::{Request, search}};
/// let page = search(&Builder::new().finish(), &Articles::default(), &Request::new("hanoi"));
/// assert_eq!(page.total, 0);
/// ```
pub fn search(index: &Index, articles: &Articles, request: &Request) -> Page {
    let query = Query::parse(&request.query);
    let plan = expand(&query, index, request.typos);
    let mut found = find(&query, &plan, index, articles, request);
    let (mut full, mut partial) = (take(&mut found.full), take(&mut found.partial));
    let recency = Recency::of(index, request.recency);
    for entry in full.iter_mut().chain(&mut partial) {
        entry.score *= recency.share(index, entry.article);
    }
    let ranking = Ranking { index, sort: request.sort, recency };
    let facets = facets(&full, index);
    let (total, further) = (full.len(), partial.len());
    let wanted = request.offset.saturating_add(request.limit);
    let mut best = ranking.best(full, wanted, &plan, &found);
    if total < wanted {
        best.extend(ranking.best(partial, wanted - total, &plan, &found));
    }
    let page: Vec<Match> = best.into_iter().skip(request.offset).take(request.limit).collect();
    let show = Show::new(&plan, index, articles, &found);
    Page {
        total,
        partial: further,
        hits: show.hits(&page),
        facets,
        did_you_mean: did_you_mean(&query, &plan, index),
        query: info(&request.query, query),
    }
}

/// The query with every word that was not found, or hardly, put right.
fn did_you_mean(query: &Query, plan: &Plan, index: &Index) -> Option<String> {
    let mut text = String::new();
    let mut mended = false;
    for (clause, need) in query.clauses.iter().zip(&plan.needs) {
        let words = clause.iter().map(|atom| match (need.mended, atom.kind) {
            (Some(term), AtomKind::Word) => index.key(term).to_owned(),
            (_, AtomKind::Word) => atom.text.clone(),
            (_, AtomKind::Phrase) => format!("\"{}\"", atom.text),
        });
        mended |= need.mended.is_some();
        let clause: Vec<String> = words.collect();
        let space = if text.is_empty() { "" } else { " " };
        text = format!("{text}{space}{}", clause.join(" OR "));
    }
    mended.then_some(text)
}

fn info(text: &str, query: Query) -> QueryInfo {
    let atoms: Vec<Atom> = query.clauses.into_iter().flatten().collect();
    let of_kind = |kind: AtomKind| {
        let same = atoms.iter().filter(move |atom| atom.kind == kind);
        same.map(|atom| atom.text.clone()).collect()
    };
    QueryInfo {
        text: text.into(),
        words: of_kind(AtomKind::Word),
        phrases: of_kind(AtomKind::Phrase),
        excluded: query.excluded.into_iter().map(|atom| atom.text).collect(),
        filters: query.filters.into_iter().map(|filter| filter.text).collect(),
        notices: query.notices,
    }
}
