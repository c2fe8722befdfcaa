//! [`Plan`]: for each clause of a query, every [`Way`] in which an article can satisfy it.

use super::model::Via;
use crate::index::{Field, Index, TermId};

/// A prefix may stand for thousands of words; so many of them, the most frequent, are ranked …
const MOST_RANKED: usize = 128;
/// … as far as they lead to so many articles together, so that the first letter of a word takes
/// hardly longer in an archive of many times the articles.
const MOST_POSTINGS: u32 = 1 << 16;

/// The ways to meet a need are numbered in so many bits; three more are left for a field.
const NUMBER_BITS: u32 = 29;
const MOST_NUMBERS: u64 = (1 << NUMBER_BITS) - 1;

/// What a query asks of an index.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// All of these must be met, but for those that only ask.
    pub(super) needs: Vec<Need>,
    /// None of these may be met.
    pub(super) barred: Vec<Need>,
}

impl Plan {
    /// Whether an article that meets these needs, a bit each, matches the whole query.
    pub(super) fn is_met(&self, met: u64) -> bool {
        self.needs.iter().enumerate().all(|(number, need)| need.only_asks || met >> number & 1 == 1)
    }
}

/// The ways to satisfy one clause; without any, nothing does.
#[derive(Debug, Default)]
pub(super) struct Need {
    pub(super) ways: Vec<Way>,
    /// What words being typed begin with.
    pub(super) prefixes: Vec<(String, Option<Field>)>,
    /// Whether the clause only makes the query a question: it need not be met, and tells little.
    pub(super) only_asks: bool,
    /// The word that is likelier meant, where the one typed was not found or hardly.
    pub(super) mended: Option<TermId>,
}

/// One way to satisfy a clause.
#[derive(Clone, Debug)]
pub(super) struct Way {
    pub(super) target: Target,
    pub(super) via: Via,
    /// What an occurrence counts, from 0 to 1; 0 for ways that match without being ranked.
    pub(super) weight: f32,
    /// Only in this field, if given.
    pub(super) field: Option<Field>,
    /// Whether it is a word that begins as the one being typed, or one of such a word's family.
    pub(super) is_of_prefix: bool,
}

/// What is looked up.
#[derive(Clone, Debug)]
pub(super) enum Target {
    /// One term.
    Term(TermId),
    /// A word of each slot, side by side.
    Phrase(Vec<Slot>),
    /// These articles, for words that are too many to be looked up one by one; never ranked.
    Articles(Vec<u32>),
}

/// One word of a phrase.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    /// Folded.
    pub(super) word: String,
    /// Whether the word only begins so.
    pub(super) open: bool,
}

impl Slot {
    /// The terms that fill the slot.
    pub(super) fn terms(&self, index: &Index) -> Vec<TermId> {
        match self.open {
            true => index.terms_with_prefix(&self.word).collect(),
            false => index.term(&self.word).into_iter().collect(),
        }
    }

    /// Whether a folded word fills the slot.
    pub(super) fn takes(&self, folded: &str) -> bool {
        if self.open { folded.starts_with(&self.word) } else { folded == self.word }
    }
}

impl Need {
    /// Adds a way, unless its term stands in no article.
    pub(super) fn add(&mut self, index: &Index, term: TermId, via: Via, weight: f32) {
        if index.articles_with(term) > 0 {
            self.push(Target::Term(term), via, weight);
        }
    }

    /// Adds words side by side.
    pub(super) fn add_phrase(&mut self, slots: Vec<Slot>, via: Via, weight: f32) {
        self.push(Target::Phrase(slots), via, weight);
    }

    fn push(&mut self, target: Target, via: Via, weight: f32) {
        self.ways.push(Way { target, via, weight, field: None, is_of_prefix: false });
    }

    /// Notes that the ways from `start` on come from the word being typed.
    pub(super) fn are_of_prefix(&mut self, start: usize) {
        self.ways.iter_mut().skip(start).for_each(|way| way.is_of_prefix = true);
    }

