//! The parts of an archive file that hold an [`Index`]; see `docs/format.md`.

use super::dictionary::Dictionary;
use super::facts::{Facts, Labels};
use super::families::Families;
use super::frozen::{Index, TermId};
use super::lists::{Fields, Lists};
use crate::language::Language;
use crate::pack::{BitReader, BitWriter, Bytes, packed, packed_fields, unpacked};

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

/// What is known of the articles.
struct Known {
    labels: Labels,
    packs: Vec<String>,
    mean_lengths: Vec<f32>,
    facts: Vec<Facts>,
    lengths: Vec<u8>,
    extents: Vec<u32>,
}

packed_fields!(Labels { outlets, languages, years });
packed_fields!(Facts { outlet, language, year, published });
packed_fields!(Known { labels, packs, mean_lengths, facts, lengths, extents });

impl Index {
    /// The index as an archive file holds it.
    pub(crate) fn parts(&self) -> Parts {
        Parts {
            terms: packed(&self.terms).into(),
            lists: self.lists.packed_sizes().into(),
            postings: self.lists.bits.clone(),
            sweeps: packed(&self.sweeps).into(),
            links: self.packed_links().into(),
            facts: packed(&self.known()).into(),
        }
    }

    /// The index of an archive file; `None` where its parts don't fit together.
    pub(crate) fn open(parts: Parts) -> Option<Self> {
        let known: Known = unpacked(&parts.facts)?;
        let terms = unpacked::<Dictionary>(&parts.terms)?;
        if !known.fits() {
            return None;
        }
        let lengths = known.lengths.as_chunks().0.to_vec();
        let extents = known.extents.as_chunks().0.to_vec();
        let fields = Fields { lengths, extents };
        let lists = Lists::open(&parts.lists, parts.postings, fields, terms.len())?;
        let mut reader = BitReader::new(&parts.links, 0);
        let families = Families::read(&mut reader, terms.len())?;
        let aliases = aliases(&mut reader, terms.len())?;
        Some(Self {
            terms,
            lists,
            families,
            sweeps: unpacked(&parts.sweeps)?,
            aliases,
            facts: known.facts,
            labels: known.labels,
            packs: known.packs.iter().filter_map(|tag| Language::from_tag(tag)).collect(),
            mean_lengths: known.mean_lengths.try_into().ok()?,
        })
    }

    /// How many positions the fields of all articles have. Never more than their texts have bytes.
    pub(crate) fn positions(&self) -> u64 {
        self.lists.fields.positions()
    }

    fn packed_links(&self) -> Vec<u8> {
        let mut writer = BitWriter::default();
        self.families.write(&mut writer);
        writer.number(self.aliases.len() as u32);
        let mut last = 0;
        for (name, other) in &self.aliases {
            writer.number(name.number() - last);
            writer.below(other.number(), self.terms.len() as u32);
            last = name.number();
        }
        writer.into_bytes()
    }

    fn known(&self) -> Known {
        let Fields { lengths, extents } = &self.lists.fields;
        Known {
            labels: self.labels.clone(),
            packs: self.packs.iter().map(|language| language.tag().to_owned()).collect(),
            mean_lengths: self.mean_lengths.to_vec(),
            facts: self.facts.clone(),
            lengths: lengths.concat(),
            extents: extents.concat(),
        }
    }
}

impl Known {
    fn fits(&self) -> bool {
        let on = |list: &[String], label: Option<u32>| {
            label.is_none_or(|label| (label as usize) < list.len())
        };
        let labels = &self.labels;
        self.lengths.len() == 4 * self.facts.len()
            && self.extents.len() == self.lengths.len()
            && self.facts.iter().all(|facts| {
                on(&labels.outlets, facts.outlet)
                    && on(&labels.languages, facts.language)
                    && on(&labels.years, facts.year)
            })
    }
}

/// Names and other names of the same things, among so many terms.
fn aliases(reader: &mut BitReader<'_>, terms: usize) -> Option<Vec<(TermId, TermId)>> {
    let mut last = 0_u32;
    let pairs = (0..reader.number()).map(|_| {
        last = last.checked_add(reader.number()).filter(|name| (*name as usize) < terms)?;
        let other = reader.below(terms as u32);
        Some((TermId::at(last.into()), TermId::at(other.into())))
    });
    pairs.collect()
}
