//! Takes the lexemes of a line, gives the candidates: at each place the longest expression that
//! some rule reads and no veto forbids, from left to right and without overlap.

use std::ops::Range;

use super::cursor::{Cursor, Parse};
use super::lexeme::Lexeme;
use super::meaning::{Expression, Meaning};
use super::numeral::roman;
use super::{Modifier, absolute, clock, duration, era, prior, range, refine, relative, year};
use crate::language::{NumericOrder, Origin, Sense, Shift, Unit};
use crate::text::{Span, TokenKind};

/// An expression and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Candidate {
    pub span: Span,
    /// The place of its first lexeme, and the place after its last one.
    pub lexemes: Range<usize>,
    pub expression: Expression,
}

type Rule = for<'t> fn(Cursor<'t>) -> Parse<'t, Expression>;

/// The rules, in the order that decides between readings of the same length.
const RULES: &[Rule] = &[
    vague,
    determined,
    duration::set,
    range::range,
    moment,
    clock_alone,
    part_alone,
    duration::duration,
    prior::stretch,
    about,
];

/// What may carry a clock time behind it.
const MOMENTS: &[Rule] = &[
    absolute::day,
    relative::relative,
    prior::prior,
    prior::year_before,
    prior::quarter,
    era::stretch,
    absolute::month,
    year::year,
];

/// The expressions of a line.
pub(super) fn candidates(lexemes: &[Lexeme<'_>], order: NumericOrder) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut cursor = Cursor::new(lexemes, 0, order);
    while let Some(first) = cursor.peek() {
        let read = if may_begin(cursor) { longest(RULES, cursor) } else { None };
        let Some((expression, after)) = read.filter(|(_, after)| after.at() > cursor.at()) else {
            cursor = cursor.next();
            continue;
        };
        let after = without_bearers_pointer(cursor, after);
        let last = after.before().unwrap_or(first);
        let expression = bounded(expression, cursor);
        let lexemes = cursor.at()..after.at();
        found.push(Candidate { span: first.span.join(last.span), lexemes, expression });
        cursor = after;
    }
    range::complete(&mut found, lexemes);
    appose(&mut found, lexemes);
    found
}

/// Whether an expression may begin at this place. Most numbers count something that is none.
fn may_begin(cursor: Cursor<'_>) -> bool {
    let Some(first) = cursor.peek().filter(|first| first.may_begin()) else { return false };
    if first.kind == TokenKind::Mark {
        return cursor.next().digits().is_some();
    }
    let year = first.kind == TokenKind::Number && first.text.len() == 4;
    // `pukul 8 hingga 10`
    let ends = cursor.back().eat(Sense::To).is_some();
    year || ends || !first.only_counts() || goes_on(cursor.next())
}

/// Whether what follows a number may make an expression of it.
fn goes_on(cursor: Cursor<'_>) -> bool {
    let Some(next) = cursor.peek() else { return false };
    if next.kind != TokenKind::Mark {
        return next.kind == TokenKind::Number
            || next.may_follow_number()
            || roman(cursor).is_some();
    }
    let ends = |mark| next.is_mark(mark);
    !['.', ',', ':', ';', ')', '"', '”', '!', '?'].into_iter().any(ends) || is_joined(cursor)
}

/// Whether a mark joins a number to a short one, as in dates, clock times and decimals.
fn is_joined(cursor: Cursor<'_>) -> bool {
    let behind = cursor.joint(&['.', ',', ':']).and_then(Cursor::digits);
    behind.is_some_and(|((_, digits), _)| digits <= 2)
}

/// `hari ini, Senin (2/10)`: behind a comma the text says itself which day it means.
fn appose(found: &mut [Candidate], lexemes: &[Lexeme<'_>]) {
    for at in 1..found.len() {
        let Some([pointed, dated]) = found.get_mut(at - 1..=at) else { continue };
        let between = lexemes.get(pointed.lexemes.end..dated.lexemes.start).unwrap_or(&[]);
        let beside = matches!(between, [comma] if comma.is_mark(','));
        let (pointed, dated) = (&mut pointed.expression, &dated.expression);
        let from_now = |shift: Shift| shift.from == Origin::Reference;
        let points =
            matches!(pointed.meaning, Meaning::Shifted(Unit::Day, shift) if from_now(shift));
        if beside && points && dated.weekday.is_some() {
            (pointed.meaning, pointed.weekday) = (dated.meaning.clone(), dated.weekday);
        }
    }
}

/// `pria kelahiran 25 Juni 1936 ini`: the last word points at the man.
fn without_bearers_pointer<'t>(start: Cursor<'t>, end: Cursor<'t>) -> Cursor<'t> {
    let born = start.before().is_some_and(|lexeme| lexeme.has(Sense::Born));
    let this = Shift { by: 0, from: Origin::Reference };
    let pointed = end.at() > start.at() + 1 && end.back().eat(Sense::Shift(this)).is_some();
    if born && pointed { end.back() } else { end }
}

/// `sebelum 2019`: the preposition tells to which side of the date.
fn bounded(expression: Expression, start: Cursor<'_>) -> Expression {
    let bound = start.before().and_then(|lexeme| {
        lexeme.senses().find_map(|sense| match sense {
            Sense::Modifier(bound @ (Modifier::Before | Modifier::After)) => Some(bound),
            _ => None,
        })
    });
    let dated = !matches!(expression.meaning, Meaning::Duration(..) | Meaning::Set(..));
    let modifier = expression.modifier.or(bound.filter(|_| dated));
    Expression { modifier, ..expression }
}

fn longest<'t>(rules: &[Rule], cursor: Cursor<'t>) -> Parse<'t, Expression> {
    let mut best: Parse<'t, Expression> = None;
    for (expression, after) in rules.iter().filter_map(|rule| rule(cursor)) {
        let longer = best.as_ref().is_none_or(|(_, end)| after.at() > end.at());
        if longer && !refine::is_vetoed(&expression, cursor, after) {
            best = Some((expression, after));
        }
    }
    best
}

