//! Rules for lengths of time and for what recurs: `dua tahun terakhir`, `setiap Senin`.

use super::absolute::{full_month, weekday};
use super::clock::{self, part_of_day};
use super::cursor::{Cursor, Parse, optional};
use super::meaning::{Expression, Meaning, Part, TimeOfDay};
use super::numeral::{self, Count};
use super::year::year_number;
use crate::language::{Sense, Unit};

/// A number of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    pub count: Count,
    pub unit: Unit,
}

/// `dua bulan`, `sepekan`, `bertahun-tahun`.
pub(super) fn amount(cursor: Cursor<'_>) -> Parse<'_, Amount> {
    cursor.sense(in_a_word).or_else(|| {
        let (count, after) = numeral::count(cursor)?;
        let after = after.maybe(|c| c.eat(Sense::Padding));
        let (unit, after) = unit(after.maybe(|c| c.joint(&['-'])))?;
        // `Liga 1 musim 2017`, `Nomor 1 tahun 2018`
        let named = matches!(unit, Unit::Year | Unit::Season) && year_number(after).is_some();
        if named {
            return None;
        }
        Some((Amount { count, unit }, after))
    })
}

fn in_a_word(sense: Sense) -> Option<Amount> {
    match sense {
        Sense::One(unit) => Some(Amount { count: Count::whole(1), unit }),
        Sense::Many(unit) => Some(Amount { count: Count::Untold, unit }),
        _ => None,
    }
}

fn unit(cursor: Cursor<'_>) -> Parse<'_, Unit> {
    cursor.sense(|sense| match sense {
        Sense::Unit(unit) => Some(unit),
        Sense::Weekend => Some(Unit::Weekend),
        _ => None,
    })
}

/// A length: one amount or two (`1 jam 30 menit`), a range (`2-3 hari`), a stretch up to now, one
/// that nothing measures (`sejenak`).
pub(super) fn duration(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (timex, unit, after) = ranged(cursor)
        .or_else(|| compound(cursor))
        .or_else(|| single(cursor))
        .or_else(|| unmeasured(cursor))?;
    let after = after.eat(Sense::Latest).or_else(|| after.eat(Sense::Coming)).unwrap_or(after);
    Some((Meaning::Duration(timex, unit).into(), after))
}

type Length<'t> = Option<(String, Unit, Cursor<'t>)>;

fn single(cursor: Cursor<'_>) -> Length<'_> {
    let (amount, after) = amount(cursor)?;
    Some((timex(amount), amount.unit, after))
}

fn unmeasured(cursor: Cursor<'_>) -> Length<'_> {
    Some(("PXX".into(), Unit::Day, cursor.eat(Sense::While)?))
}

/// `1 jam 30 menit`, `2 jam 5 menit 12 detik`.
fn compound(cursor: Cursor<'_>) -> Length<'_> {
    let (major, after) = amount(cursor)?;
    let (tail, unit, after) = finer(major, after)?;
    Some((timex(major) + &tail, unit, after))
}

/// What follows `major` in finer and finer units, without the mark that both forms begin with.
fn finer(major: Amount, cursor: Cursor<'_>) -> Length<'_> {
    let (minor, after) = amount(cursor.maybe(|c| c.eat(Sense::And)))?;
    let (tail, unit, after) =
        finer(minor, after).unwrap_or_else(|| (String::new(), minor.unit, after));
    let mark = if major.unit <= Unit::Hour { "PT" } else { "P" };
    let own = timex(minor).strip_prefix(mark)?.to_owned();
    (minor.unit < major.unit).then_some((own + &tail, unit, after))
}

fn ranged(cursor: Cursor<'_>) -> Length<'_> {
    let (least, after) = numeral::count(cursor)?;
    let after = after.mark(&['-', '–', '—']).or_else(|| after.eat(Sense::To))?;
    let (most, after) = amount(after).filter(|(most, _)| most.unit != Unit::Weekend)?;
    let least = Amount { count: least, unit: most.unit };
    Some((format!("{}/{}", timex(least), timex(most)), most.unit, after))
}

/// The TIMEX3 value of an amount; halves of clock units are told in the unit below.
pub(super) fn timex(amount: Amount) -> String {
    let (mark, letter, half) = match amount.unit {
        Unit::Second => ("PT", "S", None),
        Unit::Minute => ("PT", "M", Some("PT30S")),
        Unit::Hour => ("PT", "H", Some("PT30M")),
        Unit::Day => ("P", "D", Some("PT12H")),
        Unit::Weekend => ("P", "WE", None),
        Unit::Week => ("P", "W", None),
        Unit::Month => ("P", "M", None),
        Unit::Quarter => ("P", "Q", None),
        Unit::HalfYear => ("P", "H", None),
        Unit::Season => ("P", "S", None),
        Unit::Year => ("P", "Y", Some("P6M")),
        Unit::Decade => ("P", "DE", Some("P5Y")),
        Unit::Century => ("P", "CE", Some("P50Y")),
    };
    match amount.count {
        Count::Untold => format!("{mark}X{letter}"),
        Count::Tenths(5) if half.is_some() => half.unwrap_or_default().into(),
        Count::Tenths(tenths) if tenths % 10 == 0 => format!("{mark}{}{letter}", tenths / 10),
        Count::Tenths(tenths) if tenths % 10 == 5 && amount.unit == Unit::Year => {
            format!("P{}Y6M", tenths / 10)
        }
        Count::Tenths(tenths) if tenths % 10 == 5 && amount.unit == Unit::Hour => {
            format!("PT{}H30M", tenths / 10)
        }
        Count::Tenths(tenths) => format!("{mark}{}.{}{letter}", tenths / 10, tenths % 10),
    }
}

/// `setiap Senin`, `tiap dua pekan`, `setiap 17 Agustus`, `setiap pagi`.
pub(super) fn set(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    if let Some((unit, after)) = cursor.sense(each).filter(|(_, after)| after.digits().is_none()) {
        return Some((Meaning::Set(timex(once(unit)), unit).into(), after));
    }
    if let Some(counted) = counted_per_unit(cursor) {
        return Some(counted);
    }
    let after = cursor.eat(Sense::Every)?;
    recurring_part(after)
        .or_else(|| recurring_clock(after))
        .or_else(|| recurring_day(after))
        .or_else(|| recurring_unit(after))
}

fn each(sense: Sense) -> Option<Unit> {
    match sense {
        Sense::Each(unit) => Some(unit),
        _ => None,
    }
}

/// `seminggu sekali`, `lima tahun sekali`, `sekali setahun`, `tiga kali seminggu`, `twice a week`.
fn counted_per_unit(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let times = cursor.eat(Sense::Once).or_else(|| {
        let (_, after) = numeral::count(cursor)?;
        after.eat(Sense::Rate)
    });
    let (amount, after) = match times {
        Some(after) => amount(after).filter(|(amount, _)| amount.count == Count::whole(1))?,
        None => {
            let (amount, after) = amount(cursor)?;
            (amount, after.eat(Sense::Once)?)
        }
    };
    Some((Meaning::Set(timex(amount), amount.unit).into(), after))
}

fn once(unit: Unit) -> Amount {
    Amount { count: Count::whole(1), unit }
}

fn recurring_part(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (clock, after) = part_of_day(cursor)?;
    let TimeOfDay::During(part) = clock else { return None };
    let timex = format!("XXXX-XX-XX{}", super::format::part(part));
    Some((Meaning::Set(timex, Unit::Hour).into(), after))
}

fn recurring_clock(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (time, after) = clock::stated(cursor)?;
    let timex = super::format::timex("XXXX-XX-XX", time);
    Some((Meaning::Set(timex, Unit::Hour).into(), after))
}

fn recurring_day(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let labelled = cursor.maybe(|c| c.eat(Sense::Unit(Unit::Day)));
    let (part, after) = weekday(labelled)
        .map(|(weekday, after)| (Part::Weekday(weekday), after))
        .or_else(|| yearly_day(cursor))
        .or_else(|| full_month(cursor).map(|(month, after)| (Part::Month(month), after)))?;
    let (clock, after) = optional(after, part_of_day);
    let tail = match clock {
        Some(TimeOfDay::During(part)) => super::format::part(part),
        _ => "",
    };
    Some((Meaning::Set(part.timex() + tail, part.unit()).into(), after))
}

fn yearly_day(cursor: Cursor<'_>) -> Parse<'_, Part> {
    let labelled = cursor.maybe(|c| c.eat(Sense::DayLabel));
    let (day, after) = super::absolute::day_number(labelled)?;
    let Some((month, end)) = super::absolute::any_month(after) else {
        return (labelled.at() > cursor.at()).then_some((Part::DayOfMonth(day), after));
    };
    Some((Part::Day { month, day }, end))
}

fn recurring_unit(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (amount, after) = amount(cursor).or_else(|| {
        let (unit, after) = unit(cursor)?;
        Some((once(unit), after))
    })?;
    let year = amount.unit == Unit::Year && after.digits().is_some();
    (!year).then(|| (Meaning::Set(timex(amount), amount.unit).into(), after))
}
