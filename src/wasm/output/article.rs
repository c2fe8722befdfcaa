//! Articles, whole and as list entries.

use super::super::input::ArticleList;
use super::super::utf16::Utf16;
use super::Warning;
use super::dates::{DateMention, DateValue};
use crate::archive::Archive;
use crate::article::{self as core, BlockKind};
use crate::search::Sort;
use serde::Serialize;

#[derive(Serialize)]
struct Article<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    language: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'a str>,
    authors: &'a [String],
    editors: &'a [String],
    agencies: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    truncated: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Published<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<DateValue<'a>>,
    blocks: Vec<Block<'a>>,
    related: Vec<Related<'a>>,
    removed: Vec<Removed<'a>>,
    dates: Vec<DateMention<'a>>,
    copies: Vec<ArticleCopy<'a>>,
    warnings: Vec<Warning<'a>>,
}

#[derive(Serialize)]
pub(super) struct Published<'a> {
    #[serde(flatten)]
    value: DateValue<'a>,
    evidence: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<&'a str>,
}

impl<'a> From<&'a core::Published> for Published<'a> {
    fn from(published: &'a core::Published) -> Self {
        Self {
            value: (&published.value).into(),
            evidence: &published.evidence,
            time: published.time.as_deref(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct ArticleCopy<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Published<'a>>,
}

/// The other places where an article was found.
pub(super) fn copies(article: &core::Article) -> Vec<ArticleCopy<'_>> {
    article.copies.iter().map(copy).collect()
}

fn copy(copy: &core::ArticleCopy) -> ArticleCopy<'_> {
    ArticleCopy {
        id: &copy.id,
        url: copy.url.as_deref(),
        outlet: copy.outlet.as_deref(),
        published: copy.published.as_ref().map(Published::from),
    }
}

#[derive(Serialize)]
struct Block<'a> {
    kind: &'static str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    credit: Option<&'a str>,
}

#[derive(Serialize)]
struct Related<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Removed<'a> {
    text: &'a str,
    reason: &'static str,
}

/// The whole article.
pub(in super::super) fn article(article: &core::Article) -> impl Serialize + '_ {
    Article {
        id: &article.id,
        url: article.url.as_deref(),
        language: &article.language,
        title: &article.title,
        summary: article.summary.as_deref(),
        outlet: article.outlet.as_deref(),
        section: article.section.as_deref(),
        authors: &article.authors,
        editors: &article.editors,
        agencies: &article.agencies,
        place: article.place.as_deref(),
        truncated: article.truncated,
        published: article.published.as_ref().map(Published::from),
        modified: article.modified.as_ref().map(DateValue::from),
        blocks: article.blocks.iter().map(block).collect(),
        related: article.related.iter().map(related).collect(),
        removed: article.removed.iter().map(removed).collect(),
        dates: dates(article),
        copies: copies(article),
        warnings: article.warnings.iter().map(|warning| Warning::of(warning, None)).collect(),
    }
}

fn block(block: &core::Block) -> Block<'_> {
    Block { kind: kind(block.kind), text: &block.text, credit: block.credit.as_deref() }
}

fn related(related: &core::Related) -> Related<'_> {
    Related { text: &related.text, url: related.url.as_deref() }
}

fn removed(removed: &core::Removed) -> Removed<'_> {
    Removed { text: &removed.text, reason: removed.reason.as_str() }
}

fn kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Paragraph => "paragraph",
        BlockKind::Heading => "heading",
        BlockKind::Caption => "caption",
        BlockKind::Quote => "quote",
        BlockKind::ListItem => "list-item",
    }
}

/// One table of offsets a text: the dates come in the order of the blocks.
fn dates(article: &core::Article) -> Vec<DateMention<'_>> {
    let runs = article.dates.chunk_by(|a, b| a.block == b.block);
    let runs = runs.filter_map(|run| Some((run.first()?.block, run)));
    runs.flat_map(|(block, run)| {
        let text = article.text_of(block);
        let table = Utf16::new(text);
        let mentions = run.iter().map(|date| &date.mention);
        let mentions = mentions.map(|found| DateMention::new(found, block, text, &table, 0));
        mentions.collect::<Vec<_>>()
    })
    .collect()
}

#[derive(Serialize)]
struct ArticleCard<'a> {
    id: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<&'a str>,
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Published<'a>>,
}

#[derive(Serialize)]
struct ArticlePage<'a> {
    total: usize,
    articles: Vec<ArticleCard<'a>>,
}

/// A stretch of the list by date of publication; the undated come last either way.
pub(in super::super) fn article_page<'a>(
    archive: &'a Archive,
    list: &ArticleList,
) -> impl Serialize + use<'a> {
    let (articles, dated) = (archive.articles(), archive.dated());
    let number = |place: usize| match list.sort {
        Sort::Newest if place < dated => dated - 1 - place,
        _ => place,
    };
    let page = (0..articles.len()).skip(list.offset).take(list.limit);
    let page = page.filter_map(|place| articles.get(number(place)).map(card));
    ArticlePage { total: articles.len(), articles: page.collect() }
}

fn card(article: &core::Article) -> ArticleCard<'_> {
    ArticleCard {
        id: &article.id,
        title: &article.title,
        url: article.url.as_deref(),
        outlet: article.outlet.as_deref(),
        language: &article.language,
        published: article.published.as_ref().map(Published::from),
    }
}
