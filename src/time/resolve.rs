//! Takes an expression and what it may be counted from; gives its [`DateValue`].

use jiff_core::civil::Date;

use super::meaning::{Choice, Direction, Expression, Meaning, Part, TimeOfDay};
use super::mentioned::Mentioned;
use super::period::{Period, grain, shift};
use super::{Anchor, Basis, Clock, DateValue, Grain, MentionKind, Reference, format};
use crate::language::{Origin, Shift, Unit};

/// What is known where an expression stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Context<'r> {
    /// The day that the text was written on.
    pub reference: Option<&'r Reference>,
    /// What the text mentioned last.
    pub mentioned: Mentioned,
    /// The day that clock times without one belong to.
    pub scene: Option<Reference>,
    /// Whether the sentence speaks of what lies ahead.
    pub ahead: bool,
}

impl Context<'_> {
    fn origin(&self, origin: Origin, unit: Unit) -> Option<&Reference> {
        match origin {
            Origin::Reference => self.reference,
            Origin::Mentioned => self.mentioned.of(unit).or(self.reference),
            Origin::Scene => self.scene.as_ref().or(self.reference),
            Origin::Told => self.scene.as_ref(),
        }
    }

    /// The day that the text itself gave a bare weekday, unless it is more than a week off.
    fn named(&self, part: Part, direction: Option<Direction>) -> Option<&Reference> {
        let (Part::Weekday(weekday), None) = (part, direction) else { return None };
        let near = |day: &&Reference| {
            self.reference.is_none_or(|reference| reference.date.until(day.date).abs() <= 7)
        };
        self.mentioned.named(weekday).filter(near)
    }

    fn direction(&self) -> Direction {
        if self.ahead { Direction::Future } else { Direction::Past }
    }
}

/// A period and the day that it was counted from, if one served.
type Placed<'c> = (Period, Option<&'c Reference>);

/// The value of an expression; without the anchor that it needs, it stays underspecified.
pub(super) fn resolve(expression: &Expression, context: &Context<'_>) -> DateValue {
    if let Some(value) = clock_moved(expression, context) {
        return value;
    }
    match place(&expression.meaning, expression, context) {
        Some((period, anchor)) => placed(expression, period, anchor),
        None => open(expression),
    }
}

/// `15 menit kemudian`: counted from the clock time that was mentioned last.
fn clock_moved(expression: &Expression, context: &Context<'_>) -> Option<DateValue> {
    let Meaning::Shifted(unit, Shift { by, from: Origin::Mentioned }) = expression.meaning else {
        return None;
    };
    let minutes = match unit {
        Unit::Minute => by,
        Unit::Hour => by.checked_mul(60)?,
        _ => return None,
    };
    let (anchor, clock) = context.mentioned.clock.as_ref()?;
    let dial = i32::from(clock.hour) * 60 + i32::from(clock.minute);
    let total = dial.checked_add(minutes)?;
    let day = anchor.date.checked_add(total.div_euclid(24 * 60)).ok()?;
    let dial = total.rem_euclid(24 * 60);
    let hour = i8::try_from(dial / 60).ok()?;
    let minute = i8::try_from(dial % 60).ok()?;
    let clock = Some(TimeOfDay::At(Clock { hour, minute, second: None, ..*clock }));
    let moved = Expression { clock, ..expression.clone() };
    Some(placed(&moved, Period::day(day), Some(anchor)))
}

/// Which of the four kinds an expression is.
pub(super) fn kind(expression: &Expression) -> MentionKind {
    match expression.meaning {
        Meaning::Duration(..) => MentionKind::Duration,
        Meaning::Set(..) => MentionKind::Set,
        _ if expression.clock.is_some() || expression.meaning.unit() < Unit::Day => {
            MentionKind::Time
        }
        _ => MentionKind::Date,
    }
}

fn placed(expression: &Expression, period: Period, anchor: Option<&Reference>) -> DateValue {
    let (earliest, latest) = period.narrowed(expression.modifier);
    let (edtf, timex) = (period.edtf(), period.timex());
    DateValue {
        edtf: Some(expression.clock.map_or(edtf.clone(), |time| format::edtf(&edtf, time))),
        timex: expression.clock.map_or(timex.clone(), |time| format::timex(&timex, time)),
        earliest: Some(earliest),
        latest: Some(latest),
        grain: expression.clock.map_or(period.grain(), |_| Grain::Time),
        basis: anchor.map_or(Basis::Stated, basis),
        modifier: expression.modifier,
        anchor: anchor.map(|a| Anchor { date: a.date, evidence: a.evidence.clone() }),
    }
}

/// What is counted from a day is no surer than the day.
fn basis(anchor: &Reference) -> Basis {
    if anchor.basis == Basis::Inferred { Basis::Inferred } else { Basis::Relative }
}

fn open(expression: &Expression) -> DateValue {
    let timex = expression.meaning.timex();
    DateValue {
        edtf: None,
        timex: expression.clock.map_or(timex.clone(), |time| format::timex(&timex, time)),
        earliest: None,
        latest: None,
        grain: expression.clock.map_or(grain(expression.meaning.unit()), |_| Grain::Time),
        basis: Basis::Stated,
        modifier: expression.modifier,
        anchor: None,
    }
}

