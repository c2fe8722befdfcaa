//! Takes a line in which an outlet prints a date, or a date as machines write it; gives
//! [`Printed`]: the day, to the minute and with its zone where they are stated.

use super::absolute;
use super::clock::{self, Clock};
use super::cursor::{Cursor, Parse, optional};
use super::lexeme::scan;
use super::meaning::{Expression, Meaning, TimeOfDay};
use super::resolve::{Context, resolve};
use super::{DateValue, format, iso_day};
use crate::language::{LanguagePack, Sense};
use crate::text::{Span, TokenKind};

/// A date as an outlet prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Where it stands, in bytes of the text that was searched.
    pub span: Span,
    /// The day; its grain is [`super::Grain::Time`] where a clock time is stated.
    pub value: DateValue,
    /// The clock time, with its zone, where stated.
    pub clock: Option<Clock>,
    /// Whether a weekday is stated that the date is not; the date counts then.
    pub weekday_clash: bool,
}

impl Printed {
    /// ISO 8601 with zone, `2021-08-24T05:16:00+07:00`, where time and zone are stated.
    ///
    /// ```
    /// use linimasa::{Language, time::printed};
    /// let printed = printed("Selasa, 24 Agustus 2021 |05:16 WIB", Language::Indonesian.pack()).unwrap();
    /// assert_eq!(printed.iso().as_deref(), Some("2021-08-24T05:16:00+07:00"));
    /// ```
    pub fn iso(&self) -> Option<String> {
        let clock = self.clock?;
        let (day, zone) = (iso_day(self.value.earliest?), clock.zone?);
        let sign = if zone < 0 { '-' } else { '+' };
        let (hours, minutes) = (zone.abs() / 60, zone.abs() % 60);
        Some(format!("{day}{}{sign}{hours:02}:{minutes:02}", format::full_dial(clock)))
    }
}

impl Printed {
    /// Whether both state the same minute, in whatever zones.
    pub fn same_moment(&self, other: &Printed) -> bool {
        self.minute().is_some_and(|minute| other.minute() == Some(minute))
    }

    /// Minutes since 1970 in Greenwich, where time and zone are stated.
    fn minute(&self) -> Option<i64> {
        let clock = self.clock?;
        let day = i64::from(self.value.earliest?.to_unix_epoch_day().day());
        let dial = i64::from(clock.hour) * 60 + i64::from(clock.minute);
        Some(day * 24 * 60 + dial - i64::from(clock.zone?))
    }
}

/// The first full date in `text` that has a clock time beside it and that is not announced as the
/// time of a change, else the first with a clock time, else the first full date.
///
/// Reads what outlets of the language print (`Diperbarui 18 Jun 2025, 14:05 WIB`), and ISO 8601,
/// RFC 3339 and RFC 2822.
///
/// ```
/// use linimasa::{Language, time::printed};
/// let pack = Language::Indonesian.pack();
/// let printed_on = |text| printed(text, pack).map(|printed| printed.value.timex);
/// assert_eq!(printed_on("Kompas.com - 10/06/2025, 20:44 WIB").as_deref(), Some("2025-06-10T20:44"));
/// assert_eq!(printed_on("2025-06-10").as_deref(), Some("2025-06-10"));
/// assert_eq!(printed_on("10 Juni"), None, "a day without a year is none");
/// ```
pub fn printed(text: &str, pack: &LanguagePack) -> Option<Printed> {
    // Every full date has a year in digits.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let lexemes = scan(text, &pack.calendar);
    let (mut changed, mut dateless) = (None, None);
    let mut at = 0;
    while at < lexemes.len() {
        let cursor = Cursor::new(&lexemes, at, pack.calendar.order);
        at += 1;
        let Some((stamp, after)) = stamp(cursor) else { continue };
        let timed = stamp.clock.is_some();
        let printed = finish(stamp, cursor, after);
        if timed && !tells_a_change(cursor) {
            return printed;
        }
        let slot = if timed { &mut changed } else { &mut dateless };
        *slot = slot.take().or(printed);
        at = after.at();
    }
    changed.or(dateless)
}

