//! Rules for days and months that a text states: `Selasa (12/6/2018)`, `24 Agu 2021`, `Juni 2018`.

use jiff_core::civil::{Date, Weekday};

use super::cursor::{Cursor, Parse, optional};
use super::meaning::{Choice, Direction, Expression, Meaning, Part};
use super::period::Period;
use super::year::{year_in_words, year_number};
use super::{clock, numeral};
use crate::language::{NumericOrder, Origin, Sense, Shift, Unit};

/// A day, with or without its year or weekday.
pub(super) fn day(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    with_weekday(cursor).or_else(|| plain_day(cursor))
}

/// `Selasa (12/6/2018)`, `hari Kamis, 10 Desember`, `Senin malam (5/3)`, `Senin lalu (5/3)`.
fn with_weekday(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let cursor = cursor.maybe(|c| c.eat(Sense::Unit(Unit::Day)));
    let (weekday, cursor) = any_weekday(cursor)?;
    let (part, cursor) = optional(cursor, clock::part_of_day);
    let cursor = cursor.maybe(pointer).maybe(|c| c.mark(&[',']));
    let (expression, after) = bracketed(cursor).or_else(|| plain_day(cursor))?;
    let expression =
        Expression { weekday: Some(weekday), clock: part.or(expression.clock), ..expression };
    Some((expression, after))
}

/// `(12/6/2018)`, `(12 Juni)`, `(12/6)`.
pub(super) fn bracketed(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let inside = cursor.mark(&['('])?;
    let (expression, after) = plain_day(inside).or_else(|| partial(inside))?;
    // The bracket may be left open at the end of a line.
    let closed = after.mark(&[')']).or_else(|| after.peek().is_none().then_some(after))?;
    Some((expression, closed.maybe(pointer)))
}

/// A word behind a full date that only points at it: `lalu`, `ini`, `mendatang`.
pub(super) fn pointer(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let (_, after) = shift(cursor).filter(|(shift, _)| shift.from == Origin::Reference)?;
    Some(after)
}

fn plain_day(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let labelled = cursor.eat(Sense::DayLabel);
    let start = labelled.unwrap_or(cursor);
    written(start)
        .or_else(|| numeric(start))
        .or_else(|| labelled.and_then(partial))
        .or_else(|| labelled.and_then(day_of_month))
}

/// `24 Agustus 2021`, `24-Agu-21`, `24 Agustus`, `Aug. 24, 2021`.
fn written(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    day_first(cursor).or_else(|| {
        let (expression, after) = month_first(cursor)?;
        // `Thu Apr 09 2020`, `Mon, Mar 25 2019`: machines print so.
        let before = cursor.back();
        let before = if before.mark(&[',']).is_some() { before.back() } else { before };
        let machine = before.sense(short_weekday).is_some();
        let usual = cursor.order == NumericOrder::MonthFirst || machine;
        // `Juni 10, 2025`: blog software prints so in every language.
        let full = matches!(expression.meaning, Meaning::Fixed(_));
        (usual || full && after.back().back().mark(&[',']).is_some()).then_some((expression, after))
    })
}

fn day_first(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (day, after) = day_number(cursor)?;
    let (month, after) =
        any_month(after.maybe(|c| c.mark(&['-', '/'])).maybe(|c| c.eat(Sense::Filler)))?;
    dated(month, day, after)
}

fn month_first(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (month, after) = any_month(cursor)?;
    let (day, after) = day_number(after)?;
    dated(month, day, after)
}

/// Reads the year of a month and day, or how it is to be chosen.
fn dated(month: i8, day: i8, cursor: Cursor<'_>) -> Parse<'_, Expression> {
    settle(Part::Day { month, day }, cursor)
}

/// `12/6/2018`, `2018-06-12`, `12.6.2018`, `12/6/18`.
fn numeric<'t>(cursor: Cursor<'t>) -> Parse<'t, Expression> {
    let ((a, a_digits), after) = cursor.digits()?;
    let separator = ['/', '-', '.'].into_iter().find(|mark| after.mark(&[*mark]).is_some())?;
    // `13/3/ 2017`: only slashes may stand loose.
    let separated = |c: Cursor<'t>| match separator {
        '/' => c.mark(&['/']),
        mark => c.joint(&[mark]),
    };
    let ((b, _), after) = separated(after)?.digits()?;
    let ((c, c_digits), after) = separated(after)?.digits()?;
    let date = match (a_digits, c_digits) {
        (4, 1..=2) => civil(a, b, c),
        (1..=2, 4) => ordered(cursor.order, a, b, c).or_else(|| civil(c, a, b)),
        (1..=2, 2) if separator == '/' => ordered(cursor.order, a, b, full_year(c)),
        _ => None,
    }?;
    let joints: &[char] = if c_digits == 4 { &['/', '-', '.'] } else { &['/', '-', '.', ','] };
    let goes_on = after.joint(joints).is_some_and(|c| c.digits().is_some());
    (!goes_on).then(|| (Meaning::Fixed(Period::day(date)).into(), after))
}