/// A day or something coarser, its first or last part, or a time on that day.
pub(super) fn moment(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    part_of_moment(cursor).or_else(|| timed(cursor)).or_else(|| clock_first(cursor))
}

/// `awal tahun 2000-an`, `akhir pekan ini`, `the end of 1999`, `earlier this year`.
fn part_of_moment(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (modifier, after) = cursor.sense(|sense| match sense {
        Sense::Modifier(part @ (Modifier::Start | Modifier::Mid | Modifier::End)) => Some(part),
        Sense::Side(side) => Some(side),
        _ => None,
    })?;
    let after = fillers(after.maybe(|c| c.joint(&['-'])));
    let (expression, after) = timed(after).or_else(|| open_unit(after))?;
    Some((Expression { modifier: Some(modifier), ..expression }, after))
}

/// Reads `of the`.
fn fillers(cursor: Cursor<'_>) -> Cursor<'_> {
    cursor.maybe(|c| c.eat(Sense::Filler)).maybe(|c| c.eat(Sense::Filler))
}

/// An expression that its article belongs to: `the past two months`, `the 1980s`, `the weekend`.
/// Of dates and of compounds (`the two-year plan`) it is no part.
fn determined(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let after = cursor.eat(Sense::Article)?;
    let rules: &[Rule] = &[
        part_of_moment,
        prior::prior,
        prior::year_before,
        prior::quarter,
        prior::stretch,
        relative::weekend,
        era::stretch,
        duration::duration,
    ];
    let compound = |end: Cursor<'_>| end.back().before().is_some_and(|lexeme| lexeme.is_mark('-'));
    longest(rules, after).filter(|(_, end)| !compound(*end))
}

/// `tahun` after `akhir`: the current one.
fn open_unit(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (unit, after) = relative::coarse_unit(cursor).filter(|(unit, _)| *unit >= Unit::Week)?;
    if after.digits().is_some() {
        return None;
    }
    let current = Shift { by: 0, from: Origin::Reference };
    Some((Meaning::Shifted(unit, current).into(), after))
}

/// A moment and the time on it: `Senin (2/3/2015) pukul 10.00 WIB`, `kemarin malam`.
fn timed(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (expression, after) = longest(MOMENTS, cursor)?;
    let clock = clock::time_of_day(after).filter(|_| expression.meaning.unit() <= Unit::Day);
    Some(match clock {
        Some((time, end)) => {
            let time = clock::during(expression.clock, time);
            (Expression { clock: Some(time), ..expression }, end)
        }
        None => (expression, after),
    })
}

/// `pukul 06.12 WIB Minggu (28/12/2014)`, `pagi hari Senin`.
fn clock_first(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (time, after) = clock::stated(cursor).or_else(|| clock::part_of_day(cursor))?;
    let (expression, after) = longest(MOMENTS, after)?;
    let day = expression.meaning.unit() == Unit::Day && expression.clock.is_none();
    day.then_some((Expression { clock: Some(time), ..expression }, after))
}

/// A clock time on the day that the text is about: `pukul 10.00`, `pagi hari pukul 06.00`.
fn clock_alone(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let start = clock::part_of_day(cursor).map_or(cursor, |(_, after)| after);
    let (time, after) = clock::stated(start)?;
    let day = Meaning::Shifted(Unit::Day, Shift { by: 0, from: Origin::Scene });
    Some((Expression { clock: Some(time), ..day.into() }, after))
}

/// A part of the day that the text is about: `malam hari`, `malam WIB`, `sejak pagi`.
fn part_alone(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (time, after) = clock::part_of_day(cursor)?;
    let announced = cursor.before().is_some_and(|lexeme| {
        lexeme.senses().any(|sense| matches!(sense, Sense::When | Sense::Preposition | Sense::To))
    });
    let zoned = after.at() > cursor.at() + 1;
    let full = zoned || cursor.peek()?.text.contains(' ');
    let day = Meaning::Shifted(Unit::Day, Shift { by: 0, from: Origin::Told });
    (full || announced).then_some((Expression { clock: Some(time), ..day.into() }, after))
}

/// `sekitar` and what follows it.
fn about(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (_, after) = modifier(cursor).filter(|(modifier, _)| *modifier == Modifier::Approx)?;
    let (expression, end) =
        longest(&[range::range, moment, duration::duration, clock_alone], after)?;
    let modifier = expression.modifier.or(Some(Modifier::Approx));
    Some((Expression { modifier, ..expression }, end))
}

fn vague(cursor: Cursor<'_>) -> Parse<'_, Expression> {
    let (vague, after) = cursor.sense(|sense| match sense {
        Sense::Vague(vague) => Some(vague),
        _ => None,
    })?;
    Some((Meaning::Vague(vague).into(), after))
}

fn modifier(cursor: Cursor<'_>) -> Parse<'_, Modifier> {
    cursor.sense(|sense| match sense {
        Sense::Modifier(modifier) => Some(modifier),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::time::lexeme::scan;
    use std::path::Path;

    /// Every file of date expressions.
    fn texts(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let read = |path: std::path::PathBuf| match path.is_dir() {
            true => texts(&path),
            false => vec![std::fs::read_to_string(path).unwrap()],
        };
        entries.flat_map(read).collect()
    }

    #[test]
    fn no_rule_reads_where_no_expression_may_begin() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/time");
        for text in texts(&folder) {
            for calendar in Language::ALL.map(|language| &language.pack().calendar) {
                let lexemes = scan(&text, calendar);
                let places = (0..lexemes.len()).map(|at| Cursor::new(&lexemes, at, calendar.order));
                for cursor in places.filter(|cursor| !may_begin(*cursor)) {
                    let at = cursor.at();
                    let read = longest(RULES, cursor).filter(|(_, after)| after.at() > at);
                    assert!(read.is_none(), "{:?}", lexemes[at]);
                }
            }
        }
    }
}
