//! What holds for any text.

use linimasa::Language;
use linimasa::time::{Basis, Mention, Reference, find, parse_iso_day, printed};
use proptest::prelude::*;

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
    prop::option::of(prop::sample::select(days.to_vec())).prop_map(|day| {
        let date = parse_iso_day(day?)?;
        Some(Reference { date, basis: Basis::Stated, evidence: None })
    })
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

proptest! {
    #[test]
    fn mentions_are_in_order_on_borders_and_sound(text in text(), reference in reference()) {
        for language in [Language::Indonesian, Language::English] {
            let found = find(&text, language.pack(), reference.as_ref());
            prop_assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
            for mention in &found {
                prop_assert!(text.get(mention.span.start..mention.span.end).is_some());
                prop_assert!(!mention.span.is_empty());
                assert_sound(mention);
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
