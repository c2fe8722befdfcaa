//! [`Index`]: the frozen index. Every question takes `&self` and decodes only what it touches.

use super::dictionary::Dictionary;
use super::edits::Edits;
use super::facts::{Facts, Labels};
use super::field::Field;
use super::linked::Linked;
use super::lists::{ListReader, Lists};
use super::names::{NAME, name_key};
use super::postings::{Place, Posting};
use super::sweeps::Sweeps;
use super::table::{Rows, Table};
use crate::language::Language;

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
    pub(super) lists: Lists,
    pub(super) linked: Linked,
    pub(super) sweeps: Sweeps,
    pub(super) table: Table,
    pub(super) labels: Labels,
    pub(super) packs: Vec<Language>,
    pub(super) mean_lengths: [f32; 4],
    /// How many bytes the articles have; no more positions are believed.
    pub(super) bytes: usize,
}

impl Index {
    /// How many articles there are.
    pub fn articles(&self) -> usize {
        self.table.len()
    }

    /// What is known of an article, by its number.
    pub fn facts(&self, article: u32) -> Option<&Facts> {
        self.rows().facts.get(article as usize)
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

    /// The articles that hold a word that begins with `prefix`, or one of its family; only known of
    /// prefixes of very many words.
    pub(crate) fn sweep(&self, prefix: &str) -> Option<Vec<u32>> {
        self.sweeps.over(&self.terms.with_prefix(prefix), self.articles() as u32)
    }

    /// The terms whose keys are within `edits`; of those that don't consist of letters maybe not all.
    pub(crate) fn terms_within(&self, edits: Edits) -> impl Iterator<Item = TermId> + use<> {
        self.terms.within(edits).into_iter().map(term_at)
    }

    /// The key of a term.
    pub fn key(&self, term: TermId) -> &str {
        self.terms.key(term.place())
    }

    /// In how many articles a term stands.
    pub fn articles_with(&self, term: TermId) -> u32 {
        self.lists.articles_with(term.place())
    }

    /// The postings of a term, by article, then field.
    pub fn postings(&self, term: TermId) -> Vec<Posting> {
        self.reader().postings(term).collect()
    }

    /// The places of a term, in order.
    pub fn places(&self, term: TermId) -> Vec<Place> {
        let mut places = Vec::new();
        self.reader().places(term, |place| places.push(place));
        places
    }

    /// The length of a field of an article, rounded; see [`super::rounded_length`].
    pub(crate) fn length(&self, article: u32, field: Field) -> u8 {
        self.rows().fields.length(article, field)
    }

    /// A reader of the postings and places of any terms.
    pub(crate) fn reader(&self) -> ListReader<'_> {
        self.lists.reader(&self.rows().fields)
    }

    /// The terms with the same stem as `term`, itself among them; `term` may be a stem's own key.
    /// Empty where it stands alone.
    pub fn family(&self, term: TermId) -> impl Iterator<Item = TermId> + '_ {
        let members = self.linked.family(term).iter().copied();
        members.filter(|member| self.articles_with(*member) > 0)
    }

    /// The other names of what a name names, as the languages and the maker of the archive know them,
    /// folded but for those that count in capitals alone.
    ///
    /// ```
    /// use linimasa::{article::{RawArticle, read}, index::Builder};
    /// let mut builder = Builder::new();
    /// builder.add(&read(&RawArticle::from_text("Presiden Jokowi meninjau bendungan di Kupang.")));
    /// let index = builder.finish();
    /// assert!(index.other_names("Joko Widodo").eq(["jokowi"]));
    /// ```
    pub fn other_names(&self, name: &str) -> impl Iterator<Item = &str> {
        let key = self.term(&name_key(name));
        let others = key.into_iter().flat_map(|key| self.aliases(key));
        others.map(|other| self.key(other).trim_start_matches(NAME))
    }

    /// What is known of each article. Of an archive file nothing is, where that does not fit its other
    /// parts: no list is read then, whatever it claims to hold.
    pub(super) fn rows(&self) -> &Rows {
        self.table.rows(|rows| {
            rows.are_on(&self.labels)
                && rows.fields.positions() <= self.bytes as u64
                && self.lists.fit(&rows.fields)
        })
    }

    /// The terms that stand for the same thing as a name (a key that begins with `=`).
    pub fn aliases(&self, name: TermId) -> impl Iterator<Item = TermId> + '_ {
        self.linked.aliases(name)
    }
}

fn term_at(place: usize) -> TermId {
    TermId::at(place as u64)
}
