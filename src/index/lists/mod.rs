//! [`Lists`]: the postings and positions of all terms, in as few bits as they need.
//!
//! `docs/format.md` says what stands where. Terms lie in groups, and only where a group begins is
//! stored; a reader passes over the terms before the one it looks for. Long lists say how long they
//! are, so that passing over a group takes next to no time.

mod blocks;
mod reader;
mod size;
mod writer;

pub(crate) use reader::ListReader;

use super::field::Field;
use super::postings::Draft;
use crate::pace::Pace;
use crate::pack::{BitReader, BitWriter, Joined, Pieces};
use blocks::{BLOCK, Block};
use size::Size;
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
    blocks: Vec<Block>,
    pieces: Pieces,
}

impl Lists {
    /// The lists of terms with these drafts, in order.
    pub(super) async fn of(drafts: &[Draft], fields: &Fields, pace: &Pace) -> Self {
        let mut blocks = Vec::with_capacity(drafts.len().div_ceil(BLOCK));
        let (mut list, mut stage) = (List::default(), pace.stage(0.4, drafts.len()));
        for drafts in drafts.chunks(BLOCK) {
            let (mut writer, mut ends, mut sizes) = (BitWriter::default(), Vec::new(), Vec::new());
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
            blocks.push(Block::of(&sizes, &ends, writer.into_bytes()));
        }
        Self { blocks, pieces: Pieces::default() }
    }

    /// How much the lists hold, as an archive file has it.
    pub(super) fn packed_sizes(&self) -> Vec<u8> {
        blocks::packed(&self.blocks)
    }

    /// The lists as an archive file has them.
    pub(super) fn packed(&self) -> Joined {
        let mut joined = Joined::default();
        (0..self.blocks.len()).for_each(|number| joined.push(self.bytes(number)));
        joined
    }

    /// The lists of `terms` terms in an archive file; `None` where there are others.
    pub(super) fn open(sizes: &[u8], pieces: Pieces, terms: usize) -> Option<Self> {
        let blocks = blocks::opened(sizes, terms)?;
        (blocks.len() == pieces.len()).then_some(Self { blocks, pieces })
    }

    /// Whether articles with these fields can hold as many places as the lists state.
    pub(super) fn fit(&self, fields: &Fields) -> bool {
        let places: u64 = self.blocks.iter().map(Block::places).sum();
        places <= fields.positions().saturating_mul(MOST_AT_A_PLACE)
    }

    /// In how many articles a term stands.
    pub(super) fn articles_with(&self, term: usize) -> u32 {
        self.size(term).articles
    }

    #[inline]
    fn size(&self, term: usize) -> Size {
        self.blocks.get(term / BLOCK).map(|block| block.size(term % BLOCK)).unwrap_or_default()
    }

    /// A reader from where the group of a term begins.
    fn group(&self, term: usize) -> BitReader<'_> {
        let number = term / BLOCK;
        let start = self.blocks.get(number).and_then(|block| block.group(term % BLOCK));
        BitReader::new(self.bytes(number), start.unwrap_or(usize::MAX))
    }

    /// The bytes of the lists of a block; none where they are damaged.
    fn bytes(&self, number: usize) -> &[u8] {
        let read = || self.pieces.bytes(number).unwrap_or_default();
        self.blocks.get(number).map_or(&[], |block| block.lists(read))
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

    #[test]
    fn lists_fit_articles_with_positions_enough() {
        let draft = draft(&[((0, 0), (1 << 17) - 1)].into());
        let lists = at_once(Lists::of(&[draft], &fields(), &Pace::default()));
        let of = |extent| Fields { lengths: vec![[1; 4]], extents: vec![[extent, 0, 0, 0]] };
        assert!(lists.fit(&of(2)) && !lists.fit(&of(1)));
    }

    proptest! {
        #[test]
        fn lists_come_back_in_any_order(
            terms in prop::collection::vec(
                prop::collection::btree_map((0..9_u32, 0..4_u32), 1..1_u64 << 40, 0..8),
                1..160,
            ),
            asked in prop::collection::vec(any::<prop::sample::Index>(), 0..40),
        ) {
            let drafts: Vec<Draft> = terms.iter().map(draft).collect();
            let fields = fields();
            let built = at_once(Lists::of(&drafts, &fields, &Pace::default()));
            let Joined { bounds, bytes } = built.packed();
            let pieces = Pieces::open(bounds.into(), bytes.into()).unwrap();
            let lists = Lists::open(&built.packed_sizes(), pieces, terms.len()).unwrap();
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
            let lists = Lists { blocks: vec![Block::of(&sizes, &[1, 2], bytes)], ..Lists::default() };
            let fields = fields();
            let mut reader = lists.reader(&fields);
            for term in asked.into_iter().map(|term| TermId::at(term.into())) {
                prop_assert!(reader.postings(term).all(|posting| posting.article < 9));
                reader.places(term, |place| assert!(place.position() < 40));
            }
        }
    }
}
