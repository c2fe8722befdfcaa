//! Rules for stretches that a text states: years, decades, centuries, quarters, seasons, feasts.

use jiff_core::civil::Date;

use super::absolute::{full_month, pointer, settle, year_in_words, year_number};
use super::feast::gregorian_year;
use super::lexeme::{Cursor, Lexeme, Parse};
use super::meaning::{Choice, Expression, Meaning, Part};
use super::numeral;
use super::period::Period;
use crate::language::{Sense, Unit};
use crate::text::TokenKind;

/// A decade, century, quarter, half-year, season or feast; its year may be open.
pub(super) fn stretch(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    decade(cursor)
        .or_else(|| century(cursor))
        .or_else(|| numbered(cursor))
        .or_else(|| season_or_feast(cursor))
        .or_else(|| near_feast(cursor))
        .or_else(|| week_of_month(cursor))
}

/// `tahun 2009`, `tahun 98`; a bare year where what stands around it allows one.
pub(super) fn year(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (number, after) = labelled_year(cursor).or_else(|| bare_year(cursor))?;
    let counted = after.eat(Sense::Counted).is_some() || after.mark(&['%', '°']).is_some();
    if counted {
        return None;
    }
    Some((Meaning::Fixed(Period::year(number)?).into(), after.maybe(pointer)))
}

fn labelled_year(cursor: Cursor<'_>) -> Parse<'_, i16> {
    let start = year_label(cursor)?;
    year_number(start).or_else(|| year_in_words(start)).or_else(|| {
        let ((short, 2), after) = start.digits()? else { return None };
        let plausible = (45..=99).contains(&short) && after.sense(unit_of_time).is_none();
        plausible.then_some((1900 + i16::try_from(short).ok()?, after))
    })
}

/// `tahun`, or `musim` as sports count their years.
pub(super) fn year_label(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    cursor.eat(Sense::Unit(Unit::Year)).or_else(|| cursor.eat(Sense::Unit(Unit::Season)))
}

fn unit_of_time(sense: Sense) -> Option<Unit> {
    match sense {
        Sense::Unit(unit) => Some(unit),
        _ => None,
    }
}

fn bare_year(cursor: Cursor<'_>) -> Parse<'_, i16> {
    if let Some(spoken) = spoken_year(cursor) {
        return Some(spoken);
    }
    let (number, after) = year_number(cursor)?;
    let recent = (1900..=2100).contains(&number);
    let free = follows_preposition(cursor)
        || continues_years(cursor)
        || recent
            && (follows_name(cursor)
                || follows_noun(cursor, after)
                || opens_clause(cursor, after)
                || is_bracketed(cursor, after)
                || pointer(after).is_some());
    free.then_some((number, after))
}

/// `nineteen ninety-six`.
fn spoken_year(cursor: Cursor<'_>) -> Parse<'_, i16> {
    let (century, after) = numeral::words(cursor).filter(|(n, _)| (15..=20).contains(n))?;
    let (rest, after) = numeral::words(after).filter(|(n, _)| (10..=99).contains(n))?;
    Some((i16::try_from(century * 100 + rest).ok()?, after))
}

/// `pada 2018`, `awal 2019`.
fn follows_preposition(cursor: Cursor<'_>) -> bool {
    let time = |sense| {
        matches!(sense, Sense::Preposition | Sense::Born | Sense::Modifier(_) | Sense::Between)
    };
    let start = if cursor.is_glued() {
        cursor.maybe(|c| c.back().mark(&['-']).map(|_| c.back()))
    } else {
        cursor
    };
    start.before().is_some_and(|lexeme| lexeme.senses().any(time))
}

/// `Asian Games 2018`, `APBN 2014`; a code of one or two letters is a flight or a plate.
fn follows_name(cursor: Cursor<'_>) -> bool {
    // `Islamic Solidarity Games (ISG) 2025`
    let name = if cursor.back().mark(&[')']).is_some() { cursor.back() } else { cursor };
    name.before().is_some_and(|lexeme| {
        let name = lexeme.is_capitalised() && lexeme.senses().next().is_none();
        name && lexeme.text.chars().nth(2).is_some() && !cursor.is_glued()
    })
}

/// `anggaran 2018,`, `Liga 1 2019`: what is counted would stand behind the number.
fn follows_noun(cursor: Cursor<'_>, after: Cursor<'_>) -> bool {
    let closed = after
        .peek()
        .is_none_or(|next| next.kind != TokenKind::Word || next.senses().next().is_some());
    let noun = cursor.before().is_some_and(|before| match before.kind {
        TokenKind::Number => {
            let named = cursor.back().before().is_some_and(Lexeme::is_capitalised);
            before.text.len() <= 2 && !before.glued && named
        }
        _ => is_plain_word(before),
    });
    closed && noun && !is_round(cursor) && !cursor.is_glued()
}

/// Numbers of hundreds count and measure more often than they date.
fn is_round(cursor: Cursor<'_>) -> bool {
    cursor.peek().is_some_and(|year| year.text.ends_with("00"))
}

/// A word of letters, four or more, of no interest to dates.
fn is_plain_word(lexeme: &Lexeme<'_>) -> bool {
    let letters = lexeme.text.chars().all(char::is_alphabetic);
    letters && lexeme.text.chars().nth(3).is_some() && lexeme.senses().next().is_none()
}

/// `2018 bisa dibilang`, `2018,`: at the beginning of a sentence.
fn opens_clause(cursor: Cursor<'_>, after: Cursor<'_>) -> bool {
    let goes_on = after
        .peek()
        .is_some_and(|next| next.text.starts_with(char::is_lowercase) || next.is_mark(','));
    cursor.opens_sentence() && goes_on && !is_round(cursor)
}

fn is_bracketed(start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let opened = |lexeme: &Lexeme<'_>| lexeme.is_mark('(') || lexeme.is_mark(',');
    start.before().is_some_and(opened) && end.mark(&[')']).is_some()
}

/// `2011 dan 2014`, `2011, 2012`: a year behind a year.
fn continues_years(cursor: Cursor<'_>) -> bool {
    let joint = cursor.back();
    let joins = joint.eat(Sense::And).is_some()
        || joint.eat(Sense::To).is_some()
        || joint.mark(&[',']).is_some();
    cursor.at() >= 2 && joins && year_number(joint.back()).is_some()
}

/// `2000-an`, `tahun 80-an`, `dekade 1990-an`.
fn decade(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let labelled =
        cursor.eat(Sense::Unit(Unit::Year)).or_else(|| cursor.eat(Sense::Unit(Unit::Decade)));
    let ((number, digits), after) = labelled.unwrap_or(cursor).digits()?;
    let after = after.maybe(|c| c.joint(&['-'])).maybe(|c| c.mark(&['\'', '’']));
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

/// `H-3 Lebaran`, `H+2 Idul Fitri 2019`: days before or after a feast.
fn near_feast(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let after = cursor.eat(Sense::FeastDay)?;
    let sign = if after.mark(&['+']).is_some() { 1 } else { -1 };
    let ((days, 1..=2), after) = after.mark(&['-', '–', '+'])?.digits()? else { return None };
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
