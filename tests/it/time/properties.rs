//! What holds for any text.

use linimasa::Language;
use linimasa::time::{Clock, Date, Mention, Reference, find, iso_day, parse_iso_day, printed};
use proptest::prelude::*;

use super::reference_on;

/// Words and marks that dates are made of, in both languages, and some that break them.
fn piece() -> impl Strategy<Value = String> {
    let words = "Senin hari minggu Minggu tanggal 12 31 2018 1990 -an 80 pekan lalu ini depan itu \
        Maret Jun. Mei tahun bulan awal akhir sekitar pukul 06.12 24.00 WIB malam dini tadi ( ) / - \
        – , . : | 5/3/2019 29/2 2019-02-29 dua puluh belas ratus ribu setengah beberapa abad ke-19 \
        kuartal III setiap hingga dan antara sebelum kemarin Natal Lebaran terakhir Tuesday March \
        3rd last week ago the next three days 1980s early p.m. every a of 9999 0 00 é \u{301} ©";
    let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
    prop_oneof![8 => prop::sample::select(words), 1 => any::<String>(), 1 => Just("\n".to_owned())]
}

fn text() -> impl Strategy<Value = String> {
    let glue = prop_oneof![4 => Just(" "), 1 => Just("")];
    prop::collection::vec((piece(), glue), 0..40)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, glue)| piece + glue).collect())
}

fn reference() -> impl Strategy<Value = Option<Reference>> {
    let days = ["2018-06-20", "2020-02-29", "0001-01-01", "9999-12-31"];
    prop::option::of(prop::sample::select(days.to_vec()))
        .prop_map(|day| Some(reference_on(parse_iso_day(day?)?)))
}

/// The interval is in order, stands for every value on the calendar, and holds the value's day.
fn assert_sound(mention: &Mention) {
    let value = &mention.value;
    assert_eq!(value.earliest.is_some(), value.edtf.is_some(), "{value:?}");
    assert_eq!(value.earliest.is_some(), value.latest.is_some(), "{value:?}");
    let (Some(earliest), Some(latest)) = (value.earliest, value.latest) else { return };
    assert!(earliest <= latest, "{value:?}");
    let first = value.edtf.as_deref().and_then(|edtf| parse_iso_day(edtf.get(..10)?));
    assert!(first.is_none_or(|first| first <= earliest), "{value:?}");
    let last = value.edtf.as_deref().and_then(|edtf| parse_iso_day(edtf.get(11..)?));
    assert!(last.is_none_or(|last| last >= latest), "{value:?}");
}

/// A TIMEX3 value that is one day stands for that day; one that is a week for Monday to Sunday.
fn assert_agrees(mention: &Mention) {
    let value = &mention.value;
    let interval = value.earliest.zip(value.latest);
    if let Some(day) = parse_iso_day(&value.timex) {
        assert_eq!(interval, Some((day, day)), "{value:?}");
    }
    let week = value.timex.len() == 8 && value.timex.contains("-W");
    if let Some((first, last)) = interval.filter(|_| week) {
        assert_eq!(first.until(last), 6, "{value:?}");
        let week = first.to_iso_week_date();
        assert_eq!(value.timex, format!("{:04}-W{:02}", week.year(), week.week()));
    }
}

fn day() -> impl Strategy<Value = Date> {
    (1970i16..2070, 1i8..=12, 1i8..=31)
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day).ok())
}

const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
const WEEKDAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

/// A day as one of many outlets prints it.
fn printed_day(day: Date, form: usize) -> String {
    let month = usize::try_from(day.month() - 1).unwrap();
    let weekday = WEEKDAYS[usize::try_from(day.weekday().to_monday_zero_offset()).unwrap()];
    let (d, m, y) = (day.day(), day.month(), day.year());
    let (long, short) = (MONTHS[month], SHORT[month]);
    match form % 11 {
        0 => format!("{weekday}, {d} {long} {y}"),
        1 => format!("{d:02} {short} {y}"),
        2 => format!("{d:02}/{m:02}/{y}"),
        3 => iso_day(day),
        4 => format!("{weekday} ({d}/{m}/{y})"),
        5 => format!("{weekday} , {d:02} {short} {y}"),
        6 => format!("{d:02}-{m:02}-{y}"),
        7 => format!("{d}.{m}.{y}"),
        8 => format!("{} {d} {} {y}", weekday.to_uppercase(), long.to_uppercase()),
        9 => format!("{}, {d:02} {short} {y}", &weekday[..3]),
        _ => format!("{long} {d}, {y}"),
    }
}

