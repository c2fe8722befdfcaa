//! [`Families`]: the terms that share a stem, by term.

use super::frozen::TermId;
use crate::pack::{BitReader, BitWriter};

/// Terms that share a stem; no term is in two families.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Families {
    /// The members of each family in order; families are ordered by their first member.
    members: Vec<TermId>,
    /// By family, where its members end.
    ends: Vec<u32>,
    /// By term, its family.
    family_of: Vec<u32>,
}

/// Stands in `family_of` for a term without a family.
const ALONE: u32 = u32::MAX;
/// A stem may have a stem itself; so often it is asked for.
const LONGEST_CHAIN: usize = 8;

impl Families {
    /// The families of `terms` terms. `pairs` are of a stem and a term that has it.
    pub(super) fn of(pairs: &[(TermId, TermId)], terms: usize) -> Self {
        let mut stems: Vec<usize> = (0..terms).collect();
        for (stem, term) in pairs {
            if let Some(entry) = stems.get_mut(term.place()) {
                *entry = stem.place();
            }
        }
        let next = |term: usize| stems.get(term).copied().unwrap_or(term);
        let root = |term| (0..LONGEST_CHAIN).fold(term, |stem, _| next(stem));
        let mut order: Vec<u64> =
            (0..terms).map(|term| (root(term) as u64) << 32 | term as u64).collect();
        order.sort_unstable();
        let groups = order.chunk_by(|a, b| a >> 32 == b >> 32).filter(|group| group.len() > 1);
        let mut groups: Vec<&[u64]> = groups.collect();
        crate::order::sort_by_key(&mut groups, |group| group.first().map(|term| *term as u32));
        let mut families = Self { family_of: vec![ALONE; terms], ..Self::default() };
        for group in groups {
            group.iter().for_each(|term| families.members.push(TermId::at(*term)));
            families.close();
        }
        families
    }

    /// Makes a family of the members since the last one.
    fn close(&mut self) {
        let start = self.ends.last().copied().unwrap_or(0) as usize;
        for term in self.members.get(start..).unwrap_or_default() {
            if let Some(family) = self.family_of.get_mut(term.place()) {
                *family = self.ends.len() as u32;
            }
        }
        self.ends.push(self.members.len() as u32);
    }

    /// The family of a term, itself among them; empty where it has none.
    pub(super) fn with(&self, term: TermId) -> &[TermId] {
        let family = self.family_of.get(term.place()).copied().unwrap_or(ALONE);
        self.family(family as usize).unwrap_or_default()
    }

    fn family(&self, number: usize) -> Option<&[TermId]> {
        let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        self.members.get(start? as usize..*self.ends.get(number)? as usize)
    }

    /// Appends the families: their first members, then each one's size and the gaps in it.
    pub(super) fn write(&self, writer: &mut BitWriter) {
        let families = (0..self.ends.len()).filter_map(|number| self.family(number));
        let firsts = families.clone().filter_map(|family| family.first());
        let firsts: Vec<u32> = firsts.map(|term| term.number()).collect();
        let terms = self.family_of.len() as u32;
        writer.number(firsts.len() as u32);
        writer.ascending(&firsts, terms);
        for family in families {
            writer.number(family.len() as u32 - 2);
            for pair in family.windows(2) {
                let [before, term] = pair else { continue };
                let gap = term.number() - before.number();
                let width = gap.ilog2();
                writer.below(width, widths(terms));
                writer.put(gap, width);
            }
        }
    }

    /// The families of `terms` terms; `None` where they lead beyond the terms.
    pub(super) fn read(reader: &mut BitReader<'_>, terms: usize) -> Option<Self> {
        let mut families = Self { family_of: vec![ALONE; terms], ..Self::default() };
        let (count, mut firsts) = (reader.number(), Vec::new());
        let terms = terms as u32;
        reader.ascending(count, terms, &mut firsts);
        for mut term in firsts {
            families.members.push(TermId::at(term.into()));
            for _ in 0..=reader.number() {
                let width = reader.below(widths(terms));
                term = term
                    .checked_add(1 << width | reader.take(width))
                    .filter(|term| *term < terms)?;
                families.members.push(TermId::at(term.into()));
            }
            families.close();
        }
        Some(families)
    }
}

/// How many widths the gaps between so many terms may have.
fn widths(terms: u32) -> u32 {
    terms.max(1).ilog2() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn family(families: &Families, term: u32) -> Vec<u32> {
        families.with(TermId::at(term.into())).iter().map(|term| term.number()).collect()
    }

    fn pair(stem: u32, term: u32) -> (TermId, TermId) {
        (TermId::at(stem.into()), TermId::at(term.into()))
    }

    #[test]
    fn stems_of_stems_are_one_family() {
        let families = Families::of(&[pair(4, 1), pair(4, 7), pair(2, 4), pair(5, 6)], 9);
        for term in [1, 2, 4, 7] {
            assert_eq!(family(&families, term), [1, 2, 4, 7]);
        }
        assert_eq!(family(&families, 5), [5, 6]);
        assert!(family(&families, 3).is_empty() && family(&families, 99).is_empty());
    }

    proptest! {
        #[test]
        fn families_come_back(pairs in prop::collection::vec((0..50_u32, 0..50_u32), 0..40)) {
            let pairs: Vec<_> = pairs.into_iter().map(|(stem, term)| pair(stem, term)).collect();
            let families = Families::of(&pairs, 50);
            let mut writer = BitWriter::default();
            families.write(&mut writer);
            let bytes = writer.into_bytes();
            prop_assert_eq!(Families::read(&mut BitReader::new(&bytes, 0), 50), Some(families));
        }

        #[test]
        fn any_bits_are_families_of_known_terms_or_nothing(bytes: Vec<u8>) {
            if let Some(families) = Families::read(&mut BitReader::new(&bytes, 0), 50) {
                prop_assert!(families.members.iter().all(|term| term.number() < 50));
            }
        }
    }
}
