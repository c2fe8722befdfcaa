//! The forms that articles have in an archive file; see `docs/format.md`.

use super::model::{
    Article, ArticleCopy, Block, BlockKind, DateMention, Published, Related, RemovalReason, Removed,
};
use crate::pack::{packed_choices, packed_fields};

packed_choices!(BlockKind {
    0 => Paragraph,
    1 => Heading,
    2 => Caption,
    3 => Quote,
    4 => ListItem,
});
packed_choices!(RemovalReason {
    0 => Ad,
    1 => Navigation,
    2 => Pagination,
    3 => RelatedHeading,
    4 => ShareFollow,
    5 => FontSize,
    6 => VideoPrompt,
    7 => CommentPrompt,
    8 => Copyright,
    9 => Promo,
    10 => Tags,
    11 => TitleRepeat,
    12 => Other,
});
packed_fields!(Published { value, evidence, time });
packed_fields!(ArticleCopy { id, url, outlet, published });
packed_fields!(Block { kind, text, credit, sentences });
packed_fields!(Related { text, url });
packed_fields!(Removed { text, reason });
packed_fields!(DateMention { block, mention });
// The id stands first, so that `Articles::id` finds it.
packed_fields!(Article {
    id,
    url,
    language,
    title,
    summary,
    outlet,
    section,
    authors,
    editors,
    agencies,
    place,
    truncated,
    published,
    modified,
    blocks,
    related,
    removed,
    dates,
    copies,
    warnings,
});
