//! Takes a [`RawArticle`], gives an [`Article`]: clean text, fields with evidence, clutter with
//! its reason, dates. Reading never fails; what went wrong is said in the article's warnings.

mod model;
mod raw;

pub use model::{
    Article, Block, BlockKind, DateMention, Published, Related, RemovalReason, Removed,
};
pub use raw::RawArticle;
