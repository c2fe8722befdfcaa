//! [`Marker`]: finds in a text what a plan matched in the index, by the same words.

use super::plan::{Need, Slot, Target, Way};
use super::starts::Starts;
use crate::index::{Compound, Field, Index, NAME, TermId, Words};
use crate::order;
use crate::text::Span;

/// Finds the words that satisfy the needs of a plan.
#[derive(Debug, Default)]
pub(super) struct Marker {
    /// Words in order, and which needs each meets, a bit each.
    words: Vec<(String, u64)>,
    prefixes: Vec<(String, u64)>,
    sequences: Vec<Sequence>,
    starts: Starts,
    /// The needs that a text of this field can meet.
    pub(super) possible: u64,
}

/// Words side by side.
#[derive(Debug)]
struct Sequence {
    slots: Vec<Slot>,
    /// As it must be written, for names in capitals.
    capitals: Option<String>,
    meets: u64,
}

/// What a [`Marker`] found.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Which needs are met, a bit each.
    pub(super) met: u64,
    /// In order, without overlap.
    pub(super) spans: Vec<Span>,
}

impl Marker {
    /// A marker for texts of `field`.
    pub(super) fn new(needs: &[Need], index: &Index, field: Field) -> Self {
        let mut marker = Self::default();
        let sought = needs.iter().enumerate().filter(|(_, need)| !need.only_asks);
        for (number, need) in sought {
            let meets = 1 << number;
            for (prefix, only) in &need.prefixes {
                if only.is_none_or(|only| only == field) {
                    marker.prefixes.push((prefix.clone(), meets));
                }
            }
            for way in need.ways.iter().filter(|way| way.looks_at(field)) {
                marker.possible |= meets;
                marker.learn(way, index, meets);
            }
        }
        marker.order();
        marker
    }

    /// Puts the words in order and notes what all that is sought begins with.
    fn order(&mut self) {
        order::sort_by(&mut self.words, |a, b| a.0.cmp(&b.0));
        self.words.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 |= if same { next.1 } else { 0 };
            same
        });
        let words = self.words.iter().map(|(word, _)| word);
        let prefixes = self.prefixes.iter().map(|(prefix, _)| prefix);
        let firsts = self.sequences.iter().filter_map(|sequence| sequence.slots.first());
        // The shortest first, as what they begin need not be known too.
        let starts = prefixes.chain(words).chain(firsts.map(|slot| &slot.word));
        starts.for_each(|start| self.starts.add(start));
    }

    fn learn(&mut self, way: &Way, index: &Index, meets: u64) {
        match &way.target {
            Target::Phrase(slots) => {
                self.sequences.push(Sequence { slots: slots.clone(), capitals: None, meets });
            }
            Target::Term(term) if way.is_ranked() => self.learn_term(*term, index, meets),
            Target::Term(_) | Target::Articles(_) => {}
        }
    }

    fn learn_term(&mut self, term: TermId, index: &Index, meets: u64) {
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

    /// Marks `text`: of two matches that overlap the first, of two that begin alike the longer.
    pub(super) fn mark(&self, text: &str) -> Marks {
        let mut marks = Marks::default();
        let Some(first) = self.starts.first_in(text) else { return marks };
        // No word goes on behind a space.
        let start = text.get(..first).and_then(|before| before.rfind(' ')).map_or(0, |at| at + 1);
        let words = Words::of(text.get(start..).unwrap_or_default());
        let mut compounds = words.compounds().iter().peekable();
        let mut free = 0;
        for at in 0..words.len() {
            let compound = compounds.next_if(|compound| compound.first == at);
            let (met, last) = self.matches_at(&words, at, compound);
            marks.met |= met;
            if met != 0 && at >= free {
                marks.spans.push(words.span(at, last).shifted(start));
                free = last + 1;
            }
        }
        marks
    }

    /// The needs that are met by what begins at `at`, and the last word of the longest of it.
    fn matches_at(
        &self,
        words: &Words<'_>,
        at: usize,
        compound: Option<&Compound>,
    ) -> (u64, usize) {
        let mut met = self.meets(words.folded(at));
        let mut last = at;
        for sequence in self.sequences.iter().filter(|sequence| sequence.stands_at(words, at)) {
            met |= sequence.meets;
            last = last.max(at + sequence.slots.len() - 1);
        }
        if let Some(compound) = compound {
            let meets = self.meets(&words.joined(*compound, ""));
            last = if meets == 0 { last } else { last.max(compound.last) };
            met |= meets;
        }
        (met, last)
    }

    fn meets(&self, folded: &str) -> u64 {
        if !self.starts.may_be(folded) {
            return 0;
        }
        let known = self.words.binary_search_by(|(word, _)| word.as_str().cmp(folded));
        let meets = known.ok().and_then(|at| self.words.get(at)).map_or(0, |(_, meets)| *meets);
        let prefixes =
            self.prefixes.iter().filter(|(prefix, _)| folded.starts_with(prefix.as_str()));
        prefixes.fold(meets, |met, (_, meets)| met | meets)
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
