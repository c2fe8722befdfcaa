//! Takes a cursor at a number, in digits, words or Roman numerals; gives its value.

use super::cursor::{Cursor, Parse};
use crate::language::Sense;

/// How many: whole numbers, tenths of them, or a number that is not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    Tenths(i32),
    Untold,
}

impl Count {
    /// A whole number.
    pub(super) fn whole(number: i32) -> Self {
        Self::Tenths(number.saturating_mul(10))
    }
}

/// `3`, `1,5`, `2 1/2`, `dua puluh lima`, `satu setengah`, `beberapa`, `2,5 juta`, `1 (satu)`.
pub(super) fn count(cursor: Cursor<'_>) -> Parse<'_, Count> {
    let (count, after) = small_count(cursor)?;
    let Some((factor, end)) = after.sense(thousands) else { return Some((count, after)) };
    match count {
        Count::Tenths(tenths) => Some((Count::Tenths(tenths.checked_mul(factor)?), end)),
        Count::Untold => Some((count, end)),
    }
}

/// `(satu)` behind `1`, as laws and contracts repeat their numbers.
fn repeated(number: i32, cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let (said, after) = words(cursor.mark(&['('])?)?;
    after.mark(&[')']).filter(|_| said == number)
}

/// What multiplies a number in digits: `ribu`, `million`.
fn thousands(sense: Sense) -> Option<i32> {
    match sense {
        Sense::Times(factor) if factor >= 1000 => i32::try_from(factor).ok(),
        _ => None,
    }
}

fn small_count(cursor: Cursor<'_>) -> Parse<'_, Count> {
    several(cursor)
        .or_else(|| halves(cursor))
        .or_else(|| decimal(cursor))
        .or_else(|| half(cursor))
        .or_else(|| {
            let (number, after) = cardinal(cursor)?;
            let tenths = number.checked_mul(10)?;
            let halved = after.eat(Sense::Half);
            Some((
                Count::Tenths(tenths + if halved.is_some() { 5 } else { 0 }),
                halved.unwrap_or(after),
            ))
        })
}

/// `3`, `dua puluh lima`: at least 1.
pub(super) fn cardinal(cursor: Cursor<'_>) -> Parse<'_, i32> {
    digits(cursor).or_else(|| words(cursor)).filter(|(number, _)| *number > 0)
}

/// `ke-3`, `3rd`, `ketiga`, `III`.
pub(super) fn ordinal(cursor: Cursor<'_>) -> Parse<'_, i32> {
    named_ordinal(cursor)
        .or_else(|| prefixed(cursor))
        .or_else(|| marked(cursor))
        .or_else(|| roman(cursor))
}

/// `ketiga`, `third`.
pub(super) fn named_ordinal(cursor: Cursor<'_>) -> Parse<'_, i32> {
    cursor.sense(|sense| match sense {
        Sense::Ordinal(number) => i32::try_from(number).ok(),
        _ => None,
    })
}

/// A Roman numeral in capitals, up to 39.
pub(super) fn roman(cursor: Cursor<'_>) -> Parse<'_, i32> {
    let text = cursor.peek()?.text;
    let mut value = 0;
    let mut before = 0;
    for letter in text.chars().rev() {
        let own = match letter {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            _ => return None,
        };
        value += if own < before { -own } else { own };
        before = before.max(own);
    }
    (1..40).contains(&value).then(|| (value, cursor.next()))
}

fn prefixed(cursor: Cursor<'_>) -> Parse<'_, i32> {
    let after = cursor.eat(Sense::OrdinalPrefix)?.maybe(|c| c.mark(&['-']));
    after.digits().map(|((number, _), after)| (number, after)).or_else(|| roman(after))
}

/// `3rd`.
pub(super) fn marked(cursor: Cursor<'_>) -> Parse<'_, i32> {
    let ((number, _), after) = cursor.digits()?;
    Some((number, after.eat(Sense::OrdinalMark).filter(|_| after.peek().is_some_and(|l| l.glued))?))
}

fn several(cursor: Cursor<'_>) -> Parse<'_, Count> {
    Some((Count::Untold, cursor.eat(Sense::Several)?))
}

fn half(cursor: Cursor<'_>) -> Parse<'_, Count> {
    Some((Count::Tenths(5), cursor.eat(Sense::Half)?))
}

/// `2 1/2`, `2½`.
fn halves(cursor: Cursor<'_>) -> Parse<'_, Count> {
    let ((whole, 1..=2), after) = cursor.digits()? else { return None };
    let end = after.mark(&['½']).or_else(|| {
        let ((1, 1), after) = after.digits()? else { return None };
        let ((2, 1), after) = after.joint(&['/'])?.digits()? else { return None };
        Some(after)
    })?;
    Some((Count::Tenths(whole * 10 + 5), end))
}

fn decimal(cursor: Cursor<'_>) -> Parse<'_, Count> {
    let ((whole, _), after) = cursor.digits()?;
    let ((tenths, 1), after) = after.joint(&[',', '.'])?.digits()? else { return None };
    Some((Count::Tenths(whole.checked_mul(10)? + tenths), after))
}

fn digits(cursor: Cursor<'_>) -> Parse<'_, i32> {
    let ((number, length), after) = cursor.digits()?;
    (length <= 3).then(|| (number, after.maybe(|c| repeated(number, c))))
}

/// How many words a number may have.
const LONGEST: usize = 8;

/// Numbers in words: counts add up, `puluh` and `hundred` multiply what stands before them.
pub(super) fn words(mut cursor: Cursor<'_>) -> Parse<'_, i32> {
    let mut total: i32 = 0;
    let mut last: i32 = 0;
    let mut found = None;
    for _ in 0..LONGEST {
        let Some((sense, after)) = cursor.sense(numeric) else { break };
        match sense {
            Sense::Count(_) if last != 0 && last % 10 != 0 => break,
            Sense::Count(number) => {
                total = total.checked_add(last)?;
                last = i32::try_from(number).ok()?;
            }
            Sense::Teen if (1..10).contains(&last) => last += 10,
            Sense::Times(factor) if found.is_some() => {
                let factor = i32::try_from(factor).ok()?;
                let whole = if factor >= 1000 { std::mem::take(&mut total) } else { 0 };
                last = last.checked_add(whole)?.max(1).checked_mul(factor)?;
            }
            _ => break,
        }
        found = Some((total.checked_add(last)?, after));
        cursor = after.maybe(|c| c.joint(&['-']));
    }
    found
}

fn numeric(sense: Sense) -> Option<Sense> {
    matches!(sense, Sense::Count(_) | Sense::Teen | Sense::Times(..=1000)).then_some(sense)
}
