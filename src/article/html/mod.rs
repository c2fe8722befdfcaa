//! Takes a page or a fragment in HTML, gives its [`Source`]: the same stream of candidate lines
//! that plain text gives, each with what the markup says of it, and what the page states to machines.

mod address;
mod attributes;
mod boxes;
mod builder;
mod head;
mod headline;
mod json_ld;
mod metadata;
mod passage;
mod quiet;
mod region;
mod role;
mod signature;
mod site;
mod suspect;
mod tag;
mod tree;
mod weight;

use super::hint::Hint;
use super::source::Source;
use crate::language::key;
use address::resolved;
use builder::Page;
use headline::Texts;
use passage::Passage;
use region::Place;
use role::Role;
use signature::is_elsewhere;
use tree::Kind;

/// The lines and statements of `html`; `url` is where it stood, if that is known.
pub(super) fn source(html: &str, url: Option<&str>) -> Source<'static> {
    let page = builder::build(html);
    let mut stated = metadata::stated(&page.head, &texts(&page), url);
    let headlines = repeats(&page, stated.title.as_deref().unwrap_or(""));
    let places = region::places(&page, &headlines);
    stated.authors.push(page.head.signatures.names(&places, &headlines));
    stated.marked.extend(time(&page, &places));
    stated.shown = shown_dates(&page, &places, &headlines);
    let mut source = Source::of_markup(stated);
    let base = url.map(str::to_owned).or_else(|| source.stated.url.clone());
    for (passage, place) in page.passages.iter().zip(places) {
        let href = passage.link.and_then(|link| page.tree.links.get(link));
        let address = href.and_then(|href| resolved(href, base.as_deref()));
        source.push_block(&passage.text, hint(passage, place), address);
    }
    source
}

/// The text of a fragment such as a headline, on one line.
#[cfg(feature = "import")]
pub(crate) fn plain_text(html: &str) -> String {
    let passages = builder::build(html).passages.into_iter();
    passages.map(|passage| passage.text).collect::<Vec<_>>().join(" ")
}

/// The text of a page as its reader sees it, clutter included: a line for each block and each `br`.
///
/// ```
/// use linimasa::article::page_text;
/// assert_eq!(page_text("<title>a</title><p>Satu &amp; <b>dua</b><p>tiga<script>x</script>"), "Satu & dua\ntiga");
/// ```
pub fn page_text(html: &str) -> String {
    let page = builder::build(html);
    let lines = page.passages.iter().flat_map(|passage| passage.text.lines());
    lines.map(str::trim).collect::<Vec<_>>().join("\n")
}

/// The passages that are `headline`.
fn repeats(page: &Page, headline: &str) -> Vec<usize> {
    let wanted = key(headline);
    let short = |passage: &Passage| passage.text.len() <= LONGEST_HEADLINE;
    let named = page.passages.iter().enumerate();
    let named = named.filter(|(_, passage)| short(passage) && key(&passage.text) == wanted);
    named.map(|(at, _)| at).collect()
}

fn is_clutter(places: &[Place], at: usize) -> bool {
    matches!(places.get(at), Some(Place::Clutter(_)))
}

/// The first date in a `time` element that stands in no box beside the article.
fn time(page: &Page, places: &[Place]) -> Option<String> {
    let mut times = page.head.times.iter().filter(|(at, _)| !is_clutter(places, *at));
    times.next().map(|(_, time)| time.clone())
}

/// The texts with dates between the headline and the text.
fn shown_dates(page: &Page, places: &[Place], headlines: &[usize]) -> Vec<String> {
    let start = places.iter().position(|place| matches!(place, Place::Main(_))).unwrap_or(0);
    let Some(headline) = headlines.iter().rev().find(|at| **at < start) else { return Vec::new() };
    let below = |at: &usize| (headline + 1..=start).contains(at);
    let dated =
        page.head.dated.iter().filter(|(at, _)| below(at) && !is_elsewhere(places.get(*at)));
    dated.map(|(_, text)| text.clone()).collect()
}

/// The texts that a headline may be found in.
fn texts(page: &Page) -> Texts<'_> {
    let short = page.passages.iter().filter(|passage| passage.text.len() <= LONGEST_HEADLINE);
    Texts { headings: headings(page), keys: short.map(|passage| key(&passage.text)).collect() }
}

/// Longer texts are no headlines, in bytes.
const LONGEST_HEADLINE: usize = 400;

fn headings(page: &Page) -> Vec<&str> {
    let first_rank = |passage: &&Passage| {
        let element = |at: usize| page.tree.elements.get(at);
        let own = element(passage.element);
        let outer = own.and_then(|own| element(own.parent));
        passage.kind == Kind::Heading
            && own.into_iter().chain(outer).any(|element| element.tag.name() == "h1")
    };
    page.passages.iter().filter(first_rank).map(|passage| passage.text.as_str()).collect()
}

/// What markup says of a passage.
fn hint(passage: &Passage, place: Place) -> Hint {
    match place {
        Place::Clutter(reason) => Hint::Clutter(reason),
        Place::Main(Some(Role::Author | Role::Date))
        | Place::Outside(Some(Role::Author | Role::Date)) => Hint::Byline,
        Place::Main(Some(Role::Summary)) | Place::Outside(Some(Role::Summary)) => Hint::Summary,
        Place::Outside(_) => Hint::Outside,
        Place::Main(Some(Role::Caption)) => Hint::Caption,
        Place::Main(_) if passage.is_link() => Hint::Link,
        Place::Main(_) => match passage.kind {
            Kind::Paragraph => Hint::Paragraph,
            Kind::Heading => Hint::Heading,
            Kind::ListItem => Hint::ListItem,
            Kind::Quote => Hint::Quote,
            Kind::Caption => Hint::Caption,
        },
    }
}
