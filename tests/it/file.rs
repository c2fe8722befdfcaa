//! Archive files: what is saved comes back, and what was damaged is told and never believed.

use crate::seeds::{archive, archive_of, raw};
use crate::targets::signed;
use crate::timeline::wikinews;
use linimasa::archive::{Archive, Builder};
use linimasa::article::RawArticle;
use linimasa::search::{Request, Sort};
use linimasa::{Error, ErrorCode, timeline};
use proptest::prelude::*;

/// The seeds in format 1, as the first version that wrote it did. Must be readable for ever.
const VERSION_1: &[u8] = include_bytes!("../data/archive/seeds-1.linimasa");

const MAGIC: usize = 8;
/// Magic, version, features, length, number of sections.
const HEAD: usize = 28;
/// Kind, length, checksum.
const ENTRY: usize = 20;
/// Kinds of sections.
const LISTS: u32 = 8;
const RECORDS: u32 = 10;
const TEXTS: u32 = 12;
const EVENTS: u32 = 13;

const QUERIES: &[&str] = &[
    "",
    "kim",
    "ki",
    "hanoi trump ",
    "korut ",
    "perundingan ",
    "\"korea utara\"",
    "vladivotsok ",
    "kim -putin outlet:viva",
    "before:2020 nuklir",
];

/// Everything that an archive says, as text.
fn answers(archive: &Archive) -> String {
    let request = |query: &&str| Request { limit: 50, ..Request::new(*query) };
    let pages: Vec<_> = QUERIES.iter().map(|query| archive.search(&request(query))).collect();
    let all = timeline::Request::default();
    let asked = QUERIES.iter().map(|query| archive.timeline(Some(query), &all));
    let timelines: Vec<_> = asked.chain([archive.timeline(None, &all)]).collect();
    let suggestions = QUERIES.iter().map(|prefix| archive.suggest(prefix, 8)).collect::<Vec<_>>();
    let articles: Vec<_> = archive.articles().iter().collect();
    let found: Vec<_> = articles.iter().map(|article| archive.article(&article.id)).collect();
    let facts = (archive.range(), archive.languages(), archive.warnings(), archive.dated());
    format!("{pages:?}{timelines:?}{suggestions:?}{articles:?}{found:?}{facts:?}")
}

fn code(bytes: &[u8]) -> Result<(), ErrorCode> {
    Archive::from_bytes(bytes.to_vec()).map(drop).map_err(|error: Error| error.code())
}

#[test]
fn an_opened_archive_answers_as_the_built_one() {
    let built = archive();
    let bytes = built.to_bytes();
    let opened = Archive::from_bytes(bytes.clone()).unwrap();
    assert_eq!(answers(&opened), answers(&built));
    assert_eq!(opened.to_bytes(), bytes);
    let untouched = Archive::from_bytes(bytes.clone()).unwrap();
    let ids = |archive: &Archive| {
        (0..6).map(|n| archive.articles().id(n).map(String::from)).collect::<Vec<_>>()
    };
    assert_eq!(ids(&untouched), ids(&built));
    assert_eq!(untouched.to_bytes(), bytes);
}

#[test]
fn any_order_of_articles_gives_the_same_bytes() {
    let bytes = archive().to_bytes();
    let mut articles = raw();
    articles.reverse();
    assert_eq!(archive_of(articles.clone()).to_bytes(), bytes);
    articles.rotate_left(2);
    assert_eq!(archive_of(articles).to_bytes(), bytes);
}

#[test]
fn steps_of_any_length_give_the_same_bytes() {
    let articles: Vec<RawArticle> = raw().into_iter().chain(wikinews::articles()).collect();
    let bytes = archive_of(articles.clone()).to_bytes();
    for length in [0, 1, 7, 1000] {
        let mut builder = Builder::new();
        articles.iter().for_each(|raw| builder.add(raw));
        let mut freezing = builder.freeze();
        let mut done = 0.0;
        while done < 1.0 {
            let now = freezing.step(length);
            assert!(now >= done && now <= 1.0, "{now} after {done}");
            done = now;
        }
        assert_eq!(freezing.finish().to_bytes(), bytes);
    }
    let mut begun = Builder::new();
    articles.iter().for_each(|raw| begun.add(raw));
    let mut begun = begun.freeze();
    assert!(begun.step(5) < 1.0);
    assert_eq!(begun.finish().to_bytes(), bytes, "what is left is done at once");
}

