//! Takes the rows of sets, gives what is shown of them: a table of figures, and the worst pages.

use std::fmt::Write;

use crate::score::{Figures, Pair, Row};

/// A set that was read.
pub struct Outcome {
    pub name: String,
    pub rows: Vec<Row>,
    /// How much was read, in bytes, and how long it took.
    pub bytes: usize,
    pub seconds: f64,
}

/// The figures of all sets, as a table in Markdown.
pub fn table(outcomes: &[Outcome]) -> String {
    let mut table = String::from(
        "| set | articles | title exact | day | of days given | authors as a set | names F1 | body F1 | first words | MB/s |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for outcome in outcomes {
        let figures = Figures::of(&outcome.rows);
        let cells = [
            figure(figures.title.value()),
            figure(figures.day.value()),
            figure(figures.day_precision.value()),
            figure(figures.authors.value()),
            figure((figures.authors.count > 0).then(|| figures.names.f1())),
            figure(figures.body_f1()),
            figure(figures.first_words.value()),
        ];
        let speed = outcome.bytes as f64 / 1e6 / outcome.seconds.max(1e-9);
        let (name, count) = (&outcome.name, outcome.rows.len());
        _ = writeln!(table, "| {name} | {count} | {} | {speed:.0} |", cells.join(" | "));
    }
    table
}

/// Without a value the set says nothing of the field.
fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.3}"))
}

/// What a row says of one field.
type Field = fn(&Row) -> Option<&Pair>;

/// Of each field the articles that it was read wrongly of, at most `most`.
pub fn worst(outcome: &Outcome, most: usize) -> String {
    let mut report = format!("\n{}\n", outcome.name);
    let fields: [(&str, Field); 3] = [
        ("title", |row| row.title.as_ref()),
        ("day", |row| row.date.as_ref()),
        ("authors", |row| row.authors.as_ref().map(|authors| &authors.pair)),
    ];
    for (name, field) in fields {
        let pairs = outcome.rows.iter().filter_map(|row| Some((&row.id, field(row)?)));
        for (id, pair) in pairs.filter(|(_, pair)| !pair.right).take(most) {
            _ = writeln!(report, "  {name}  {id}: {:?}, not {:?}", pair.wanted, pair.found);
        }
    }
    let mut bodies: Vec<_> =
        outcome.rows.iter().filter_map(|row| Some((row.body?, &row.id))).collect();
    bodies.sort_by(|(a, _), (b, _)| a.f1().total_cmp(&b.f1()));
    for (body, id) in bodies.into_iter().filter(|(body, _)| body.f1() < 1.0).take(most) {
        let (extra, missing) = (body.extra, body.missing);
        _ = writeln!(report, "  body  {id}: {:.3}, {extra} extra, {missing} missing", body.f1());
    }
    for row in outcome.rows.iter().filter(|row| row.first_words == Some(false)).take(most) {
        _ = writeln!(report, "  first words  {}", row.id);
    }
    report
}
