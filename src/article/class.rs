//! [`LineClass`]: what a line of a page is. Every line has exactly one.

use super::line::Line;
use super::model::RemovalReason;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineClass {
    /// The headline.
    Title,
    /// The headline once more.
    TitleRepeat,
    /// The outlet's section.
    Section,
    /// The standfirst.
    Summary,
    /// Writers, editors, the date of publication.
    Byline,
    /// The words under a picture.
    Caption,
    /// Who made the picture.
    Credit,
    /// Running text and lists.
    Body,
    /// A heading inside the article.
    Subheading,
    /// The headline of another article.
    Related,
    /// No part of the article.
    Boilerplate(RemovalReason),
}

impl LineClass {
    /// The name of the class, without the reason.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::TitleRepeat => "title_repeat",
            Self::Section => "section",
            Self::Summary => "summary",
            Self::Byline => "byline",
            Self::Caption => "caption",
            Self::Credit => "credit",
            Self::Body => "body",
            Self::Subheading => "subheading",
            Self::Related => "related",
            Self::Boilerplate(_) => "boilerplate",
        }
    }

    /// Whether pages seldom come back to the article after such a line.
    pub(super) fn opens_foot(self) -> bool {
        use RemovalReason::{CommentPrompt, RelatedHeading, Tags};
        matches!(self, Self::Boilerplate(RelatedHeading | CommentPrompt | Tags))
    }

    /// Whether no article goes on below such a line.
    pub(super) fn closes_page(self) -> bool {
        self == Self::Boilerplate(RemovalReason::Copyright)
    }

    /// Whether the line speaks for the outlet, so that an outlet named in it is the publisher.
    pub(super) fn is_outlets_own(self) -> bool {
        use RemovalReason::{Copyright, Promo, ShareFollow};
        matches!(self, Self::Boilerplate(Copyright | Promo | ShareFollow))
    }
}

/// A line and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClassedLine<'t> {
    /// The line.
    pub line: Line<'t>,
    /// What it is.
    pub class: LineClass,
    /// Whether it goes on with the sentence of the line before it, both of them running text.
    pub continues: bool,
}
