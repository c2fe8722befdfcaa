//! The examples of `docs/search.md`, row by row, asked of the articles that stand there.

use linimasa::article::{Article, Articles};
use linimasa::index::{Builder, Index};
use linimasa::search::{Hit, Request, search, suggest};
use linimasa::time::parse_iso_day;

use crate::support::{article, published};

const DOCUMENT: &str = include_str!("../../docs/search.md");

/// The cells of the tables whose first column is headed so.
fn rows(first: &str) -> Vec<Vec<&'static str>> {
    let mut lines = DOCUMENT.lines();
    let mut rows = Vec::new();
    while let Some(line) = lines.next() {
        if line.starts_with(&format!("| {first} |")) {
            let table = lines.by_ref().take_while(|line| line.starts_with('|')).skip(1);
            rows.extend(table.map(cells));
        }
    }
    rows
}

fn cells(line: &str) -> Vec<&str> {
    let inner = line.trim_start_matches("| ").trim_end_matches('|');
    inner.split(" | ").map(|cell| cell.trim().trim_matches('`')).collect()
}

struct Example {
    articles: Vec<Article>,
    shelf: Articles,
    index: Index,
}

impl Example {
    fn new() -> Self {
        let articles: Vec<Article> = rows("article").iter().map(|row| read(row)).collect();
        let mut builder = Builder::with_aliases(vec![vec!["BD".into(), "Bank Dunia".into()]]);
        articles.iter().for_each(|article| builder.add(article));
        Self { shelf: articles.clone().into(), articles, index: builder.finish() }
    }

    fn id(&self, number: usize) -> &str {
        &self.articles[number].id
    }
}

fn read(row: &[&str]) -> Article {
    let [id, outlet, day, language, headline, text] = row else { panic!("six cells: {row:?}") };
    let day = parse_iso_day(day);
    let date = day.and_then(|day| published(day.year(), day.month(), day.day()));
    Article {
        outlet: Some((*outlet).into()),
        language: (*language).into(),
        published: date,
        ..article(id, headline, &[text])
    }
}

fn typed(cell: &str) -> String {
    cell.replace('␣', " ")
}

#[test]
fn documented_queries_find_what_the_document_says() {
    let example = Example::new();
    let rows = rows("query");
    for row in &rows {
        let [query, expected, because] = row[..] else { panic!("three cells: {row:?}") };
        let page = search(&example.index, &example.shelf, &Request::new(typed(query)));
        let hits = page.hits.iter().map(|hit| match hit.partial {
            true => format!("[{}]", example.id(hit.article)),
            false => example.id(hit.article).to_owned(),
        });
        let found = hits.collect::<Vec<_>>().join(" ");
        let reasons = page.hits.first().map(why).unwrap_or_default();
        assert_eq!((found, reasons), (expected.replace('`', ""), because.into()), "{query}");
    }
    assert!(rows.len() >= 45, "only {} rows were read", rows.len());
}

#[test]
fn documented_beginnings_offer_what_the_document_says() {
    let example = Example::new();
    let rows = rows("typed");
    for row in &rows {
        let [beginning, expected] = row[..] else { panic!("two cells: {row:?}") };
        let offers = suggest(&example.index, &example.shelf, beginning, 4).into_iter();
        let offers = offers.map(|offer| offer.text).collect::<Vec<_>>().join(" · ");
        assert_eq!(offers, expected, "{beginning}");
    }
    assert!(!rows.is_empty());
}

fn why(hit: &Hit) -> String {
    let reasons = hit.why.iter().map(|why| format!("{} ({})", why.term, why.via.as_str()));
    reasons.collect::<Vec<_>>().join(", ")
}
