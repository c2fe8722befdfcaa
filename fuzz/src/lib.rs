//! What must hold for any bytes: each target takes bytes, drives one entry of the library, and
//! panics where a promise is broken. `cargo fuzz` and the replay in `tests/it/robust.rs` share it.

use linimasa::Language;
use linimasa::archive::{Archive, Builder};
use linimasa::article::{Article, RawArticle, read};
use linimasa::import;
use linimasa::search::Request;
use linimasa::text::Span;
use linimasa::time;
use linimasa::timeline;
use std::ops::Range;
use std::sync::LazyLock;
use twox_hash::XxHash64;

/// A target by its name, which is that of its folder of the corpus.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 10] = [
    ("text", text),
    ("html", html),
    ("feed", feed),
    ("json", json),
    ("lines", lines),
    ("markdown", markdown),
    ("outlets", outlets),
    ("archive", archive),
    ("query", query),
    ("dates", dates),
];

/// Longer inputs say nothing new and slow the search for what does, in bytes.
const LONGEST: usize = 1 << 20;

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST)]).into_owned()
}

/// A scrape becomes an article and an archive.
pub fn text(bytes: &[u8]) {
    archived(RawArticle::from_text(lossy(bytes)));
}

/// A page becomes an article and an archive.
pub fn html(bytes: &[u8]) {
    archived(RawArticle {
        url: Some("https://a.example/1".into()),
        ..RawArticle::from_html(lossy(bytes))
    });
}

/// A feed becomes articles.
pub fn feed(bytes: &[u8]) {
    imported("a.xml", bytes);
}

/// JSON becomes articles.
pub fn json(bytes: &[u8]) {
    imported("a.json", bytes);
}

/// Lines of JSON become articles.
pub fn lines(bytes: &[u8]) {
    imported("a.jsonl", bytes);
}

/// Markdown becomes an article.
pub fn markdown(bytes: &[u8]) {
    imported("a.md", bytes);
}

/// The first half is a text, the second the phrases of the profile that it is read with.
pub fn outlets(bytes: &[u8]) {
    let text = lossy(bytes);
    let (text, phrases) = text.split_at(text.floor_char_boundary(text.len() / 2));
    let phrases: Vec<String> = phrases.lines().map(str::to_owned).collect();
    let profile = linimasa::article::OutletProfile {
        name: phrases.first().cloned().unwrap_or_default(),
        hosts: phrases.clone(),
        aliases: phrases.clone(),
        title_prefixes: phrases.clone(),
        title_suffixes: phrases.clone(),
        clutter: phrases.clone(),
        author_labels: phrases.clone(),
        date_labels: phrases,
    };
    check(&linimasa::article::read_with(&RawArticle::from_text(text), &[profile]));
}

/// Bytes become an archive or an error, as they are and with checksums that agree.
pub fn archive(bytes: &[u8]) {
    for bytes in [bytes.to_vec(), signed(bytes.to_vec())] {
        if let Ok(archive) = Archive::from_bytes(bytes) {
            ask(&archive, "kim \"hanoi\" -putin");
        }
    }
}

/// A query is answered, whatever is typed.
pub fn query(bytes: &[u8]) {
    ask(&ARCHIVE, &lossy(bytes));
}

/// The dates of a text lie in it, in every language and with every reference.
pub fn dates(bytes: &[u8]) {
    let text = lossy(bytes);
    let day = time::parse_iso_day("2019-03-05").expect("a day");
    let reference = time::Reference { date: day, basis: time::Basis::Stated, evidence: None };
    for reference in [None, Some(&reference)] {
        for language in Language::ALL {
            let found = time::find(&text, language.pack(), reference);
            found.iter().for_each(|mention| check_span(mention.span, &text));
            if let Some(printed) = time::printed(&text, language.pack()) {
                check_span(printed.span, &text);
            }
        }
        time::find_unnamed(&text, reference).iter().for_each(|found| check_span(found.span, &text));
    }
}

/// The archive that queries are put to.
pub static ARCHIVE: LazyLock<Archive> = LazyLock::new(|| {
    let mut builder = Builder::new();
    builder.add(&RawArticle::from_text(include_str!("../corpus/text/scrape.txt")));
    builder.add(&RawArticle::from_html(include_str!("../corpus/html/page.html")));
    builder.finish()
});

/// Most articles of a file that are read; the others are like them.
const READ: usize = 20;

