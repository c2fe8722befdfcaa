//! Forms of days in ISO 8601, of clock times in EDTF and TIMEX3.

use jiff_core::civil::Date;

use super::Clock;
use super::meaning::TimeOfDay;
use crate::language::DayPart;

/// A day as ISO 8601 writes it, `2019-02-27`.
pub fn iso_day(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// The day that ISO 8601 writes so; `None` for anything else.
///
/// ```
/// use linimasa::time::{iso_day, parse_iso_day};
/// assert_eq!(parse_iso_day("2019-02-27").map(iso_day).as_deref(), Some("2019-02-27"));
/// assert_eq!(parse_iso_day("2019-02-30"), None);
/// ```
pub fn parse_iso_day(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let lengths = (year.len(), month.len(), day.len()) == (4, 2, 2);
    let well_formed = lengths && [year, month, day].into_iter().all(digits);
    let day = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    day.filter(|_| well_formed)
}

/// The TIMEX3 form of a part of the day, `TMO`.
pub(super) fn part(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "TMO",
        DayPart::Midday => "TMI",
        DayPart::Afternoon => "TAF",
        DayPart::Evening => "TEV",
        DayPart::Night => "TNI",
    }
}

/// The TIMEX3 form of a time on a day in TIMEX3 form: `2018-06-12T06:12`.
pub(super) fn timex(day: &str, time: TimeOfDay) -> String {
    match time {
        TimeOfDay::At(clock) => format!("{day}{}", dial(clock)),
        TimeOfDay::Between(first, last) => format!("{day}{}/{day}{}", dial(first), dial(last)),
        TimeOfDay::During(during) => format!("{day}{}", part(during)),
        TimeOfDay::Untold => format!("{day}TXX:XX"),
    }
}

/// The EDTF form of a time on a day; parts of the day have none, the day stands for them.
pub(super) fn edtf(day: &str, time: TimeOfDay) -> String {
    match time {
        TimeOfDay::At(clock) if clock.hour < 24 => format!("{day}{}", full_dial(clock)),
        _ => day.into(),
    }
}

fn dial(clock: Clock) -> String {
    let seconds = clock.second.map(|second| format!(":{second:02}")).unwrap_or_default();
    format!("T{:02}:{:02}{seconds}", clock.hour, clock.minute)
}

/// `T05:16:00`.
pub(super) fn full_dial(clock: Clock) -> String {
    format!("T{:02}:{:02}:{:02}", clock.hour, clock.minute, clock.second.unwrap_or(0))
}
