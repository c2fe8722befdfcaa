//! Rules for dates that are counted from elsewhere: `kemarin`, `pekan lalu`, `tiga hari lalu`,
//! `Senin pekan depan`, `malam ini`, `sehari sebelumnya`.

use super::absolute::{self, settle, shift, weekday};
use super::clock::part_of_day;
use super::cursor::{Cursor, Parse, optional};
use super::duration::{self, Amount};
use super::meaning::{Choice, Expression, Meaning, Part, TimeOfDay};
use super::numeral::Count;
use crate::language::{DayPart, Origin, Sense, Shift, Unit, Vague, Weekday};

/// A date counted from the reference or from the day mentioned last.
pub(super) fn relative(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    pointed(cursor)
        .or_else(|| part_of_pointed(cursor))
        .or_else(|| pointed_part(cursor))
        .or_else(|| unit(cursor))
        .or_else(|| weekend(cursor))
        .or_else(|| amount(cursor))
        .or_else(|| plain_weekday(cursor))
}

fn days(by: i32, from: Origin) -> Meaning {
    Meaning::Shifted(Unit::Day, Shift { by, from })
}

/// `kemarin`, `hari ini (17/11)`, `keesokan harinya`.
fn pointed(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (meaning, after) = cursor.sense(|sense| match sense {
        Sense::Point(unit, by) => {
            Some(Meaning::Shifted(unit, Shift { by, from: Origin::Reference }))
        }
        Sense::DayAfter => Some(days(1, Origin::Mentioned)),
        _ => None,
    })?;
    if meaning.unit() == Unit::Year && after.eat(Sense::Ends).is_some() {
        let year = Amount { count: Count::whole(1), unit: Unit::Year };
        return Some((Meaning::Duration(duration::timex(year), Unit::Year).into(), after));
    }
    // A date in brackets says which day it was.
    Some(absolute::bracketed(after).unwrap_or((meaning.into(), after)))
}

/// `semalam`, `tadi pagi`.
fn part_of_pointed(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let ((by, part), after) = cursor.sense(|sense| match sense {
        Sense::PartOf(by, part) => Some((by, part)),
        _ => None,
    })?;
    let clock = Some(TimeOfDay::During(part));
    Some((Expression { clock, ..days(by, Origin::Reference).into() }, after))
}

/// `malam ini`, `pagi itu`.
fn pointed_part(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (clock, after) = part_of_day(cursor)?;
    let (Shift { by, from }, after) = shift(after)?;
    // A coming night is the next one, which is today's.
    let by = if from == Origin::Reference { by.min(0) } else { by };
    Some((Expression { clock: Some(clock), ..days(by, from).into() }, after))
}

/// `pekan lalu`, `tahun ini`, `akhir pekan`, `hari itu`.
fn unit(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (unit, after) = coarse_unit(cursor)?;
    let (shift, after) = shift(after)?;
    // A bare day is pointed at by the day before it alone: `hari itu`, `hari sebelumnya`.
    let pointed = unit != Unit::Day || shift.from == Origin::Mentioned;
    // `Minggu lalu` is a Sunday where its capital is its own.
    let weekday = weekday(cursor).is_some() && !cursor.opens_sentence();
    (pointed && !weekday).then(|| (Meaning::Shifted(unit, shift).into(), after))
}

/// A weekend whose direction the sentence tells.
pub(super) fn weekend(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let after = cursor.eat(Sense::Weekend)?;
    Some((Meaning::Part(Part::Weekend, Choice::Toward(None)).into(), after))
}

/// A unit of a day or more, not announced as a number of clocks.
pub(super) fn coarse_unit(cursor: Cursor<'_>) -> Parse<'_, Unit> {
    cursor.sense(|sense| match sense {
        Sense::Unit(unit) if unit >= Unit::Day => Some(unit),
        Sense::Weekend => Some(Unit::Weekend),
        _ => None,
    })
}

/// `tiga hari lalu`, `sehari sebelumnya`, `dua pekan lagi`.
fn amount(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (Amount { count, unit }, after) = duration::amount(cursor)?;
    let (Shift { by, from }, after) = shift(after).filter(|(shift, _)| shift.by != 0)?;
    if (count, unit, by) == (Count::whole(1), Unit::Year, -1) {
        return Some((Meaning::Comparable(None).into(), after));
    }
    let vague = if by < 0 { Vague::Past } else { Vague::Future };
    let meaning = match count {
        _ if unit == Unit::Season => Meaning::Vague(vague),
        Count::Untold => Meaning::Vague(vague),
        Count::Tenths(tenths) => {
            let (number, unit) = whole(tenths, unit)?;
            Meaning::Shifted(unit, Shift { by: by.checked_mul(number)?, from })
        }
    };
    let clock = (meaning.unit() < Unit::Day).then_some(TimeOfDay::Untold);
    Some((Expression { clock, ..meaning.into() }, after))
}

/// One and a half years are 18 months; of other units no parts are counted. What is counted in
/// decades is meant to the year.
fn whole(tenths: i32, unit: Unit) -> Option<(i32, Unit)> {
    match (tenths % 10, unit) {
        (_, Unit::Decade) => Some((tenths, Unit::Year)),
        (0, _) => Some((tenths / 10, unit)),
        (_, Unit::Year) => Some((tenths.checked_mul(12)? / 10, Unit::Month)),
        _ => None,
    }
}

type NamedDay = (Weekday, Option<TimeOfDay>);

/// `malam Minggu`.
fn night(cursor: Cursor<'_>) -> Parse<'_, NamedDay> {
    cursor.sense(|sense| match sense {
        Sense::NightOf(weekday) => Some((weekday, Some(TimeOfDay::During(DayPart::Night)))),
        _ => None,
    })
}

/// `hari Minggu`, `Minggu malam`.
fn day_and_part(cursor: Cursor<'_>) -> Parse<'_, NamedDay> {
    let labelled = cursor.maybe(|c| c.eat(Sense::Unit(Unit::Day)));
    let (weekday, after) = weekday(labelled)?;
    let (clock, after) = optional(after, part_of_day);
    Some(((weekday, clock), after))
}

/// `Kamis`, `hari Senin`, `Senin pekan lalu`, `Minggu malam lalu`.
fn plain_weekday(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let ((weekday, clock), after) = night(cursor).or_else(|| day_and_part(cursor))?;
    let (expression, after) = settle(Part::Weekday(weekday), after)?;
    Some((Expression { clock, ..expression }, after))
}