/// `27/3`, safe only inside brackets after a weekday or after a label.
fn partial(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let ((a, _), after) = cursor.digits()?;
    let ((b, _), after) = after.joint(&['/', '-'])?.digits()?;
    // A leap year, so that 29 February passes.
    let date = ordered(cursor.order, a, b, 2000)?;
    let part = Part::Day { month: date.month(), day: date.day() };
    Some((Meaning::Part(part, Choice::Toward(None)).into(), after))
}

/// `tanggal 5 bulan depan`.
fn day_of_month(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (day, after) = day_number(cursor)?;
    settle(Part::DayOfMonth(day), after)
}

/// `Juni 2018`, `bulan Maret`, `Desember mendatang`; a bare short name is too weak.
pub(super) fn month(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let labelled = cursor.eat(Sense::Unit(Unit::Month));
    let start = labelled.unwrap_or(cursor);
    let (month, after) = any_month(start)?;
    let (expression, end) = settle(Part::Month(month), after.maybe(|c| c.mark(&['-', ','])))
        .filter(|(_, end)| end.at() > after.at() + 1)
        .or_else(|| settle(Part::Month(month), after))?;
    let full = full_month(start).is_some_and(|(_, c)| c.at() == after.at());
    let anchored = end.at() > after.at();
    (full || anchored && is_fixed(&expression)).then_some((expression, end))
}

fn is_fixed(expression: &Expression) -> bool {
    matches!(expression.meaning, Meaning::Fixed(_))
}

/// Gives a part its year, month or week: stated, counted (`tahun lalu`), by a direction (`lalu`),
/// or left open.
pub(super) fn settle(part: Part, cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (meaning, after) = stated_year(part, cursor)
        .or_else(|| counted(part, cursor))
        .or_else(|| directed(part, cursor))
        .unwrap_or((Meaning::Part(part, Choice::Toward(None)), cursor));
    let exists = match part {
        Part::Day { month, day } => Date::new(2000, month, day).is_ok(),
        _ => true,
    };
    exists.then(|| (meaning.into(), after))
}