fn place<'c>(meaning: &Meaning, said: &Expression, context: &'c Context<'_>) -> Option<Placed<'c>> {
    match meaning {
        Meaning::Fixed(period) => Some((*period, None)),
        Meaning::Part(part, Choice::Within(shift)) => {
            let anchor = context.origin(shift.from, part.whole())?;
            Some((part.of(moved(anchor.date, part.whole(), *shift)?)?, Some(anchor)))
        }
        Meaning::Part(part, Choice::Toward(direction)) => {
            if let Some(day) = context.named(*part, *direction) {
                return Some((part.of(day.date)?, Some(day)));
            }
            let anchor = context.reference?;
            Some((choose(*part, *direction, said, context, anchor.date)?, Some(anchor)))
        }
        Meaning::Shifted(unit, shift) => {
            let anchor = context.origin(shift.from, *unit)?;
            Some((Period::containing(*unit, moved(anchor.date, *unit, *shift)?)?, Some(anchor)))
        }
        Meaning::Comparable(year) => comparable(*year, context),
        Meaning::Range(first, last) => {
            let (last, anchor) = place(last, said, context)?;
            let (first, _) = place(first, said, context)?;
            let first = if first.first() > last.first() { earlier(first)? } else { first };
            Some((first.until(last)?, anchor))
        }
        Meaning::Vague(_) | Meaning::Duration(..) | Meaning::Set(..) => None,
    }
}

/// The quarter that the text is about, in a year that it compares with.
fn comparable<'c>(year: Option<i16>, context: &'c Context<'_>) -> Option<Placed<'c>> {
    let quarter = context.mentioned.quarter.as_ref();
    let unit = if quarter.is_some() { Unit::Quarter } else { Unit::Year };
    let anchor = quarter.or(context.reference);
    let by = year.map_or(Some(-1), |year| Some(year - anchor?.date.year()));
    match (anchor, by, year) {
        (Some(anchor), Some(by), _) => {
            let day = shift(anchor.date, Unit::Year, i32::from(by))?;
            Some((Period::containing(unit, day)?, Some(anchor)))
        }
        (.., year) => Some((Period::year(year?)?, None)),
    }
}

/// The day in the unit that a shift names; a month back from the 31st is still the month before.
fn moved(day: Date, unit: Unit, by: Shift) -> Option<Date> {
    shift(Period::containing(unit, day)?.first(), unit, by.by)
}

/// A beginning that came out after its end belongs to the week or year before.
fn earlier(period: Period) -> Option<Period> {
    let back = if period.is_day() { Unit::Week } else { Unit::Year };
    Period::containing(period.unit(), shift(period.first(), back, -1)?)
}

/// The week, month or year that a part belongs to.
///
/// A direction that the words state counts strictly from the anchor; one that only the sentence
/// tells includes the anchor's own week, month or year. A stated weekday decides between years.
fn choose(
    part: Part,
    stated: Option<Direction>,
    said: &Expression,
    context: &Context<'_>,
    anchor: Date,
) -> Option<Period> {
    let around = |by| part.of(shift(anchor, part.whole(), by)?);
    let near: Vec<Period> = [-1, 0, 1].into_iter().filter_map(around).collect();
    let same_name = |period: &&Period| Some(period.first().weekday()) == said.weekday;
    match (stated, context.direction()) {
        (Some(Direction::Past), _) => {
            near.iter().rfind(|period| period.narrowed(said.modifier).1 < anchor)
        }
        (Some(Direction::Future), _) => {
            near.iter().find(|period| period.narrowed(said.modifier).0 > anchor)
        }
        (None, direction) if part.whole() != Unit::Year => match direction {
            Direction::Past => near.iter().rfind(|period| period.first() <= anchor),
            Direction::Future => near.iter().find(|period| period.last() >= anchor),
        },
        (None, direction) if is_season(part) => {
            let against = if matches!(part, Part::Season(_)) { 2 } else { 4 };
            near.iter().min_by_key(|period| distance(**period, direction, anchor, against))
        }
        (None, direction) => near
            .iter()
            .find(|period| anchor.until(period.first()).abs() <= NEAR)
            .or_else(|| near.iter().find(same_name))
            .or_else(|| near.iter().find(|period| is_meant(**period, direction, anchor))),
    }
    .copied()
    .filter(|period| period.unit() == part.unit())
}

fn is_season(part: Part) -> bool {
    matches!(part, Part::Quarter(_) | Part::HalfYear(_) | Part::Season(_))
}

/// Days between a period and a day outside it; those against the direction are multiplied.
fn distance(period: Period, direction: Direction, day: Date, against: i32) -> i32 {
    let (ahead, back) = (day.until(period.first()).max(0), period.last().until(day).max(0));
    match direction {
        Direction::Past => against * ahead + back,
        Direction::Future => ahead + against * back,
    }
}

/// Within so many days of the anchor a weekday that contradicts the date is a slip: in news of
/// 2016 to 2019 all of 114 such were, none meant another year.
const NEAR: i32 = 14;
/// How far ahead, in days, an unstated year is still the current one.
const FAR_AHEAD: i32 = 120;
/// How far back, in days, a day may lie in a sentence that looks ahead.
const JUST_PAST: i32 = 30;
/// How far back, in days, a day without its year lies before it is taken for the next one.
const FAR_BACK: i32 = 300;

/// Who leaves the year out means the current one, except near its turn.
fn is_meant(period: Period, direction: Direction, anchor: Date) -> bool {
    let ahead = anchor.until(period.first());
    match (direction, i32::from(period.first().year()) - i32::from(anchor.year())) {
        (Direction::Future, _) => ahead >= -JUST_PAST,
        (Direction::Past, ..0) => ahead + 365 > FAR_AHEAD,
        (Direction::Past, 0) => ahead <= FAR_AHEAD && (ahead >= -FAR_BACK || !period.is_day()),
        (Direction::Past, 1..) => true,
    }
}
