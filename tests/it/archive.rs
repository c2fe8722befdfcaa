//! The façade: numbering, ids, and input that nobody would call an article.

use crate::seeds::{archive, archive_of, raw};
use linimasa::WarningCode;
use linimasa::article::RawArticle;
use linimasa::search::Request;

const STORY: &str = "Gempa Mengguncang Padang\n\nPADANG - Gempa bumi mengguncang kota Padang pada \
    Rabu (30/9/2009) dan merusak ratusan rumah warga di pesisir.";

#[test]
fn articles_are_numbered_by_date_the_undated_last() {
    let archive = archive();
    let ids: Vec<&str> = archive.articles().iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["004", "002", "003", "000", "001"]);
    for article in archive.articles().iter() {
        assert_eq!(archive.article(&article.id), Some(article));
    }
    assert_eq!(archive.article("no such id"), None);
    assert_eq!(archive.languages(), ["id"]);
}

#[test]
fn bad_input_spoils_no_other_article() {
    let binary: String = (0..2000_u32).filter_map(|n| char::from_u32(n % 32)).collect();
    let line = "kata ".repeat(2_000_000);
    let odd = ["", " \u{a0}\n\n", &binary, &line, "\u{301}\u{301}", "Hanya satu baris"];
    let articles = odd.iter().map(|text| RawArticle::from_text(*text));
    let archive = archive_of(articles.chain([RawArticle::from_text(STORY)]));
    let page = archive.search(&Request::new("gempa padang"));
    assert_eq!(page.total, 1);
    let codes: Vec<WarningCode> = archive.warnings().iter().map(|w| w.warning.code).collect();
    for expected in [WarningCode::EmptyText, WarningCode::BinaryText, WarningCode::TextCut] {
        assert!(codes.contains(&expected), "{expected:?} in {codes:?}");
    }
}

#[test]
fn a_language_without_a_pack_is_indexed_as_it_stands() {
    let text = "Séisme au large du Chili\n\nUn séisme de magnitude sept a frappé le large du Chili \
        mardi, selon les autorités, sans faire de victimes connues à cette heure.";
    let archive = archive_of([RawArticle::from_text(text)]);
    assert_eq!(archive.languages(), ["und"]);
    assert_eq!(archive.search(&Request::new("séisme")).total, 1);
    assert!(archive.articles().get(0).unwrap().dates.is_empty());
    let codes: Vec<WarningCode> = archive.warnings().iter().map(|w| w.warning.code).collect();
    assert!(codes.contains(&WarningCode::UnknownLanguage));
}

#[test]
fn the_same_article_twice_is_kept_once() {
    let archive = archive_of(raw().into_iter().chain(raw()));
    assert_eq!(archive.articles().len(), 5);
    let repeats = archive.warnings().iter().filter(|w| w.warning.code == WarningCode::Duplicate);
    assert_eq!(repeats.count(), 5);
}

#[test]
fn two_articles_under_one_id_are_told_apart() {
    let named = |text: &str| RawArticle { id: Some("a".into()), ..RawArticle::from_text(text) };
    let archive = archive_of([named(STORY), named("Banjir Surut\n\nBanjir di kota itu surut.")]);
    let ids: Vec<&str> = archive.articles().iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["a", "a-2"]);
    assert!(archive.article("a-2").is_some());
}

#[test]
fn a_new_name_is_one_that_no_article_has() {
    let named =
        |id: &str, text: &str| RawArticle { id: Some(id.into()), ..RawArticle::from_text(text) };
    let other = "Banjir Surut\n\nBanjir di kota itu surut setelah hujan berhenti semalam.";
    let third = "Pasar Dibuka\n\nPasar lama dibuka kembali setelah perbaikan selama setahun.";
    let archive = archive_of([named("a", STORY), named("a", other), named("a-2", third)]);
    let mut ids: Vec<&str> = archive.articles().iter().map(|article| article.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["a", "a-2", "a-3"]);
    assert_eq!(archive.article("a-2").unwrap().title, "Pasar Dibuka");
}
