//! Articles that are one, and articles that only look so: pairs of `tests/data/duplicates`.

use crate::seeds::{archive_of, raw};
use linimasa::archive::Archive;
use linimasa::article::{Article, ArticleCopy, RawArticle};
use linimasa::{WarningCode, timeline};
use std::fs;
use std::path::{Path, PathBuf};

fn pairs(folder: &str) -> Vec<(PathBuf, [RawArticle; 2])> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/duplicates");
    let files = fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let pairs: Vec<_> = files.map(|path| (path.clone(), pair(&path))).collect();
    assert!(pairs.len() > 3);
    pairs
}

/// The two that are one of a file.
fn same(name: &str) -> [RawArticle; 2] {
    pairs("same").into_iter().find(|(path, _)| path.ends_with(name)).unwrap().1
}

fn pair(path: &Path) -> [RawArticle; 2] {
    let text = fs::read_to_string(path).unwrap();
    let (a, b) = text.split_once("====\n").unwrap();
    [described(a), described(b)]
}

/// An article below its lines of fields; its title is its first line.
fn described(text: &str) -> RawArticle {
    let mut raw = RawArticle::default();
    let mut rest = text;
    while let Some((line, below)) = rest.split_once('\n') {
        let Some((name, value)) = line.split_once(" | ") else { break };
        let field = match name {
            "outlet" => &mut raw.outlet,
            "url" => &mut raw.url,
            "published" => &mut raw.published,
            _ => panic!("{name} is no field"),
        };
        *field = Some(value.to_owned());
        rest = below;
    }
    let (title, text) = rest.split_once("\n\n").unwrap();
    RawArticle { title: Some(title.into()), text: Some(text.into()), ..raw }
}

fn only(archive: &Archive) -> &Article {
    assert_eq!(archive.articles().len(), 1);
    archive.articles().get(0).unwrap()
}

#[test]
fn one_article_in_two_places_is_kept_once() {
    for (path, pair) in pairs("same") {
        let archive = archive_of(pair.clone());
        assert_eq!(archive.articles().len(), 1, "{}", path.display());
        let backwards = archive_of(pair.into_iter().rev());
        assert_eq!(archive.to_bytes(), backwards.to_bytes(), "{}", path.display());
    }
}

#[test]
fn what_only_looks_alike_stays_apart() {
    for (path, pair) in pairs("different") {
        let archive = archive_of(pair);
        assert_eq!(archive.articles().len(), 2, "{}", path.display());
        assert!(archive.articles().iter().all(|article| article.copies.is_empty()));
    }
}

#[test]
fn the_earliest_of_the_complete_ones_is_kept() {
    let agency = archive_of(same("agency.txt"));
    let kept = only(&agency);
    assert_eq!(kept.outlet.as_deref(), Some("Warta Kita"));
    let [copy] = kept.copies.as_slice() else { panic!("{:?}", kept.copies) };
    let ArticleCopy { url, outlet, published, .. } = copy;
    assert_eq!(outlet.as_deref(), Some("Kabar Pagi"));
    assert_eq!(url.as_deref(), Some("https://kabarpagi.example/2009/10/gempa"));
    assert_eq!(published.as_ref().unwrap().evidence, "2009-10-01");
    assert_eq!(only(&archive_of(same("first-page.txt"))).blocks.len(), 6);
    assert_eq!(only(&archive_of(same("feed-and-page.txt"))).blocks.len(), 2);
    let warnings = agency.warnings().iter().map(|sourced| sourced.warning.code);
    assert_eq!(warnings.filter(|code| *code == WarningCode::Duplicate).count(), 1);
}

#[test]
fn the_id_of_a_copy_leads_to_the_article_that_was_kept() {
    let built = archive_of(same("agency.txt"));
    let opened = Archive::from_bytes(built.to_bytes()).unwrap();
    for archive in [&built, &opened] {
        let kept = only(archive);
        assert_ne!(kept.copies[0].id, kept.id);
        assert_eq!(archive.article(&kept.copies[0].id), Some(kept));
        assert_eq!(archive.article("none"), None);
    }
}

#[test]
fn copies_count_once_in_events() {
    let events =
        archive_of(same("agency.txt")).timeline(None, &timeline::Request::default()).events;
    assert!(!events.is_empty() && events.iter().all(|event| event.articles == 1));
}

#[test]
fn an_exact_repeat_is_no_copy_worth_listing() {
    let archive = archive_of(raw().into_iter().chain(raw()));
    assert_eq!(archive.articles().len(), 5);
    assert!(archive.articles().iter().all(|article| article.copies.is_empty()));
}

#[test]
fn copies_are_saved_and_taken_over() {
    let built = archive_of(same("agency.txt"));
    let opened = Archive::from_bytes(built.to_bytes()).unwrap();
    assert_eq!(only(&opened).copies, only(&built).copies);
    let mut builder = linimasa::archive::Builder::new();
    builder.add_archive(&opened);
    builder.add_archive(&built);
    assert_eq!(only(&builder.finish()).copies, only(&built).copies);
}

#[test]
fn texts_that_are_everywhere_join_nothing_and_cost_little() {
    let daily = |day: usize| {
        let form = "Harga emas batangan di butik utama hari ini belum termasuk pajak penghasilan sesuai \
            peraturan menteri keuangan dan dapat berubah sewaktu-waktu tanpa pemberitahuan lebih dahulu";
        let text = format!("{form}, yaitu Rp {}.000 per gram pada tanggal ke-{day}.", 900 + day);
        RawArticle { title: Some("Harga Emas Hari Ini".into()), ..RawArticle::from_text(text) }
    };
    assert_eq!(archive_of((0..300).map(daily)).articles().len(), 300);
}
