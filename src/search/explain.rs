//! Takes a plan and the articles of a page, gives the words that each was found by.

use super::model::{Via, Why};
use super::phrase;
use super::plan::{Plan, Target, Way};
use crate::index::{Index, NAME, Posting};

/// So many words are given for one article.
const MOST_REASONS: usize = 8;

/// The ways in which a word answers, the surest first.
const VIAS: [Via; 5] = [Via::Exact, Via::Prefix, Via::Stem, Via::Alias, Via::Typo];

/// For each of `articles` the words that it was found by: the surest first, no word twice.
pub(super) fn explain(plan: &Plan, index: &Index, articles: &[u32]) -> Vec<Vec<Why>> {
    let mut reasons: Vec<Vec<Why>> = vec![Vec::new(); articles.len()];
    let mut places: Vec<Option<usize>> = vec![None; index.articles()];
    for (place, &article) in articles.iter().enumerate() {
        if let Some(slot) = places.get_mut(article as usize) {
            *slot = Some(place);
        }
    }
    let mut reader = index.reader();
    for via in VIAS {
        let sought = plan.needs.iter().filter(|need| !need.only_asks);
        let ways = sought.flat_map(|need| &need.ways);
        for way in ways.filter(|way| way.is_ranked() && way.via == via) {
            if reasons.iter().all(|list| list.len() == MOST_REASONS) {
                return reasons;
            }
            let why = Why { term: term(way, index), via };
            let take = |posting: Posting| {
                let place = places.get(posting.article as usize).copied().flatten();
                let counts = way.field.is_none_or(|field| field == posting.field);
                if let Some(list) = place.filter(|_| counts).and_then(|at| reasons.get_mut(at)) {
                    give(list, &why);
                }
            };
            match &way.target {
                Target::Term(term) => reader.postings(*term).for_each(take),
                Target::Phrase(slots) => phrase::postings(index, slots).into_iter().for_each(take),
                Target::Articles(_) => {}
            }
        }
    }
    reasons
}

fn give(reasons: &mut Vec<Why>, why: &Why) {
    if reasons.len() < MOST_REASONS && !reasons.iter().any(|known| known.term == why.term) {
        reasons.push(why.clone());
    }
}

fn term(way: &Way, index: &Index) -> String {
    match &way.target {
        Target::Term(term) => index.key(*term).trim_start_matches(NAME).to_owned(),
        Target::Phrase(slots) => {
            let words: Vec<&str> = slots.iter().map(|slot| slot.word.as_str()).collect();
            words.join(" ")
        }
        Target::Articles(_) => String::new(),
    }
}
