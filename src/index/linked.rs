//! [`Linked`]: which terms belong together, read from an archive file when it is first asked.

use super::families::Families;
use super::frozen::TermId;
use crate::pack::{BitReader, BitWriter, Bytes};
use std::sync::OnceLock;

/// The families of words, and the names of one thing, among so many terms.
#[derive(Debug, Default)]
pub(super) struct Linked {
    bits: Bytes,
    terms: usize,
    read: OnceLock<Links>,
}

#[derive(Debug, Default)]
struct Links {
    families: Families,
    /// A name, and a term that stands for the same thing; sorted.
    aliases: Vec<(TermId, TermId)>,
}

impl Linked {
    /// Of families, and of names each with a term that stands for the same thing, sorted.
    pub(super) fn of(families: Families, aliases: Vec<(TermId, TermId)>, terms: usize) -> Self {
        let mut writer = BitWriter::default();
        families.write(&mut writer);
        write_aliases(&aliases, terms, &mut writer);
        let (bits, read) = (writer.into_bytes().into(), Links { families, aliases }.into());
        Self { bits, terms, read }
    }

    /// The links of an archive file; there are none where they lead beyond the terms.
    pub(super) fn open(bits: Bytes, terms: usize) -> Self {
        Self { bits, terms, read: OnceLock::new() }
    }

    /// What an archive file holds.
    pub(super) fn packed(&self) -> Bytes {
        self.bits.clone()
    }

    /// The family of a term, itself among them; empty where it has none.
    pub(super) fn family(&self, term: TermId) -> &[TermId] {
        self.links().families.with(term)
    }

    /// The terms that stand for the same thing as a name.
    pub(super) fn aliases(&self, name: TermId) -> impl Iterator<Item = TermId> + '_ {
        let pairs = &self.links().aliases;
        let start = pairs.partition_point(|&(known, _)| known < name);
        let rest = pairs.get(start..).unwrap_or_default().iter();
        rest.take_while(move |&&(known, _)| known == name).map(|&(_, other)| other)
    }

    fn links(&self) -> &Links {
        self.read.get_or_init(|| self.read().unwrap_or_default())
    }

    fn read(&self) -> Option<Links> {
        let mut reader = BitReader::new(&self.bits, 0);
        let families = Families::read(&mut reader, self.terms)?;
        Some(Links { families, aliases: read_aliases(&mut reader, self.terms)? })
    }
}

fn write_aliases(aliases: &[(TermId, TermId)], terms: usize, writer: &mut BitWriter) {
    writer.number(aliases.len() as u32);
    let mut last = 0;
    for (name, other) in aliases {
        writer.number(name.number() - last);
        writer.below(other.number(), terms as u32);
        last = name.number();
    }
}

fn read_aliases(reader: &mut BitReader<'_>, terms: usize) -> Option<Vec<(TermId, TermId)>> {
    let mut last = 0_u32;
    let pairs = (0..reader.number()).map(|_| {
        last = last.checked_add(reader.number()).filter(|name| (*name as usize) < terms)?;
        let other = reader.below(terms as u32);
        Some((TermId::at(last.into()), TermId::at(other.into())))
    });
    pairs.collect()
}