fn stated_year(part: Part, cursor: Cursor<'_>) -> Parse<'_, Meaning> {
    if part.whole() != Unit::Year {
        return None;
    }
    let (number, after) = year_after_month(cursor)?;
    let period = part.of(Date::new(number, 1, 1).ok()?)?;
    Some((Meaning::Fixed(period), after.maybe(pointer)))
}

fn year_after_month(cursor: Cursor<'_>) -> Parse<'_, i16> {
    let labelled = cursor
        .maybe(|c| c.mark(&[',', '-', '/']))
        .maybe(|c| c.eat(Sense::Unit(Unit::Year)))
        .maybe(|c| c.eat(Sense::Filler));
    year_number(labelled).or_else(|| year_in_words(labelled)).or_else(|| short_year(cursor))
}

/// `'21`, `-21` after a month.
fn short_year(cursor: Cursor<'_>) -> Parse<'_, i16> {
    let after =
        cursor.joint(&['-']).or_else(|| cursor.mark(&['\'', '’']).filter(|c| c.is_glued()))?;
    let ((number, 2), after) = after.digits()? else { return None };
    // `16 September-30 Desember` is a range.
    let year = any_month(after).is_none();
    year.then_some((i16::try_from(full_year(number)).ok()?, after))
}

/// `tahun lalu` or `last year` after a month, `pekan depan` after a weekday.
fn counted(part: Part, cursor: Cursor<'_>) -> Parse<'_, Meaning> {
    let unit = Sense::Unit(part.whole());
    let (shift, after) = cursor.eat(unit).and_then(shift).or_else(|| {
        let (shift, after) = prior_shift(cursor.maybe(|c| c.eat(Sense::Filler)))?;
        Some((shift, after.eat(unit)?))
    })?;
    Some((Meaning::Part(part, Choice::Within(shift)), after))
}

fn directed(part: Part, cursor: Cursor<'_>) -> Parse<'_, Meaning> {
    let (shift, after) = shift(cursor).filter(|(shift, _)| shift.from == Origin::Reference)?;
    let choice = match shift.by {
        0 => Choice::Within(shift),
        by if by < 0 => Choice::Toward(Some(Direction::Past)),
        _ => Choice::Toward(Some(Direction::Future)),
    };
    Some((Meaning::Part(part, choice), after))
}

/// Reads a shift that follows its unit.
pub(super) fn shift(cursor: Cursor<'_>) -> Parse<'_, Shift> {
    cursor.sense(|sense| match sense {
        Sense::Shift(shift) => Some(shift),
        _ => None,
    })
}

/// Reads a shift that stands before its unit.
pub(super) fn prior_shift(cursor: Cursor<'_>) -> Parse<'_, Shift> {
    cursor.sense(|sense| match sense {
        Sense::Prior(shift) => Some(shift),
        _ => None,
    })
}

/// A day of the month, 1 to 31, with the mark of a rank if one is there; in words only where its
/// label or month shows that a day is meant.
pub(super) fn day_number(cursor: Cursor<'_>) -> Parse<'_, i8> {
    let (number, after) = numeral::marked(cursor)
        .or_else(|| {
            cursor.digits().filter(|((_, digits), _)| *digits <= 2).map(|((n, _), c)| (n, c))
        })
        .or_else(|| day_in_words(cursor))?;
    (1..=31).contains(&number).then_some((i8::try_from(number).ok()?, after))
}

/// `satu Mei`, `tanggal satu`, `March eighth`.
fn day_in_words(cursor: Cursor<'_>) -> Parse<'_, i32> {
    let before = |wanted: fn(Sense) -> bool| {
        cursor.before().is_some_and(|lexeme| lexeme.senses().any(wanted))
    };
    if before(|sense| matches!(sense, Sense::Month(_))) {
        return numeral::named_ordinal(cursor);
    }
    let (number, after) = numeral::words(cursor)?;
    let dated = cursor.order == NumericOrder::DayFirst && full_month(after).is_some();
    (dated || before(|sense| sense == Sense::DayLabel)).then_some((number, after))
}

/// A month by any of its names.
pub(super) fn any_month(cursor: Cursor<'_>) -> Parse<'_, i8> {
    full_month(cursor).or_else(|| {
        let (month, after) = cursor.sense(|sense| match sense {
            Sense::ShortMonth(month) => Some(month),
            _ => None,
        })?;
        Some((month, after.maybe(|c| c.mark(&['.']))))
    })
}

/// A month by its full name.
pub(super) fn full_month(cursor: Cursor<'_>) -> Parse<'_, i8> {
    cursor.sense(|sense| match sense {
        Sense::Month(month) => Some(month),
        _ => None,
    })
}

/// A weekday by its full name.
pub(super) fn weekday(cursor: Cursor<'_>) -> Parse<'_, Weekday> {
    cursor.sense(|sense| match sense {
        Sense::Weekday(weekday) => Some(weekday),
        _ => None,
    })
}

fn any_weekday(cursor: Cursor<'_>) -> Parse<'_, Weekday> {
    weekday(cursor).or_else(|| {
        let (weekday, after) = cursor.sense(short_weekday)?;
        Some((weekday, after.maybe(|c| c.mark(&['.']))))
    })
}

fn short_weekday(sense: Sense) -> Option<Weekday> {
    match sense {
        Sense::ShortWeekday(weekday) => Some(weekday),
        _ => None,
    }
}

fn ordered(order: NumericOrder, a: i32, b: i32, year: i32) -> Option<Date> {
    match order {
        NumericOrder::DayFirst => civil(year, b, a),
        NumericOrder::MonthFirst => civil(year, a, b),
    }
}

fn civil(year: i32, month: i32, day: i32) -> Option<Date> {
    let plausible = (1800..=2200).contains(&year);
    let year = i16::try_from(year).ok().filter(|_| plausible)?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Two digits of a year, as POSIX reads them.
fn full_year(short: i32) -> i32 {
    if short < 69 { 2000 + short } else { 1900 + short }
}
