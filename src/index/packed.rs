//! The parts of an archive file that hold an [`Index`]; see `docs/format.md`.

use super::dictionary::Dictionary;
use super::facts::{Facts, Labels};
use super::frozen::{Entry, Index, TermId};
use crate::language::Language;
use crate::pack::{Bytes, Packed, packed, packed_fields, unpacked};

/// The index as an archive file holds it.
pub(crate) struct Parts {
    /// The dictionary.
    pub(crate) terms: Bytes,
    /// The lengths of the lists of each term.
    pub(crate) lists: Bytes,
    /// The postings of all terms.
    pub(crate) postings: Bytes,
    /// The positions of all terms.
    pub(crate) positions: Bytes,
    /// Which terms belong together.
    pub(crate) links: Bytes,
    /// What is counted, filtered and ordered by.
    pub(crate) facts: Bytes,
}

type Pairs = Vec<(TermId, TermId)>;

/// What is known of the articles.
struct Known {
    labels: Labels,
    packs: Vec<String>,
    mean_lengths: Vec<f32>,
    facts: Vec<Facts>,
    lengths: Vec<u8>,
}

packed_fields!(Labels { outlets, languages, years });
packed_fields!(Facts { outlet, language, year, published });
packed_fields!(Known { labels, packs, mean_lengths, facts, lengths });

impl Index {
    /// The index as an archive file holds it.
    pub(crate) fn parts(&self) -> Parts {
        Parts {
            terms: packed(&self.terms).into(),
            lists: packed(&self.lists()).into(),
            postings: self.postings.clone(),
            positions: self.positions.clone(),
            links: packed(&(gaps(&self.stems), gaps(&self.aliases))).into(),
            facts: packed(&self.known()).into(),
        }
    }

    /// The index of an archive file; `None` where its parts don't fit together.
    pub(crate) fn open(parts: Parts) -> Option<Self> {
        let terms = unpacked::<Dictionary>(&parts.terms)?;
        let entries = entries(unpacked(&parts.lists)?)?;
        let (stems, aliases) = unpacked::<(Pairs, Pairs)>(&parts.links)?;
        let (stems, aliases) = (pairs(stems)?, pairs(aliases)?);
        let ends = entries.last()?;
        let fits = entries.len() == terms.len() + 1
            && ends.postings as usize == parts.postings.len()
            && ends.positions as usize == parts.positions.len()
            && stems.iter().chain(&aliases).all(|(a, b)| a.max(b).place() < terms.len());
        let known: Known = unpacked(&parts.facts)?;
        if !fits || !known.fits() {
            return None;
        }
        let index = Self {
            terms,
            entries,
            postings: parts.postings,
            positions: parts.positions,
            aliases,
            mean_lengths: known.mean_lengths.try_into().ok()?,
            packs: known.packs.iter().filter_map(|tag| Language::from_tag(tag)).collect(),
            labels: known.labels,
            facts: known.facts,
            lengths: known.lengths.as_chunks().0.to_vec(),
            ..Self::default()
        };
        Some(index.with_stems(stems))
    }

    fn lists(&self) -> [Vec<u32>; 3] {
        let sizes = self.entries.windows(2).filter_map(|pair| {
            let [this, next] = pair else { return None };
            Some([this.articles, next.postings - this.postings, next.positions - this.positions])
        });
        let sizes: Vec<[u32; 3]> = sizes.collect();
        [0, 1, 2].map(|n| sizes.iter().filter_map(|sizes| sizes.get(n).copied()).collect())
    }

    fn known(&self) -> Known {
        Known {
            labels: self.labels.clone(),
            packs: self.packs.iter().map(|language| language.tag().to_owned()).collect(),
            mean_lengths: self.mean_lengths.to_vec(),
            facts: self.facts.clone(),
            lengths: self.lengths.concat(),
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
            && self.facts.iter().all(|facts| {
                on(&labels.outlets, facts.outlet)
                    && on(&labels.languages, facts.language)
                    && on(&labels.years, facts.year)
            })
    }
}

impl Packed for TermId {
    fn pack(&self, out: &mut Vec<u8>) {
        self.number().pack(out);
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        u32::unpack(bytes).map(|number| Self::at(number.into()))
    }
}

impl Packed for [Vec<u32>; 3] {
    fn pack(&self, out: &mut Vec<u8>) {
        self.iter().for_each(|column| column.pack(out));
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        Some([Vec::unpack(bytes)?, Vec::unpack(bytes)?, Vec::unpack(bytes)?])
    }
}

/// Where the lists of each term begin, from their lengths.
fn entries([articles, postings, positions]: [Vec<u32>; 3]) -> Option<Vec<Entry>> {
    let mut next = Entry::default();
    let mut entries = Vec::with_capacity(articles.len() + 1);
    if articles.len() != postings.len() || articles.len() != positions.len() {
        return None;
    }
    for ((articles, postings), positions) in articles.into_iter().zip(postings).zip(positions) {
        entries.push(Entry { articles, ..next });
        next.postings = next.postings.checked_add(postings)?;
        next.positions = next.positions.checked_add(positions)?;
    }
    entries.push(next);
    Some(entries)
}

/// Sorted pairs, the first half of each as its distance from the one before.
fn gaps(pairs: &[(TermId, TermId)]) -> Pairs {
    let mut last = 0;
    let gap = |&(first, second): &(TermId, TermId)| {
        let gap = first.number() - last;
        last = first.number();
        (TermId::at(gap.into()), second)
    };
    pairs.iter().map(gap).collect()
}

fn pairs(gaps: Pairs) -> Option<Pairs> {
    let mut last = 0_u32;
    let pair = |(gap, second): (TermId, TermId)| {
        last = last.checked_add(gap.number())?;
        Some((TermId::at(last.into()), second))
    };
    gaps.into_iter().map(pair).collect()
}
