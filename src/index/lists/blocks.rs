//! [`Block`]: the lists of some terms that follow one another; of an archive file, read when one of
//! these terms is first asked for.

use super::GROUP;
use super::size::Size;
use crate::pack::{BitReader, BitWriter, Packed, take};
use std::sync::OnceLock;

/// So many terms have their lists in a block.
pub(super) const BLOCK: usize = 128;
/// As many bits say how many bits the length of a group has.
const WIDTH: u32 = 5;

/// The lists of up to [`BLOCK`] terms.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// How many terms there are.
    terms: usize,
    /// How many places the lists hold.
    places: u32,
    /// The bits of the sizes.
    sizes: Vec<u8>,
    contents: OnceLock<Contents>,
    lists: OnceLock<Vec<u8>>,
}

/// What a block holds.
#[derive(Debug, Default)]
struct Contents {
    /// By term.
    sizes: Vec<Size>,
    /// By group, the byte at which its lists begin.
    groups: Vec<usize>,
}

impl Block {
    /// Of lists of these sizes, and where each of their groups ends.
    pub(super) fn of(sizes: &[Size], ends: &[usize], lists: Vec<u8>) -> Self {
        let mut writer = BitWriter::default();
        sizes.iter().for_each(|size| size.write(&mut writer));
        write_lengths(&mut writer, ends);
        Self {
            terms: sizes.len(),
            places: sizes.iter().map(|size| size.places).sum(),
            sizes: writer.into_bytes(),
            contents: OnceLock::new(),
            lists: lists.into(),
        }
    }

    /// How many places the lists hold.
    pub(super) fn places(&self) -> u64 {
        self.places.into()
    }

    /// The size of a list, by its number in the block.
    #[inline]
    pub(super) fn size(&self, number: usize) -> Size {
        self.contents().sizes.get(number).copied().unwrap_or_default()
    }

    /// The byte at which the group of a list begins.
    pub(super) fn group(&self, number: usize) -> Option<usize> {
        self.contents().groups.get(number / GROUP).copied()
    }

    /// The bytes of the lists; `read` gives those of an archive file.
    pub(super) fn lists(&self, read: impl FnOnce() -> Vec<u8>) -> &[u8] {
        self.lists.get_or_init(read)
    }

    #[inline]
    fn contents(&self) -> &Contents {
        self.contents.get_or_init(|| self.read().unwrap_or_default())
    }

    /// `None` where the lists hold more than the block states.
    fn read(&self) -> Option<Contents> {
        let mut reader = BitReader::new(&self.sizes, 0);
        let sizes: Vec<Size> = (0..self.terms).map(|_| Size::read(&mut reader)).collect();
        let places: u64 = sizes.iter().map(|size| u64::from(size.places)).sum();
        let (width, mut groups, mut end) = (reader.take(WIDTH), vec![0], 0_usize);
        for _ in 1..self.terms.div_ceil(GROUP) {
            end = end.saturating_add(reader.take(width) as usize);
            groups.push(end);
        }
        (places <= self.places()).then_some(Contents { sizes, groups })
    }
}

/// The lengths of the groups of a block, but for the last of them.
fn write_lengths(writer: &mut BitWriter, ends: &[usize]) {
    let starts = [0].into_iter().chain(ends.iter().copied());
    let lengths = ends.iter().zip(starts).map(|(end, start)| (end - start) as u32);
    let mut lengths: Vec<u32> = lengths.collect();
    lengths.pop();
    let width = lengths.iter().map(|length| u32::BITS - length.leading_zeros()).max().unwrap_or(0);
    writer.put(width, WIDTH);
    lengths.into_iter().for_each(|length| writer.put(length, width));
}

/// What is known of blocks: for each how many bytes the sizes of its lists have, and how many places
/// these hold; then the sizes.
pub(super) fn packed(blocks: &[Block]) -> Vec<u8> {
    let mut out = Vec::new();
    for block in blocks {
        block.sizes.len().pack(&mut out);
        block.places.pack(&mut out);
    }
    blocks.iter().for_each(|block| out.extend(&block.sizes));
    out
}

/// The blocks of `terms` lists, but for the lists; `None` where they don't fill the bytes.
pub(super) fn opened(mut bytes: &[u8], terms: usize) -> Option<Vec<Block>> {
    let (mut blocks, mut lengths) = (Vec::new(), Vec::new());
    for first in (0..terms).step_by(BLOCK) {
        lengths.push(usize::unpack(&mut bytes)?);
        let (terms, places) = (BLOCK.min(terms - first), u32::unpack(&mut bytes)?);
        blocks.push(Block { terms, places, ..Block::default() });
    }
    for (block, length) in blocks.iter_mut().zip(lengths) {
        block.sizes = take(&mut bytes, length)?.to_vec();
    }
    bytes.is_empty().then_some(blocks)
}
