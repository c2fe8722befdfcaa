//! Periods as ISO 8601 writes them.

use super::{Date, parse_iso_day};

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
