//! [`Sweeps`]: for beginnings that many words share (`p`, `me`), the articles that hold any of these
//! words, so that the first letters typed do not read the list of every word that begins so.

use std::ops::Range;

use super::dictionary::Dictionary;
use super::families::Families;
use super::frozen::TermId;
use super::postings::Draft;
use crate::pace::Pace;
use crate::pack::{BitReader, BitWriter, Packed, packed_fields};

/// A beginning has a sweep if it is that of more than this share of all terms …
const SHARE: usize = 64;
/// … and of more terms than this.
const FEWEST: usize = 128;
/// Longer beginnings have none. In bytes.
const LONGEST: usize = 8;

/// The sweeps of an index.
#[derive(Debug, Default)]
pub(super) struct Sweeps {
    sweeps: Vec<Sweep>,
}

/// Terms that begin alike, and the articles that hold any of them or of their families.
#[derive(Debug)]
struct Sweep {
    terms: Range<usize>,
    bits: Vec<u8>,
}

impl Sweeps {
    /// The sweeps of terms with these drafts, in `articles` articles.
    pub(super) async fn of(
        terms: &Dictionary,
        families: &Families,
        drafts: &[Draft],
        articles: usize,
        pace: &Pace,
    ) -> Self {
        let beginnings = beginnings(terms);
        let mut stage = pace.stage(0.2, beginnings.len());
        let mut sweeps = Vec::with_capacity(beginnings.len());
        // What longer beginnings hold is known when a shorter one asks for it.
        let mut known: Vec<(Range<usize>, Vec<bool>)> = Vec::new();
        for range in beginnings.into_iter().rev() {
            let (mut held, mut next) = (vec![false; articles], range.start);
            while let Some((part, others)) = known.pop_if(|(part, _)| part.start < range.end) {
                hold(next..part.start, families, drafts, &mut held);
                held.iter_mut().zip(others).for_each(|(held, other)| *held |= other);
                next = part.end;
            }
            hold(next..range.end, families, drafts, &mut held);
            sweeps.push(Sweep::of(range.clone(), &held));
            known.push((range, held));
            stage.step().await;
        }
        sweeps.reverse();
        Self { sweeps }
    }

    /// The articles that hold any of just these terms or of their families, where a sweep of them
    /// was made; `articles` is how many there are.
    pub(super) fn over(&self, terms: &Range<usize>, articles: u32) -> Option<Vec<u32>> {
        let sweep = self.sweeps.iter().find(|sweep| sweep.terms == *terms)?;
        let mut reader = BitReader::new(&sweep.bits, 0);
        let (count, mut held) = (reader.number(), Vec::new());
        reader.ascending(count, articles, &mut held);
        Some(held)
    }
}

impl Sweep {
    fn of(terms: Range<usize>, held: &[bool]) -> Self {
        let articles = held.iter().zip(0..).filter_map(|(held, article)| held.then_some(article));
        let articles: Vec<u32> = articles.collect();
        let mut writer = BitWriter::default();
        writer.number(articles.len() as u32);
        writer.ascending(&articles, held.len() as u32);
        Self { terms, bits: writer.into_bytes() }
    }
}

impl Packed for Sweep {
    fn pack(&self, out: &mut Vec<u8>) {
        self.terms.start.pack(out);
        self.terms.len().pack(out);
        self.bits.pack(out);
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        let start = usize::unpack(bytes)?;
        let terms = start..start.checked_add(usize::unpack(bytes)?)?;
        Some(Self { terms, bits: Vec::unpack(bytes)? })
    }
}

packed_fields!(Sweeps { sweeps });

/// The terms of each beginning that has a sweep, in the order of the beginnings.
fn beginnings(terms: &Dictionary) -> Vec<Range<usize>> {
    let least = FEWEST.max(terms.len() / SHARE);
    let mut found: Vec<Range<usize>> = Vec::new();
    for place in 0..terms.len().saturating_sub(least) {
        let key = terms.key(place);
        for end in terms.head(place) + 1..=key.len().min(LONGEST) {
            let Some(beginning) = key.get(..end) else { continue };
            if !terms.key(place + least).starts_with(beginning) {
                break;
            }
            let range = terms.with_prefix(beginning);
            if found.last() != Some(&range) {
                found.push(range);
            }
        }
    }
    found
}

/// Notes the articles that hold any of the terms or of their families.
fn hold(terms: Range<usize>, families: &Families, drafts: &[Draft], held: &mut [bool]) {
    let mut note = |term: usize| {
        let Some(draft) = drafts.get(term) else { return };
        draft.each_article(|article| {
            if let Some(held) = held.get_mut(article as usize) {
                *held = true;
            }
        });
    };
    for term in terms.clone() {
        note(term);
        let family = families.with(TermId::at(term as u64)).iter().map(|member| member.place());
        family.filter(|member| !terms.contains(member)).for_each(&mut note);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_beginnings_of_many_words_have_a_sweep() {
        let keys = (0..FEWEST + 1).map(|number| format!("aé{number:03}"));
        let keys: Vec<_> = keys.chain((0..FEWEST).map(|number| format!("b{number:03}"))).collect();
        let terms = Dictionary::of(keys.iter().map(String::as_str));
        assert_eq!(beginnings(&terms), vec![0..FEWEST + 1; 1]);
    }
}
