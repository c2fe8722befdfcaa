//! Rules for what stands before its unit: `last week`, `next Friday`, `this morning`,
//! `the past two months`, `the third quarter of 1999`.

use jiff_core::civil::Date;

use super::absolute::{any_month, day_number, prior_shift, settle, weekday};
use super::clock::part_of_day;
use super::cursor::{Cursor, Parse};
use super::duration;
use super::meaning::{Choice, Direction, Expression, Meaning, Part, TimeOfDay};
use super::relative::coarse_unit;
use super::year::year_number;
use crate::language::{Origin, Sense, Shift, Unit};

/// A moment that a word before its unit counts from elsewhere.
pub(super) fn prior(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (shift, after) = prior_shift(cursor)?;
    part_of_day_shifted(shift, after)
        .or_else(|| part_shifted(shift, after))
        .or_else(|| unit_shifted(shift, after))
}

/// `last night`, `this morning`.
fn part_of_day_shifted(shift: Shift, cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (time, after) = part_of_day(cursor)?;
    let clock: Option<TimeOfDay> = Some(time);
    Some((Expression { clock, ..Meaning::Shifted(Unit::Day, shift).into() }, after))
}

/// `last Friday`, `next March`, `this summer`, `last Thanksgiving`.
fn part_shifted(shift: Shift, cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (part, after) = named_part(cursor)?;
    let choice = match shift.by {
        0 if part.whole() == Unit::Week => Choice::Toward(None),
        0 => Choice::Within(Shift { by: 0, from: Origin::Reference }),
        by if by < 0 => Choice::Toward(Some(Direction::Past)),
        _ => Choice::Toward(Some(Direction::Future)),
    };
    Some((Meaning::Part(part, choice).into(), after))
}

fn named_part(cursor: Cursor<'_>) -> Parse<'_, Part> {
    let of_year = |sense| match sense {
        Sense::Season(season) => Some(Part::Season(season)),
        Sense::Feast(month, day) => Some(Part::Day { month, day }),
        Sense::MovableFeast(feast) => Some(Part::Feast(feast)),
        _ => None,
    };
    weekday(cursor)
        .map(|(weekday, after)| (Part::Weekday(weekday), after))
        .or_else(|| month_and_day(cursor))
        .or_else(|| any_month(cursor).map(|(month, after)| (Part::Month(month), after)))
        .or_else(|| cursor.sense(of_year))
}

fn month_and_day(cursor: Cursor<'_>) -> Parse<'_, Part> {
    let (month, after) = any_month(cursor)?;
    let (day, after) = day_number(after)?;
    Some((Part::Day { month, day }, after))
}

/// `last week`, `the following year`, `this year's third quarter`.
fn unit_shifted(shift: Shift, cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (unit, after) = coarse_unit(cursor)?;
    let quarter = after.eat(Sense::Filler).filter(|_| unit == Unit::Year).and_then(ranked);
    if let Some((part, end)) = quarter {
        return Some((Meaning::Part(part, Choice::Within(shift)).into(), end));
    }
    Some((Meaning::Shifted(unit, shift).into(), after))
}

/// `third quarter`, `third-quarter`, `first half`.
fn ranked(cursor: Cursor<'_>) -> Parse<'_, Part> {
    let (number, after) = super::numeral::ordinal(cursor)?;
    let (unit, after) = coarse_unit(after.maybe(|c| c.mark(&['-'])))?;
    let number = i8::try_from(number).ok()?;
    match unit {
        Unit::Quarter if number <= 4 => Some((Part::Quarter(number), after)),
        Unit::HalfYear if number <= 2 => Some((Part::HalfYear(number), after)),
        _ => None,
    }
}

/// A ranked part of a year: `the third quarter of 1999`, `1989 second quarter`.
pub(super) fn quarter(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    if let Some((year, after)) = year_number(cursor) {
        let (part, after) = ranked(after)?;
        return Some((Meaning::Fixed(part.of(Date::new(year, 1, 1).ok()?)?).into(), after));
    }
    let (part, after) = ranked(cursor)?;
    settle(part, after)
}

/// `year-ago`, `year-earlier quarter`, `year-ago third quarter`, `1988 quarter`.
pub(super) fn year_before(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    if let Some((year, after)) = year_number(cursor) {
        return Some((Meaning::Comparable(Some(year)).into(), reported(after)?));
    }
    let after = cursor.eat(Sense::YearBefore)?;
    if let Some((part, end)) = ranked(after) {
        let last = Shift { by: -1, from: Origin::Reference };
        return Some((Meaning::Part(part, Choice::Within(last)).into(), end));
    }
    Some((Meaning::Comparable(None).into(), after.maybe(reported)))
}

/// `quarter`, `period`: what a report covers.
fn reported(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    cursor.eat(Sense::Unit(Unit::Quarter)).or_else(|| cursor.eat(Sense::Report))
}

/// A length up to or from the reference: `the past two months`, `the next few days`.
pub(super) fn stretch(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let after = cursor.eat(Sense::Stretch)?;
    duration::duration(after)
}
