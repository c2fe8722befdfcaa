//! Takes a plan, what was looked up for it and the articles of a page, gives the words that each was found by.

use super::lookup::Lookup;
use super::model::{Via, Why};
use super::plan::{Plan, Target, Way};
use crate::index::{Index, NAME};

/// So many words are given for one article.
const MOST_REASONS: usize = 8;

/// The ways in which a word answers, the surest first.
const VIAS: [Via; 5] = [Via::Exact, Via::Prefix, Via::Stem, Via::Alias, Via::Typo];

/// For each of `articles` the words that it was found by: the surest first, no word twice.
pub(super) fn explain(
    plan: &Plan,
    lookups: &[Lookup],
    index: &Index,
    articles: &[u32],
) -> Vec<Vec<Why>> {
    let mut reasons: Vec<Vec<Why>> = vec![Vec::new(); articles.len()];
    for via in VIAS {
        let sought = plan.needs.iter().zip(lookups).filter(|(need, _)| !need.only_asks);
        let ways = sought.flat_map(|(need, lookup)| lookup.ways(need));
        for (way, postings) in ways.filter(|(way, _)| way.via == via) {
            for (list, article) in reasons.iter_mut().zip(articles) {
                let found = postings.binary_search_by(|posting| posting.article.cmp(article));
                if list.len() < MOST_REASONS && found.is_ok() {
                    give(list, Why { term: term(way, index), via });
                }
            }
        }
    }
    reasons
}

fn give(reasons: &mut Vec<Why>, why: Why) {
    if !reasons.iter().any(|known| known.term == why.term) {
        reasons.push(why);
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
