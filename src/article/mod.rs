//! Takes a [`RawArticle`], gives an [`Article`]: clean text, fields with evidence, clutter with
//! its reason, dates. Reading never fails; what went wrong is said in the article's warnings.

mod model;
mod raw;

pub use model::{
    Article, Block, BlockKind, DateMention, Published, Related, RemovalReason, Removed,
};
pub use raw::RawArticle;

/// Reads one article. Never fails: what went wrong is in [`Article::warnings`].
pub fn read(raw: &RawArticle) -> Article {
    let text = raw.text.clone().unwrap_or_default();
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let title = lines.next().unwrap_or("").to_owned();
    let blocks = lines
        .map(|line| Block {
            kind: BlockKind::Paragraph,
            text: line.to_owned(),
            credit: None,
            sentences: crate::text::sentences(line, |_| false),
        })
        .collect();
    Article {
        id: raw.id.clone().unwrap_or_else(|| title.clone()),
        url: None,
        language: "id".into(),
        title,
        summary: None,
        outlet: raw.outlet.clone(),
        section: None,
        authors: vec![],
        editors: vec![],
        agencies: vec![],
        place: None,
        truncated: false,
        published: None,
        modified: None,
        blocks,
        related: vec![],
        removed: vec![],
        dates: vec![],
        warnings: vec![],
    }
}
