//! [`Period`]: a stretch of the calendar that a phrase names, with its forms in EDTF and TIMEX3.
//!
//! A period always has a first and a last day, the first not after the last.

use jiff_core::civil::{Date, ISOWeekDate, Weekday};

use super::feast::{day_of, end_of};
use super::{Grain, Modifier, iso_day};
use crate::language::{Feast, Unit};

/// A named stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Period {
    shape: Shape,
    first: Date,
    last: Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// One unit, aligned to the calendar.
    One(Unit),
    /// From one period of a unit to another.
    Many(Unit),
}

impl Period {
    /// The period of the calendar of this unit that holds `day`. Clock units count as days.
    pub(super) fn containing(unit: Unit, day: Date) -> Option<Self> {
        let (first, last) = match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => (day, day),
            Unit::Weekend => (in_week(day, Weekday::Saturday)?, in_week(day, Weekday::Sunday)?),
            Unit::Week => (in_week(day, Weekday::Monday)?, in_week(day, Weekday::Sunday)?),
            Unit::Month => months(day, 1, 0)?,
            Unit::Quarter => months(day, 3, 0)?,
            Unit::HalfYear => months(day, 6, 0)?,
            Unit::Season => months(day, 3, 2)?,
            Unit::Year => years(day, 1)?,
            Unit::Decade => years(day, 10)?,
            Unit::Century => years(day, 100)?,
        };
        let common_era = (1..=9999).contains(&first.year()) && last.year() <= 9999;
        common_era.then_some(Self { shape: Shape::One(unit), first, last })
    }

    pub(super) fn day(day: Date) -> Self {
        Self { shape: Shape::One(Unit::Day), first: day, last: day }
    }

    pub(super) fn year(year: i16) -> Option<Self> {
        Self::containing(Unit::Year, Date::new(year, 1, 1).ok()?)
    }

    /// The day or days of a feast; of a feast whose day is not known here, the year alone.
    pub(super) fn feast(feast: Feast, year: i16) -> Option<Self> {
        let Some(first) = day_of(feast, year) else { return Self::year(year) };
        let first = Self::day(first);
        end_of(feast, year).map_or(Some(first), |last| first.until(Self::day(last)))
    }

    /// The period from the beginning of `self` to the end of `other`, unless that lies before.
    pub(super) fn until(self, other: Self) -> Option<Self> {
        let unit = self.unit().min(other.unit());
        let shape = Shape::Many(if self.unit() == other.unit() { unit } else { Unit::Day });
        (self.first < other.last).then_some(Self { shape, first: self.first, last: other.last })
    }

    pub(super) fn unit(self) -> Unit {
        match self.shape {
            Shape::One(unit) | Shape::Many(unit) => unit,
        }
    }

    pub(super) fn first(self) -> Date {
        self.first
    }

    pub(super) fn last(self) -> Date {
        self.last
    }

    pub(super) fn is_day(self) -> bool {
        self.first == self.last
    }

    pub(super) fn grain(self) -> Grain {
        grain(self.unit())
    }

    /// The first and last day that the period means once narrowed.
    pub(super) fn narrowed(self, modifier: Option<Modifier>) -> (Date, Date) {
        self.third(modifier).unwrap_or((self.first, self.last))
    }

    fn third(self, modifier: Option<Modifier>) -> Option<(Date, Date)> {
        let (early, mid) = self.thirds()?;
        Some(match modifier? {
            Modifier::Start => (self.first, early),
            Modifier::Mid => (early.tomorrow().ok()?, mid),
            Modifier::End => (mid.tomorrow().ok()?, self.last),
            Modifier::Approx | Modifier::Before | Modifier::After => return None,
        })
    }

    /// The last days of the first and of the middle part: days 10 and 20 of a month, April and
    /// August of a year, years 3 and 6 of a decade, 33 and 66 of a century.
    fn thirds(self) -> Option<(Date, Date)> {
        let end = |unit, count| shift(self.first, unit, count)?.yesterday().ok();
        Some(match self.shape {
            Shape::One(Unit::Month) => (end(Unit::Day, 10)?, end(Unit::Day, 20)?),
            Shape::One(Unit::Year) => (end(Unit::Month, 4)?, end(Unit::Month, 8)?),
            Shape::One(Unit::Decade) => (end(Unit::Year, 4)?, end(Unit::Year, 7)?),
            Shape::One(Unit::Century) => (end(Unit::Year, 34)?, end(Unit::Year, 67)?),
            _ => return None,
        })
    }

    /// EDTF (ISO 8601-2 level 1); what the level has no form for is an interval.
    pub(super) fn edtf(self) -> String {
        let (year, month) = (self.first.year(), self.first.month());
        match self.shape {
            Shape::Many(unit) => interval(self, unit),
            Shape::One(Unit::Week | Unit::Weekend) => interval(self, Unit::Day),
            Shape::One(Unit::Quarter | Unit::HalfYear) => interval(self, Unit::Month),
            Shape::One(Unit::Season) => format!("{year:04}-{}", 20 + season(month)),
            Shape::One(unit) => plain(self.first, unit),
        }
    }

    /// The TIMEX3 value.
    pub(super) fn timex(self) -> String {
        let (year, month) = (self.first.year(), self.first.month());
        let week = self.first.to_iso_week_date();
        match self.shape {
            Shape::Many(unit) => interval(self, unit),
            Shape::One(Unit::Week) => week_form(week),
            Shape::One(Unit::Weekend) => format!("{}-WE", week_form(week)),
            Shape::One(Unit::Quarter) => format!("{year:04}-Q{}", (month + 2) / 3),
            Shape::One(Unit::HalfYear) => format!("{year:04}-H{}", (month + 5) / 6),
            Shape::One(Unit::Season) => format!("{year:04}-{}", season_form(season(month))),
            Shape::One(unit) => plain(self.first, unit),
        }
    }
}

