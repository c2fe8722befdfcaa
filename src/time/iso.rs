//! Dates as ISO 8601 writes them.

use super::Date;

/// `YYYY-MM-DD`.
///
/// ```
/// use linimasa::time::{Date, iso};
/// assert_eq!(iso(Date::new(2019, 2, 27).unwrap()), "2019-02-27");
/// ```
pub fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// First and last day, inclusive, of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for anything else.
///
/// ```
/// use linimasa::time::{iso, parse_period};
/// let (first, last) = parse_period("2019-02").unwrap();
/// assert_eq!((iso(first).as_str(), iso(last).as_str()), ("2019-02-01", "2019-02-28"));
/// assert_eq!(parse_period("27-02-2019"), None);
/// ```
pub fn parse_period(text: &str) -> Option<(Date, Date)> {
    let mut parts = text.split('-');
    let year: i16 = digits(parts.next()?, 4)?;
    let month = parts.next().map(|part| digits::<i8>(part, 2));
    let day = parts.next().map(|part| digits::<i8>(part, 2));
    let period = match (month, day) {
        (None, _) => (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?),
        (Some(month), None) => {
            let first = Date::new(year, month?, 1).ok()?;
            (first, first.last_of_month())
        }
        (Some(month), Some(day)) => {
            let date = Date::new(year, month?, day?).ok()?;
            (date, date)
        }
    };
    parts.next().is_none().then_some(period)
}

fn digits<T: std::str::FromStr>(text: &str, n: usize) -> Option<T> {
    let plain = text.len() == n && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}
