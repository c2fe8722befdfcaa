//! Files of articles: each file of `tests/data/import` gives what stands beside it.

use linimasa::article::{RawArticle, read};
use linimasa::import::{self, Format, Import};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import")
}

fn import(name: &str) -> Import {
    import::read(name, &fs::read_to_string(folder().join(name)).unwrap())
}

fn shown(import: &Import) -> Value {
    let warnings: Vec<&str> = import.warnings.iter().map(|w| w.message.as_str()).collect();
    let articles: Vec<Value> = import.articles.iter().map(fields).collect();
    json!({ "articles": articles, "warnings": warnings })
}

/// The fields that say something.
fn fields(raw: &RawArticle) -> Value {
    let all = json!({
        "id": raw.id, "text": raw.text, "html": raw.html, "title": raw.title, "url": raw.url,
        "outlet": raw.outlet, "authors": raw.authors, "published": raw.published,
        "modified": raw.modified, "language": raw.language, "section": raw.section,
        "summary": raw.summary, "truncated": raw.truncated.then_some(true),
    });
    let all = all.as_object().unwrap().clone();
    Value::Object(all.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>())
}

#[test]
fn every_file_gives_what_stands_beside_it() {
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| folder().join(format!("{name}.json")).exists())
        .collect();
    names.sort();
    assert!(names.len() > 10, "{names:?}");
    for name in names {
        let wanted = fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
        let wanted: Value = serde_json::from_str(&wanted).unwrap();
        let found = shown(&import(&name));
        assert_eq!(found, wanted, "{name}: {found:#}");
    }
}

#[test]
fn a_byte_order_mark_and_line_ends_make_no_difference() {
    for name in ["rss.xml", "story.md", "lines.jsonl", "json-feed.json", "atom.xml"] {
        let text = fs::read_to_string(folder().join(name)).unwrap();
        let other = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        let titles = |import: Import| -> Vec<_> {
            import.articles.into_iter().map(|raw| (raw.title, raw.url, raw.published)).collect()
        };
        assert_eq!(titles(import::read(name, &other)), titles(import(name)), "{name}");
    }
}

#[test]
fn forms_are_told_by_content_where_the_name_does_not() {
    for (name, format) in [
        ("rss.xml", Format::Feed),
        ("atom.xml", Format::Feed),
        ("rss-1.0.rdf", Format::Feed),
        ("scraped.json", Format::Json),
        ("story.md", Format::Markdown),
        ("text.txt", Format::Text),
    ] {
        let text = fs::read_to_string(folder().join(name)).unwrap();
        assert_eq!(Format::of(name, &text), format, "{name}");
        assert_eq!(Format::of("berkas", &text), format, "content of {name}");
    }
    assert_eq!(Format::of("berkas", "<p>Isi"), Format::Html);
    assert_eq!(Format::of("a.XML", "<?xml version='1.0'?><html>"), Format::Html);
}

#[test]
fn an_item_is_read_as_an_article() {
    let import = import("rss.xml");
    let article = read(&import.articles[0]);
    assert_eq!(article.title, "Gempa Padang: Ratusan Rumah Rusak – BNPB");
    let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
    let first = "Gempa bumi mengguncang kota Padang pada Rabu (30/9/2009) sore.";
    assert_eq!(texts, [first, "Ratusan rumah rusak & warga mengungsi."]);
    let published = article.published.unwrap();
    assert_eq!(published.time.as_deref(), Some("2009-09-30T20:15:00+07:00"));
    assert_eq!(article.language, "id");
    assert!(!article.truncated && read(&import.articles[1]).truncated);
}

#[test]
fn markdown_is_read_as_an_article() {
    let article = read(&import("plain.markdown").articles[0]);
    assert_eq!(article.title, "Judul di Atas");
    assert_eq!(article.blocks.len(), 1);
    let story = read(&import("story.md").articles[0]);
    let texts: Vec<&str> = story.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, ["Perahu terbalik di danau kemarin.", "Pencarian", "Tim SAR", "Warga"]);
}

#[test]
fn every_record_but_the_last_survives_a_cut_anywhere() {
    let text = fs::read_to_string(folder().join("rss.xml")).unwrap();
    let whole = import("rss.xml").articles;
    for (end, _) in text.char_indices() {
        let cut = import::read("rss.xml", &text[..end]).articles;
        let safe = cut.len().saturating_sub(1);
        assert_eq!(cut[..safe], whole[..safe], "cut at {end}");
    }
}
