//! Rules for stretches that a text states: years, decades, centuries, quarters, seasons, feasts.

use jiff_core::civil::Date;

use super::absolute::{settle, shift, year_number};
use super::lexeme::{Cursor, Parse};
use super::meaning::{Expression, Meaning, Part};
use super::numeral;
use super::period::Period;
use crate::language::{Sense, Unit};

/// A decade, century, quarter, half-year, season or feast; its year may be open.
pub(super) fn stretch(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    decade(cursor)
        .or_else(|| century(cursor))
        .or_else(|| numbered(cursor))
        .or_else(|| season_or_feast(cursor))
}

/// `tahun 2009`; a bare year where what stands around it allows one.
pub(super) fn year(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let labelled = cursor.eat(Sense::Unit(Unit::Year));
    let (number, after) = year_number(labelled.unwrap_or(cursor))?;
    let counted = after.eat(Sense::Counted).is_some();
    let allowed = labelled.is_some() || !counted && stands_free(cursor);
    let after = shift(after).map_or(after, |(_, after)| after);
    allowed.then_some((Meaning::Fixed(Period::year(number)?).into(), after))
}

/// Whether a number at the cursor follows a preposition of time.
fn stands_free(cursor: Cursor<'_>) -> bool {
    let time = |sense| matches!(sense, Sense::Preposition | Sense::Modifier(_) | Sense::Between);
    cursor.before().is_some_and(|lexeme| lexeme.senses().any(time))
}

/// `2000-an`, `tahun 80-an`.
fn decade(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let start = cursor.maybe(|c| c.eat(Sense::Unit(Unit::Year)));
    let ((number, digits), after) = start.digits()?;
    let after = after.maybe(|c| c.joint(&['-'])).maybe(|c| c.mark(&['\'', '’']));
    let after = after.eat(Sense::DecadeMark).filter(|_| after.is_glued())?;
    let first = match (digits, number) {
        (4, 1000..=2200) => number,
        (2, 0..=99) => 1900 + number,
        _ => return None,
    };
    let first = Date::new(i16::try_from(first - first % 10).ok()?, 1, 1).ok()?;
    Some((Meaning::Fixed(Period::containing(Unit::Decade, first)?).into(), after))
}

/// `abad ke-19`, `abad XIX`.
fn century(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let after = cursor.eat(Sense::Unit(Unit::Century))?;
    let (number, after) = numeral::ordinal(after).or_else(|| numeral::cardinal(after))?;
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

/// `musim panas 2014`, `Natal tahun lalu`.
fn season_or_feast(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (part, after) = cursor.sense(|sense| match sense {
        Sense::Season(season) => Some(Part::Season(season)),
        Sense::Feast(month, day) => Some(Part::Day { month, day }),
        Sense::MovableFeast(feast) => Some(Part::Feast(feast)),
        _ => None,
    })?;
    let named = matches!(part, Part::Season(_)) || cursor.peek()?.is_capitalised();
    named.then(|| settle(part, after))?
}
