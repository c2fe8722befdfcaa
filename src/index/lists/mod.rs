//! [`Lists`]: the postings and positions of all terms, in as few bits as they need.
//!
//! `docs/format.md` says what stands where. Terms lie in groups, and only where a group begins is
//! stored; a reader passes over the terms before the one it looks for. Long lists say how long they
//! are, so that passing over a group takes next to no time.

mod reader;
mod sizes;
mod writer;

pub(crate) use reader::ListReader;

use super::field::Field;
use super::postings::Draft;
use crate::pace::Pace;
use crate::pack::{BitWriter, Bytes};
use sizes::{Size, Sizes};
use writer::List;

/// So many terms lie in a group.
const GROUP: usize = 16;
/// The list of a term with so many places says how long it is.
const LONG: u32 = 32;

/// So many terms may stand at one place: a word, the compound that it begins, names.
const MOST_AT_A_PLACE: u64 = 16;

const TITLE: u8 = 1 << Field::Title as u8;
const BODY: u8 = 1 << Field::Body as u8;

/// What is known of the articles' fields, by article and field.
#[derive(Debug, Default)]
pub(super) struct Fields {
    /// The lengths, rounded.
    pub(super) lengths: Vec<[u8; 4]>,
    /// All positions are below these.
    pub(super) extents: Vec<[u32; 4]>,
}

impl Fields {
    /// How many articles there are.
    pub(super) fn articles(&self) -> u32 {
        self.lengths.len() as u32
    }

    /// How many positions there are in all.
    pub(super) fn positions(&self) -> u64 {
        self.extents.iter().flatten().map(|extent| u64::from(*extent)).sum()
    }

    /// The rounded length of a field.
    pub(super) fn length(&self, article: u32, field: Field) -> u8 {
        let lengths = self.lengths.get(article as usize);
        lengths.and_then(|lengths| lengths.get(field.number())).copied().unwrap_or(0)
    }

    fn extent(&self, article: u32, field: Field) -> u32 {
        let extents = self.extents.get(article as usize);
        extents.and_then(|extents| extents.get(field.number())).copied().unwrap_or(0)
    }
}

/// The lists of all terms.
#[derive(Debug, Default)]
pub(super) struct Lists {
    bits: Bytes,
    sizes: Sizes,
}

impl Lists {
    /// The lists of terms with these drafts, in order.
    pub(super) async fn of(drafts: &[Draft], fields: &Fields, pace: &Pace) -> Self {
        let (mut writer, mut ends, mut sizes) = (BitWriter::default(), Vec::new(), Vec::new());
        let (mut list, mut stage) = (List::default(), pace.stage(0.4, drafts.len()));
        for group in drafts.chunks(GROUP) {
            for draft in group {
                list.fill(draft);
                list.write(&mut writer, fields);
                sizes.push(list.size());
                stage.step().await;
            }
            writer.align();
            ends.push(writer.len());
        }
        Self { bits: writer.into_bytes().into(), sizes: Sizes::of(&sizes, &ends) }
    }

    /// What an archive file holds: the sizes, and the bits.
    pub(super) fn packed(&self) -> (Vec<u8>, Bytes) {
        let mut sizes = Vec::new();
        self.sizes.pack(&mut sizes);
        (sizes, self.bits.clone())
    }

    /// The lists of `terms` terms; `None` where they don't fill `bits`.
    pub(super) fn open(mut sizes: &[u8], bits: Bytes, terms: usize) -> Option<Self> {
        let read = Sizes::unpack(&mut sizes, terms)?;
        let fits = sizes.is_empty() && read.end() == bits.len();
        fits.then_some(Self { bits, sizes: read })
    }

    /// Whether articles with these fields can hold as many places as the lists state.
    pub(super) fn fit(&self, fields: &Fields) -> bool {
        self.sizes.places() <= fields.positions().saturating_mul(MOST_AT_A_PLACE)
    }

    /// In how many articles a term stands.
    pub(super) fn articles_with(&self, term: usize) -> u32 {
        self.sizes.size(term).articles
    }

