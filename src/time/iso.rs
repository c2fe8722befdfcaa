//! Periods and moments as ISO 8601 writes them.

use super::{Date, parse_iso_day};
#[cfg(feature = "import")]
use {super::iso_day, jiff_core::civil::UnixEpochDay};

/// First and last day, inclusive, of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for anything else.
///
/// ```
/// use linimasa::time::{iso_day, parse_period};
/// let (first, last) = parse_period("2019-02").unwrap();
/// assert_eq!((iso_day(first).as_str(), iso_day(last).as_str()), ("2019-02-01", "2019-02-28"));
/// assert_eq!(parse_period("27-02-2019"), None);
/// ```
pub fn parse_period(text: &str) -> Option<(Date, Date)> {
    match text.len() {
        4 => Some((
            parse_iso_day(&format!("{text}-01-01"))?,
            parse_iso_day(&format!("{text}-12-31"))?,
        )),
        7 => {
            let first = parse_iso_day(&format!("{text}-01"))?;
            Some((first, first.last_of_month()))
        }
        _ => parse_iso_day(text).map(|day| (day, day)),
    }
}

/// The moment so many seconds after the beginning of 1970, in Greenwich; `None` beyond the calendar.
#[cfg(feature = "import")]
pub(crate) fn iso_second(seconds: i64) -> Option<String> {
    let day = i32::try_from(seconds.div_euclid(86_400)).ok()?;
    let day = iso_day(UnixEpochDay::new(day).ok()?.to_date());
    let (minutes, second) = (seconds.rem_euclid(86_400) / 60, seconds.rem_euclid(60));
    Some(format!("{day}T{:02}:{:02}:{second:02}Z", minutes / 60, minutes % 60))
}

#[cfg(all(test, feature = "import"))]
mod tests {
    use super::iso_second;

    #[test]
    fn seconds_are_counted_from_1970() {
        assert_eq!(iso_second(0).as_deref(), Some("1970-01-01T00:00:00Z"));
        assert_eq!(iso_second(1_629_756_965).as_deref(), Some("2021-08-23T22:16:05Z"));
        assert_eq!(iso_second(-1).as_deref(), Some("1969-12-31T23:59:59Z"));
        assert_eq!(iso_second(i64::MAX), None);
    }
}
