//! Search against a naive scan of generated articles, and what must hold for any of them.
//!
//! The words are made of few letters, so that prefixes, neighbours and near misses are common.
//! They are in no language, so that stems and other names don't widen what is found.

use std::collections::BTreeSet;

use linimasa::article::Article;
use linimasa::index::{Builder, Index};
use linimasa::search::{Page, Request, Typos, search};
use linimasa::text::{TokenKind, fold, tokens};
use proptest::prelude::*;

use crate::support::article;

const WORD: &str = "[abn][aeo][nrk]?[aei]?[bdk]?";
const LONG_WORD: &str = "[abk][aeo][nr][aei][bdk][aeo]?";

/// So few words that chance puts them in every order.
const FEW_WORDS: &str = "[ab][ae]";

fn archives() -> impl Strategy<Value = Vec<Article>> {
    archives_of(prop_oneof![4 => WORD, 1 => LONG_WORD].boxed())
}

fn archives_of(word: BoxedStrategy<String>) -> impl Strategy<Value = Vec<Article>> {
    let text = |most: usize| {
        prop::collection::vec(word.clone(), 0..most).prop_map(|words| words.join(" "))
    };
    let parts = (text(4), prop::collection::vec(text(9), 0..3));
    prop::collection::vec(parts, 1..9).prop_map(|parts| {
        let numbered = parts.into_iter().enumerate();
        numbered.map(|(n, (title, blocks))| plain(&format!("a{n}"), &title, &blocks)).collect()
    })
}

fn plain(id: &str, title: &str, blocks: &[String]) -> Article {
    let blocks: Vec<&str> = blocks.iter().map(String::as_str).collect();
    // `zxx` is the tag of what is no language; a guess at `und` might call it one.
    Article { language: "zxx".into(), ..article(id, title, &blocks) }
}

fn index_of(articles: &[Article]) -> Index {
    let mut builder = Builder::new();
    articles.iter().for_each(|article| builder.add(article));
    builder.finish()
}

/// Everything that matches, in one page.
fn ask(articles: &[Article], query: &str, typos: Typos) -> Page {
    let request = Request { limit: 1_000, typos, ..Request::new(query) };
    search(&index_of(articles), &articles.to_vec().into(), &request)
}

/// The numbers of the articles that match the whole query.
fn hits(articles: &[Article], query: &str, typos: Typos) -> BTreeSet<usize> {
    let page = ask(articles, query, typos);
    let whole: BTreeSet<usize> =
        page.hits.iter().filter(|hit| !hit.partial).map(|hit| hit.article).collect();
    assert_eq!(whole.len(), page.total, "a page of all holds all");
    whole
}

/// The words of each text of an article, title first.
fn texts(article: &Article) -> Vec<Vec<String>> {
    let texts = std::iter::once(&article.title).chain(article.blocks.iter().map(|b| &b.text));
    let words = texts.map(|text| {
        let words = tokens(text).into_iter().filter(|token| token.kind != TokenKind::Mark);
        words.map(|token| fold(token.text)).collect()
    });
    words.collect()
}

/// The naive scan: the articles one of whose texts passes `test`.
fn scan(articles: &[Article], test: impl Fn(&[String]) -> bool) -> BTreeSet<usize> {
    let passes = |article: &Article| texts(article).iter().any(|words| test(words));
    (0..articles.len()).filter(|&n| passes(&articles[n])).collect()
}

fn scan_words(articles: &[Article], test: impl Fn(&str) -> bool) -> BTreeSet<usize> {
    scan(articles, |words| words.iter().any(|word| test(word)))
}

/// Whether one letter put in, left out, changed, or one swapped pair makes `a` into `b`.
fn one_edit(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let left_out = |long: &[char], short: &[char]| {
        (0..long.len()).any(|n| [&long[..n], &long[n + 1..]].concat() == short)
    };
    let differ: Vec<usize> =
        if a.len() == b.len() { (0..a.len()).filter(|&n| a[n] != b[n]).collect() } else { vec![] };
    let swapped = |n: usize, m: usize| m == n + 1 && a[n] == b[m] && a[m] == b[n];
    match differ[..] {
        [] => left_out(&a, &b) || left_out(&b, &a),
        [_] => true,
        [n, m] => swapped(n, m),
        _ => false,
    }
}

