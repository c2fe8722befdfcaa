//! Articles, whole and as list entries.

use super::super::input::ArticleList;
use super::super::utf16::Utf16;
use super::dates::{Place, date_mention, put_date};
use super::value::{Fields, Value, list};
use super::warning;
use crate::archive::Archive;
use crate::article::{Article, ArticleCopy, Block, BlockKind, Published, Related, Removed};
use crate::search::Sort;

/// The whole article.
pub(in super::super) fn article(article: &Article) -> Value<'_> {
    let modified = |date| put_date(&mut Fields::default(), date).end();
    Fields::default()
        .text("id", &article.id)
        .text_if("url", article.url.as_deref())
        .text("language", &article.language)
        .text("title", &article.title)
        .text_if("summary", article.summary.as_deref())
        .text_if("outlet", article.outlet.as_deref())
        .text_if("section", article.section.as_deref())
        .texts("authors", &article.authors)
        .texts("editors", &article.editors)
        .texts("agencies", &article.agencies)
        .text_if("place", article.place.as_deref())
        .flag("truncated", article.truncated)
        .put("published", published(article.published.as_ref()))
        .put("modified", article.modified.as_ref().map_or(Value::Absent, modified))
        .put("blocks", list(&article.blocks, block))
        .put("related", list(&article.related, related))
        .put("removed", list(&article.removed, removed))
        .put("dates", dates(article))
        .put("copies", list(&article.copies, copy))
        .put("warnings", list(&article.warnings, warning))
        .end()
}

/// When an article was published, where that is known.
pub(super) fn published(published: Option<&Published>) -> Value<'_> {
    let Some(published) = published else { return Value::Absent };
    put_date(&mut Fields::default(), &published.value)
        .text("evidence", &published.evidence)
        .text_if("time", published.time.as_deref())
        .end()
}

/// Another place where an article was found.
pub(super) fn copy(copy: &ArticleCopy) -> Value<'_> {
    Fields::default()
        .text("id", &copy.id)
        .text_if("url", copy.url.as_deref())
        .text_if("outlet", copy.outlet.as_deref())
        .put("published", published(copy.published.as_ref()))
        .end()
}

fn block(block: &Block) -> Value<'_> {
    Fields::default()
        .text("kind", kind(block.kind))
        .text("text", &block.text)
        .text_if("credit", block.credit.as_deref())
        .end()
}

fn related(related: &Related) -> Value<'_> {
    Fields::default().text("text", &related.text).text_if("url", related.url.as_deref()).end()
}

fn removed(removed: &Removed) -> Value<'_> {
    Fields::default().text("text", &removed.text).text("reason", removed.reason.as_str()).end()
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
fn dates(article: &Article) -> Value<'_> {
    let mut dates = Vec::new();
    for run in article.dates.chunk_by(|a, b| a.block == b.block) {
        let block = run.first().and_then(|date| date.block);
        let text = article.text_of(block);
        let place = Place { block, text, table: &Utf16::new(text), origin: 0 };
        dates.extend(run.iter().map(|date| date_mention(&date.mention, &place)));
    }
    Value::List(dates)
}

/// A stretch of the list by date of publication; the undated come last either way.
pub(in super::super) fn article_page<'a>(archive: &'a Archive, asked: &ArticleList) -> Value<'a> {
    let (articles, dated) = (archive.articles(), archive.dated());
    let number = |place: usize| match asked.sort {
        Sort::Newest if place < dated => dated - 1 - place,
        _ => place,
    };
    let page = (0..articles.len()).skip(asked.offset).take(asked.limit);
    let page = page.filter_map(|place| articles.get(number(place)).map(card)).collect();
    Fields::default().number("total", articles.len()).put("articles", Value::List(page)).end()
}

fn card(article: &Article) -> Value<'_> {
    Fields::default()
        .text("id", &article.id)
        .text("title", &article.title)
        .text_if("url", article.url.as_deref())
        .text_if("outlet", article.outlet.as_deref())
        .text("language", &article.language)
        .put("published", published(article.published.as_ref()))
        .end()
}