#[test]
fn articles_that_share_an_id_give_the_same_bytes_in_any_order() {
    let named = |text: &str, outlet: Option<&str>| RawArticle {
        id: Some("a".into()),
        outlet: outlet.map(String::from),
        ..RawArticle::from_text(text)
    };
    let (one, other) = ("Banjir\n\nBanjir surut.", "Gempa\n\nGempa mengguncang kota.");
    let articles =
        [named(one, None), named(other, None), named(one, Some("Viva")), named("", None)];
    let bytes = archive_of(articles.clone()).to_bytes();
    assert_eq!(archive_of(articles.into_iter().rev()).to_bytes(), bytes);
}

#[test]
fn an_archive_without_articles_is_an_archive() {
    let bytes = archive_of([]).to_bytes();
    let opened = Archive::from_bytes(bytes).unwrap();
    assert_eq!(answers(&opened), answers(&archive_of([])));
}

#[test]
fn the_golden_file_of_version_1_stays_readable() {
    let opened = Archive::from_bytes(VERSION_1.to_vec()).unwrap();
    assert_eq!(opened.articles().len(), 5);
    assert_eq!(opened.search(&Request::new("kim trump hanoi ")).total, 3);
    let newest = Request { sort: Sort::Newest, ..Request::new("korut ") };
    assert!(opened.search(&newest).hits[0].title.text.starts_with("Kembali Memanas"));
    let events = opened.timeline(None, &timeline::Request::default()).events;
    assert!(events.iter().any(|event| event.when.timex == "2019-02-27" && event.articles >= 3));
    assert_eq!(opened.to_bytes(), VERSION_1);
}

#[test]
fn every_byte_flipped_is_noticed() {
    let mut bytes = archive().to_bytes();
    for at in 0..bytes.len() {
        let bit = 1 << ((at + 1) % 8);
        bytes[at] ^= bit;
        let expected = if (MAGIC..MAGIC + 8).contains(&at) {
            ErrorCode::NewerArchive
        } else {
            ErrorCode::BadArchive
        };
        assert_eq!(code(&bytes), Err(expected), "byte {at}");
        bytes[at] ^= bit;
    }
}

/// What opening and asking everything of a file that is read in parts comes to.
fn asked_in_parts(bytes: &[u8]) -> Result<String, ErrorCode> {
    let file = bytes.to_vec();
    let opened = Archive::open(file.len(), move |range| file.get(range).map(<[u8]>::to_vec));
    let archive = opened.map_err(|error| error.code())?;
    let said = answers(&archive);
    // What no answer needed is read as well.
    archive.to_bytes();
    archive.check().map(|()| said).map_err(|error| error.code())
}

#[test]
fn an_archive_that_is_read_in_parts_answers_as_the_built_one() {
    let built = archive();
    assert_eq!(asked_in_parts(&built.to_bytes()), Ok(answers(&built)));
}

#[test]
fn what_is_damaged_is_noticed_when_it_is_read_at_the_latest() {
    let mut bytes = archive().to_bytes();
    for at in (HEAD..bytes.len()).step_by(97) {
        bytes[at] ^= 1;
        assert_eq!(asked_in_parts(&bytes), Err(ErrorCode::BadArchive), "byte {at}");
        bytes[at] ^= 1;
    }
}

#[test]
fn opening_reads_neither_lists_nor_articles_nor_events() {
    let mut bytes = archive().to_bytes();
    let parts = [LISTS, RECORDS, TEXTS, EVENTS].map(|kind| section(&bytes, kind));
    parts.into_iter().for_each(|part| bytes[part].fill(0));
    assert_eq!(asked_in_parts(&bytes), Err(ErrorCode::BadArchive));
    let archive = Archive::open(bytes.len(), move |range| Some(bytes[range].to_vec())).unwrap();
    assert_eq!(archive.articles().len(), 5);
    assert!(archive.check().is_ok());
    archive.search(&Request::new("kim"));
    assert!(archive.check().is_err());
}

#[test]
fn every_length_but_the_whole_is_noticed() {
    let bytes = archive().to_bytes();
    for length in 0..bytes.len() {
        assert_eq!(code(&bytes[..length]), Err(ErrorCode::BadArchive), "{length} bytes");
    }
    assert_eq!(code(&[&bytes[..], b"\n"].concat()), Err(ErrorCode::BadArchive));
}

