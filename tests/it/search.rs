//! Search as a caller sees it: cases as data.

use linimasa::article::{Article, Articles, BlockKind};
use linimasa::index::{Builder, Index};
use linimasa::search::{Marked, Matcher, Page, Request, Sort, Typos, search, suggest};
use linimasa::time::Date;

use crate::support::{article, published, seeds};

/// Query, hits in order (partial ones in brackets), and the words that the first was found by.
const SEED_CASES: &str = include_str!("../data/search/seeds.tsv");

fn index_of(articles: &[Article]) -> Index {
    let mut builder = Builder::new();
    articles.iter().for_each(|article| builder.add(article));
    builder.finish()
}

/// The articles as a search takes them.
fn shelf(articles: &[Article]) -> Articles {
    articles.to_vec().into()
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
    let shown = hit.why.iter().map(|why| format!("{}:{}", why.via.as_str(), why.term));
    shown.collect::<Vec<_>>().join(", ")
}

#[test]
fn the_seeds_answer_as_written_down() {
    let articles = seeds();
    let index = index_of(&articles);
    for line in SEED_CASES.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [query, hits, why] = fields[..] else { panic!("three fields: {line}") };
        let page = search(&index, &shelf(&articles), &Request::new(query));
        let found = (ids(&page, &articles), reasons(&page));
        assert_eq!(found, (hits.into(), why.into()), "{query:?}");
    }
}

#[test]
fn of_three_words_one_is_enough_where_no_article_holds_half_of_them() {
    let articles = [
        "gempa palu",
        "banjir palu",
        "gunung agung",
        "gunung rinjani",
        "partai buruh",
        "cukai rokok",
    ];
    let articles = articles.map(|title| article(title, title, &[])).to_vec();
    let index = index_of(&articles);
    let ask =
        |query: &str| ids(&search(&index, &shelf(&articles), &Request::new(query)), &articles);
    assert_eq!(
        ask("palu gunung partai "),
        "[partai buruh] [gempa palu] [banjir palu] [gunung agung] [gunung rinjani]"
    );
    assert_eq!(ask("gempa palu partai "), "[gempa palu]");
    assert_eq!(ask("gunung rokok "), "[cukai rokok]");
}