/// `day` moved by whole units; the day of the month is pulled back where the month is shorter.
pub(super) fn shift(day: Date, unit: Unit, by: i32) -> Option<Date> {
    let days = |each: i32| day.checked_add(by.checked_mul(each)?).ok();
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Some(day),
        Unit::Day => days(1),
        Unit::Week | Unit::Weekend => days(7),
        Unit::Month => add_months(day, by),
        Unit::Quarter | Unit::Season => add_months(day, by.checked_mul(3)?),
        Unit::HalfYear => add_months(day, by.checked_mul(6)?),
        Unit::Year => add_months(day, by.checked_mul(12)?),
        Unit::Decade => add_months(day, by.checked_mul(120)?),
        Unit::Century => add_months(day, by.checked_mul(1200)?),
    }
}

/// The day with this name in the ISO week of `day`.
pub(super) fn in_week(day: Date, weekday: Weekday) -> Option<Date> {
    day.checked_add(i32::from(weekday.since(Weekday::Monday)))
        .and_then(|date| date.checked_sub(i32::from(day.weekday().since(Weekday::Monday))))
        .ok()
}

/// How precise a unit is.
pub(super) fn grain(unit: Unit) -> Grain {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Grain::Time,
        Unit::Day => Grain::Day,
        Unit::Week | Unit::Weekend => Grain::Week,
        Unit::Month => Grain::Month,
        Unit::Quarter | Unit::HalfYear | Unit::Season => Grain::Quarter,
        Unit::Year => Grain::Year,
        Unit::Decade => Grain::Decade,
        Unit::Century => Grain::Century,
    }
}

fn add_months(day: Date, by: i32) -> Option<Date> {
    let months = (i32::from(day.year()) * 12 + i32::from(day.month()) - 1).checked_add(by)?;
    let year = i16::try_from(months.div_euclid(12)).ok()?;
    let month = i8::try_from(months.rem_euclid(12) + 1).ok()?;
    Date::new_constrain(year, month, day.day()).ok()
}

/// First and last day of a run of `length` months; runs begin `late` months into the year.
fn months(day: Date, length: i32, late: i32) -> Option<(Date, Date)> {
    let into = (i32::from(day.month()) - 1 - late).rem_euclid(length);
    let first = add_months(day.first_of_month(), -into)?;
    Some((first, add_months(first, length - 1)?.last_of_month()))
}

fn years(day: Date, length: i16) -> Option<(Date, Date)> {
    let first = day.year() - day.year().rem_euclid(length);
    let last = Date::new(first.checked_add(length - 1)?, 12, 31).ok()?;
    Some((Date::new(first, 1, 1).ok()?, last))
}

fn interval(period: Period, unit: Unit) -> String {
    format!("{}/{}", plain(period.first, unit), plain(period.last, unit))
}

/// The form of the period of `unit` that holds `day`; units that have none are told by their day.
fn plain(day: Date, unit: Unit) -> String {
    let (year, month) = (day.year(), day.month());
    match unit {
        Unit::Month => format!("{year:04}-{month:02}"),
        Unit::Year => format!("{year:04}"),
        Unit::Decade => format!("{:03}X", year.div_euclid(10)),
        Unit::Century => format!("{:02}XX", year.div_euclid(100)),
        _ => iso_day(day),
    }
}

fn week_form(week: ISOWeekDate) -> String {
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// The season of a month: 1 spring (from March) to 4 winter (from December).
fn season(month: i8) -> i8 {
    (month + 9) % 12 / 3 + 1
}

/// The form of a season in TIMEX3.
pub(super) fn season_form(season: i8) -> &'static str {
    match season {
        1 => "SP",
        2 => "SU",
        3 => "FA",
        _ => "WI",
    }
}
