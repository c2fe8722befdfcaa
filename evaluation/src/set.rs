//! A [`Set`] of pages or texts with the fields that are known of each, as JSON lines: `id`, `html`
//! or `text`, `url`, and `title`, `date`, `authors`, `text`, `first_words` as they ought to be read.
//! What is missing or empty is not known.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use flate2::read::GzDecoder;
use linimasa::article::{RawArticle, page_text};
use serde_json::Value;

/// What is read alike and reported as one.
pub struct Set {
    pub name: String,
    pub items: Vec<Item>,
}

/// An article as it came, and what ought to be read.
pub struct Item {
    pub id: String,
    pub raw: RawArticle,
    pub wanted: Fields,
}

/// Fields of an article; what is empty is not known.
#[derive(Default)]
pub struct Fields {
    pub title: String,
    /// ISO 8601, to the day.
    pub date: String,
    pub authors: Vec<String>,
    pub text: String,
    pub first_words: String,
}

impl Set {
    /// The same set with the text that each page shows, clutter included, in place of the page.
    pub fn into_plain_text(self) -> Self {
        let items = self.items.into_iter().map(|item| Item { raw: plain(&item.raw), ..item });
        Self { name: format!("{} as text", self.name), items: items.collect() }
    }
}

/// What somebody who copies the page has.
fn plain(raw: &RawArticle) -> RawArticle {
    let text = page_text(raw.html.as_deref().unwrap_or_default());
    RawArticle { url: raw.url.clone(), ..RawArticle::from_text(text) }
}

/// The sets in `folder`: one in each folder in it, and one in itself.
pub fn pages(folder: &Path) -> Result<Vec<Set>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    folders.push(folder.to_owned());
    folders.sort();
    let files = folders.iter().flat_map(|folder| {
        ["pages.jsonl", "pages.jsonl.gz"].map(|name| (folder, folder.join(name)))
    });
    let sets: Result<Vec<Set>> = files
        .filter(|(_, file)| file.is_file())
        .map(|(folder, file)| Ok(Set { name: name(folder), items: items(&file, page)? }))
        .collect();
    let sets = sets?;
    ensure!(!sets.is_empty(), "{} holds no pages.jsonl", folder.display());
    Ok(sets)
}

/// The set of texts in `file`.
pub fn scrapes(file: &Path) -> Result<Set> {
    Ok(Set { name: name(file), items: items(file, scrape)? })
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.split('.').next().unwrap_or_default().to_owned()
}

fn items(file: &Path, read: fn(&Value) -> Item) -> Result<Vec<Item>> {
    let opened = File::open(file).with_context(|| file.display().to_string())?;
    let gzipped = file.extension().is_some_and(|extension| extension == "gz");
    let input: Box<dyn Read> =
        if gzipped { Box::new(GzDecoder::new(opened)) } else { Box::new(opened) };
    let lines = BufReader::new(input).lines();
    let values = lines.map(|line| Ok(read(&serde_json::from_str(&line?)?)));
    values.collect::<Result<_>>().with_context(|| file.display().to_string())
}

fn string(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

fn authors(value: &Value) -> Vec<String> {
    let names = value.as_array().into_iter().flatten();
    names.filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

fn page(value: &Value) -> Item {
    let html = with_contents(string(value, "html"));
    let url = value["url"].as_str().map(str::to_owned);
    Item {
        id: string(value, "id"),
        raw: RawArticle { html: Some(html), url, ..RawArticle::default() },
        wanted: Fields {
            title: string(value, "title"),
            date: string(value, "date"),
            authors: authors(&value["authors"]),
            text: string(value, "text"),
            first_words: string(value, "first_words"),
        },
    }
}

/// Pages that Postlight's parser has saved bear `value` where `meta` elements have `content`.
fn with_contents(html: String) -> String {
    let is_meta = |tag: &str| tag.get(..5).is_some_and(|name| name.eq_ignore_ascii_case("meta "));
    let head = |tag: &str| tag.split('>').next().unwrap_or_default().to_owned();
    let metas: Vec<String> = html.split('<').filter(|tag| is_meta(tag)).map(head).collect();
    if metas.iter().any(|tag| tag.contains("content=")) {
        return html;
    }
    let mend = |tag: &str| {
        if is_meta(tag) { tag.replacen("value=", "content=", 1) } else { tag.to_owned() }
    };
    html.split('<').map(mend).collect::<Vec<_>>().join("<")
}

/// A text as it is copied from a page: headline, writer and date above it.
fn scrape(value: &Value) -> Item {
    let parts = ["title", "author", "date_raw", "body"].map(|name| string(value, name));
    let parts: Vec<&str> =
        parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let url = value["url"].as_str().map(str::to_owned);
    Item {
        id: string(value, "id"),
        raw: RawArticle { url, ..RawArticle::from_text(parts.join("\n\n")) },
        wanted: Fields {
            title: string(value, "title"),
            date: value["date"]
                .as_str()
                .and_then(|date| date.get(..10))
                .unwrap_or_default()
                .to_owned(),
            authors: vec![string(value, "author")],
            text: string(value, "body"),
            first_words: String::new(),
        },
    }
}

/// The pages that tests read.
#[cfg(test)]
pub fn fixtures() -> Vec<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/html");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let pages: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|e| e == "html")).collect();
    assert!(pages.len() > 20);
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Overlap;
    use crate::score::{RUN, body};
    use linimasa::article::read;

    /// How far the body of a page's text agrees with that of the page.
    fn agreement(html: String) -> f64 {
        let page = RawArticle { html: Some(html), ..RawArticle::default() };
        Overlap::of_texts(&body(&read(&page)), &body(&read(&plain(&page))), RUN).f1()
    }

    #[test]
    fn the_text_of_a_page_has_the_body_of_the_page() {
        let agreements: Vec<(String, f64)> = fixtures()
            .into_iter()
            .map(|page| (name(&page), agreement(fs::read_to_string(&page).unwrap())))
            .collect();
        let mean = agreements.iter().map(|(_, f1)| f1).sum::<f64>() / agreements.len() as f64;
        assert!(mean >= 0.97, "{mean}: {agreements:?}");
    }
}