    /// A reader of any of the lists; quickest if they are asked for in order.
    pub(super) fn reader<'l>(&'l self, fields: &'l Fields) -> ListReader<'l> {
        ListReader::new(self, fields)
    }
}

/// One field of one article that holds a term.
#[derive(Clone, Copy, Debug)]
struct Entry {
    article: u32,
    field: Field,
    count: u32,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::TermId;
    use crate::index::postings::{Place, Posting};
    use crate::pace::at_once;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// By article and field, the positions below 40 at which a term stands.
    type Occurrences = BTreeMap<(u32, u32), u64>;

    fn positions(bits: u64) -> Vec<u32> {
        (0..40).filter(|position| bits >> position & 1 == 1).collect()
    }

    fn draft(occurrences: &Occurrences) -> Draft {
        let mut draft = Draft::default();
        for (&(article, field), &bits) in occurrences {
            let field = Field::of_number(field);
            let places = positions(bits).into_iter().map(|at| Place::new(article, field, at));
            draft.push(article, field, &places.collect::<Vec<_>>());
        }
        draft
    }

    fn expected(occurrences: &Occurrences) -> Vec<(u32, Field, u32)> {
        let fields = occurrences.iter().flat_map(|(&(article, field), &bits)| {
            let field = Field::of_number(field);
            positions(bits).into_iter().map(move |position| (article, field, position))
        });
        fields.collect()
    }

    fn fields() -> Fields {
        let lengths = (0..9).map(|article| [article, article + 1, 7, 9]).collect();
        Fields { lengths, extents: vec![[40; 4]; 9] }
    }

    proptest! {
        #[test]
        fn lists_come_back_in_any_order(
            terms in prop::collection::vec(
                prop::collection::btree_map((0..9_u32, 0..4_u32), 1..1_u64 << 40, 0..12),
                1..40,
            ),
            asked in prop::collection::vec(any::<prop::sample::Index>(), 0..40),
        ) {
            let drafts: Vec<Draft> = terms.iter().map(draft).collect();
            let fields = fields();
            let built = at_once(Lists::of(&drafts, &fields, &Pace::default()));
            let (sizes, bits) = built.packed();
            let lists = Lists::open(&sizes, bits, terms.len()).unwrap();
            prop_assert!(lists.fit(&fields));
            let mut reader = lists.reader(&fields);
            for term in asked.iter().map(|term| term.index(terms.len())).chain(0..terms.len()) {
                let places = expected(&terms[term]);
                let id = TermId::at(term as u64);
                let postings: Vec<Posting> = reader.postings(id).collect();
                let keys: Vec<_> = postings.iter().map(|p| (p.article, p.field.number() as u32)).collect();
                prop_assert_eq!(&keys, &terms[term].keys().copied().collect::<Vec<_>>());
                let count: u32 = postings.iter().map(|posting| posting.count).sum();
                prop_assert_eq!(count as usize, places.len());
                let known = |p: &Posting| p.length == fields.length(p.article, p.field);
                prop_assert!(postings.iter().all(known));
                let mut found = Vec::new();
                reader.places(id, |place| found.push((place.article(), place.field(), place.position())));
                prop_assert_eq!(found, places);
            }
        }

        #[test]
        fn any_bits_are_lists(
            bytes: Vec<u8>,
            sizes in prop::collection::vec((0..9_u32, 0..90_u32), 20),
            asked in prop::collection::vec(0..40_u8, 1..20),
        ) {
            let sizes = sizes.into_iter().map(|(articles, more)| Size { articles, places: articles + more });
            let sizes: Vec<Size> = sizes.collect();
            let lists = Lists { bits: bytes.into(), sizes: Sizes::of(&sizes, &[1, 2]) };
            let fields = fields();
            let mut reader = lists.reader(&fields);
            for term in asked.into_iter().map(|term| TermId::at(term.into())) {
                prop_assert!(reader.postings(term).all(|posting| posting.article < 9));
                reader.places(term, |place| assert!(place.position() < 40));
            }
        }
    }
}