    /// Takes over the ways of an alternative, for one field if given.
    pub(super) fn merge(&mut self, other: Need, field: Option<Field>) {
        let ways = other.ways.into_iter();
        self.ways.extend(ways.map(|way| Way { field: field.or(way.field), ..way }));
        let prefixes = other.prefixes.into_iter();
        self.prefixes.extend(prefixes.map(|(prefix, old)| (prefix, field.or(old))));
        self.mended = self.mended.or(other.mended);
    }

    /// Of several ways to one term keeps the one that was added first.
    pub(super) fn keep_surest(&mut self) {
        let numbered = self.ways.iter().zip(0_u64..);
        let mut order: Vec<u64> =
            numbered.filter_map(|(way, number)| Some(way.lookup()? | number)).collect();
        order.sort_unstable();
        let repeated = order.windows(2).filter_map(|pair| match pair {
            [a, b] if a >> NUMBER_BITS == b >> NUMBER_BITS => Some((b & MOST_NUMBERS) as usize),
            _ => None,
        });
        let mut kept = vec![true; self.ways.len()];
        for number in repeated {
            kept.iter_mut().skip(number).take(1).for_each(|kept| *kept = false);
        }
        let mut kept = kept.into_iter();
        self.ways.retain(|_| kept.next() == Some(true));
    }

    /// Leaves no more than [`MOST_RANKED`] ways that count, of no more than [`MOST_POSTINGS`] articles
    /// but the first: what was meant, then the most frequent. Of the others, those that a sweep of the
    /// index stands for are left out.
    pub(super) fn bound(&mut self, index: &Index) {
        if self.ways.len() <= MOST_RANKED {
            return;
        }
        let swept = self.swept(index);
        let numbered = self.ways.iter().zip(0..);
        let mut order: Vec<u64> =
            numbered.map(|(way, n): (_, u64)| u64::from(!way.frequency(index)) << 32 | n).collect();
        order.sort_unstable();
        let mut postings = 0_u32;
        for (rank, number) in order.into_iter().enumerate() {
            let Some(way) = self.ways.get_mut(number as u32 as usize) else { continue };
            if rank >= MOST_RANKED || postings >= MOST_POSTINGS {
                way.weight = 0.0;
            } else if let Target::Term(term) = way.target {
                postings += index.articles_with(term);
            }
        }
        if let Some(articles) = swept {
            self.ways.retain(|way| way.is_ranked() || !way.is_of_prefix);
            let target = Target::Articles(articles);
            self.ways.push(Way {
                target,
                via: Via::Prefix,
                weight: 0.0,
                field: None,
                is_of_prefix: true,
            });
        }
    }

    /// The articles of all words that the one word being typed may become.
    fn swept(&self, index: &Index) -> Option<Vec<u32>> {
        match self.prefixes.as_slice() {
            [(prefix, None)] => index.sweep(prefix),
            _ => None,
        }
    }
}

impl Way {
    /// How many articles a way leads to; what was meant counts as leading to all.
    fn frequency(&self, index: &Index) -> u32 {
        match &self.target {
            Target::Term(term) if self.via != Via::Exact => index.articles_with(*term),
            _ => u32::MAX,
        }
    }

    /// What is looked up, if it is one term: the term, then the field, above the bits of a number.
    fn lookup(&self) -> Option<u64> {
        let Target::Term(term) = self.target else { return None };
        let field = self.field.map_or(0, |field| 1 + field.number() as u64);
        Some(u64::from(term.number()) << 32 | field << NUMBER_BITS)
    }

    /// Whether occurrences in `field` count.
    pub(super) fn looks_at(&self, field: Field) -> bool {
        self.field.is_none_or(|only| only == field)
    }

    /// Whether the way counts towards the score.
    pub(super) fn is_ranked(&self) -> bool {
        self.weight > 0.0
    }
}
