//! [`Period`]: the days that a date in a query stands for.

use crate::time::Date;

/// A year, month or day: `[first, last]`, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Period {
    pub(super) first: Date,
    pub(super) last: Date,
}

impl Period {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map(|month| number(month, 2));
        let day = parts.next().map(|day| number(day, 2));
        let date = |month: i16, day: i16| Date::new(year, month as i8, day as i8).ok();
        if parts.next().is_some() {
            return None;
        }
        match (month, day) {
            (None, _) => Some(Self { first: date(1, 1)?, last: date(12, 31)? }),
            (Some(month), None) => {
                let first = date(month?, 1)?;
                Some(Self { first, last: first.last_of_month() })
            }
            (Some(month), Some(day)) => {
                let day = date(month?, day?)?;
                Some(Self { first: day, last: day })
            }
        }
    }

    /// Whether something that lies between two days (inclusive) may lie in the period.
    pub(super) fn may_hold(self, (earliest, latest): (Date, Date)) -> bool {
        earliest <= self.last && latest >= self.first
    }
}

fn number(text: &str, digits: usize) -> Option<i16> {
    let fits = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_years_months_days() {
        let shown = |text| {
            Period::parse(text).map(|p| {
                (p.first.month(), p.first.day(), p.last.month(), p.last.day(), p.last.year())
            })
        };
        assert_eq!(shown("2019"), Some((1, 1, 12, 31, 2019)));
        assert_eq!(shown("2020-02"), Some((2, 1, 2, 29, 2020)));
        assert_eq!(shown("2019-02-27"), Some((2, 27, 2, 27, 2019)));
        for text in ["", "19", "2019-2", "2019-13", "2019-02-30", "2019-02-27-1", "+201", "kemarin"]
        {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