#[test]
fn a_matcher_asks_sentences_for_the_whole_query() {
    let articles = seeds();
    let index = index_of(&articles);
    let matcher = Matcher::new(&index, &shelf(&articles), &Request::new("korut hanoi -singapura "));
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
fn running_text_is_shown_before_a_caption_that_answers_as_well() {
    let mut kept = article("a", "Gempa", &["Warga saat gempa.", "Gempa mengguncang kota."]);
    kept.blocks[0].kind = BlockKind::Caption;
    let articles = [kept];
    let shown = |query: &str| {
        let page = search(&index_of(&articles), &shelf(&articles), &Request::new(query));
        page.hits[0].snippet.text.clone()
    };
    for query in ["", "gempa ", "kota "] {
        assert_eq!(shown(query), "Gempa mengguncang kota.", "{query}");
    }
    assert_eq!(shown("warga "), "Warga saat gempa.");
}

#[test]
fn suggestions_are_words_then_headlines() {
    let articles = seeds();
    let index = index_of(&articles);
    let shown = |prefix: &str, limit| {
        let suggestions = suggest(&index, &shelf(&articles), prefix, limit).into_iter();
        suggestions.map(|suggestion| suggestion.text).collect::<Vec<_>>().join("|")
    };
    assert_eq!(shown("han", 5), "hanoi|hanya");
    assert!(shown("kim jong-u", 5).starts_with("kim jong-un|"));
    assert!(shown("kim jong-u", 5).ends_with("Hubungan dengan AS"));
    assert_eq!(shown("kim ", 0), "");
    assert_eq!(shown("", 5), "");
}

/// Four articles about one thing, numbered as an archive numbers them: two outlets, three dates, one
/// of them undated.
fn dated() -> Vec<Article> {
    let report = |id: &str, outlet: &str, published| Article {
        outlet: Some(outlet.into()),
        authors: vec![format!("Agus {id}")],
        published,
        ..article(id, "Gempa", &["Gempa mengguncang kota."])
    };
    vec![
        report("a", "Kompas", published(2019, 3, 5)),
        report("b", "Viva", published(2019, 3, 5)),
        report("c", "Kompas", published(2021, 1, 1)),
        report("d", "Viva", None),
    ]
}

#[test]
fn ties_are_newest_first_then_by_id_and_the_undated_are_never_lost() {
    let articles = dated();
    let index = index_of(&articles);
    for (sort, order) in
        [(Sort::Relevance, "c a b d"), (Sort::Newest, "c a b d"), (Sort::Oldest, "a b c d")]
    {
        for query in ["gempa ", ""] {
            let page = search(&index, &shelf(&articles), &Request { sort, ..Request::new(query) });
            assert_eq!(ids(&page, &articles), order, "{sort:?} {query:?}");
        }
    }
    let second = Request { offset: 1, limit: 2, ..Request::new("gempa ") };
    assert_eq!(ids(&search(&index, &shelf(&articles), &second), &articles), "a b");
}

#[test]
fn filters_and_facets_agree() {
    let articles = dated();
    let index = index_of(&articles);
    let day = |year, month, day| Date::new(year, month, day).ok();
    let any = Request::new("");
    for (request, order) in [
        (Request { from: day(2019, 3, 5), ..any.clone() }, "c a b"),
        (Request { to: day(2020, 12, 31), ..any.clone() }, "a b"),
        (Request { from: day(2019, 3, 6), to: day(2020, 12, 31), ..any.clone() }, ""),
        (Request { outlets: vec!["kompas".into()], ..any.clone() }, "c a"),
        (Request { authors: vec!["Agus b".into()], ..any.clone() }, "b"),
        (Request { languages: vec!["en".into()], ..any.clone() }, ""),
        (Request::new("before:2019-03-05"), ""),
        (Request::new("before:2019-03-06"), "a b"),
        (Request::new("after:2019"), "c"),
        (Request::new("on:2019-03"), "a b"),
        (Request::new("-on:2019-03"), "c d"),
        (Request::new("outlet:kom gempa "), "c a"),
        (Request::new("-outlet:kom -author:d"), "b"),
    ] {
        let page = search(&index, &shelf(&articles), &request);
        assert_eq!(ids(&page, &articles), order, "{request:?}");
        let counted: usize = page.facets.outlets.iter().map(|facet| facet.count).sum();
        assert_eq!(counted, page.total);
    }
    let years = search(&index, &shelf(&articles), &any).facets.years;
    let years: Vec<_> = years.iter().map(|year| (year.value.as_str(), year.count)).collect();
    assert_eq!(years, [("2019", 2), ("2021", 1)]);
}

#[test]
fn words_that_go_on_are_marked_only_where_none_is_as_typed() {
    let texts = ["Kim hadir untuk rakyat.", "Kim Jong Un hadir untuk rakyat."];
    let articles = [article("both", "Untuk Kim Jong Un", &texts), article("one", "", &texts[..1])];
    let page = search(&index_of(&articles), &shelf(&articles), &Request::new("kim un"));
    let marked = |marked: &Marked| {
        let words = marked.marks.iter().map(|mark| mark.slice(&marked.text));
        words.collect::<Vec<_>>().join(" ")
    };
    let [both, one] = &page.hits[..] else { panic!("two hits: {page:?}") };
    assert_eq!((marked(&both.title), marked(&both.snippet)), ("Kim Un".into(), "Kim Un".into()));
    assert_eq!(marked(&one.snippet), "Kim untuk");
}

#[test]
fn exclusions_mean_the_very_word() {
    let articles = [
        article("root", "Gempa", &["Ada runding di kota."]),
        article("form", "Gempa", &["Ada perundingan di kota."]),
    ];
    let index = index_of(&articles);
    let page = search(&index, &shelf(&articles), &Request::new("gempa -perundingan"));
    assert_eq!(ids(&page, &articles), "root");
}

#[test]
fn what_was_not_found_is_mended_and_said() {
    let articles = seeds();
    let index = index_of(&articles);
    let page = search(&index, &shelf(&articles), &Request::new("vladivotsok putin "));
    assert_eq!(page.did_you_mean.as_deref(), Some("vladivostok putin"));
    assert_eq!(page.total, 1);
    let misprint = article("misprint", "Gempa", &["Ada gubenur baru."]);
    let right = (0..20).map(|n| article(&n.to_string(), "Gempa", &["Ada gubernur baru."]));
    let many: Vec<Article> = right.chain([misprint]).collect();
    let page = search(&index_of(&many), &shelf(&many), &Request::new("gubenur baru "));
    assert_eq!((page.total, page.did_you_mean.as_deref()), (1, Some("gubernur baru")));
    let words = ["Gawang itu kosong.", "Ada gangguan.", "Ada gangguan lagi.", "Gangguan baru."];
    let typed: Vec<Article> = words.iter().map(|text| article(text, "Gempa", &[text])).collect();
    let page = search(&index_of(&typed), &shelf(&typed), &Request::new("gwang"));
    assert_eq!((page.total, page.did_you_mean.as_deref()), (4, Some("gawang")));
    let off = Request { typos: Typos::Off, ..Request::new("vladivotsok ") };
    assert_eq!(search(&index, &shelf(&articles), &off).total, 0);
}

#[test]
fn odd_texts_and_queries_neither_fail_nor_take_long() {
    let long_line = "a1".repeat(20_000);
    let junk = ["", "\u{0}\u{1}\u{fffd}", "\u{301}\u{301}", "- - -", &long_line];
    let articles: Vec<Article> = junk.iter().map(|text| article(text, text, &[text])).collect();
    let index = index_of(&articles);
    let many = "kata ".repeat(2_000);
    for query in junk.into_iter().chain(["\"", "-", "OR OR", "title:", "a OR", &many]) {
        let page = search(&index, &shelf(&articles), &Request::new(query));
        assert!(page.total <= articles.len());
    }
}

#[test]
fn long_queries_are_cut_with_a_notice_and_long_words_are_capped() {
    let articles = [article("a", "Gempa di Padang", &[&"QUJD".repeat(5_000), "kata kota"])];
    let index = index_of(&articles);
    let longest = index.terms_with_prefix("").map(|term| index.key(term).chars().count()).max();
    assert_eq!(longest, Some(64));
    let ask = |query: String| search(&index, &shelf(&articles), &Request::new(query));
    let letters = ask("k".repeat(10_000));
    assert_eq!((letters.total, letters.query.notices.len()), (0, 1));
    let words = ask("kata kota ".repeat(500));
    assert_eq!((words.total, words.query.notices.is_empty()), (1, false));
    assert!(words.query.words.len() < 100);
    assert_eq!(ask("qujd".repeat(16)).total, 1);
}
