//! What other engines' tests expect of a ranked search, as far as it does not hang on their settings.

use std::collections::BTreeSet;

use linimasa::archive;
use linimasa::article::{Article, RawArticle};
use linimasa::index::Builder;
use linimasa::search::{Request, search};

use crate::support::article;

/// `d`: documents, `q`: queries with the documents that must come, in order.
const SETS: [(&str, &str); 3] = [
    ("songs", include_str!("../data/search/songs.tsv")),
    ("movies", include_str!("../data/search/movies.tsv")),
    ("lunr", include_str!("../data/search/lunr.tsv")),
];

/// `d`: lines of a book, `q`: queries with the lines of which one must come first.
const GULLIVER: &str = include_str!("../data/search/gulliver.tsv");

/// Stands where further hits may follow.
const OTHERS: &str = "…";

#[test]
fn queries_of_other_engines_are_answered_in_their_order() {
    for (name, set) in SETS {
        let lines: Vec<Vec<&str>> = set.lines().map(|line| line.split('\t').collect()).collect();
        let of_kind = |kind| lines.iter().filter(move |line| line[0] == kind);
        let articles: Vec<Article> = of_kind("d").map(|line| document(&line[1..])).collect();
        let mut builder = Builder::new();
        articles.iter().for_each(|article| builder.add(article));
        let (index, shelf) = (builder.finish(), articles.clone().into());
        for line in of_kind("q") {
            let page = search(&index, &shelf, &Request::new(line[1]));
            let whole = page.hits.iter().filter(|hit| expects_parts(line[2]) || !hit.partial);
            let found: Vec<&str> = whole.map(|hit| articles[hit.article].id.as_str()).collect();
            let wanted: Vec<&str> = line[2].split(" | ").filter(|id| !id.is_empty()).collect();
            let firsts = wanted.iter().take_while(|id| **id != OTHERS).count();
            let enough = wanted.len() > firsts || found.len() == firsts;
            assert!(
                enough && found.get(..firsts) == wanted.get(..firsts),
                "{name}: {line:?}: {found:?}"
            );
        }
    }
}

/// Words of an archive, a word typed, the words that it is mended to.
const TYPOS: &str = include_str!("../data/search/typos.tsv");

#[test]
fn misspelt_words_are_mended_as_elsewhere_and_no_further() {
    for line in TYPOS.lines().filter(|line| !line.starts_with('#')) {
        let [words, typed, found] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let articles: Vec<Article> = words
            .split(' ')
            .map(|word| Article { language: "und".into(), ..article(word, word, &[]) })
            .collect();
        let mut builder = Builder::new();
        articles.iter().for_each(|article| builder.add(article));
        let request = Request::new(format!("{typed} "));
        let page = search(&builder.finish(), &articles.clone().into(), &request);
        let ids = page.hits.iter().map(|hit| articles[hit.article].id.as_str());
        let (ids, found): (BTreeSet<&str>, _) = (ids.collect(), found.split_whitespace().collect());
        assert_eq!(ids, found, "{line}");
    }
}

/// The lines are read as a caller gives them: short texts without a title, a date or a language.
#[test]
fn misremembered_lines_of_a_book_come_first() {
    let lines: Vec<Vec<&str>> = GULLIVER.lines().map(|line| line.split('\t').collect()).collect();
    let mut builder = archive::Builder::new();
    for line in lines.iter().filter(|line| line[0] == "d") {
        builder.add(&RawArticle { id: Some(line[1].into()), ..RawArticle::from_text(line[2]) });
    }
    let archive = builder.finish();
    let queries: Vec<_> = lines.iter().filter(|line| line[0] == "q").collect();
    for line in &queries {
        let page = archive.search(&Request::new(line[1]));
        let first = page.hits.first().and_then(|hit| archive.articles().id(hit.article));
        assert!(first.is_some_and(|id| line[2].split(" | ").any(|one| one == id)), "{line:?}");
    }
    assert_eq!(queries.len(), 9);
}

/// What callers give is found, however short: a name, a few words without a full stop.
#[test]
fn records_of_a_few_words_are_found_by_their_text() {
    let (_, songs) = SETS[0];
    let mut builder = archive::Builder::new();
    for line in songs.lines().filter(|line| line.starts_with("d\t")) {
        let [_, title, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        builder.add(&RawArticle { title: Some(title.into()), ..RawArticle::from_text(text) });
    }
    let archive = builder.finish();
    for (query, total) in [("abba ", 3), ("beatles ", 2), ("redbone ", 1), ("abba queen ", 1)] {
        assert_eq!(archive.search(&Request::new(query)).total, total, "{query}");
    }
}

/// Where only the first hits are told, those that match in part count too.
fn expects_parts(wanted: &str) -> bool {
    wanted.ends_with(OTHERS)
}

/// A document of title and text, or of id, title and text.
fn document(fields: &[&str]) -> Article {
    let [.., title, text] = fields else { panic!("two fields: {fields:?}") };
    let words = text.split(' ').map(|word| match word.parse() {
        Ok(count) => ["x"].repeat(count).join(" "),
        Err(_) => word.to_owned(),
    });
    let text = words.collect::<Vec<_>>().join(" ");
    Article { language: "en".into(), ..article(fields[0], title, &[&text]) }
}
