//! [`ListReader`]: takes terms, gives their postings and places.

use super::{BODY, Entry, Fields, GROUP, LONG, Lists, TITLE};
use crate::index::Field;
use crate::index::frozen::TermId;
use crate::index::postings::{Place, Posting};
use crate::pack::BitReader;

/// Reads the lists of terms one after the other.
#[derive(Clone, Debug)]
pub(crate) struct ListReader<'l> {
    lists: &'l Lists,
    fields: &'l Fields,
    /// Where the list of `term` begins.
    reader: BitReader<'l>,
    term: usize,
    /// Where its positions begin, once `entries` are those of `term`.
    positions: Option<BitReader<'l>>,
    articles: Vec<u32>,
    entries: Vec<Entry>,
    scratch: Vec<u32>,
}

impl<'l> ListReader<'l> {
    pub(super) fn new(lists: &'l Lists, fields: &'l Fields) -> Self {
        // Behind all terms, so that the first one is sought.
        let (reader, term) = (BitReader::new(&[], 0), usize::MAX);
        let (articles, entries, scratch) = (Vec::new(), Vec::new(), Vec::new());
        Self { lists, fields, reader, term, positions: None, articles, entries, scratch }
    }

    /// The postings of a term, by article, then field.
    pub(crate) fn postings(&mut self, term: TermId) -> impl Iterator<Item = Posting> {
        self.seek(term.place());
        self.load();
        let fields = self.fields;
        self.entries.iter().map(|&Entry { article, field, count }| {
            let length = fields.length(article, field);
            Posting { article, field, count, length }
        })
    }

    /// Hands on the places of a term, in order.
    pub(crate) fn places(&mut self, term: TermId, mut take: impl FnMut(Place)) {
        self.seek(term.place());
        self.load();
        let Some(mut reader) = self.positions.clone() else { return };
        for &Entry { article, field, count } in &self.entries {
            let extent = self.fields.extent(article, field);
            reader.ascending(count, extent, &mut self.scratch);
            self.scratch.iter().for_each(|position| take(Place::new(article, field, *position)));
        }
    }

    fn seek(&mut self, term: usize) {
        if term < self.term || term / GROUP != self.term / GROUP {
            self.reader = self.lists.group(term);
            self.term = term - term % GROUP;
            self.positions = None;
        }
        while self.term < term {
            self.pass();
        }
    }

    /// Goes on to the next term.
    fn pass(&mut self) {
        if self.lists.size(self.term).places >= LONG {
            let bits = self.reader.number();
            self.reader.skip(bits);
        } else {
            self.load();
            if let Some(mut reader) = self.positions.take() {
                for entry in &self.entries {
                    let extent = self.fields.extent(entry.article, entry.field);
                    reader.ascending(entry.count, extent, &mut self.scratch);
                }
                self.reader = reader;
            }
        }
        self.positions = None;
        self.term += 1;
    }

    /// Reads the entries of the term.
    fn load(&mut self) {
        if self.positions.is_some() {
            return;
        }
        let size = self.lists.size(self.term);
        let mut reader = self.reader.clone();
        self.entries.clear();
        if size.places >= LONG {
            reader.number();
        }
        if size.articles > 0 {
            reader.ascending(size.articles, self.fields.articles(), &mut self.articles);
            self.load_fields(&mut reader);
            self.load_counts(&mut reader, size.places);
        }
        self.positions = Some(reader);
    }

    fn load_fields(&mut self, reader: &mut BitReader<'_>) {
        let count = self.articles.len() as u32;
        let others = reader.below(count + 1);
        reader.ascending(others, count, &mut self.scratch);
        let mut others = self.scratch.iter().peekable();
        for (&article, number) in self.articles.iter().zip(0..) {
            if others.next_if_eq(&&number).is_none() {
                self.entries.push(Entry { article, field: Field::Body, count: 1 });
                continue;
            }
            let mask = mask(reader);
            let held = Field::ALL.into_iter().filter(|field| mask >> field.number() & 1 == 1);
            self.entries.extend(held.map(|field| Entry { article, field, count: 1 }));
        }
    }

    fn load_counts(&mut self, reader: &mut BitReader<'_>, places: u32) {
        let entries = self.entries.len() as u32;
        let (Some(ends), Some(last)) = (entries.checked_sub(1), places.checked_sub(1)) else {
            return;
        };
        if places == entries {
            return;
        }
        reader.ascending(ends, last, &mut self.scratch);
        self.scratch.push(last);
        let mut start = 0;
        for (entry, end) in self.entries.iter_mut().zip(&self.scratch) {
            entry.count = end + 1 - start;
            start = end + 1;
        }
    }
}

/// Which fields hold a term, where it is not the body alone.
fn mask(reader: &mut BitReader<'_>) -> u8 {
    if reader.take(1) == 0 {
        return TITLE | BODY;
    }
    if reader.take(1) == 0 { TITLE } else { reader.take(4) as u8 }
}
