//! Rules for ranges that are one expression: `12-14 Juni 2018`, `Januari-Maret 2019`, `2018-2019`,
//! `Sabtu-Minggu (2-3/3/2019)`. What a range leaves open at one end is taken from the other.

use jiff_core::civil::Date;

use super::absolute::{any_month, day, day_number, month, pointer, settle, weekday};
use super::candidates::Candidate;
use super::cursor::{Cursor, Parse};
use super::lexeme::Lexeme;
use super::meaning::{Choice, Expression, Meaning, Part};
use super::period::Period;
use super::year::{year_label, year_number};
use crate::language::{Sense, Unit};

/// A range joined by a dash, or by a word where its first end is no date by itself.
pub(super) fn range(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    bracketed_days(cursor)
        .or_else(|| days_of_month(cursor))
        .or_else(|| days(cursor))
        .or_else(|| months(cursor))
        .or_else(|| years(cursor))
        .or_else(|| weekdays(cursor))
}

fn dash(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    cursor.mark(&['-', '–', '—'])
}

fn to(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    dash(cursor).or_else(|| cursor.eat(Sense::To))
}

/// `12-14 Juni 2018`, `12 hingga 14 Juni`, `12 dan 13 Juni`.
fn days_of_month(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    // `Jumat 20 hingga Minggu 22 September`
    let cursor = cursor.maybe(|c| Some(weekday(c)?.1.maybe(|c| c.mark(&[',']))));
    let labelled = cursor.maybe(|c| c.eat(Sense::DayLabel));
    let (first, joint) = day_number(labelled)?;
    let after = to(joint).or_else(|| joint.eat(Sense::And))?;
    let (last, after) = day(after.maybe(|c| c.eat(Sense::DayLabel)))?;
    let (first, last_day) = same_month(first, &last.meaning)?;
    let adjacent = joint.eat(Sense::And).is_none() || last_day;
    Some((joined(first, last.meaning).filter(|_| adjacent)?, after))
}

/// The day with this number in the month of `last`, and whether `last` is the day after it.
fn same_month(number: i8, last: &Meaning) -> Option<(Meaning, bool)> {
    let (first, last) = match *last {
        Meaning::Fixed(period) if period.is_day() => {
            let day = Date::new(period.first().year(), period.first().month(), number).ok()?;
            (Meaning::Fixed(Period::day(day)), period.first().day())
        }
        Meaning::Part(Part::Day { month, day }, choice) => {
            (Meaning::Part(Part::Day { month, day: number }, choice), day)
        }
        _ => return None,
    };
    Some((first, number.checked_add(1) == Some(last)))
}

/// `28 Februari-2 Maret 2019`.
fn days(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (first, after) = day(cursor)?;
    let (last, after) = day(dash(after)?)?;
    Some((joined(first.meaning, last.meaning)?, after))
}

/// `Januari-Maret 2019`, `Januari hingga Maret 2019`.
fn months(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let labelled = cursor.maybe(|c| c.eat(Sense::Unit(Unit::Month)));
    let (first, after) = any_month(labelled)?;
    let (last, after) = month(dash(after)?)?;
    let first = Meaning::Part(Part::Month(first), Choice::Toward(None));
    Some((joined(first, last.meaning)?, after))
}

/// `2018-2019`, `tahun 2018/2019`, `2018/19`.
fn years(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (first, after) = year_number(cursor.maybe(year_label))?;
    let joint = dash(after).or_else(|| after.joint(&['/']))?;
    let (last, after) = year_number(joint).or_else(|| next_year(first, joint))?;
    let near = (1..100).contains(&(i32::from(last) - i32::from(first)));
    let range = joined(Meaning::Fixed(Period::year(first)?), Meaning::Fixed(Period::year(last)?))?;
    let goes_on = after.joint(&['-', '/', '.']).is_some();
    (near && !goes_on).then(|| (range, after.maybe(pointer)))
}

