//! Search as a caller sees it: cases as data.

use linimasa::article::Article;
use linimasa::index::{Builder, Index};
use linimasa::search::{Matcher, Page, Request, Via, search, suggest};

use crate::support::seeds;

/// Query, hits in order (partial ones in brackets), and the words that the first was found by.
const SEED_CASES: &str = include_str!("../data/search/seeds.tsv");

fn index_of(articles: &[Article]) -> Index {
    let mut builder = Builder::new();
    articles.iter().for_each(|article| builder.add(article));
    builder.finish()
}

fn ids(page: &Page, articles: &[Article]) -> String {
    let shown = page.hits.iter().map(|hit| {
        let id = &articles[hit.article].id;
        if hit.partial { format!("[{id}]") } else { id.clone() }
    });
    shown.collect::<Vec<_>>().join(" ")
}

fn reasons(page: &Page) -> String {
    let Some(hit) = page.hits.first() else { return String::new() };
    let shown = hit.why.iter().map(|why| {
        let via = match why.via {
            Via::Exact => "exact",
            Via::Prefix => "prefix",
            Via::Stem => "stem",
            Via::Alias => "alias",
            Via::Typo => "typo",
        };
        format!("{via}:{}", why.term)
    });
    shown.collect::<Vec<_>>().join(", ")
}

#[test]
fn the_seeds_answer_as_written_down() {
    let articles = seeds();
    let index = index_of(&articles);
    for line in SEED_CASES.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [query, hits, why] = fields[..] else { panic!("three fields: {line}") };
        let page = search(&index, &articles, &Request::new(query));
        let found = (ids(&page, &articles), reasons(&page));
        assert_eq!(found, (hits.into(), why.into()), "{query:?}");
    }
}

#[test]
fn a_matcher_asks_sentences_for_the_whole_query() {
    let articles = seeds();
    let index = index_of(&articles);
    let matcher = Matcher::new(&index, &articles, &Request::new("korut hanoi -singapura "));
    let found: Vec<&str> = matcher.articles().iter().map(|&n| articles[n].id.as_str()).collect();
    assert_eq!(found, ["viva", "putin"]);
    let text = "Pemimpin Korea Utara tiba di Hanoi.";
    let marks = matcher.marks(text).expect("a sentence with both");
    assert_eq!(
        marks.iter().map(|mark| mark.slice(text)).collect::<Vec<_>>(),
        ["Korea Utara", "Hanoi"]
    );
    for other in ["Pemimpin Korea Utara tiba.", "Korut di Hanoi, lalu di Singapura.", ""] {
        assert_eq!(matcher.marks(other), None, "{other}");
    }
}

#[test]
fn suggestions_are_words_then_headlines() {
    let articles = seeds();
    let index = index_of(&articles);
    let shown = |prefix: &str, limit| {
        let suggestions = suggest(&index, &articles, prefix, limit).into_iter();
        suggestions.map(|suggestion| suggestion.text).collect::<Vec<_>>().join("|")
    };
    assert_eq!(shown("han", 5), "hanoi|hanya");
    assert!(shown("kim jong-u", 5).starts_with("kim jong-un|"));
    assert!(shown("kim jong-u", 5).ends_with("Hubungan dengan AS"));
    assert_eq!(shown("kim ", 0), "");
    assert_eq!(shown("", 5), "");
}
