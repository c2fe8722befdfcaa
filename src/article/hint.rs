//! [`Hint`]: what the source says of a line beside its text. Plain text says nothing.

use super::model::{BlockKind, RemovalReason};

/// What the markup around a line says of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hint {
    /// Nothing: plain text.
    #[default]
    None,
    /// Running text in the region of the article.
    Paragraph,
    /// A heading there.
    Heading,
    /// An item of a list there.
    ListItem,
    /// A block quotation there.
    Quote,
    /// Words under a picture.
    Caption,
    /// Names of writers, or dates.
    Byline,
    /// The standfirst.
    Summary,
    /// Nothing but a link, in the region of the article.
    Link,
    /// A part of the page outside that region.
    Outside,
    /// A box that is no part of the article.
    Clutter(RemovalReason),
}

impl Hint {
    /// The kind of the block that a line of the article makes.
    pub(super) fn block_kind(self) -> Option<BlockKind> {
        match self {
            Self::Paragraph => Some(BlockKind::Paragraph),
            Self::Heading => Some(BlockKind::Heading),
            Self::ListItem => Some(BlockKind::ListItem),
            Self::Quote => Some(BlockKind::Quote),
            Self::Caption => Some(BlockKind::Caption),
            _ => None,
        }
    }

    /// Whether the line is text of the article, by its markup.
    pub(super) fn is_text(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem | Self::Quote)
    }
}
