//! [`Sizes`]: how much the list of each term holds and where it lies, read a block of terms at a time.

use super::GROUP;
use crate::pack::{BitReader, BitWriter, Packed, take};
use std::sync::OnceLock;

/// So many terms lie in a block.
const BLOCK: usize = 128;
/// So many groups of terms.
const GROUPS: usize = BLOCK / GROUP;
/// As many bits say how many bits the lengths of a block's groups have.
const WIDTH: u32 = 5;

/// How much a term's list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::index) struct Size {
    /// Articles that hold the term.
    pub(in crate::index) articles: u32,
    /// Places where it stands.
    pub(in crate::index) places: u32,
}

impl Size {
    /// Nearly half of all terms stand in one article, next to none in none.
    fn write(self, writer: &mut BitWriter) {
        writer.number(if self.articles < 2 { 1 - self.articles } else { self.articles });
        if self.articles > 0 {
            writer.number(self.places - self.articles);
        }
    }

    fn read(reader: &mut BitReader<'_>) -> Self {
        let articles = reader.number();
        let articles = if articles < 2 { 1 - articles } else { articles };
        let more = if articles > 0 { reader.number() } else { 0 };
        Self { articles, places: articles.saturating_add(more) }
    }
}

/// The sizes and places of all lists.
#[derive(Debug, Default)]
pub(super) struct Sizes {
    bits: Vec<u8>,
    blocks: Vec<Block>,
    terms: usize,
    /// Where the last list ends, in bytes.
    end: usize,
}

#[derive(Debug)]
struct Block {
    /// Where its bits begin, and its lists, in bytes.
    bits: usize,
    lists: usize,
    /// How many places its lists hold.
    places: u32,
    read: OnceLock<Read>,
}

/// A block that was read.
#[derive(Debug, Default)]
struct Read {
    /// By term.
    sizes: Vec<Size>,
    /// By group, the byte at which its lists begin.
    groups: Vec<usize>,
}

impl Sizes {
    /// Of lists in order, and where each of their groups ends.
    pub(super) fn of(sizes: &[Size], ends: &[usize]) -> Self {
        let mut all = Self { terms: sizes.len(), ..Self::default() };
        for (sizes, ends) in sizes.chunks(BLOCK).zip(ends.chunks(GROUPS)) {
            let mut writer = BitWriter::default();
            sizes.iter().for_each(|size| size.write(&mut writer));
            write_lengths(&mut writer, all.end, ends);
            let places = sizes.iter().map(|size| size.places).sum();
            let (bits, lists) = (all.bits.len(), all.end);
            all.blocks.push(Block { bits, lists, places, read: OnceLock::new() });
            all.bits.extend(writer.into_bytes());
            all.end = ends.last().copied().unwrap_or(all.end);
        }
        all
    }

    /// The size of a term's list; nothing for a term beyond the last.
    pub(super) fn size(&self, term: usize) -> Size {
        let sizes = self.block(term).map(|block| block.sizes.as_slice());
        sizes.and_then(|sizes| sizes.get(term % BLOCK)).copied().unwrap_or_default()
    }

    /// The byte at which the lists of a term's group begin.
    pub(super) fn group(&self, term: usize) -> usize {
        let groups = self.block(term).map(|block| block.groups.as_slice());
        groups.and_then(|groups| groups.get(term % BLOCK / GROUP)).copied().unwrap_or(self.end)
    }

    /// How many places all lists hold.
    pub(super) fn places(&self) -> u64 {
        self.blocks.iter().fold(0, |all, block| all + u64::from(block.places))
    }

    /// Where the last list ends, in bytes.
    pub(super) fn end(&self) -> usize {
        self.end
    }

    fn block(&self, term: usize) -> Option<&Read> {
        let block = self.blocks.get(term / BLOCK)?;
        let terms = BLOCK.min(self.terms - term / BLOCK * BLOCK);
        Some(block.read.get_or_init(|| self.read(block, terms).unwrap_or_default()))
    }

    /// The `terms` sizes of a block; `None` where they hold more than it states.
    fn read(&self, block: &Block, terms: usize) -> Option<Read> {
        let mut reader = BitReader::new(&self.bits, block.bits);
        let sizes: Vec<Size> = (0..terms).map(|_| Size::read(&mut reader)).collect();
        let places: u64 = sizes.iter().map(|size| u64::from(size.places)).sum();
        let (width, mut groups) = (reader.take(WIDTH), vec![block.lists]);
        let mut end = block.lists;
        for _ in 1..terms.div_ceil(GROUP) {
            end = end.saturating_add(reader.take(width) as usize);
            groups.push(end);
        }
        (places <= block.places.into()).then_some(Read { sizes, groups })
    }

    /// The sizes of `terms` lists, for each block how many bytes its bits have, and its lists, and how
    /// many places these hold; then the bits.
    pub(super) fn unpack(bytes: &mut &[u8], terms: usize) -> Option<Self> {
        let mut sizes = Self { terms, ..Self::default() };
        let mut bits = 0_usize;
        for _ in 0..terms.div_ceil(BLOCK) {
            let (own, lists) = (usize::unpack(bytes)?, usize::unpack(bytes)?);
            let places = u32::unpack(bytes)?;
            sizes.blocks.push(Block { bits, lists: sizes.end, places, read: OnceLock::new() });
            bits = bits.checked_add(own)?;
            sizes.end = sizes.end.checked_add(lists)?;
        }
        sizes.bits = take(bytes, bits)?.to_vec();
        Some(sizes)
    }

    pub(super) fn pack(&self, out: &mut Vec<u8>) {
        let bits = self.blocks.iter().skip(1).map(|block| block.bits).chain([self.bits.len()]);
        let lists = self.blocks.iter().skip(1).map(|block| block.lists).chain([self.end]);
        for ((block, bits), lists) in self.blocks.iter().zip(bits).zip(lists) {
            (bits - block.bits).pack(out);
            (lists - block.lists).pack(out);
            block.places.pack(out);
        }
        out.extend(&self.bits);
    }
}

/// The lengths of the groups of a block that begins at `start`, but for the last of them.
fn write_lengths(writer: &mut BitWriter, start: usize, ends: &[usize]) {
    let starts = [start].into_iter().chain(ends.iter().copied());
    let mut lengths: Vec<u32> =
        ends.iter().zip(starts).map(|(end, start)| (end - start) as u32).collect();
    lengths.pop();
    let width = lengths.iter().map(|length| u32::BITS - length.leading_zeros()).max().unwrap_or(0);
    writer.put(width, WIDTH);
    lengths.into_iter().for_each(|length| writer.put(length, width));
}
