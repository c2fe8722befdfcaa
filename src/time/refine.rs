//! Vetoes: what looks like a date and is none, each with its reason, in one list.

use super::absolute::{any_month, full_month};
use super::clock::iso_mark;
use super::cursor::Cursor;
use super::lexeme::Lexeme;
use super::meaning::{Expression, Meaning, Part};
use super::year::year_number;
use crate::language::{Modifier, Origin, Sense, Shift, Unit};
use crate::text::TokenKind;

/// Whether the reading of the lexemes between `start` and `end` is to be thrown away.
pub(super) fn is_vetoed(expression: &Expression, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    VETOES.iter().any(|veto| veto(expression, start, end))
}

type Veto = fn(&Expression, Cursor<'_>, Cursor<'_>) -> bool;

const VETOES: &[Veto] = &[
    inside_a_number,
    number_of_something,
    age,
    stated_age,
    law,
    rest_of_a_date,
    counted_unit,
    numbered_unit,
    fraction,
    part_of_a_name,
    part_of_a_word,
];

/// Marks that join digits to one number or code.
const JOINTS: &[char] = &['.', ',', '-', '/', ':'];
/// Marks that make a code of the digits behind them.
const CODES: &[char] = &['$', '#', '@', '_', '+'];

fn is_number(lexeme: &Lexeme<'_>) -> bool {
    lexeme.kind == TokenKind::Number
}

fn is_unknown_word(lexeme: &Lexeme<'_>) -> bool {
    lexeme.kind == TokenKind::Word && lexeme.senses().next().is_none()
}

/// Phone numbers, decimals, versions, codes: `0811-2019-670`, `2.019`, `Rp2019`, `SK-2019`.
fn inside_a_number(_: &Expression, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let ends_in_digits = end.before().is_some_and(is_number);
    let goes_on = end.joint(JOINTS).is_some_and(|c| c.peek().is_some_and(is_number));
    start.peek().is_some_and(is_number) && follows_a_code(start, end) || ends_in_digits && goes_on
}

fn follows_a_code(start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let Some(before) = start.before().filter(|_| start.is_glued()) else { return false };
    let lone = end.at() == start.at() + 1;
    let joined = start.back();
    let joint = joined.joint(JOINTS).is_some()
        && joined
            .before()
            .is_some_and(|lexeme| is_number(lexeme) || lone && lexeme.kind == TokenKind::Word);
    before.kind == TokenKind::Word || CODES.iter().any(|mark| before.is_mark(*mark)) || joint
}

/// `Nomor 11`, `Rp 2019`, `halaman 12`, `Boeing 737`, `posisi enam`, `HUT ke-72 tahun ini`.
fn number_of_something(_: &Expression, start: Cursor<'_>, _: Cursor<'_>) -> bool {
    // `penerbangan 26 September`
    let dated = any_month(start.next()).is_some();
    start.peek().is_some_and(Lexeme::counts) && start.is_announced() && !dated
}

/// `berusia 21 tahun`, `pria 45 tahun`.
fn age(expression: &Expression, start: Cursor<'_>, _: Cursor<'_>) -> bool {
    let told = is_span_of_life(expression) || matches!(expression.meaning, Meaning::Shifted(..));
    let about = |lexeme: &Lexeme<'_>| {
        lexeme.has(Sense::Padding) || lexeme.has(Sense::Modifier(Modifier::Approx))
    };
    // `usia empat atau lima tahun`, `usia di atas 75 tahun`
    let second =
        start.back().eat(Sense::To).is_some() && start.back().before().is_some_and(Lexeme::counts);
    let start = if second { start.back().back() } else { start };
    let start = if start.before().is_some_and(about) { start.back() } else { start };
    told && start.before().is_some_and(|lexeme| lexeme.has(Sense::Age))
}

const THAT: Sense = Sense::Shift(Shift { by: 0, from: Origin::Mentioned });

/// `Budi (21 tahun)`, `Budi, 21 tahun,`.
fn stated_age(expression: &Expression, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let between = |open: char, close: char| {
        start.before().is_some_and(|lexeme| lexeme.is_mark(open))
            && end.peek().is_some_and(|lexeme| lexeme.is_mark(close))
    };
    let name = start.back().before().is_some_and(Lexeme::is_capitalised);
    // `Pesepak bola 24 tahun itu`
    let bearer = start.peek().is_some_and(|number| is_number(number) && number.text.len() == 2)
        && start.before().is_some_and(is_unknown_word)
        && end.sense(|sense| (sense == THAT).then_some(())).is_some();
    is_span_of_life(expression) && (between('(', ')') || between(',', ',') && name || bearer)
}

