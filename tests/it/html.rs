//! Pages in HTML: what is read from pages of several structures, and that hostile ones do no harm.

use std::fs;

use linimasa::article::{Article, BlockKind, RawArticle, read};
use serde_json::Value;

fn read_html(html: impl Into<String>) -> Article {
    read(&RawArticle { html: Some(html.into()), ..RawArticle::default() })
}

fn data(name: &str) -> String {
    fs::read_to_string(format!("{}/tests/data/html/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect()
}

fn pairs(value: &Value) -> Vec<(&str, &str)> {
    let items = value.as_array().unwrap().iter();
    items.map(|item| (item[0].as_str().unwrap(), item[1].as_str().unwrap())).collect()
}

fn kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Paragraph => "paragraph",
        BlockKind::Heading => "heading",
        BlockKind::Caption => "caption",
        BlockKind::Quote => "quote",
        BlockKind::ListItem => "list-item",
    }
}

#[test]
fn pages_give_their_articles() {
    let cases: Value = serde_json::from_str(&data("expected.json")).unwrap();
    for case in cases.as_array().unwrap() {
        let file = case["file"].as_str().unwrap();
        check(file, &read_html(data(&format!("{file}.html"))), case);
    }
}

fn check(file: &str, article: &Article, wanted: &Value) {
    let blocks: Vec<_> =
        article.blocks.iter().map(|block| (kind(block.kind), block.text.as_str())).collect();
    assert_eq!(blocks, pairs(&wanted["blocks"]), "{file}");
    assert_eq!(article.title, wanted["title"].as_str().unwrap(), "{file}");
    assert_eq!(article.outlet.as_deref(), wanted["outlet"].as_str(), "{file}");
    assert_eq!(article.url.as_deref(), wanted["url"].as_str(), "{file}");
    assert_eq!(article.authors, strings(&wanted["authors"]), "{file}");
    assert_eq!(article.editors, strings(&wanted["editors"]), "{file}");
    let time = article.published.as_ref().and_then(|published| published.time.as_deref());
    assert_eq!(time, wanted["time"].as_str(), "{file}");
    for headline in strings(&wanted["related"]) {
        assert!(article.related.iter().any(|link| link.text == headline), "{file}: {headline}");
    }
    for (reason, text) in pairs(&wanted["removed"]) {
        let found = article.removed.iter().find(|line| line.text == text);
        assert_eq!(found.map(|line| line.reason.as_str()), Some(reason), "{file}: {text}");
    }
}

#[test]
fn what_the_host_gives_beats_what_the_page_states() {
    let raw = RawArticle {
        html: Some(data("labelled-byline.html")),
        published: Some("2025-06-12".into()),
        authors: Some(vec!["Rina Kurniawati".into()]),
        ..RawArticle::default()
    };
    let article = read(&raw);
    let warnings: Vec<_> = article.warnings.iter().map(|warning| warning.code.as_str()).collect();
    assert_eq!(warnings, ["field-conflict"]);
    assert_eq!(article.published.unwrap().evidence, "2025-06-12");
}

#[test]
fn a_page_counts_before_its_text() {
    let both = |html: &str, text: &str| RawArticle {
        html: Some(html.into()),
        ..RawArticle::from_text(text)
    };
    let texts = |raw: &RawArticle| -> Vec<String> {
        read(raw).blocks.into_iter().map(|block| block.text).collect()
    };
    let text = "Jembatan itu mulai dilintasi warga pada hari Selasa, kata pejabat daerah.";
    let page = "<title>Jembatan Dibuka</title><p>Jembatan itu dibuka <b>kembali</b> setelah ditutup dua pekan oleh dinas.</p>";
    let read_page = "Jembatan itu dibuka kembali setelah ditutup dua pekan oleh dinas.";
    assert_eq!(texts(&both(page, text)), [read_page]);
    let bare = both("<title>Jembatan Dibuka</title><div id=app></div>", text);
    assert_eq!(texts(&bare), [text]);
    assert_eq!(read(&bare).title, "Jembatan Dibuka");
}

#[test]
fn links_to_other_articles_keep_their_address() {
    let article = read_html(data("tempo.html"));
    let urls: Vec<_> = article.related.iter().map(|link| link.url.as_deref()).collect();
    assert!(urls.contains(&Some("https://nasional.tempo.co/read/1184000/cuaca-buruk")), "{urls:?}");
}

#[test]
fn hostile_pages_are_read_to_their_end() {
    let pages = [
        "<div>".repeat(30_000) + "Isi.",
        "<b><p>".repeat(30_000),
        "</div></p></a>".repeat(30_000),
        "<ul><li>".repeat(15_000) + "Isi.",
        format!("<p {}>Isi.", "a=1 ".repeat(200_000)),
        format!("<p class='{}'>Isi.", "iklan ".repeat(50_000)),
        format!("<p>{}", "kata ".repeat(200_000)),
        format!("<p>{}", "k".repeat(1_000_000)),
        "<p>Isi\u{0}nya.<p>&#0;&#xD800;&#x110000;&amp;amp&notit;&".to_owned(),
        "<script type=application/ld+json>".to_owned() + &"[".repeat(200_000),
        "<!--<p>Isi.".to_owned(),
        "<title>Isi.<p>Isi.".to_owned(),
        "<svg><title>Isi".repeat(10_000),
        "<p>a<br>".repeat(30_000),
        "<meta name=author content=A>".repeat(30_000),
    ];
    for page in pages {
        let article = read_html(page.as_str());
        let head: String = page.chars().take(40).collect();
        assert!(article.blocks.iter().all(|block| !block.text.contains('\u{0}')), "{head}");
    }
}
