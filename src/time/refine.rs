//! Vetoes: what looks like a date and is none, each with its reason, in one list.

use super::lexeme::{Cursor, Lexeme};
use super::meaning::{Expression, Meaning};
use crate::language::{Sense, Unit};
use crate::text::TokenKind;

/// Whether the reading of the lexemes between `start` and `end` is to be thrown away.
pub(super) fn is_vetoed(expression: &Expression, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    VETOES.iter().any(|veto| veto(expression, start, end))
}

type Veto = fn(&Expression, Cursor<'_>, Cursor<'_>) -> bool;

const VETOES: &[Veto] =
    &[inside_a_number, after_a_numbering, age, law, part_of_a_name, part_of_a_word];

fn digits_at(cursor: Cursor<'_>) -> bool {
    cursor.peek().is_some_and(|lexeme| lexeme.kind == TokenKind::Number)
}

/// Phone numbers, decimals, versions, plates: `0811-2019-670`, `2.019`, `Rp2019`, `2019A`.
fn inside_a_number(_: &Expression, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let joint = |c: Cursor<'_>| c.joint(&['.', ',', '-', '/', ':', '+']).is_some_and(digits_at);
    let before = digits_at(start) && start.is_glued() && start.at() > 0 && {
        let back = start.back();
        let marked = back.mark(&['.', ',', '-', '/', ':', '+', '$', '#', '@', '_']).is_some();
        marked && back.is_glued() && (back.back().at() < back.at() && digits_at(back.back()))
            || back.mark(&['$', '#', '@', '_', '+']).is_some()
            || back.peek().is_some_and(|lexeme| lexeme.kind == TokenKind::Word)
    };
    before || end.before().is_some_and(|last| last.kind == TokenKind::Number) && joint(end)
}

/// `Nomor 11`, `Rp 2019`, `halaman 12`, `Boeing 737`.
fn after_a_numbering(_: &Expression, start: Cursor<'_>, _: Cursor<'_>) -> bool {
    let named = start.back();
    let named = if named.mark(&['.', ':']).is_some() { named.back() } else { named };
    digits_at(start) && start.at() > 0 && named.eat(Sense::Numbering).is_some()
}

/// `berusia 21 tahun`, `Budi (21 tahun)`.
fn age(expression: &Expression, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let Meaning::Duration(_, Unit::Year | Unit::Month) = expression.meaning else { return false };
    let announced = start.before().is_some_and(|lexeme| lexeme.has(Sense::Age));
    let bracketed = start.before().is_some_and(|lexeme| lexeme.is_mark('('))
        && end.peek().is_some_and(|lexeme| lexeme.is_mark(')'));
    announced || bracketed
}

/// `UU Nomor 11 Tahun 2020`: the year is part of a name.
fn law(expression: &Expression, start: Cursor<'_>, _: Cursor<'_>) -> bool {
    let Meaning::Fixed(period) = expression.meaning else { return false };
    let number = start.back();
    let numbered = number.at() < start.at() && (digits_at(number));
    let before = number.back();
    let before = if before.mark(&['.', ':']).is_some() { before.back() } else { before };
    period.unit() == Unit::Year && numbered && before.eat(Sense::Numbering).is_some()
}

/// A bare month or weekday between capitals is a name: `Ketua Mei Lestari`.
fn part_of_a_name(expression: &Expression, start: Cursor<'_>, end: Cursor<'_>) -> bool {
    let one_word = end.at() == start.at() + 1;
    let name = |lexeme: &Lexeme<'_>| {
        lexeme.kind == TokenKind::Word
            && lexeme.is_capitalised()
            && lexeme.senses().next().is_none()
    };
    let bare_month =
        matches!(&expression.meaning, Meaning::Part(part, _) if part.unit() == Unit::Month);
    one_word && bare_month && (start.before().is_some_and(name) || end.peek().is_some_and(name))
}

/// A word glued on: `2019-nCoV`, `12Mei`.
fn part_of_a_word(_: &Expression, _: Cursor<'_>, end: Cursor<'_>) -> bool {
    let word = |cursor: Cursor<'_>| {
        cursor.peek().is_some_and(|l| l.kind == TokenKind::Word && l.senses().next().is_none())
    };
    let after = end.joint(&['-']).is_some_and(word);
    let letters = end.is_glued() && word(end);
    after || letters
}
