//! [`Index`]: the frozen index. Every question takes `&self` and decodes only what it touches.

use levenshtein_automata::DFA;

use super::dictionary::Dictionary;
use super::facts::{Facts, Labels};
use super::field::{Field, round_length};
use super::links::Keys;
use super::postings::{Draft, Places, Postings};
use crate::language::Language;
use crate::pack::Bytes;

/// The number of a term: its place among all keys in byte order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId(u32);

impl TermId {
    /// The term of a place; higher bits than the 32 of a place are left off.
    pub(crate) fn at(place: u64) -> Self {
        Self(place as u32)
    }

    /// The place among all keys.
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    pub(super) fn place(self) -> usize {
        self.0 as usize
    }
}

/// The words of the articles, ready for [`crate::search`].
///
/// Dictionary keys are folded words; keys that begin with `=` are names of more than a word or in
/// capitals (`=korea utara`, `=AS`), keys that begin with `~` are stems that are no word.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) terms: Dictionary,
    /// By term, and one more where all lists end.
    pub(super) entries: Vec<Entry>,
    pub(super) postings: Bytes,
    pub(super) positions: Bytes,
    /// By term, the key of its stem.
    pub(super) stem_of: Vec<TermId>,
    /// A stem, and a term that has it or is it; sorted.
    pub(super) stems: Vec<(TermId, TermId)>,
    /// A name, and a term that stands for the same thing; sorted.
    pub(super) aliases: Vec<(TermId, TermId)>,
    pub(super) facts: Vec<Facts>,
    /// By article, the rounded lengths of its fields.
    pub(super) lengths: Vec<[u8; 4]>,
    pub(super) labels: Labels,
    pub(super) packs: Vec<Language>,
    pub(super) mean_lengths: [f32; 4],
}

/// Where the bytes of a term begin; they end where those of the next one begin.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    pub(super) postings: u32,
    pub(super) positions: u32,
    pub(super) articles: u32,
}

/// Stands in `stem_of` for a term that shares its stem with none.
const ALONE: TermId = TermId(u32::MAX);

impl Index {
    pub(super) fn freeze(
        keys: Keys,
        facts: Vec<Facts>,
        labels: Labels,
        lengths: Vec<[u32; 4]>,
        packs: Vec<Language>,
    ) -> Self {
        let mut index = Self {
            aliases: keys.aliases,
            facts,
            labels,
            packs,
            mean_lengths: Field::ALL.map(|field| mean(&lengths, field)),
            lengths: lengths.into_iter().map(|lengths| lengths.map(round_length)).collect(),
            ..Self::default()
        };
        index.store(&keys.keys);
        index.with_stems(keys.stems)
    }

    /// The index with its families; `stems` are pairs of a stem and a term that has it or is it,
    /// sorted.
    pub(super) fn with_stems(mut self, stems: Vec<(TermId, TermId)>) -> Self {
        self.stem_of = vec![ALONE; self.terms.len()];
        for &(stem, term) in &stems {
            if let Some(entry) = self.stem_of.get_mut(term.place()) {
                *entry = stem;
            }
        }
        self.stems = stems;
        self
    }

    fn store(&mut self, keys: &[(Box<str>, Draft)]) {
        let (mut postings, mut positions) = (Vec::new(), Vec::new());
        for (key, draft) in keys {
            self.terms.push(key);
            self.entries.push(Entry::at(&postings, &positions, draft.articles));
            postings.extend(&draft.postings);
            positions.extend(&draft.positions);
        }
        self.entries.push(Entry::at(&postings, &positions, 0));
        (self.postings, self.positions) = (postings.into(), positions.into());
    }

    /// How many articles there are.
    pub fn articles(&self) -> usize {
        self.facts.len()
    }

    /// What is known of an article, by its number.
    pub fn facts(&self, article: u32) -> Option<&Facts> {
        self.facts.get(article as usize)
    }

    /// What articles are counted by.
    pub fn labels(&self) -> &Labels {
        &self.labels
    }

    /// The languages whose packs the articles were read with.
    pub fn packs(&self) -> &[Language] {
        &self.packs
    }

    /// The mean length of a field, in words.
    pub fn mean_length(&self, field: Field) -> f32 {
        self.mean_lengths.get(field.number()).copied().unwrap_or(0.0)
    }

    /// The term of a key.
    pub fn term(&self, key: &str) -> Option<TermId> {
        self.terms.place(key).map(term_at)
    }

    /// The terms whose keys begin with `prefix`; they lie side by side.
    pub fn terms_with_prefix(&self, prefix: &str) -> impl Iterator<Item = TermId> + use<> {
        self.terms.with_prefix(prefix).map(term_at)
    }

    /// The terms whose keys `automaton` takes.
    pub(crate) fn terms_along(&self, automaton: &DFA) -> impl Iterator<Item = TermId> + use<> {
        self.terms.along(automaton).into_iter().map(term_at)
    }

    /// The key of a term.
    pub fn key(&self, term: TermId) -> &str {
        self.terms.key(term.place())
    }

    /// In how many articles a term stands.
    pub fn articles_with(&self, term: TermId) -> u32 {
        self.entries.get(term.place()).map_or(0, |entry| entry.articles)
    }

    /// The postings of a term.
    pub fn postings(&self, term: TermId) -> Postings<'_> {
        let bytes = self.bytes_of(term, &self.postings, |entry| entry.postings);
        Postings::new(bytes, &self.lengths)
    }

    /// The places of a term.
    pub fn places(&self, term: TermId) -> Places<'_> {
        let positions = self.bytes_of(term, &self.positions, |entry| entry.positions);
        Places::new(self.postings(term), positions)
    }

    fn bytes_of<'i>(&self, term: TermId, all: &'i [u8], start: fn(&Entry) -> u32) -> &'i [u8] {
        let bounds = self.entries.get(term.place()).zip(self.entries.get(term.place() + 1));
        bounds
            .and_then(|(this, next)| all.get(start(this) as usize..start(next) as usize))
            .unwrap_or_default()
    }

    /// The terms with the same stem as `term`, itself among them; `term` may be a stem's own key.
    /// Empty where it stands alone.
    pub fn family(&self, term: TermId) -> impl Iterator<Item = TermId> + '_ {
        let stem = self.stem_of.get(term.place()).copied().filter(|stem| *stem != ALONE);
        linked(&self.stems, stem.unwrap_or(term))
    }

    /// The terms that stand for the same thing as a name (a key that begins with `=`).
    pub fn aliases(&self, name: TermId) -> impl Iterator<Item = TermId> + '_ {
        linked(&self.aliases, name)
    }
}

impl Entry {
    /// A term whose lists begin where these end.
    fn at(postings: &[u8], positions: &[u8], articles: u32) -> Self {
        Self { postings: postings.len() as u32, positions: positions.len() as u32, articles }
    }
}

/// The mean length of a field, articles without it included.
fn mean(lengths: &[[u32; 4]], field: Field) -> f32 {
    let own = lengths.iter().filter_map(|lengths| lengths.get(field.number()));
    own.map(|length| u64::from(*length)).sum::<u64>() as f32 / lengths.len().max(1) as f32
}

fn term_at(place: usize) -> TermId {
    TermId::at(place as u64)
}

/// The second halves of the pairs that begin with `first`.
fn linked(pairs: &[(TermId, TermId)], first: TermId) -> impl Iterator<Item = TermId> + '_ {
    let start = pairs.partition_point(|&(known, _)| known < first);
    let rest = pairs.get(start..).unwrap_or_default().iter();
    rest.take_while(move |&&(known, _)| known == first).map(|&(_, other)| other)
}