/// A line in which an outlet prints a day, a minute and a zone.
fn printed_line() -> impl Strategy<Value = (String, Date, Clock)> {
    let labels =
        prop::sample::select(vec!["", "Tayang: ", "Diperbarui ", "Kompas.com - ", "Oleh Budi | "]);
    let marks = prop::sample::select(vec![
        " ", ", ", " | ", " |", " - ", " – ", " • ", " pukul ", "\u{a0}",
    ]);
    let zones = prop::sample::select(vec![
        (" WIB", 420),
        (" WITA", 480),
        (" WIT", 540),
        (" GMT+7", 420),
        (" UTC", 0),
    ]);
    (labels, day(), 0usize..11, marks, 0i8..24, 0i8..60, any::<bool>(), zones).prop_map(
        |(label, day, form, mark, hour, minute, dotted, (name, zone))| {
            let colon = if dotted { '.' } else { ':' };
            let text =
                format!("{label}{}{mark}{hour:02}{colon}{minute:02}{name}", printed_day(day, form));
            (text, day, Clock { hour, minute, second: None, zone: Some(zone) })
        },
    )
}

/// What counts from the reference in days and weeks.
const COUNTED: &[&str] = &[
    "hari ini",
    "kemarin",
    "besok",
    "lusa",
    "kemarin lusa",
    "Senin",
    "hari Kamis",
    "Minggu malam",
    "Rabu depan",
    "Jumat pekan lalu",
    "pekan lalu",
    "pekan ini",
    "minggu depan",
    "tiga hari lalu",
    "dua pekan lagi",
    "akhir pekan ini",
    "semalam",
    "malam ini",
    "Sabtu malam",
    "sepekan lalu",
];

proptest! {
    #[test]
    fn what_outlets_print_is_read_to_the_minute((text, day, clock) in printed_line()) {
        let printed = printed(&text, Language::Indonesian.pack());
        let read = printed.map(|p| (p.value.earliest, p.clock, p.weekday_clash));
        prop_assert_eq!(read, Some((Some(day), Some(clock), false)), "{}", text);
    }

    #[test]
    fn weeks_between_references_lie_between_values(
        day in day(), weeks in -60i32..60, phrase in prop::sample::select(COUNTED.to_vec()),
    ) {
        let value = |date| {
            let found = find(phrase, Language::Indonesian.pack(), Some(&reference_on(date)));
            found.first().and_then(|mention| mention.value.earliest.zip(mention.value.latest))
        };
        let later = |day: Date| day.checked_add(weeks * 7).unwrap();
        let (first, last) = value(day).unwrap();
        prop_assert_eq!(value(later(day)), Some((later(first), later(last))), "{}", phrase);
    }

    #[test]
    fn a_line_behind_changes_nothing_before(text in text(), more in text(), day in day()) {
        let reference = reference_on(day);
        for language in [Language::Indonesian, Language::English] {
            let alone = find(&text, language.pack(), Some(&reference));
            let both = find(&format!("{text}\n{more}"), language.pack(), Some(&reference));
            prop_assert_eq!(Some(alone.as_slice()), both.get(..alone.len()));
        }
    }

    #[test]
    fn mentions_are_in_order_on_borders_and_sound(text in text(), reference in reference()) {
        for language in [Language::Indonesian, Language::English] {
            let found = find(&text, language.pack(), reference.as_ref());
            prop_assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
            for mention in &found {
                prop_assert!(text.get(mention.span.start..mention.span.end).is_some());
                prop_assert!(!mention.span.is_empty());
                assert_sound(mention);
                assert_agrees(mention);
            }
        }
    }

    #[test]
    fn printed_dates_are_whole_days_on_borders(text in text()) {
        if let Some(printed) = printed(&text, Language::Indonesian.pack()) {
            prop_assert!(text.get(printed.span.start..printed.span.end).is_some());
            prop_assert_eq!(printed.value.earliest, printed.value.latest);
        }
    }
}

/// A step that is not linear would not come to an end here.
#[test]
fn long_monotonous_texts_are_read_to_their_end() {
    for piece in
        ["a", "1", "(", "Senin ", "satu ", "belas ", "sekitar awal ", "12-", "\u{301}", "."]
    {
        let text = piece.repeat(400_000 / piece.len()) + "\nRapat digelar pada 27 Februari 2019.";
        let found = find(&text, Language::Indonesian.pack(), None);
        let last = found.last().map(|mention| mention.span.slice(&text));
        assert_eq!(last, Some("27 Februari 2019"), "{piece:?}");
    }
}
