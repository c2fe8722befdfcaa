//! [`Lookup`]: the postings of a need's ranked ways, read from the index once and asked often.

use super::phrase;
use super::plan::{Need, Target, Way};
use crate::index::{Index, Posting};

/// The postings of each ranked way of a need, in the order of its ways.
#[derive(Debug, Default)]
pub(super) struct Lookup {
    postings: Vec<Posting>,
    /// By way, where its postings end.
    ends: Vec<usize>,
}

impl Lookup {
    pub(super) fn of(need: &Need, index: &Index) -> Self {
        let mut lookup = Self::default();
        let mut reader = index.reader();
        for way in &need.ways {
            let counts = |posting: &Posting| way.looks_at(posting.field);
            match &way.target {
                _ if !way.is_ranked() => {}
                Target::Term(term) => {
                    lookup.postings.extend(reader.postings(*term).filter(counts));
                }
                Target::Phrase(slots) => {
                    lookup
                        .postings
                        .extend(phrase::postings(index, slots).into_iter().filter(counts));
                }
                Target::Articles(_) => {}
            }
            lookup.ends.push(lookup.postings.len());
        }
        lookup
    }

    /// The ranked ways of the need that this was made of, each with its postings by article.
    pub(super) fn ways<'l>(
        &'l self,
        need: &'l Need,
    ) -> impl Iterator<Item = (&'l Way, &'l [Posting])> {
        let mut start = 0;
        let postings = self.ends.iter().map(move |&end| {
            let range = std::mem::replace(&mut start, end)..end;
            self.postings.get(range).unwrap_or_default()
        });
        need.ways.iter().zip(postings).filter(|(way, _)| way.is_ranked())
    }
}
