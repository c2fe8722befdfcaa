//! Takes a [`RawArticle`], gives an [`Article`]: clean text, fields with evidence, clutter with
//! its reason, dates. Reading never fails; what went wrong is said in the article's warnings.

mod address;
mod agency;
mod articles;
mod blocks;
mod byline;
mod caption;
mod class;
mod classify;
mod clutter;
mod dateline;
mod dating;
mod extent;
mod fields;
mod hint;
#[cfg(feature = "html")]
mod html;
mod identity;
mod input;
mod line;
mod look;
mod merge;
mod model;
mod name;
mod outlet;
mod outlets;
mod packed;
mod page;
mod pagination;
mod profile;
mod raw;
mod read;
mod related;
mod rules;
mod source;
mod stated;
mod title;

pub(crate) use address::host;
pub use articles::Articles;
pub use class::{ClassedLine, LineClass};
pub use classify::classify;
pub(crate) use dateline::without_dateline;
pub use hint::Hint;
#[cfg(feature = "html")]
pub use html::page_text;
#[cfg(feature = "import")]
pub(crate) use html::plain_text;
pub use line::Line;

pub use model::{
    Article, ArticleCopy, Block, BlockKind, DateMention, Published, Related, RemovalReason, Removed,
};
pub use outlet::{Agency, Outlet};
pub use profile::OutletProfile;
pub use raw::RawArticle;
pub use read::{read, read_with};
