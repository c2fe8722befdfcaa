//! Takes sections, gives a file: head, table, sections; and takes a file apart again.
//!
//! Sections lie end to end in the order of the table, so every length and place is known from the
//! others and none can lead outside the file.

use super::sections::{Kind, Section, Sections};
use super::{damaged, misfit};
use crate::error::{Error, ErrorCode};
use crate::pack::{Stored, checksum, take, take_fixed};

/// Opens every file. Its odd bytes show where a transfer mended line ends or cut the high bit.
const MAGIC: [u8; 8] = *b"\x89LINI\r\n\x1a";
/// The version of the format that is written, and the latest that is read.
const VERSION: u32 = 1;
/// Magic, version, features, length of the file, number of sections.
const HEAD: usize = 8 + 4 + 4 + 8 + 4;
/// Kind, length, checksum.
const ENTRY: usize = 4 + 8 + 8;
/// The checksum of head and table.
const SUM: usize = 8;

/// A file of these sections, which come in the order of their kinds.
pub(super) fn join(sections: &[(Kind, &[u8])]) -> Vec<u8> {
    let contents: usize = sections.iter().map(|(_, bytes)| bytes.len()).sum();
    let total = table_end(sections.len()) + contents;
    let mut file = Vec::with_capacity(total);
    file.extend(MAGIC);
    file.extend(VERSION.to_le_bytes());
    file.extend(0_u32.to_le_bytes());
    file.extend((total as u64).to_le_bytes());
    file.extend((sections.len() as u32).to_le_bytes());
    for (kind, bytes) in sections {
        file.extend((*kind as u32).to_le_bytes());
        file.extend((bytes.len() as u64).to_le_bytes());
        file.extend(checksum(bytes).to_le_bytes());
    }
    file.extend(checksum(&file).to_le_bytes());
    sections.iter().for_each(|(_, bytes)| file.extend(*bytes));
    file
}

/// The sections of a file, as its table has them. Nothing of them is read.
pub(super) fn split(file: &Stored) -> Result<Sections, Error> {
    let count = sections_of(&leading(file, HEAD), file.len())?;
    let head = leading(file, table_end(count));
    let (told, sum) = head.split_last_chunk().ok_or_else(cut)?;
    if checksum(told) != u64::from_le_bytes(*sum) {
        return Err(damaged("its table was changed"));
    }
    let table = told.get(HEAD..).unwrap_or_default();
    sections(table, file, head.len()).ok_or_else(misfit)
}

/// The first bytes of a file, or all if it has fewer.
fn leading(file: &Stored, length: usize) -> Vec<u8> {
    let part = file.part(0..length.min(file.len()));
    part.and_then(|part| part.bytes()).unwrap_or_default()
}

/// The sections of a table, end to end from `end` on.
fn sections(mut table: &[u8], file: &Stored, mut end: usize) -> Option<Sections> {
    let mut sections: Vec<Section> = Vec::new();
    while !table.is_empty() {
        let kind = take_fixed(&mut table)?;
        let length = usize::try_from(u64_of(&mut table)?).ok()?;
        let (start, sum) = (end, u64_of(&mut table)?);
        end = end.checked_add(length)?;
        if sections.last().is_some_and(|last| last.kind >= kind) {
            return None;
        }
        sections.push(Section { kind, stored: file.part(start..end)?, sum });
    }
    (end == file.len()).then_some(Sections(sections))
}

/// The number of sections that the head of a file of `length` bytes states.
fn sections_of(mut head: &[u8], length: usize) -> Result<usize, Error> {
    let magic = take(&mut head, MAGIC.len()).unwrap_or_default();
    if magic != MAGIC {
        return Err(damaged("it does not begin like one"));
    }
    let (version, features) = (take_fixed(&mut head).ok_or_else(cut)?, take_fixed(&mut head));
    if version > VERSION || features.is_some_and(|features| features != 0) {
        return Err(newer(version));
    }
    let (total, count) = u64_of(&mut head).zip(take_fixed(&mut head)).ok_or_else(cut)?;
    let end = (HEAD + SUM) as u64 + u64::from(count) * ENTRY as u64;
    if version != VERSION || total != length as u64 || end > total {
        return Err(cut());
    }
    Ok(count as usize)
}

fn table_end(sections: usize) -> usize {
    HEAD + ENTRY * sections + SUM
}

fn u64_of(bytes: &mut &[u8]) -> Option<u64> {
    Some(u64::from_le_bytes(take(bytes, 8)?.try_into().ok()?))
}

fn cut() -> Error {
    damaged("its length is not the one that it states")
}

fn newer(version: u32) -> Error {
    let message = format!(
        "the archive has format {version} or features that this version of Linimasa, which reads \
         format {VERSION}, does not know; update it, or build the archive anew"
    );
    Error::new(ErrorCode::NewerArchive, message)
}