/// `Diperbarui 18 Jun 2025`, `Update: 18 Jun 2025`.
fn tells_a_change(start: Cursor<'_>) -> bool {
    let label = if start.back().mark(&[':']).is_some() { start.back() } else { start };
    label.before().is_some_and(|lexeme| lexeme.has(Sense::Changed))
}

struct Stamp {
    day: Expression,
    clock: Option<Clock>,
}

fn finish(stamp: Stamp, start: Cursor<'_>, end: Cursor<'_>) -> Option<Printed> {
    let span = start.peek()?.span.join(end.before()?.span);
    let expression = Expression { clock: stamp.clock.map(TimeOfDay::At), ..stamp.day };
    let value = resolve(&expression, &Context::default());
    let weekday = value.earliest.map(|day| day.weekday());
    let weekday_clash = expression.weekday.is_some_and(|stated| Some(stated) != weekday);
    Some(Printed { span, value, clock: stamp.clock, weekday_clash })
}

/// A full date and the clock time after or before it.
fn stamp(cursor: Cursor<'_>) -> Parse<'_, Stamp> {
    day_first(cursor).or_else(|| clock_first(cursor))
}

fn day_first(cursor: Cursor<'_>) -> Parse<'_, Stamp> {
    let (day, after) = full_day(cursor)?;
    let (clock, after) = optional(after, |c| zoned_clock(separated(c)));
    Some((Stamp { day, clock }, after))
}

fn clock_first(cursor: Cursor<'_>) -> Parse<'_, Stamp> {
    let (clock, after) = zoned_clock(cursor)?;
    let (day, after) = full_day(separated(after))?;
    Some((Stamp { day, clock: Some(clock) }, after))
}

fn full_day(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let inside_number = cursor.is_glued()
        && cursor.peek()?.kind == TokenKind::Number
        && cursor.before().is_some_and(|before| before.is_mark('/') || before.is_mark('.'));
    let day = absolute::day(cursor).filter(|_| !inside_number);
    day.filter(|(day, _)| matches!(day.meaning, Meaning::Fixed(_)))
}

/// What may stand between a date and its clock time.
fn separated(cursor: Cursor<'_>) -> Cursor<'_> {
    let mut cursor = cursor;
    while let Some(after) = cursor
        .mark(&[',', '|', '-', '–', '—', '·', '•', '/', ';', '(', '@'])
        .or_else(|| cursor.eat(Sense::Filler))
        .or_else(|| cursor.eat(Sense::Preposition))
    {
        cursor = after;
    }
    cursor
}

fn zoned_clock(cursor: Cursor<'_>) -> Parse<'_, Clock> {
    let (clock, after) = clock::printed(cursor.maybe(clock::iso_mark))?;
    let (zone, after) = optional(after, |c| zone_offset(c).or_else(|| zone_in_brackets(c)));
    Some((Clock { zone: zone.or(clock.zone), ..clock }, after))
}

/// `(GMT+8)`, `(WIB)`.
fn zone_in_brackets(cursor: Cursor<'_>) -> Parse<'_, i16> {
    let (named, after) = clock::zone(cursor.mark(&['('])?)?;
    let (offset, after) = optional(after, zone_offset);
    Some((offset.unwrap_or(named), after))
}

/// `+07:00`, `-0500`, `Z`.
fn zone_offset(cursor: Cursor<'_>) -> Parse<'_, i16> {
    if cursor.peek()?.text == "Z" {
        return Some((0, cursor.next()));
    }
    let sign = if cursor.mark(&['+']).is_some() { 1 } else { -1 };
    let ((number, digits), after) = cursor.mark(&['+', '-', '−'])?.digits()?;
    let colon = after.joint(&[':']).and_then(Cursor::digits);
    let (minutes, after) = match (digits, colon) {
        (2, Some(((minutes, 2), end))) => (number * 60 + minutes, end),
        (1 | 2, None) => (number * 60, after),
        (4, None) => (number / 100 * 60 + number % 100, after),
        _ => return None,
    };
    let minutes = i16::try_from(minutes).ok().filter(|minutes| *minutes <= 14 * 60)?;
    Some((sign * minutes, after))
}
