//! [`Marker`]: finds in a text what a plan matched in the index, by the same words.

use super::plan::{Need, Slot, Target, Way};
use super::starts::Starts;
use crate::index::{Compound, Field, Index, NAME, TermId, Words};
use crate::order;
use crate::text::Span;

/// Finds the words that satisfy the needs of a plan.
#[derive(Debug, Default)]
pub(super) struct Marker {
    /// Words in order, and which needs each meets.
    words: Vec<(String, Met)>,
    prefixes: Vec<(String, Met)>,
    sequences: Vec<Sequence>,
    starts: Starts,
    /// The needs that a text of this field can meet.
    pub(super) possible: Met,
}

/// Needs that are met, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Met {
    /// By what was asked for.
    pub(super) wholly: u64,
    /// By a word that goes on from the one being typed, or one of its family.
    pub(super) begun: u64,
}

impl Met {
    /// Those that are met in either way.
    pub(super) fn any(self) -> u64 {
        self.wholly | self.begun
    }

    /// Those of both.
    fn and(self, other: Self) -> Self {
        Self { wholly: self.wholly | other.wholly, begun: self.begun | other.begun }
    }
}

/// Words side by side.
#[derive(Debug)]
struct Sequence {
    slots: Vec<Slot>,
    /// As it must be written, for names in capitals.
    capitals: Option<String>,
    meets: Met,
}

/// What a [`Marker`] found.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) met: Met,
    /// In order, without overlap.
    pub(super) spans: Vec<Span>,
}

impl Marker {
    /// A marker for texts of `field`.
    pub(super) fn new(needs: &[Need], index: &Index, field: Field) -> Self {
        let mut marker = Self::default();
        let sought = needs.iter().enumerate().filter(|(_, need)| !need.only_asks);
        for (number, need) in sought {
            let begun = Met { wholly: 0, begun: 1 << number };
            for (prefix, only) in &need.prefixes {
                if only.is_none_or(|only| only == field) {
                    marker.prefixes.push((prefix.clone(), begun));
                }
            }
            let wholly = Met { wholly: 1 << number, begun: 0 };
            for way in need.ways.iter().filter(|way| way.looks_at(field)) {
                let meets = if way.is_of_prefix { begun } else { wholly };
                marker.possible = marker.possible.and(meets);
                marker.learn(way, index, meets);
            }
        }
        marker.order();
        marker
    }

    /// Puts the words in order and notes what all that is sought begins with.
    fn order(&mut self) {
        order::sort_by(&mut self.words, |a, b| a.0.cmp(&b.0));
        order::join_same(&mut self.words, Met::and);
        let words = self.words.iter().map(|(word, _)| word);
        let prefixes = self.prefixes.iter().map(|(prefix, _)| prefix);
        let firsts = self.sequences.iter().filter_map(|sequence| sequence.slots.first());
        // The shortest first, as what they begin need not be known too.
        let starts = prefixes.chain(words).chain(firsts.map(|slot| &slot.word));
        starts.for_each(|start| self.starts.add(start));
    }

    fn learn(&mut self, way: &Way, index: &Index, meets: Met) {
        match &way.target {
            Target::Phrase(slots) => {
                self.sequences.push(Sequence { slots: slots.clone(), capitals: None, meets });
            }
            Target::Term(term) if way.is_ranked() => self.learn_term(*term, index, meets),
            Target::Term(_) | Target::Articles(_) => {}
        }
    }

    fn learn_term(&mut self, term: TermId, index: &Index, meets: Met) {
        let key = index.key(term);
        match key.strip_prefix(NAME) {
            None => self.words.push((key.to_owned(), meets)),
            Some(name) => {
                let words = Words::of(name);
                let slots = words.iter().map(|word| Slot { word: word.into(), open: false });
                let cased = !name.chars().any(char::is_lowercase);
                let capitals = cased.then(|| name.to_owned());
                self.sequences.push(Sequence { slots: slots.collect(), capitals, meets });
            }
        }
    }

    /// Marks `text`: of two matches that overlap the first, of two that begin alike the longer. What
    /// only begins like a word that is there as typed was not meant.
    pub(super) fn mark(&self, text: &str) -> Marks {
        let mut marks = Marks::default();
        let Some(first) = self.starts.first_in(text) else { return marks };
        // No word goes on behind a space.
        let start = text.get(..first).and_then(|before| before.rfind(' ')).map_or(0, |at| at + 1);
        let words = Words::of(text.get(start..).unwrap_or_default());
        let mut compounds = words.compounds().iter().peekable();
        let (mut free, mut found) = (0, Vec::new());
        for at in 0..words.len() {
            let compound = compounds.next_if(|compound| compound.first == at);
            let (met, last) = self.matches_at(&words, at, compound);
            marks.met = marks.met.and(met);
            if met.any() != 0 && at >= free {
                found.push((words.span(at, last).shifted(start), met));
                free = last + 1;
            }
        }
        let meant =
            found.into_iter().filter(|(_, met)| met.any() & !marks.met.wholly | met.wholly != 0);
        marks.spans = meant.map(|(span, _)| span).collect();
        marks
    }

    /// The needs that are met by what begins at `at`, and the last word of the longest of it.
    fn matches_at(
        &self,
        words: &Words<'_>,
        at: usize,
        compound: Option<&Compound>,
    ) -> (Met, usize) {
        let mut met = self.meets(words.folded(at));
        let mut last = at;
        for sequence in self.sequences.iter().filter(|sequence| sequence.stands_at(words, at)) {
            met = met.and(sequence.meets);
            last = last.max(at + sequence.slots.len() - 1);
        }
        if let Some(compound) = compound {
            let meets = self.meets(&words.joined(*compound, ""));
            last = if meets.any() == 0 { last } else { last.max(compound.last) };
            met = met.and(meets);
        }
        (met, last)
    }

    fn meets(&self, folded: &str) -> Met {
        if !self.starts.may_be(folded) {
            return Met::default();
        }
        let known = self.words.binary_search_by(|(word, _)| word.as_str().cmp(folded));
        let meets = known
            .ok()
            .and_then(|at| self.words.get(at))
            .map_or(Met::default(), |(_, meets)| *meets);
        let prefixes =
            self.prefixes.iter().filter(|(prefix, _)| folded.starts_with(prefix.as_str()));
        prefixes.fold(meets, |met, (_, meets)| met.and(*meets))
    }
}

impl Sequence {
    fn stands_at(&self, words: &Words<'_>, at: usize) -> bool {
        self.capitals.as_deref().is_none_or(|capitals| words.written(at) == capitals)
            && self
                .slots
                .iter()
                .enumerate()
                .all(|(n, slot)| at + n < words.len() && slot.takes(words.folded(at + n)))
    }
}
