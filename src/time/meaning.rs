//! [`Expression`]: what a phrase says by itself, before any anchor.

use jiff_core::civil::{Date, Weekday};

use super::feast::day_of;
use super::period::{self, Period, in_week};
use super::{Clock, Modifier};
use crate::language::{DayPart, Feast, Shift, Unit, Vague};

/// What a phrase says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Expression {
    pub meaning: Meaning,
    /// A weekday stated beside a date.
    pub weekday: Option<Weekday>,
    pub modifier: Option<Modifier>,
    pub clock: Option<TimeOfDay>,
}

impl From<Meaning> for Expression {
    fn from(meaning: Meaning) -> Self {
        Self { meaning, weekday: None, modifier: None, clock: None }
    }
}

/// The part of an expression that names a stretch of the calendar, or tells that none is named.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    /// Needs no anchor.
    Fixed(Period),
    /// A part of a week, month or year that is to be chosen.
    Part(Part, Choice),
    /// A unit, counted from an anchor.
    Shifted(Unit, Shift),
    /// The quarter mentioned last, or else the year of the reference, in this year or a year before.
    Comparable(Option<i16>),
    /// From one to the other.
    Range(Box<Meaning>, Box<Meaning>),
    /// No place in the calendar.
    Vague(Vague),
    /// A length: its TIMEX3 value and its finest unit.
    Duration(String, Unit),
    /// Something that recurs: its TIMEX3 value and its unit.
    Set(String, Unit),
}

/// A part of a larger unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Weekday(Weekday),
    Weekend,
    DayOfMonth(i8),
    Day {
        month: i8,
        day: i8,
    },
    Month(i8),
    /// The week that holds the middle of the days 1–7, 8–14, ... of a month; the fifth is its last.
    Week {
        month: i8,
        number: i8,
    },
    Quarter(i8),
    HalfYear(i8),
    /// 1 spring to 4 winter, then the [`TROPICAL`] ones, which no calendar bounds.
    Season(i8),
    Feast(Feast),
    /// So many days from a feast.
    Near(Feast, i8),
}

/// The first season that has no months of its own: the wet and the dry one are told by their year.
const TROPICAL: i8 = 5;

/// Which of the larger units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// So many units away.
    Within(Shift),
    /// The nearest one in a direction; `None` leaves the direction to the sentence.
    Toward(Option<Direction>),
}

/// To either side of an anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Past,
    Future,
}

/// A clock time or a part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeOfDay {
    At(Clock),
    Between(Clock, Clock),
    During(DayPart),
    /// At a minute that is not told.
    Untold,
}

impl Part {
    /// The unit that the part is a part of.
    pub(super) fn whole(self) -> Unit {
        match self {
            Self::Weekday(_) | Self::Weekend => Unit::Week,
            Self::DayOfMonth(_) => Unit::Month,
            _ => Unit::Year,
        }
    }

    /// The unit that the part is.
    pub(super) fn unit(self) -> Unit {
        match self {
            Self::Weekday(_)
            | Self::DayOfMonth(_)
            | Self::Day { .. }
            | Self::Feast(_)
            | Self::Near(..) => Unit::Day,
            Self::Week { .. } => Unit::Week,
            Self::Weekend => Unit::Weekend,
            Self::Month(_) => Unit::Month,
            Self::Quarter(_) => Unit::Quarter,
            Self::HalfYear(_) => Unit::HalfYear,
            Self::Season(_) => Unit::Season,
        }
    }

    /// The part in the week, month or year that holds `day`; `None` where there is none
    /// (29 February) or its place is not known.
    pub(super) fn of(self, day: Date) -> Option<Period> {
        let year = day.year();
        let first = match self {
            Self::Weekday(weekday) => in_week(day, weekday)?,
            Self::Weekend => day,
            Self::DayOfMonth(number) => Date::new(year, day.month(), number).ok()?,
            Self::Day { month, day } => Date::new(year, month, day).ok()?,
            Self::Month(month) => Date::new(year, month, 1).ok()?,
            Self::Season(TROPICAL..) => return Period::year(year),
            Self::Quarter(number) | Self::Season(number) => {
                Date::new(year, number.checked_mul(3)?, 1).ok()?
            }
            Self::HalfYear(number) => Date::new(year, number.checked_mul(6)?, 1).ok()?,
            Self::Feast(feast) => return Period::feast(feast, year),
            Self::Near(feast, by) => day_of(feast, year)?.checked_add(i32::from(by)).ok()?,
            Self::Week { month, number } => {
                let last = Date::new(year, month, 1).ok()?.last_of_month();
                Date::new(year, month, (number * 7 - 3).min(last.day() - 3)).ok()?
            }
        };
        Period::containing(self.unit(), first)
    }

    /// The TIMEX3 value without an anchor.
    pub(super) fn timex(self) -> String {
        match self {
            Self::Weekday(weekday) => format!("XXXX-WXX-{}", weekday.to_monday_one_offset()),
            Self::Weekend => unknown(Unit::Weekend).into(),
            Self::DayOfMonth(day) => format!("XXXX-XX-{day:02}"),
            Self::Day { month, day } => format!("XXXX-{month:02}-{day:02}"),
            Self::Month(month) => format!("XXXX-{month:02}"),
            Self::Quarter(number) => format!("XXXX-Q{number}"),
            Self::HalfYear(number) => format!("XXXX-H{number}"),
            Self::Season(TROPICAL..) => unknown(Unit::Season).into(),
            Self::Season(number) => format!("XXXX-{}", period::season_form(number)),
            Self::Feast(_) | Self::Near(..) => unknown(Unit::Day).into(),
            Self::Week { .. } => unknown(Unit::Week).into(),
        }
    }
}

impl Meaning {
    /// The TIMEX3 value without an anchor.
    pub(super) fn timex(&self) -> String {
        match self {
            Self::Fixed(period) => period.timex(),
            Self::Part(part, Choice::Within(_) | Choice::Toward(_)) => part.timex(),
            Self::Shifted(unit, _) => unknown(*unit).into(),
            Self::Comparable(_) => unknown(Unit::Year).into(),
            Self::Range(first, last) => format!("{}/{}", first.timex(), last.timex()),
            Self::Vague(Vague::Past) => "PAST_REF".into(),
            Self::Vague(Vague::Present) => "PRESENT_REF".into(),
            Self::Vague(Vague::Future) => "FUTURE_REF".into(),
            Self::Duration(timex, _) | Self::Set(timex, _) => timex.clone(),
        }
    }

    /// How precise it is.
    pub(super) fn unit(&self) -> Unit {
        match self {
            Self::Fixed(period) => period.unit(),
            Self::Part(part, _) => part.unit(),
            Self::Shifted(unit, _) | Self::Duration(_, unit) | Self::Set(_, unit) => *unit,
            Self::Range(first, last) => first.unit().min(last.unit()),
            Self::Comparable(_) => Unit::Year,
            Self::Vague(_) => Unit::Day,
        }
    }
}

fn unknown(unit: Unit) -> &'static str {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => "XXXX-XX-XXTXX",
        Unit::Day => "XXXX-XX-XX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Week => "XXXX-WXX",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::HalfYear => "XXXX-HX",
        Unit::Season | Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
    }
}