/// So many words begin alike that their beginnings are looked up at once.
#[test]
fn the_first_letters_of_very_many_words_find_each_of_them() {
    let title = |n: usize| if n.is_multiple_of(3) { "kabar" } else { "mabuk" };
    let word = |n: usize| {
        let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
        format!("{}{}{}", if n % 5 < 4 { 'm' } else { 'b' }, letter(n), letter(n / 26))
    };
    let body = |n: usize| (0..n).map(|k| word(n * 31 + k)).collect::<Vec<_>>().join(" ");
    let articles: Vec<Article> =
        (0..40).map(|n| plain(&format!("a{n}"), title(n), &[body(n)])).collect();
    for prefix in ["m", "ma", "k", "title:m", "title:k"] {
        let (text, bare) = (prefix, prefix.trim_start_matches("title:"));
        let found = hits(&articles, text, Typos::Off);
        let begins = |word: &str| word.starts_with(bare);
        let expected = if text == bare {
            scan_words(&articles, begins)
        } else {
            (0..articles.len())
                .filter(|n| texts(&articles[*n])[0].iter().any(|w| begins(w)))
                .collect()
        };
        assert_eq!(found, expected, "{prefix}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn a_word_is_found_where_it_stands(articles in archives(), word in WORD) {
        let found = hits(&articles, &format!("{word} "), Typos::Off);
        prop_assert_eq!(found, scan_words(&articles, |other| other == word));
    }

    #[test]
    fn a_growing_word_is_found_where_a_word_begins_so(articles in archives(), word in WORD) {
        let found = hits(&articles, &word, Typos::Off);
        prop_assert_eq!(found, scan_words(&articles, |other| other.starts_with(&word)));
    }

    #[test]
    fn a_phrase_is_found_where_its_words_stand_in_order(
        articles in archives_of(FEW_WORDS.boxed()),
        words in prop::collection::vec(FEW_WORDS, 2..4),
    ) {
        let found = hits(&articles, &format!("\"{}\"", words.join(" ")), Typos::Auto);
        let holds = |text: &[String]| text.windows(words.len()).any(|part| part == words);
        prop_assert_eq!(found, scan(&articles, holds));
    }

    #[test]
    fn an_unknown_word_is_found_where_one_edit_makes_it(articles in archives(), word in LONG_WORD) {
        prop_assume!(scan_words(&articles, |other| other == word).is_empty());
        let found = hits(&articles, &format!("{word} "), Typos::Auto);
        let near = scan_words(&articles, |other| one_edit(&word, other));
        prop_assert_eq!(found, near);
    }

    #[test]
    fn all_words_must_match_and_no_excluded_one(
        articles in archives(),
        words in prop::collection::vec(WORD, 1..4),
        excluded in WORD,
    ) {
        let query = format!("{} -{excluded} ", words.join(" "));
        let found = hits(&articles, &query, Typos::Off);
        let each = words.iter().map(|word| hits(&articles, &format!("{word} "), Typos::Off));
        let all = each.reduce(|a, b| &a & &b).unwrap_or_default();
        let barred = scan_words(&articles, |other| other == excluded);
        // Words that the text writes as one are found too; none is made of these words here.
        let joined = words.windows(2).any(|pair| {
            !scan_words(&articles, |other| other == pair.concat()).is_empty()
        });
        prop_assume!(!joined);
        prop_assert_eq!(found, &all - &barred);
    }

    #[test]
    fn typing_on_never_loses_what_the_whole_word_finds(
        articles in archives(),
        before in WORD,
        pick in any::<prop::sample::Index>(),
    ) {
        let known: Vec<String> = articles.iter().flat_map(texts).flatten().collect();
        prop_assume!(!known.is_empty());
        let word = pick.get(&known);
        for start in ["".to_owned(), format!("{before} ")] {
            let whole = hits(&articles, &format!("{start}{word}"), Typos::Off);
            let mut query = start;
            for letter in word.chars() {
                query.push(letter);
                prop_assert!(hits(&articles, &query, Typos::Off).is_superset(&whole), "{query}");
            }
        }
    }

    #[test]
    fn any_query_gives_the_same_page_again_with_sound_marks(
        articles in archives(),
        query in "[ab\"\\-: ORkné’1]{0,24}",
    ) {
        let page = ask(&articles, &query, Typos::Auto);
        prop_assert_eq!(&page, &ask(&articles, &query, Typos::Auto));
        for hit in &page.hits {
            for marked in [&hit.title, &hit.snippet] {
                let mut end = 0;
                for mark in &marked.marks {
                    prop_assert!(mark.start >= end && !mark.slice(&marked.text).is_empty());
                    end = mark.end;
                }
            }
        }
    }

    #[test]
    fn every_mark_is_one_of_the_reasons(articles in archives(), words in prop::collection::vec(WORD, 1..3)) {
        for hit in ask(&articles, &words.join(" "), Typos::Auto).hits {
            for marked in [&hit.title, &hit.snippet] {
                for mark in &marked.marks {
                    let folded = fold(mark.slice(&marked.text));
                    prop_assert!(hit.why.iter().any(|why| why.term == folded), "{folded}");
                }
            }
        }
    }
}
