//! The parts of an archive file that hold an [`Index`]; see `docs/format.md`.

use super::dictionary::Dictionary;
use super::facts::Labels;
use super::frozen::Index;
use super::linked::Linked;
use super::lists::Lists;
use super::table::Table;
use crate::language::Language;
use crate::pack::{Bytes, Joined, Packed, Pieces, packed, packed_fields, unpacked};

/// The index as an archive file holds it: its lists at hand, or where they are.
pub(crate) struct Parts<L> {
    /// What is counted, filtered and ordered by.
    pub(crate) facts: Bytes,
    /// The dictionary.
    pub(crate) terms: Bytes,
    /// How much the list of each term holds.
    pub(crate) sizes: Bytes,
    /// Which terms belong together.
    pub(crate) links: Bytes,
    /// The articles of common beginnings.
    pub(crate) sweeps: Bytes,
    /// The postings and positions of all terms, a piece for each block of them.
    pub(crate) lists: L,
}

/// What is known of all articles together.
struct Known {
    labels: Labels,
    packs: Vec<String>,
    mean_lengths: Vec<f32>,
}

packed_fields!(Labels { outlets, languages, years });
packed_fields!(Known { labels, packs, mean_lengths });

impl Index {
    /// The index as an archive file holds it.
    pub(crate) fn parts(&self) -> Parts<Joined> {
        let mut facts = packed(&self.known());
        facts.extend(self.rows().packed());
        Parts {
            facts: facts.into(),
            terms: packed(&self.terms).into(),
            sizes: self.lists.packed_sizes().into(),
            links: self.linked.packed(),
            sweeps: packed(&self.sweeps).into(),
            lists: self.lists.packed(),
        }
    }

    /// The index of an archive file whose articles have so many bytes; `None` where its parts don't
    /// fit together.
    pub(crate) fn open(parts: Parts<Pieces>, bytes: usize) -> Option<Self> {
        let mut facts = &*parts.facts;
        let Known { labels, packs, mean_lengths } = Known::unpack(&mut facts)?;
        let rows = parts.facts.len() - facts.len()..parts.facts.len();
        let terms = unpacked::<Dictionary>(&parts.terms)?;
        Some(Self {
            lists: Lists::open(&parts.sizes, parts.lists, terms.len())?,
            linked: Linked::open(parts.links, terms.len()),
            terms,
            sweeps: unpacked(&parts.sweeps)?,
            table: Table::open(parts.facts.part(rows)?)?,
            labels,
            packs: packs.iter().filter_map(|tag| Language::from_tag(tag)).collect(),
            mean_lengths: mean_lengths.try_into().ok()?,
            bytes,
        })
    }

    fn known(&self) -> Known {
        Known {
            labels: self.labels.clone(),
            packs: self.packs.iter().map(|language| language.tag().to_owned()).collect(),
            mean_lengths: self.mean_lengths.to_vec(),
        }
    }
}
