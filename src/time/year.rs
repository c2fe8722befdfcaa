//! Rules for years: `tahun 2009`, `dua ribu sepuluh`, and bare ones where what stands around them
//! shows that no number of things is meant.

use super::absolute::pointer;
use super::cursor::{Cursor, Parse};
use super::lexeme::Lexeme;
use super::meaning::{Expression, Meaning};
use super::period::Period;
use super::{clock, numeral};
use crate::language::{Sense, Unit};
use crate::text::TokenKind;

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

/// `tahun`, `the year`, or `musim` as sports count their years.
pub(super) fn year_label(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let labels = [Sense::Unit(Unit::Year), Sense::Unit(Unit::Season), Sense::Point(Unit::Year, 0)];
    labels.into_iter().find_map(|label| cursor.eat(label))
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
            && (follows_article(cursor)
                || follows_name(cursor)
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
pub(super) fn follows_preposition(cursor: Cursor<'_>) -> bool {
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

/// `a 1996 law`.
fn follows_article(cursor: Cursor<'_>) -> bool {
    cursor.before().is_some_and(|lexeme| lexeme.has(Sense::Count(1)))
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

/// A year of four digits that could be one.
pub(super) fn year_number(cursor: Cursor<'_>) -> Parse<'_, i16> {
    let ((number, 4), after) = cursor.digits()? else { return None };
    let glued_on =
        after.is_glued() && after.peek().is_some_and(|l| l.text.starts_with(char::is_alphanumeric));
    // `25 Maret 2019,14:00` goes on with a clock time.
    let decimal =
        after.joint(&['.', ',']).is_some_and(|c| c.digits().is_some() && clock::dial(c).is_none());
    let plausible = (1000..=2200).contains(&number) && !glued_on && !decimal;
    plausible.then_some((i16::try_from(number).ok()?, after))
}

/// A year of the last or this century in words: `dua ribu sembilan belas`, `nineteen ninety-six`.
pub(super) fn year_in_words(cursor: Cursor<'_>) -> Parse<'_, i16> {
    if let Some(spoken) = spoken_year(cursor) {
        return Some(spoken);
    }
    let (number, after) = numeral::words(cursor).filter(|(n, _)| (1900..=2100).contains(n))?;
    Some((i16::try_from(number).ok()?, after))
}
