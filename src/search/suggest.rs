//! [`suggest`]: ways to go on from what has been typed.

use super::model::{Request, Suggestion, SuggestionKind};
use super::search;
use crate::article::Articles;
use crate::index::{Index, TermId, Words};

/// Ways to go on from `prefix`: words that its last word begins, the most frequent first, then
/// headlines that hold all its words, the best first; `limit` in all, at least a third headlines
/// where there are so many.
///
/// ```
/// use linimasa::{article::Articles, index::Builder, search::suggest};
/// assert!(suggest(&Builder::new().finish(), &Articles::default(), "han", 5).is_empty());
/// ```
pub fn suggest(index: &Index, articles: &Articles, prefix: &str, limit: usize) -> Vec<Suggestion> {
    let mut titles = titles(index, articles, prefix, limit);
    let words = words(index, prefix, limit - titles.len().min(limit / 3));
    titles.truncate(limit - words.len());
    words.into_iter().chain(titles).collect()
}

fn words(index: &Index, prefix: &str, limit: usize) -> Vec<Suggestion> {
    let typed = Words::of(prefix);
    let Some(last) = typed.len().checked_sub(1) else { return Vec::new() };
    if !prefix.ends_with(char::is_alphanumeric) {
        return Vec::new();
    }
    let before = prefix.get(..typed.span(last, last).start).unwrap_or("");
    let live =
        index.terms_with_prefix(typed.folded(last)).map(|term| (index.articles_with(term), term));
    let ranked = live.filter(|(count, _)| *count > 0);
    let ranked = ranked.map(|(count, term)| u64::from(!count) << 32 | u64::from(term.number()));
    let mut ranked: Vec<u64> = ranked.collect();
    ranked.sort_unstable();
    let terms = ranked.into_iter().take(limit).map(TermId::at);
    let suggestion = |term| Suggestion {
        text: format!("{before}{}", index.key(term)),
        kind: SuggestionKind::Word,
        article: None,
        count: index.articles_with(term) as usize,
    };
    terms.map(suggestion).collect()
}

fn titles(index: &Index, articles: &Articles, prefix: &str, limit: usize) -> Vec<Suggestion> {
    let words = Words::of(prefix);
    if words.len() == 0 {
        return Vec::new();
    }
    let query: Vec<String> = words.iter().map(|word| format!("title:{word}")).collect();
    let page = search(index, articles, &Request { limit, ..Request::new(query.join(" ")) });
    let whole = page.hits.into_iter().filter(|hit| !hit.partial);
    let suggestion = |hit: super::Hit| Suggestion {
        text: hit.title.text,
        kind: SuggestionKind::Title,
        article: Some(hit.article),
        count: 1,
    };
    whole.map(suggestion).collect()
}
