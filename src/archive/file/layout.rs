//! Takes sections, gives a file: head, table, sections; and takes a file apart again.
//!
//! Sections lie end to end in the order of the table, so every length and place is known from the
//! others and none can lead outside the file.

use super::damaged;
use super::sections::{Kind, Sections};
use crate::error::{Error, ErrorCode};
use crate::pack::{Bytes, take};
use twox_hash::XxHash64;

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

/// The sections of a file, each with its checksum looked at.
pub(super) fn split(file: Bytes) -> Result<Sections, Error> {
    let count = sections_of(&file)?;
    let table = file.get(HEAD..table_end(count) - SUM);
    let mut entries = table.ok_or_else(cut)?;
    let mut start = table_end(count);
    let mut sections: Vec<(u32, Bytes)> = Vec::new();
    while let Some((kind, length, sum)) = entry(&mut entries) {
        let section = usize::try_from(length).ok().and_then(|length| start.checked_add(length));
        let section = section.and_then(|end| file.part(start..end)).ok_or_else(cut)?;
        if checksum(&section) != sum || sections.last().is_some_and(|(last, _)| *last >= kind) {
            return Err(damaged("a part of it was changed"));
        }
        start += section.len();
        sections.push((kind, section));
    }
    if start == file.len() { Ok(Sections(sections)) } else { Err(cut()) }
}

/// The number of sections that the head states, once the head can be believed.
fn sections_of(file: &[u8]) -> Result<usize, Error> {
    let mut head = file;
    let magic = take(&mut head, MAGIC.len()).unwrap_or_default();
    if magic != MAGIC {
        return Err(damaged("it does not begin like one"));
    }
    let (version, features) = (u32_of(&mut head).ok_or_else(cut)?, u32_of(&mut head));
    if version > VERSION || features.is_some_and(|features| features != 0) {
        return Err(newer(version));
    }
    let (total, count) = u64_of(&mut head).zip(u32_of(&mut head)).ok_or_else(cut)?;
    let end = (HEAD + SUM) as u64 + u64::from(count) * ENTRY as u64;
    if total != file.len() as u64 || end > total {
        return Err(cut());
    }
    let count = count as usize;
    let (told, sum) =
        file.get(..table_end(count)).unwrap_or_default().split_last_chunk().ok_or_else(cut)?;
    let whole = version == VERSION && checksum(told) == u64::from_le_bytes(*sum);
    if whole { Ok(count) } else { Err(damaged("its table was changed")) }
}

fn entry(table: &mut &[u8]) -> Option<(u32, u64, u64)> {
    Some((u32_of(table)?, u64_of(table)?, u64_of(table)?))
}

fn table_end(sections: usize) -> usize {
    HEAD + ENTRY * sections + SUM
}

fn u32_of(bytes: &mut &[u8]) -> Option<u32> {
    Some(u32::from_le_bytes(take(bytes, 4)?.try_into().ok()?))
}

fn u64_of(bytes: &mut &[u8]) -> Option<u64> {
    Some(u64::from_le_bytes(take(bytes, 8)?.try_into().ok()?))
}

fn checksum(bytes: &[u8]) -> u64 {
    XxHash64::oneshot(0, bytes)
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
