//! Takes the head of a page and its headings, gives what it [`Stated`]s: JSON-LD first, then
//! `meta` elements, then markup.

use super::head::Head;
use super::headline::{self, Texts, Title};
use super::json_ld::{self, LinkedData};
use super::site::Site;
use crate::article::stated::{Names, Stated};
use crate::language::key;
use crate::text::one_line;

/// How much the titles count that a page states in several places: those written for it more than
/// those written for search engines and windows.
const HEADLINE: usize = 4;
const TITLES: [(&str, usize); 6] = [
    ("og:title", 3),
    ("headline", 1),
    ("dc.title", 1),
    ("dcterms.title", 1),
    ("parsely-title", 1),
    ("twitter:title", 1),
];
const WINDOW: usize = 2;
const SITES: [&str; 4] = ["og:site_name", "application-name", "dc.publisher", "publisher"];
const AUTHORS: [&str; 13] = [
    "content_author",
    "article:author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "sailthru.byline_name",
    "dc.creator",
    "dcterms.creator",
    "byl",
    // Often the publisher.
    "author",
    "og:article:author",
    "cxenseparse:author",
    "citation_author",
];
const EDITORS: [&str; 2] = ["content_editor", "editor"];
const PUBLISHED: [&str; 19] = [
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "content_publisheddate",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "date.publish",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "cxenseparse:recs:publishtime",
    "date",
];
const MODIFIED: [&str; 3] = ["article:modified_time", "og:updated_time", "datemodified"];
const SECTIONS: [&str; 2] = ["article:section", "content_category"];

/// What a page states, given the texts of its headings and of all its passages.
pub(super) fn stated(head: &Head, page: &Texts<'_>, url: Option<&str>) -> Stated {
    let data = json_ld::read(&head.data);
    let mut outlets: Vec<String> =
        head.metas(&SITES).map(str::to_owned).chain(data.publisher.clone()).collect();
    let address = address(head, &data);
    let titles = titles(head, &data);
    // Some sites name their applications after the article.
    outlets.retain(|name| titles.iter().all(|title| key(&title.text) != key(name)));
    let title = headline::choose(&titles, page, &Site::new(&outlets, url.or(address.as_deref())));
    outlets.extend(headline::sites(&titles, title.as_deref().unwrap_or("")));
    Stated {
        title,
        url: address,
        section: data.section.or_else(|| first(head, &SECTIONS)),
        authors: groups(data.authors, head, &AUTHORS),
        editors: groups(data.editors, head, &EDITORS),
        published: published(head, data.published),
        marked: Vec::new(),
        shown: Vec::new(),
        modified: data.modified.or_else(|| first(head, &MODIFIED)),
        language: head.language.clone().or(data.language),
        outlets,
    }
}

fn first(head: &Head, names: &[&str]) -> Option<String> {
    head.metas(names).next().map(str::to_owned)
}

fn titles(head: &Head, data: &LinkedData) -> Vec<Title> {
    let headline = data.headline.iter().map(|text| (text.as_str(), HEADLINE));
    let metas = TITLES.iter().filter_map(|(name, weight)| Some((head.meta(name)?, *weight)));
    let all = headline.chain(metas).chain([(head.title.as_str(), WINDOW)]);
    let titles = all.map(|(text, weight)| Title { text: one_line(text), weight });
    titles.filter(|title| !title.text.is_empty()).collect()
}

fn address(head: &Head, data: &LinkedData) -> Option<String> {
    let addresses = head.canonical.clone().or_else(|| first(head, &["og:url"])).into_iter();
    addresses.chain(data.address.clone()).find(|address| address.starts_with("http"))
}

/// The names that the data gives, then those of each kind of `meta`.
fn groups(data: Vec<String>, head: &Head, kinds: &[&str]) -> Vec<Names> {
    let metas = kinds.iter().map(|kind| names(head, &[kind]));
    std::iter::once(data).chain(metas).map(Names::stated).collect()
}

/// Names; addresses of accounts are none.
fn names(head: &Head, kinds: &[&str]) -> Vec<String> {
    let found = head.metas(kinds).filter(|name| !name.contains("://") && !name.starts_with('@'));
    let mut names: Vec<String> = found.map(str::to_owned).collect();
    names.dedup();
    names
}

fn published(head: &Head, data: Option<String>) -> Vec<String> {
    let metas = head.metas(&PUBLISHED).map(str::to_owned);
    data.into_iter().chain(metas).chain(head.published_times.clone()).collect()
}