fn imported(name: &str, bytes: &[u8]) {
    let import = import::read(name, &lossy(bytes));
    for warning in &import.warnings {
        assert!(warning.message.starts_with(name), "{}", warning.message);
    }
    for raw in import.articles.iter().take(READ) {
        assert!(raw.text.is_some() != raw.html.is_some(), "{raw:?}");
        check(&read(raw));
    }
}

/// The archive of one article is saved, opened and asked.
fn archived(raw: RawArticle) {
    check(&read(&raw));
    let mut builder = Builder::new();
    builder.add(&raw);
    builder.add(&raw);
    let archive = builder.finish();
    assert!(archive.articles().len() < 2, "the same article twice");
    let bytes = archive.to_bytes();
    let opened = Archive::from_bytes(bytes.clone()).expect("what was saved opens");
    assert!(opened.to_bytes() == bytes, "what was opened is saved as it was");
    ask(&opened, "kim");
}

fn check(article: &Article) {
    for block in &article.blocks {
        assert!(!block.text.trim().is_empty(), "an empty block");
        block.sentences.iter().for_each(|span| check_span(*span, &block.text));
    }
    for date in &article.dates {
        check_span(date.mention.span, article.text_of(date.block));
    }
    assert!(article.removed.iter().all(|line| !line.text.trim().is_empty()), "an empty line");
}

/// A span holds something and ends on borders of characters.
fn check_span(span: Span, text: &str) {
    let slice = text.get(span.start..span.end);
    assert!(slice.is_some_and(|slice| !slice.is_empty()), "{span:?} of {} bytes", text.len());
}

fn ask(archive: &Archive, query: &str) {
    let page = archive.search(&Request::new(query));
    for hit in &page.hits {
        assert!(archive.articles().get(hit.article).is_some(), "a hit of no article");
        hit.title.marks.iter().for_each(|mark| check_span(*mark, &hit.title.text));
        hit.snippet.marks.iter().for_each(|mark| check_span(*mark, &hit.snippet.text));
    }
    archive.suggest(query, 5);
    archive.timeline(Some(query), &timeline::Request::default());
    archive.timeline(None, &timeline::Request::default());
}

/// Magic, version, features, length, number of sections.
const HEAD: usize = 28;
/// Kind, length, checksum.
const ENTRY: usize = 20;

/// The kinds of the sections that have the bounds of others, and of these: lists, records of
/// articles, texts.
const PIECES: [[usize; 2]; 3] = [[7, 8], [9, 10], [11, 12]];

/// An archive file with the checksums that its bytes ask for; what is no file stays as it is.
pub fn signed(mut file: Vec<u8>) -> Vec<u8> {
    let Some(count) = file.get(HEAD - 4..HEAD).map(number) else { return file };
    let table = HEAD + count * ENTRY;
    if table + 8 > file.len() {
        return file;
    }
    let mut sections = Vec::new();
    let mut start = table + 8;
    for entry in (0..count).map(|n| HEAD + n * ENTRY) {
        let end = start.saturating_add(number(&file[entry + 4..entry + 12])).min(file.len());
        sections.push((number(&file[entry..entry + 4]), start..end));
        start = end;
    }
    PIECES.into_iter().for_each(|kinds| sign_pieces(&mut file, &sections, kinds));
    for ((_, section), entry) in sections.into_iter().zip((HEAD..).step_by(ENTRY)) {
        let sum = checksum(&file[section]);
        file[entry + 12..entry + 20].copy_from_slice(&sum.to_le_bytes());
    }
    let sum = checksum(&file[..table]);
    file[table..table + 8].copy_from_slice(&sum.to_le_bytes());
    file
}

/// Gives each piece of a section the checksum that it asks for, as far as the bounds lead to any.
fn sign_pieces(file: &mut [u8], sections: &[(usize, Range<usize>)], kinds: [usize; 2]) {
    let section = |kind| sections.iter().find(|(known, _)| *known == kind).map(|(_, part)| part);
    let [Some(bounds), Some(pieces)] = kinds.map(section) else { return };
    let mut start = pieces.start;
    for bound in bounds.clone().step_by(8).filter(|bound| bound + 8 <= bounds.end) {
        let end = pieces.start + number(&file[bound..bound + 4]);
        let Some(piece) = file.get(start..end) else { return };
        let sum = checksum(piece) as u32;
        file[bound + 4..bound + 8].copy_from_slice(&sum.to_le_bytes());
        start = end;
    }
}

fn number(bytes: &[u8]) -> usize {
    bytes.iter().rev().fold(0, |all: usize, byte| all << 8 | usize::from(*byte))
}

fn checksum(bytes: &[u8]) -> u64 {
    XxHash64::oneshot(0, bytes)
}