/// The two digits of the year after `year`.
fn next_year(year: i16, cursor: Cursor<'_>) -> Parse<'_, i16> {
    let ((short, 2), after) = cursor.digits()? else { return None };
    let next = year.checked_add(1).filter(|next| i32::from(next % 100) == short)?;
    Some((next, after))
}

/// `Senin-Rabu`, `Sabtu-Minggu (2-3/3/2019)`.
fn weekdays(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let labelled = cursor.maybe(|c| c.eat(Sense::Unit(Unit::Day)));
    let (first, after) = weekday(labelled)?;
    let (last, after) = weekday(dash(after)?)?;
    let (first, _) = settle(Part::Weekday(first), after)?;
    let (last, after) = settle(Part::Weekday(last), after)?;
    Some((joined(first.meaning, last.meaning)?, after))
}

/// `Sabtu-Minggu (2-3/3/2019)`, `Sabtu dan Minggu, 2-3 Maret`.
fn bracketed_days(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (_, after) = weekday(cursor.maybe(|c| c.eat(Sense::Unit(Unit::Day))))?;
    let (_, after) = weekday(to(after).or_else(|| after.eat(Sense::And))?)?;
    let after = after.maybe(|c| c.mark(&[',']));
    let Some(inside) = after.mark(&['(']) else { return days_of_month(after) };
    let (range, after) =
        numeric_days(inside).or_else(|| days_of_month(inside)).or_else(|| days(inside))?;
    Some((range, after.mark(&[')'])?))
}

/// `2-3/3/2019`, `2-3/3`.
fn numeric_days(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (first, after) = day_number(cursor)?;
    let (last, after) = day_number(after.joint(&['-', '–'])?)?;
    let (month, after) = day_number(after.joint(&['/'])?)?;
    let stated = after.joint(&['/']).and_then(year_number);
    let part = |day| {
        let part = Part::Day { month, day };
        match stated {
            Some((year, _)) => Some(Meaning::Fixed(part.of(Date::new(year, 1, 1).ok()?)?)),
            None => {
                Date::new(2000, month, day).ok()?;
                Some(Meaning::Part(part, Choice::Toward(None)))
            }
        }
    };
    Some((joined(part(first)?, part(last)?)?, stated.map_or(after, |(_, after)| after)))
}

/// The range from one end to the other, the open year of the first taken from the last.
fn joined(first: Meaning, last: Meaning) -> Option<Expression> {
    let first = match (&first, &last) {
        (Meaning::Part(part, Choice::Toward(None)), Meaning::Fixed(end)) => {
            Meaning::Fixed(before(*part, *end)?)
        }
        _ => first,
    };
    match (&first, &last) {
        (Meaning::Fixed(first), Meaning::Fixed(last)) => {
            Some(Meaning::Fixed(first.until(*last)?).into())
        }
        _ => Some(Meaning::Range(Box::new(first), Box::new(last)).into()),
    }
}

/// The part in the year of `end`, or in the year before where it would come after `end`.
fn before(part: Part, end: Period) -> Option<Period> {
    let year = end.first().year();
    [year, year - 1]
        .into_iter()
        .filter_map(|year| part.of(Date::new(year, 1, 1).ok()?))
        .find(|period| period.first() <= end.first())
}

/// Gives dates without a year that of a date they are joined to by one word or comma:
/// `30 Januari hingga 4 Februari 2018`, `12 Mei, 14 Mei dan 3 Juni 2018`.
pub(super) fn complete(found: &mut [Candidate], lexemes: &[Lexeme<'_>]) {
    let mut after: Option<(usize, Period)> = None;
    for candidate in found.iter_mut().rev() {
        let joined = after.filter(|(start, _)| {
            let between = lexemes.get(candidate.lexemes.end..*start).unwrap_or(&[]);
            matches!(between, [joint] if joins(joint))
        });
        if let (Meaning::Part(part, Choice::Toward(None)), Some((_, end))) =
            (&candidate.expression.meaning, joined)
            && part.whole() == Unit::Year
            && let Some(period) = before(*part, end)
        {
            candidate.expression.meaning = Meaning::Fixed(period);
        }
        after = match candidate.expression.meaning {
            Meaning::Fixed(period) if period.unit() <= Unit::Month => {
                Some((candidate.lexemes.start, period))
            }
            _ => None,
        };
    }
}

fn joins(lexeme: &Lexeme<'_>) -> bool {
    lexeme.is_mark(',') || lexeme.has(Sense::To) || lexeme.has(Sense::And)
}
