//! The parts of an archive file that hold an [`Index`]; see `docs/format.md`.

use super::dictionary::Dictionary;
use super::facts::Labels;
use super::frozen::Index;
use super::linked::Linked;
use super::lists::Lists;
use super::table::Table;
use crate::language::Language;
use crate::pack::{Bytes, Packed, packed, packed_fields, unpacked};

/// The index as an archive file holds it.
pub(crate) struct Parts {
    /// The dictionary.
    pub(crate) terms: Bytes,
    /// How much the list of each term holds.
    pub(crate) lists: Bytes,
    /// The postings and positions of all terms.
    pub(crate) postings: Bytes,
    /// The articles of common beginnings.
    pub(crate) sweeps: Bytes,
    /// Which terms belong together.
    pub(crate) links: Bytes,
    /// What is counted, filtered and ordered by.
    pub(crate) facts: Bytes,
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
    pub(crate) fn parts(&self) -> Parts {
        let (lists, postings) = self.lists.packed();
        let mut facts = packed(&self.known());
        facts.extend(self.rows().packed());
        Parts {
            terms: packed(&self.terms).into(),
            lists: lists.into(),
            postings,
            sweeps: packed(&self.sweeps).into(),
            links: self.linked.packed(),
            facts: facts.into(),
        }
    }

    /// The index of an archive file whose articles have so many bytes; `None` where its parts don't
    /// fit together.
    pub(crate) fn open(parts: Parts, bytes: usize) -> Option<Self> {
        let mut facts = &*parts.facts;
        let Known { labels, packs, mean_lengths } = Known::unpack(&mut facts)?;
        let rows = parts.facts.len() - facts.len()..parts.facts.len();
        let terms = unpacked::<Dictionary>(&parts.terms)?;
        Some(Self {
            lists: Lists::open(&parts.lists, parts.postings, terms.len())?,
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
