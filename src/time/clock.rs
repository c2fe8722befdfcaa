//! Rules for clock times and parts of the day: `pukul 06.12 WIB`, `|05:16 WIB`, `jam 6 pagi`.

use super::absolute::pointer;
use super::cursor::{Cursor, Parse, optional};
use super::meaning::TimeOfDay;
use super::{Modifier, numeral};
use crate::language::{DayPart, Noon, Sense};

/// A time on the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    /// 0 to 24; 24 is the end of the day.
    pub hour: i8,
    /// 0 to 59.
    pub minute: i8,
    /// 0 to 59, where stated.
    pub second: Option<i8>,
    /// Minutes east of Greenwich, where stated.
    pub zone: Option<i16>,
}

/// A clock time, a range of two, or a part of the day, as it may follow a day.
pub(super) fn time_of_day(cursor: Cursor<'_>) -> Parse<'_, TimeOfDay> {
    let cursor = cursor.maybe(|c| c.mark(&['|', '-', '–', '—'])).maybe(iso_mark);
    let (part, after) = optional(cursor, part_of_day);
    let approximate = after.maybe(|c| c.eat(Sense::Modifier(Modifier::Approx)));
    let (clock, after) =
        stated(approximate).map_or((None, after), |(clock, end)| (Some(clock), end));
    Some((clock.map(|clock| during(part, clock)).or(part)?, after))
}

/// A clock time in a part of the day: four in the afternoon is 16:00.
pub(super) fn during(part: Option<TimeOfDay>, time: TimeOfDay) -> TimeOfDay {
    match (part, time) {
        (Some(TimeOfDay::During(part)), TimeOfDay::At(clock)) => {
            TimeOfDay::At(Clock { hour: clock.hour + in_part(part, clock.hour), ..clock })
        }
        _ => time,
    }
}

/// The `T` of ISO 8601 between day and time.
pub(super) fn iso_mark(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let after = cursor.next();
    (cursor.is_glued() && cursor.peek()?.text == "T" && after.is_glued()).then_some(after)
}

/// A clock time that needs no day beside it to be one.
pub(super) fn stated(cursor: Cursor<'_>) -> Parse<'_, TimeOfDay> {
    between(cursor).or_else(|| {
        let (clock, after) = clock(cursor).or_else(|| named_hour(cursor))?;
        Some((TimeOfDay::At(clock), after))
    })
}

/// `pukul 08.00-10.00 WIB`; joined by a word they are two.
fn between(cursor: Cursor<'_>) -> Parse<'_, TimeOfDay> {
    let labelled = label(cursor);
    let (first, after) = dial(labelled.unwrap_or(cursor))?;
    let (_, after) = optional(after, zone);
    let after = after.mark(&['-', '–', '—'])?;
    let (last, after) = dial(after.maybe(label))?;
    let (zone, after) = optional(after, zone);
    let certain = labelled.is_some() || zone.is_some();
    let pair = TimeOfDay::Between(Clock { zone, ..first }, Clock { zone, ..last });
    certain.then_some((pair, after))
}

/// A clock time with a label, a zone, a half of the day or a colon.
pub(super) fn clock(cursor: Cursor<'_>) -> Parse<'_, Clock> {
    let labelled = label(cursor).or_else(|| goes_on(cursor));
    let start = labelled.unwrap_or(cursor);
    let (clock, after) = dial(start).or_else(|| hour(start))?;
    // `1:30` may be a ratio or a score.
    let colon = start.next().mark(&[':']).is_some() && start.peek()?.text.len() == 2;
    let (clock, halved) = halved(clock, after, labelled.is_some()).unwrap_or((clock, after));
    let (zone, end) = optional(halved, zone);
    // `pukul 03.30 WIB dini hari tadi`
    let part = self::halved(clock, end, labelled.is_some());
    let (clock, end) = part.map_or((clock, end), |(clock, end)| (clock, end.maybe(pointer)));
    let told = labelled.is_some() || halved.at() > after.at();
    let full = after.at() > start.at() + 1;
    let certain = told || full && (colon || zone.is_some());
    certain.then_some((Clock { zone, ..clock }, end))
}

/// `pukul`, `Pukul:`.
fn label(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    Some(cursor.eat(Sense::ClockLabel)?.maybe(|c| c.mark(&[':'])))
}

/// This place, where it ends a stretch that a clock time begins: `pukul 08.00 hingga 10.00`.
fn goes_on(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let joint = cursor.back();
    joint.eat(Sense::To)?;
    let named = |sense| matches!(sense, Sense::Zone(_) | Sense::Part(_) | Sense::Noon(_));
    let zoned = joint.before()?.senses().any(named);
    let end = if zoned { joint.back() } else { joint };
    let dialled = dial(end.back().back().back()).filter(|(_, after)| after.at() == end.at());
    let start = if dialled.is_some() { end.back().back().back() } else { end.back() };
    let labelled = start.before().is_some_and(|lexeme| lexeme.has(Sense::ClockLabel));
    (labelled || zoned && dialled.is_some()).then_some(cursor)
}

/// A clock time as a page prints it beside a date: `05.16` will do.
pub(super) fn printed(cursor: Cursor<'_>) -> Parse<'_, Clock> {
    clock(cursor).or_else(|| dial(cursor))
}

/// `06.12`, `06:12:30`.
pub(super) fn dial(cursor: Cursor<'_>) -> Parse<'_, Clock> {
    let ((hour, 1..=2), after) = cursor.digits()? else { return None };
    let ((minute, 2), after) = after.joint(&[':', '.'])?.digits()? else { return None };
    let (second, after) = optional(after, seconds);
    let hour = (0..=24).contains(&hour).then(|| i8::try_from(hour).ok())??;
    let minute = (0..60).contains(&minute).then(|| i8::try_from(minute).ok())??;
    let goes_on = after.joint(&['.', '/', ':', ',']).is_some_and(|c| c.digits().is_some());
    let valid = hour < 24 || minute == 0;
    (valid && !goes_on).then_some((Clock { hour, minute, second, zone: None }, after))
}

fn seconds(cursor: Cursor<'_>) -> Parse<'_, i8> {
    let ((second, 2), after) = cursor.joint(&[':', '.'])?.digits()? else { return None };
    let after = after.maybe(|c| c.joint(&['.'])?.digits().map(|(_, after)| after));
    (0..60).contains(&second).then_some((i8::try_from(second).ok()?, after))
}

/// `noon`.
fn named_hour(cursor: Cursor<'_>) -> Parse<'_, Clock> {
    cursor.sense(|sense| match sense {
        Sense::Hour(hour) => Some(Clock { hour, minute: 0, second: None, zone: None }),
        _ => None,
    })
}

/// `6`, `enam`; behind a label `setengah enam` is half an hour before six.
fn hour(cursor: Cursor<'_>) -> Parse<'_, Clock> {
    let labelled = cursor.before().is_some_and(|lexeme| lexeme.has(Sense::ClockLabel));
    let half = cursor.eat(Sense::Half).filter(|_| labelled);
    let (hour, after) =
        numeral::cardinal(half.unwrap_or(cursor)).filter(|(hour, _)| *hour <= 24)?;
    let goes_on = after.joint(&['.', ',', ':', '/']).is_some_and(|c| c.digits().is_some());
    let hour = i8::try_from(hour).ok()?;
    let (hour, minute) = if half.is_some() { (hour - 1, 30) } else { (hour, 0) };
    let clock = Clock { hour, minute, second: None, zone: None };
    (!goes_on).then_some((clock, after))
}

/// Reads what tells the half of the day: `pm`, or after a label `malam`.
fn halved<'t>(clock: Clock, cursor: Cursor<'t>, labelled: bool) -> Parse<'t, Clock> {
    let (add, after) = cursor.sense(|sense| match sense {
        Sense::Noon(noon) => Some(after_noon(noon, clock.hour)),
        Sense::Part(part) if labelled => Some(in_part(part, clock.hour)),
        _ => None,
    })?;
    Some((Clock { hour: clock.hour + add, ..clock }, after))
}

fn after_noon(noon: Noon, hour: i8) -> i8 {
    match (noon, hour) {
        (Noon::Before, 12) => -12,
        (Noon::After, 1..=11) => 12,
        _ => 0,
    }
}

fn in_part(part: DayPart, hour: i8) -> i8 {
    match (part, hour) {
        (DayPart::Morning, 12) => -12,
        (DayPart::Midday | DayPart::Afternoon, 1..=7) => 12,
        (DayPart::Evening, 1..=11) | (DayPart::Night, 6..=12) => 12,
        _ => 0,
    }
}

pub(super) fn zone(cursor: Cursor<'_>) -> Parse<'_, i16> {
    cursor.sense(|sense| match sense {
        Sense::Zone(minutes) => Some(minutes),
        _ => None,
    })
}

/// `pagi`, `dini hari WIB`.
pub(super) fn part_of_day(cursor: Cursor<'_>) -> Parse<'_, TimeOfDay> {
    let (part, after) = cursor.sense(|sense| match sense {
        Sense::Part(part) => Some(TimeOfDay::During(part)),
        _ => None,
    })?;
    Some((part, optional(after, zone).1))
}
