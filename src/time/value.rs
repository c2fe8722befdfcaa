//! [`DateValue`]: what a date phrase means, how precisely, and what that stands on.

use super::iso_day;
use jiff_core::civil::Date;

pub use crate::language::Modifier;

/// The precision of a date. Ordered from fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// A clock time or part of a day.
    Time,
    /// One day.
    Day,
    /// An ISO week (Monday to Sunday).
    Week,
    /// A calendar month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A calendar year.
    Year,
    /// Ten years, `199X`.
    Decade,
    /// A hundred years, `19XX`.
    Century,
}

/// What a value stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// All of it stands in the text.
    Stated,
    /// Computed from a stated anchor.
    Relative,
    /// Taken from context, for example from an anchor that is itself inferred.
    Inferred,
}

/// The day that a relative expression was computed from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Anchor {
    /// The day itself.
    pub date: Date,
    /// The words that state the day, as evidence; absent where the caller gave it.
    pub evidence: Option<String>,
}

/// What a date phrase means.
///
/// `edtf`, `earliest` and `latest` are absent for durations, sets, vague references
/// (`PRESENT_REF`) and for expressions without an anchor (`XXXX-WXX-4`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DateValue {
    /// ISO 8601-2 level 1 (EDTF): `2019-02-27`, `2018-06`, `200X`, `2019-02-25/2019-03-03`.
    pub edtf: Option<String>,
    /// TIMEX3 value: `2019-02-27`, `2019-W09`, `P2M`, `PRESENT_REF`, `XXXX-WXX-4`.
    pub timex: String,
    /// First day that the value may mean.
    pub earliest: Option<Date>,
    /// Last day that the value may mean, inclusive.
    pub latest: Option<Date>,
    /// How precise it is.
    pub grain: Grain,
    /// What it stands on.
    pub basis: Basis,
    /// Narrowing or blurring.
    pub modifier: Option<Modifier>,
    /// What it was computed from; present where `basis` is not [`Basis::Stated`] and a day served.
    pub anchor: Option<Anchor>,
}

impl DateValue {
    /// One day, inferred from context.
    pub fn inferred(day: Date) -> Self {
        let iso = iso_day(day);
        Self {
            edtf: Some(iso.clone()),
            timex: iso,
            earliest: Some(day),
            latest: Some(day),
            grain: Grain::Day,
            basis: Basis::Inferred,
            modifier: None,
            anchor: None,
        }
    }

    /// The value without the clock time or part of the day that it names.
    ///
    /// ```
    /// use linimasa::{Language, time::find};
    /// let found = find("12 Juni 2018 pukul 09.00", Language::Indonesian.pack(), None);
    /// assert_eq!(found[0].value.day_of().timex, "2018-06-12");
    /// ```
    pub fn day_of(&self) -> Self {
        match self.earliest.filter(|day| self.grain == Grain::Time && self.latest == Some(*day)) {
            Some(day) => {
                let (basis, modifier) = (self.basis, self.modifier);
                Self { basis, modifier, anchor: self.anchor.clone(), ..Self::inferred(day) }
            }
            None => self.clone(),
        }
    }
}

/// The four kinds of expressions of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionKind {
    /// A day or something coarser.
    Date,
    /// A clock time or part of a day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}
