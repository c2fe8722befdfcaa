//! Takes a length of time and a day, gives the period that lies so far from it.

use super::period::{Period, shift};
use super::{Anchor, Basis, DateValue, Modifier, Reference};
use crate::language::Unit;

/// On which side of a day to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Towards the past.
    Before,
    /// Towards the future.
    After,
}

/// The period that a TIMEX3 `duration` of one unit (`P2M`) reaches from `anchor`. It is as coarse
/// as the unit, about right, and inferred; `None` for a length that is not known.
///
/// ```
/// use linimasa::time::{Basis, Reference, Side, counted, parse_iso_day};
/// let hanoi = parse_iso_day("2019-02-27").unwrap();
/// let hanoi = Reference { date: hanoi, basis: Basis::Stated, evidence: None };
/// let value = counted("P2M", Side::After, &hanoi).unwrap();
/// assert_eq!((value.timex.as_str(), value.basis), ("2019-04", Basis::Inferred));
/// assert_eq!(counted("PXM", Side::After, &hanoi), None);
/// ```
pub fn counted(duration: &str, side: Side, anchor: &Reference) -> Option<DateValue> {
    let (length, unit) = duration.strip_prefix('P')?.split_at_checked(duration.len() - 2)?;
    let length: i32 = length.parse().ok()?;
    let unit = match unit {
        "D" => Unit::Day,
        "W" => Unit::Week,
        "M" => Unit::Month,
        "Y" => Unit::Year,
        _ => return None,
    };
    let by = if side == Side::After { length } else { length.checked_neg()? };
    let period = Period::containing(unit, shift(anchor.date, unit, by)?)?;
    Some(DateValue {
        edtf: Some(period.edtf()),
        timex: period.timex(),
        earliest: Some(period.first()),
        latest: Some(period.last()),
        grain: period.grain(),
        basis: Basis::Inferred,
        modifier: Some(Modifier::Approx),
        anchor: Some(Anchor { date: anchor.date, evidence: anchor.evidence.clone() }),
    })
}
