//! [`List`]: takes what was gathered of a term, gives its bits.

use super::{BODY, Entry, Fields, LONG, Size, TITLE};
use crate::index::postings::Draft;
use crate::pack::BitWriter;

/// The list of a term before it is written. One serves all terms, each in its turn.
#[derive(Debug, Default)]
pub(super) struct List {
    entries: Vec<Entry>,
    positions: Vec<u32>,
    articles: Vec<u32>,
    /// By article, a bit for each field that holds the term.
    masks: Vec<u8>,
}

impl List {
    /// Becomes the list of the term that was gathered in `draft`.
    pub(super) fn fill(&mut self, draft: &Draft) {
        let Self { entries, positions, articles, masks } = self;
        entries.clear();
        positions.clear();
        articles.clear();
        masks.clear();
        draft.each(positions, |article, field, count| {
            if articles.last() != Some(&article) {
                articles.push(article);
                masks.push(0);
            }
            masks.last_mut().into_iter().for_each(|mask| *mask |= 1 << field.number());
            entries.push(Entry { article, field, count });
        });
    }

    pub(super) fn size(&self) -> Size {
        Size { articles: self.articles.len() as u32, places: self.positions.len() as u32 }
    }

    pub(super) fn write(&self, writer: &mut BitWriter, fields: &Fields) {
        if self.size().places < LONG {
            return self.write_list(writer, fields);
        }
        let mut list = BitWriter::default();
        self.write_list(&mut list, fields);
        writer.number(list.bits() as u32);
        writer.append(&list);
    }

    fn write_list(&self, writer: &mut BitWriter, fields: &Fields) {
        if self.articles.is_empty() {
            return;
        }
        writer.ascending(&self.articles, fields.lengths.len() as u32);
        self.write_masks(writer);
        self.write_counts(writer);
        let mut positions = self.positions.as_slice();
        for Entry { article, field, count } in &self.entries {
            let (own, rest) = positions.split_at_checked(*count as usize).unwrap_or_default();
            writer.ascending(own, fields.extent(*article, *field));
            positions = rest;
        }
    }

    /// Most articles hold a word in their body alone; only the others are told of.
    fn write_masks(&self, writer: &mut BitWriter) {
        let numbered = self.masks.iter().zip(0..).filter(|(mask, _)| **mask != BODY);
        let others: Vec<u32> = numbered.map(|(_, number)| number).collect();
        let count = self.masks.len() as u32;
        writer.below(others.len() as u32, count + 1);
        writer.ascending(&others, count);
        for mask in self.masks.iter().filter(|mask| **mask != BODY) {
            match *mask {
                mask if mask == TITLE | BODY => writer.put(0b0, 1),
                TITLE => writer.put(0b01, 2),
                mask => writer.put(u32::from(mask) << 2 | 0b11, 6),
            }
        }
    }

    fn write_counts(&self, writer: &mut BitWriter) {
        let mut end = 0;
        let ends = self.entries.iter().map(|entry| {
            end += entry.count;
            end - 1
        });
        let mut ends: Vec<u32> = ends.collect();
        if let Some(last) = ends.pop() {
            writer.ascending(&ends, last);
        }
    }
}
