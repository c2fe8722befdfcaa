//! [`Table`]: what is known of each article, read from an archive file when it is first asked.

use super::facts::{Facts, Labels};
use super::lists::Fields;
use crate::pack::{Bytes, Packed, push_columns, rows_of, take, take_fixed};
use crate::time::Date;
use std::sync::OnceLock;

/// The bytes of a row: three labels, two days, four lengths, four extents.
const ROW: usize = 3 * 4 + 2 * 4 + 4 + 4 * 4;

/// A row for each article.
#[derive(Debug, Default)]
pub(super) struct Table {
    columns: Bytes,
    read: OnceLock<Rows>,
}

/// The rows as they are asked for.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) facts: Vec<Facts>,
    pub(super) fields: Fields,
}

impl Table {
    pub(super) fn of(facts: Vec<Facts>, fields: Fields) -> Self {
        Self { columns: Bytes::default(), read: Rows { facts, fields }.into() }
    }

    /// The table of an archive file; `None` where its columns are not of one length.
    pub(super) fn open(columns: Bytes) -> Option<Self> {
        let whole = columns.len().is_multiple_of(ROW);
        whole.then(|| Self { columns, read: OnceLock::new() })
    }

    /// How many articles there are.
    pub(super) fn len(&self) -> usize {
        self.read.get().map_or(self.columns.len() / ROW, |rows| rows.facts.len())
    }

    /// The rows; those of an archive file only if `believed` says so.
    pub(super) fn rows(&self, believed: impl FnOnce(&Rows) -> bool) -> &Rows {
        let read = || Rows::read(&self.columns).filter(believed).unwrap_or_default();
        self.read.get_or_init(read)
    }
}

impl Rows {
    /// Whether all labels that the rows name are there.
    pub(super) fn are_on(&self, labels: &Labels) -> bool {
        let on = |list: &[String], label: Option<u32>| {
            label.is_none_or(|label| (label as usize) < list.len())
        };
        self.facts.iter().all(|facts| {
            on(&labels.outlets, facts.outlet)
                && on(&labels.languages, facts.language)
                && on(&labels.years, facts.year)
        })
    }

    /// What an archive file holds.
    pub(super) fn packed(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let Fields { lengths, extents } = &self.fields;
        for ((facts, lengths), extents) in self.facts.iter().zip(lengths).zip(extents) {
            push_facts(*facts, &mut out);
            out.extend(lengths);
            extents.iter().for_each(|extent| out.extend(extent.to_le_bytes()));
        }
        let mut columns = Vec::with_capacity(out.len());
        push_columns::<ROW>(out.as_chunks().0, &mut columns);
        columns
    }

    fn read(columns: &[u8]) -> Option<Self> {
        let mut rows = Self::default();
        for row in rows_of::<ROW>(columns) {
            let mut row = row.as_slice();
            rows.facts.push(take_facts(&mut row)?);
            rows.fields.lengths.push(take(&mut row, 4)?.try_into().ok()?);
            let (extents, _) = row.as_chunks();
            let [title, heading, body, caption] = extents.try_into().ok()?;
            rows.fields.extents.push([title, heading, body, caption].map(u32::from_le_bytes));
        }
        Some(rows)
    }
}

/// Labels count from 1, days are zeros where they are not known.
fn push_facts(facts: Facts, out: &mut Vec<u8>) {
    for label in [facts.outlet, facts.language, facts.year] {
        out.extend(label.map_or(0, |label| label + 1).to_le_bytes());
    }
    match facts.published {
        Some((first, last)) => [first, last].iter().for_each(|day| day.pack(out)),
        None => out.extend([0; 8]),
    }
}

fn take_facts(row: &mut &[u8]) -> Option<Facts> {
    let mut label = || Some(take_fixed(row)?.checked_sub(1));
    let (outlet, language, year) = (label()?, label()?, label()?);
    let mut days = take(row, 8)?;
    let published = Date::unpack(&mut days).zip(Date::unpack(&mut days));
    Some(Facts { outlet, language, year, published })
}
