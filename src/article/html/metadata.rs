//! Takes the head of a page and its headings, gives what it [`Stated`]s: JSON-LD first, then
//! `meta` elements, then markup.

use super::head::Head;
use super::headline::{self, Texts};
use super::json_ld::{self, LinkedData};
use crate::article::stated::Stated;

const TITLES: [&str; 6] =
    ["og:title", "twitter:title", "headline", "parsely-title", "dc.title", "dcterms.title"];
const SITES: [&str; 4] = ["og:site_name", "application-name", "dc.publisher", "publisher"];
const AUTHORS: [&str; 12] = [
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
    let titles = titles(head, &data);
    let title = headline::choose(&titles, page, outlets.first().map(String::as_str), url);
    outlets.extend(headline::sites(&titles, title.as_deref().unwrap_or("")));
    Stated {
        title,
        url: address(head, &data),
        section: data.section.or_else(|| first(head, &SECTIONS)),
        authors: groups(data.authors, head, &AUTHORS),
        editors: groups(data.editors, head, &EDITORS),
        published: published(head, data.published),
        marked: Vec::new(),
        modified: data.modified.or_else(|| first(head, &MODIFIED)),
        language: head.language.clone().or(data.language),
        outlets,
    }
}

fn first(head: &Head, names: &[&str]) -> Option<String> {
    head.metas(names).next().map(str::to_owned)
}

fn titles(head: &Head, data: &LinkedData) -> Vec<String> {
    let metas = head.metas(&TITLES).map(str::to_owned);
    let title = Some(head.title.split_whitespace().collect::<Vec<_>>().join(" "));
    let all = data.headline.clone().into_iter().chain(metas).chain(title);
    all.filter(|title| !title.trim().is_empty()).collect()
}

fn address(head: &Head, data: &LinkedData) -> Option<String> {
    let addresses = head.canonical.clone().or_else(|| first(head, &["og:url"])).into_iter();
    addresses.chain(data.address.clone()).find(|address| address.starts_with("http"))
}

/// The names that the data gives, then those of each kind of `meta`.
fn groups(data: Vec<String>, head: &Head, kinds: &[&str]) -> Vec<Vec<String>> {
    let metas = kinds.iter().map(|kind| names(head, &[kind]));
    std::iter::once(data).chain(metas).collect()
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
