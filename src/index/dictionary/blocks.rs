//! [`Blocks`]: the keys as an archive file holds them, so many a block, each block read when one of
//! its keys is first asked for.

use crate::pack::{Packed, take};
use std::ops::Range;
use std::sync::OnceLock;

/// So many keys lie in a block.
pub(super) const BLOCK: usize = 128;
/// What a key shares with the one before is counted up to here, so that it takes one byte.
const LONGEST_HEAD: usize = 127;

/// Keys by place, in byte order. The first ones of all blocks lie side by side, for whoever looks for a block.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// By key, how many bytes it shares with the one before, no more than [`LONGEST_HEAD`].
    heads: Vec<u8>,
    firsts: String,
    blocks: Vec<Block>,
    /// What follows the head, and the byte 0, of each key that is no block's first.
    tails: Vec<u8>,
}

#[derive(Debug)]
struct Block {
    /// Where its first key lies among all of them.
    first: Range<usize>,
    /// Where its tails begin.
    tails: usize,
    read: OnceLock<Texts>,
}

/// The keys of a block, end to end.
#[derive(Debug, Default)]
struct Texts {
    text: String,
    /// By key, where it ends, exclusive.
    ends: Vec<u32>,
}

impl Texts {
    #[inline]
    fn key(&self, number: usize) -> Option<&str> {
        let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        self.text.get(start? as usize..*self.ends.get(number)? as usize)
    }
}

impl Blocks {
    /// Of keys in byte order.
    pub(super) fn of<'k>(keys: impl Iterator<Item = &'k str>) -> Self {
        let (mut blocks, mut last) = (Self::default(), "");
        for key in keys {
            let head = shared(last, key).min(LONGEST_HEAD);
            if blocks.heads.len().is_multiple_of(BLOCK) {
                blocks.open(key);
            } else {
                blocks.tails.extend(key.as_bytes().get(head..).unwrap_or_default());
                blocks.tails.push(0);
            }
            blocks.heads.push(head as u8);
            last = key;
        }
        blocks
    }

    /// Begins a block.
    fn open(&mut self, key: &str) {
        let start = self.firsts.len();
        self.firsts.push_str(key);
        let first = start..self.firsts.len();
        self.blocks.push(Block { first, tails: self.tails.len(), read: OnceLock::new() });
    }

    /// How many keys there are.
    pub(super) fn len(&self) -> usize {
        self.heads.len()
    }

    /// By key, how many bytes it shares with the one before.
    pub(super) fn heads(&self) -> &[u8] {
        &self.heads
    }

    /// The key of a place; empty for a place beyond the last.
    pub(super) fn key(&self, place: usize) -> &str {
        let (number, place) = (place / BLOCK, place % BLOCK);
        let Some(block) = self.blocks.get(number) else { return "" };
        if place == 0 {
            return self.first(block);
        }
        block
            .read
            .get_or_init(|| self.read(number, block).unwrap_or_default())
            .key(place)
            .unwrap_or("")
    }

    /// The first place whose key is not `before`, all before it being so, or the end.
    pub(super) fn bisect(&self, before: &dyn Fn(&str) -> bool) -> usize {
        let block = self.blocks.partition_point(|block| before(self.first(block)));
        let Some(start) = block.checked_sub(1).map(|last| last * BLOCK) else { return 0 };
        let mut range = start + 1..self.len().min(start + BLOCK);
        while !range.is_empty() {
            let middle = range.start.midpoint(range.end);
            if before(self.key(middle)) {
                range.start = middle + 1;
            } else {
                range.end = middle;
            }
        }
        range.start
    }

    /// Hands on every key and how many bytes it shares with the one before, in order. Keeps none of
    /// the blocks; gives up where they are damaged.
    pub(super) fn each(&self, take_key: &mut dyn FnMut(&[u8], usize)) {
        let (mut key, mut tails) = (Vec::new(), self.tails.as_slice());
        for (block, heads) in self.blocks.iter().zip(self.heads.chunks(BLOCK)) {
            for (number, &head) in heads.iter().enumerate() {
                key.truncate(if number == 0 { 0 } else { head.into() });
                if number == 0 {
                    key.extend(self.first(block).as_bytes());
                } else {
                    let Some(tail) = take_tail(&mut tails) else { return };
                    key.extend(tail);
                }
                take_key(&key, head.into());
            }
        }
    }

    fn first(&self, block: &Block) -> &str {
        self.firsts.get(block.first.clone()).unwrap_or("")
    }

    fn read(&self, number: usize, block: &Block) -> Option<Texts> {
        let heads = self.heads.chunks(BLOCK).nth(number)?;
        let mut tails = self.tails.get(block.tails..)?;
        let mut keys = self.first(block).as_bytes().to_vec();
        let (mut start, mut ends) = (0, vec![keys.len() as u32]);
        for &head in heads.get(1..)? {
            let next = keys.len();
            let tail = take_tail(&mut tails)?;
            let shared = next.min(start + usize::from(head));
            keys.extend_from_within(start..shared);
            keys.extend(tail);
            ends.push(u32::try_from(keys.len()).ok()?);
            start = next;
        }
        Some(Texts { text: String::from_utf8(keys).ok()?, ends })
    }
}

/// The number of keys; for each block how many bytes its first key has, and its tails; the heads; the
/// first keys; the tails.
impl Packed for Blocks {
    fn pack(&self, out: &mut Vec<u8>) {
        self.len().pack(out);
        let ends = self.blocks.iter().skip(1).map(|block| block.tails).chain([self.tails.len()]);
        for (block, end) in self.blocks.iter().zip(ends) {
            block.first.len().pack(out);
            (end - block.tails).pack(out);
        }
        out.extend(&*self.heads);
        out.extend(self.firsts.as_bytes());
        out.extend(&*self.tails);
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        let keys = usize::unpack(bytes)?;
        let (mut blocks, mut first, mut tails) = (Vec::new(), 0_usize, 0_usize);
        for _ in 0..keys.div_ceil(BLOCK) {
            let start = first;
            first = first.checked_add(usize::unpack(bytes)?)?;
            blocks.push(Block { first: start..first, tails, read: OnceLock::new() });
            tails = tails.checked_add(usize::unpack(bytes)?)?;
        }
        let heads = take(bytes, keys)?.to_vec();
        let firsts = String::from_utf8(take(bytes, first)?.to_vec()).ok()?;
        let tails = take(bytes, tails)?.to_vec();
        Some(Self { heads, firsts, blocks, tails })
    }
}

/// What stands before the next byte 0, and goes on behind it.
fn take_tail<'t>(tails: &mut &'t [u8]) -> Option<&'t [u8]> {
    let length = tails.iter().position(|byte| *byte == 0)?;
    let tail = take(tails, length)?;
    take(tails, 1)?;
    Some(tail)
}

/// How many bytes two keys begin with alike.
fn shared(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count()
}
