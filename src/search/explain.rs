//! Takes a plan and the articles of a page, gives the words that each was found by.

use super::model::Why;
use super::phrase;
use super::plan::{Plan, Target, Way};
use crate::index::{Index, NAME, Posting};

/// So many words are given for one article.
const MOST_REASONS: usize = 8;

/// For each of `articles` the words that it was found by: the surest first, no word twice.
pub(super) fn explain(plan: &Plan, index: &Index, articles: &[u32]) -> Vec<Vec<Why>> {
    let mut reasons: Vec<Vec<Why>> = vec![Vec::new(); articles.len()];
    let mut places: Vec<(u32, usize)> = articles.iter().copied().zip(0..).collect();
    places.sort_unstable();
    for way in plan.needs.iter().flat_map(|need| &need.ways).filter(|way| way.is_ranked()) {
        let why = Why { term: term(way, index), via: way.via };
        for number in articles_of(way, index) {
            let place = places.binary_search_by_key(&number, |(article, _)| *article);
            let place = place.ok().and_then(|at| places.get(at));
            if let Some(list) = place.and_then(|&(_, place)| reasons.get_mut(place)) {
                list.push(why.clone());
            }
        }
    }
    reasons.iter_mut().for_each(settle);
    reasons
}

fn settle(reasons: &mut Vec<Why>) {
    reasons.sort_by(|a, b| a.term.cmp(&b.term).then(a.via.cmp(&b.via)));
    reasons.dedup_by(|later, kept| later.term == kept.term);
    reasons.sort_by_key(|why| why.via);
    reasons.truncate(MOST_REASONS);
}

fn term(way: &Way, index: &Index) -> String {
    match &way.target {
        Target::Term(term) => index.key(*term).trim_start_matches(NAME).to_owned(),
        Target::Phrase(slots) => {
            let words: Vec<&str> = slots.iter().map(|slot| slot.word.as_str()).collect();
            words.join(" ")
        }
    }
}

fn articles_of(way: &Way, index: &Index) -> Vec<u32> {
    let counts = |posting: &Posting| way.field.is_none_or(|field| field == posting.field);
    let mut articles: Vec<u32> = match &way.target {
        Target::Term(term) => index.postings(*term).filter(counts).map(|p| p.article).collect(),
        Target::Phrase(slots) => {
            phrase::postings(index, slots).iter().filter(|p| counts(p)).map(|p| p.article).collect()
        }
    };
    articles.dedup();
    articles
}
