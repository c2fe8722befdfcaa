//! Rules for stretches that a text states: decades, centuries, quarters, weeks, seasons, feasts.

use jiff_core::civil::Date;

use super::absolute::{full_month, pointer, settle};
use super::cursor::{Cursor, Parse};
use super::feast::gregorian_year;
use super::lexeme::QUOTES;
use super::meaning::{Choice, Expression, Meaning, Part};
use super::numeral;
use super::period::Period;
use super::year::{follows_preposition, year_number};
use crate::language::{Sense, Unit};

/// A decade, century, quarter, half-year, season or feast; its year may be open.
pub(super) fn stretch(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    decade(cursor)
        .or_else(|| century(cursor))
        .or_else(|| numbered(cursor))
        .or_else(|| season_or_feast(cursor))
        .or_else(|| near_feast(cursor))
        .or_else(|| week_of_month(cursor))
}

/// `2000-an`, `tahun 80-an`, `dekade 1990-an`, `the '80s`.
fn decade(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let labelled =
        cursor.eat(Sense::Unit(Unit::Year)).or_else(|| cursor.eat(Sense::Unit(Unit::Decade)));
    let start = labelled.unwrap_or(cursor);
    let short =
        start.mark(QUOTES).filter(|c| c.digits().is_some_and(|((_, digits), _)| digits == 2));
    let ((number, digits), after) = short.unwrap_or(start).digits()?;
    let after = after.maybe(|c| c.joint(&['-'])).maybe(|c| c.mark(QUOTES));
    let after = after.eat(Sense::DecadeMark).filter(|_| after.is_glued())?;
    if after.eat(Sense::Counted).is_some() {
        return None;
    }
    let first = match (digits, number) {
        (4, 1000..=2200) => number,
        // `harga 50-an`, `usia 20-an` are none.
        (2, 0..=99) if labelled.is_some() || follows_preposition(cursor) => 1900 + number,
        _ => return None,
    };
    let first = Date::new(i16::try_from(first - first % 10).ok()?, 1, 1).ok()?;
    Some((Meaning::Fixed(Period::containing(Unit::Decade, first)?).into(), after.maybe(pointer)))
}

fn numbered_after(cursor: Cursor<'_>) -> Parse<'_, i32> {
    let after = cursor.eat(Sense::Unit(Unit::Century))?;
    numeral::ordinal(after).or_else(|| numeral::cardinal(after))
}

/// `abad ke-19`, `abad XIX`, `19th century`.
fn century(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (number, after) = numbered_after(cursor).or_else(|| {
        let (number, after) = numeral::ordinal(cursor)?;
        Some((number, after.maybe(|c| c.mark(&['-'])).eat(Sense::Unit(Unit::Century))?))
    })?;
    let first = i16::try_from(number).ok().filter(|number| (2..=22).contains(number))?;
    let first = Date::new((first - 1) * 100, 1, 1).ok()?;
    Some((Meaning::Fixed(Period::containing(Unit::Century, first)?).into(), after))
}

/// `kuartal III 2014`, `triwulan kedua`, `semester I tahun lalu`.
fn numbered(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (unit, after) = cursor.sense(|sense| match sense {
        Sense::Unit(unit @ (Unit::Quarter | Unit::HalfYear)) => Some(unit),
        _ => None,
    })?;
    let (number, after) = numeral::ordinal(after).or_else(|| numeral::cardinal(after))?;
    let number = i8::try_from(number).ok()?;
    let part = match unit {
        Unit::Quarter if number <= 4 => Part::Quarter(number),
        Unit::HalfYear if number <= 2 => Part::HalfYear(number),
        _ => return None,
    };
    settle(part, after)
}

fn season_or_feast_name(sense: Sense) -> Option<Part> {
    match sense {
        Sense::Season(season) => Some(Part::Season(season)),
        Sense::Feast(month, day) => Some(Part::Day { month, day }),
        Sense::MovableFeast(feast) => Some(Part::Feast(feast)),
        _ => None,
    }
}

/// `Idul Fitri 1440 H`.
fn feast_of_islamic_year(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (part, after) = cursor.sense(season_or_feast_name)?;
    let Part::Feast(feast) = part else { return None };
    let (hijri, after) = year_number(after)?;
    let period = Period::feast(feast, gregorian_year(feast, hijri)?)?;
    Some((Meaning::Fixed(period).into(), after.maybe(|c| c.eat(Sense::HijriMark))))
}

/// `H-3 Lebaran`, `H+2 Idul Fitri 2019`, `H-90 sebelum Lebaran`: days before or after a feast.
fn near_feast(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let after = cursor.eat(Sense::FeastDay)?;
    let sign = if after.mark(&['+']).is_some() { 1 } else { -1 };
    let ((days, 1..=2), after) = after.mark(&['-', '–', '+'])?.digits()? else { return None };
    let side = |sense| matches!(sense, Sense::Modifier(_)).then_some(());
    let after = after.maybe(|c| c.sense(side).map(|(_, end)| end));
    let (expression, after) = season_or_feast(after)?;
    let by = i8::try_from(sign * days).ok()?;
    let meaning = match expression.meaning {
        Meaning::Part(Part::Feast(feast), choice) => Meaning::Part(Part::Near(feast, by), choice),
        Meaning::Fixed(period) if period.is_day() => {
            Meaning::Fixed(Period::day(period.first().checked_add(i32::from(by)).ok()?))
        }
        _ => return None,
    };
    Some((meaning.into(), after))
}

/// `minggu ketiga Juli`, `pekan terakhir September 2019`.
fn week_of_month(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let after = cursor.eat(Sense::Unit(Unit::Week))?;
    let (number, after) = match after.eat(Sense::Latest) {
        Some(after) => (LAST_WEEK, after),
        None => numeral::ordinal(after).filter(|(number, _)| (1..=LAST_WEEK).contains(number))?,
    };
    let (month, after) = full_month(after.maybe(|c| c.eat(Sense::Unit(Unit::Month))))?;
    settle(Part::Week { month, number: i8::try_from(number).ok()? }, after)
}

/// The number of the last week of a month.
const LAST_WEEK: i32 = 5;

/// `musim panas 2014`, `Natal tahun lalu`.
fn season_or_feast(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    if let Some(islamic) = feast_of_islamic_year(cursor) {
        return Some(islamic);
    }
    let (part, after) = cursor.sense(season_or_feast_name)?;
    let of_year = settle(part, after.maybe(|c| c.eat(Sense::Filler)));
    let open = || settle(part, after).filter(|(said, _)| matches!(said.meaning, Meaning::Part(..)));
    let (expression, end) = of_year
        .filter(|(expression, _)| has_modern_year(expression))
        .or_else(open)
        .unwrap_or_else(|| (Meaning::Part(part, Choice::Toward(None)).into(), after));
    // Some feasts are common words without their capital or a year; so are seasons of one word.
    let lexeme = cursor.peek()?;
    let common = lexeme.has(Sense::Capitalised)
        || matches!(part, Part::Season(_)) && !lexeme.text.contains(' ');
    let named = lexeme.is_capitalised() || !common;
    (named || has_modern_year(&expression)).then_some((expression, end))
}

/// Feasts are told in the years of other calendars as well: `Idul Fitri 1440`.
fn has_modern_year(expression: &Expression) -> bool {
    matches!(expression.meaning, Meaning::Fixed(period) if period.first().year() >= 1800)
}
