//! The examples of `docs/dates.md`, row by row: words, type, TIMEX3, EDTF, first and last day.

use linimasa::Language;
use linimasa::time::{iso_day, parse_iso_day};

use super::{reference_on, type_name};

/// The cells of a row of examples; `None` for any other line.
fn cells(line: &str) -> Option<Vec<&str>> {
    let cells = line.strip_prefix("| `")?.strip_suffix(" |")?.split(" | ");
    Some(cells.map(|cell| cell.trim_matches('`')).collect())
}

#[test]
fn documented_examples_are_read_as_the_document_says() {
    let document = include_str!("../../../docs/dates.md");
    let reference = reference_on(parse_iso_day("2018-06-20").unwrap());
    let rows: Vec<_> = document.lines().filter_map(cells).collect();
    for row in &rows {
        let [words, kind, timex, edtf, days] = row[..] else { panic!("{row:?}") };
        let found = find_in_either(words, &reference);
        let [mention] = &found[..] else { panic!("{words}: {found:?}") };
        let value = &mention.value;
        let told = value.earliest.zip(value.latest).map_or("–".to_owned(), |(first, last)| {
            if first == last { iso_day(first) } else { iso_day(first) + " – " + &iso_day(last) }
        });
        let read = [type_name(mention.kind), &value.timex, value.edtf.as_deref().unwrap_or("–")];
        assert_eq!((read, told.as_str()), ([kind, timex, edtf], days), "{words}");
        assert_eq!(mention.span.slice(words), words);
    }
    assert!(rows.len() >= 60, "only {} rows were read", rows.len());
}

fn find_in_either(
    words: &str,
    reference: &linimasa::time::Reference,
) -> Vec<linimasa::time::Mention> {
    let found = linimasa::time::find(words, Language::Indonesian.pack(), Some(reference));
    if found.len() == 1 && found[0].span.slice(words) == words {
        return found;
    }
    linimasa::time::find(words, Language::English.pack(), Some(reference))
}