fn is_span_of_life(expression: &Expression) -> bool {
    matches!(expression.meaning, Meaning::Duration(_, Unit::Year | Unit::Month))
}

/// `UU Nomor 11 Tahun 2020`, `PM 89 Tahun 2015`: the year is part of a name.
fn law(expression: &Expression, start: Cursor<'_>, _: Cursor<'_>) -> bool {
    let year = matches!(&expression.meaning, Meaning::Fixed(period) if period.unit() == Unit::Year);
    let kind = start.back().before().is_some_and(is_acronym);
    let labelled = start.eat(Sense::Unit(Unit::Year)).is_some();
    let numbered = start.back().is_announced() || labelled && kind;
    year && start.before().is_some_and(is_number) && numbered
}

fn is_acronym(lexeme: &Lexeme<'_>) -> bool {
    lexeme.text.len() > 1 && lexeme.text.chars().all(char::is_uppercase)
}

/// `30 Februari 2018`: there is no such day, and its month is not meant.
fn rest_of_a_date(expression: &Expression, start: Cursor<'_>, _: Cursor<'_>) -> bool {
    let month = expression.meaning.unit() == Unit::Month && full_month(start).is_some();
    month && start.before().is_some_and(|lexeme| is_number(lexeme) && lexeme.text.len() <= 2)
}

/// `tahun itu` in `pria 45 tahun itu`: the unit belongs to the number.
fn counted_unit(expression: &Expression, start: Cursor<'_>, _: Cursor<'_>) -> bool {
    let shifted = matches!(expression.meaning, Meaning::Shifted(..));
    let unit = start.sense(|s| matches!(s, Sense::Unit(_)).then_some(())).is_some();
    let counted = start.before().is_some_and(Lexeme::counts) && !start.back().is_announced();
    shifted && unit && counted
}

/// `Liga 1 pekan ke-19`: the unit is numbered itself.
fn numbered_unit(expression: &Expression, _: Cursor<'_>, end: Cursor<'_>) -> bool {
    let duration = matches!(expression.meaning, Meaning::Duration(..));
    duration && end.eat(Sense::OrdinalPrefix).is_some_and(|c| c.mark(&['-']).is_some())
}

/// `a quarter of the yield`, `three-quarters`, `one-half share`: of a thing, not of a year.
fn fraction(expression: &Expression, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let Meaning::Duration(timex, unit) = &expression.meaning else { return false };
    let part = matches!(unit, Unit::Quarter | Unit::HalfYear);
    let of = end.eat(Sense::Filler).filter(|c| year_number(*c).is_none());
    let one = timex.starts_with("P1") && of.is_some();
    part && (one || end.at() > start.at() && end.back().back().mark(&['-']).is_some())
}

/// A bare month or feast between capitals is a name: `Ketua Mei Lestari`, `Mandailing Natal`.
fn part_of_a_name(expression: &Expression, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let name = |lexeme: &Lexeme<'_>| lexeme.is_capitalised() && is_unknown_word(lexeme);
    let bare = matches!(
        expression.meaning,
        Meaning::Part(Part::Month(_) | Part::Feast(_) | Part::Day { .. }, _)
    );
    let one_word = end.at() == start.at() + 1;
    one_word && bare && (start.before().is_some_and(name) || end.peek().is_some_and(name))
}

/// A word glued on: `2019-nCoV`, `12Mei`, `[20detik]`.
fn part_of_a_word(_: &Expression, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    // `year-to-year` goes on as `two-year-old` does.
    let word = |lexeme: &Lexeme<'_>| is_unknown_word(lexeme) || lexeme.has(Sense::To);
    let hyphenated = end.joint(&['-']).is_some_and(|c| c.peek().is_some_and(word));
    let in_letters = end.before().is_some_and(|last| last.kind != TokenKind::Mark);
    let glued_on = end.is_glued() && end.peek().is_some_and(is_unknown_word);
    let glued_on = glued_on && iso_mark(end).is_none();
    let inside = start.peek().is_some_and(is_number)
        && start.next().is_glued()
        && start
            .next()
            .peek()
            .is_some_and(|unit| unit.senses().any(|s| matches!(s, Sense::Unit(_))));
    hyphenated || in_letters && glued_on || inside
}