#[test]
fn a_newer_format_is_told_from_damage() {
    let mut bytes = archive().to_bytes();
    bytes[MAGIC] = 2;
    let error = Archive::from_bytes(bytes).unwrap_err();
    assert_eq!(error.code(), ErrorCode::NewerArchive);
    assert!(error.to_string().contains("format 2"), "{error}");
}

/// The places of the sections of a file, by kind.
fn section(file: &[u8], kind: u32) -> std::ops::Range<usize> {
    let count = u32::from_le_bytes(file[HEAD - 4..HEAD].try_into().unwrap()) as usize;
    let mut start = HEAD + count * ENTRY + 8;
    for entry in (0..count).map(|n| &file[HEAD + n * ENTRY..]) {
        let length = u64::from_le_bytes(entry[4..12].try_into().unwrap()) as usize;
        if entry[..4] == kind.to_le_bytes() {
            return start..start + length;
        }
        start += length;
    }
    panic!("no section of kind {kind}");
}

#[test]
fn forged_numbers_of_head_and_table_are_noticed() {
    let bytes = archive().to_bytes();
    let table = section(&bytes, 1).start - 8;
    for at in (MAGIC..table).step_by(4) {
        for number in [0, 1, u32::MAX] {
            let mut forged = bytes.clone();
            forged[at..at + 4].copy_from_slice(&number.to_le_bytes());
            let forged = signed(forged);
            let same = forged == bytes;
            assert_eq!(code(&forged).is_ok(), same, "{number} at {at}");
        }
    }
}

#[test]
fn forged_sections_give_errors_or_answers_and_never_more_memory_than_they_have_bytes() {
    let bytes = archive().to_bytes();
    for kind in 1..=EVENTS {
        let part = section(&bytes, kind);
        for at in part.clone().step_by(1 + part.len() / 20) {
            for byte in [0, 1, 0xff] {
                let mut forged = bytes.clone();
                forged[at..(at + 4).min(part.end)].fill(byte);
                if let Ok(archive) = Archive::from_bytes(signed(forged)) {
                    let _ = answers(&archive);
                }
            }
        }
    }
}

#[test]
fn sections_of_unknown_kinds_are_passed_over() {
    let bytes = archive().to_bytes();
    let (head, rest) = bytes.split_at(HEAD);
    let table = section(&bytes, 1).start - 8 - HEAD;
    let mut file = head[..16].to_vec();
    file.extend((bytes.len() as u64 + ENTRY as u64 + 3).to_le_bytes());
    file.extend((table as u32 / ENTRY as u32 + 1).to_le_bytes());
    file.extend(&rest[..table]);
    file.extend([99_u32.to_le_bytes().as_slice(), &3_u64.to_le_bytes(), &[0; 8], &[0; 8]].concat());
    file.extend(&rest[table + 8..]);
    file.extend(b"new");
    let opened = Archive::from_bytes(signed(file)).unwrap();
    assert_eq!(opened.to_bytes(), bytes);
}

fn articles() -> impl Strategy<Value = Vec<RawArticle>> {
    let word = prop::sample::select(vec![
        "kim",
        "Hanoi",
        "27 Februari 2019",
        "negara-negara",
        "AS",
        "é",
        "\u{301}",
        ".",
        "\n",
        "\n\n",
    ]);
    let text = prop::collection::vec(word, 0..40).prop_map(|words| words.join(" "));
    let raw = (text, prop::option::of("[a-c]"), prop::option::of("20(18|19)-0[1-9]-1[0-9]"));
    let raw = raw.prop_map(|(text, id, published)| RawArticle {
        id,
        published,
        ..RawArticle::from_text(text)
    });
    prop::collection::vec(raw, 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_articles_come_back(articles in articles()) {
        let built = archive_of(articles.clone());
        let bytes = built.to_bytes();
        let opened = Archive::from_bytes(bytes.clone()).unwrap();
        prop_assert_eq!(answers(&opened), answers(&built));
        prop_assert_eq!(opened.to_bytes(), bytes.clone());
        let reversed = archive_of(articles.into_iter().rev());
        prop_assert_eq!(reversed.to_bytes(), bytes);
    }

    #[test]
    fn any_bytes_are_refused(bytes: Vec<u8>) {
        prop_assert_eq!(code(&bytes), Err(ErrorCode::BadArchive));
    }
}
