//! [`Article`] and its parts: the value that indexing, dates and timelines work on.

use crate::language::{Language, LanguagePack};
use crate::text::Span;
use crate::time::{DateValue, Mention};
use crate::warning::Warning;

/// An article as read. The default is one without any content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The host's id, else derived from the URL, else from title and text; stable between builds.
    pub id: String,
    /// Where it was published.
    pub url: Option<String>,
    /// BCP 47 tag; `und` where the language is not known.
    pub language: String,
    /// The headline; empty where there is none.
    pub title: String,
    /// The standfirst: a lead that the first paragraph repeats, or that the source marks as such.
    pub summary: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// The outlet's section.
    pub section: Option<String>,
    /// People who wrote it.
    pub authors: Vec<String>,
    /// People who edited it.
    pub editors: Vec<String>,
    /// Agencies and media that the article itself leans on.
    pub agencies: Vec<String>,
    /// The place of the dateline.
    pub place: Option<String>,
    /// Whether the text says that more of it stands on another page.
    pub truncated: bool,
    /// When it was published, where the text or the host says so.
    pub published: Option<Published>,
    /// When it was last changed.
    pub modified: Option<DateValue>,
    /// The content, in order.
    pub blocks: Vec<Block>,
    /// Links to other articles that stood in the text.
    pub related: Vec<Related>,
    /// Lines that are no part of the article, in order, each with its reason.
    pub removed: Vec<Removed>,
    /// Every date expression of title and blocks, in order.
    pub dates: Vec<DateMention>,
    /// Other places where the same article was found; empty until an archive is built.
    pub copies: Vec<ArticleCopy>,
    /// What a careful reader should know.
    pub warnings: Vec<Warning>,
}

impl Article {
    /// The words of the article's language, where there is a pack for it.
    pub fn pack(&self) -> Option<&'static LanguagePack> {
        self.language().map(Language::pack)
    }

    /// The article's language, where there is a pack for it.
    pub fn language(&self) -> Option<Language> {
        Language::from_tag(&self.language)
    }

    /// Gives back the memory that its longest lists had been given to grow in.
    pub(crate) fn shrink(&mut self) {
        self.blocks.iter_mut().for_each(|block| block.sentences.shrink_to_fit());
        self.blocks.shrink_to_fit();
        self.dates.shrink_to_fit();
    }

    /// The text that a date mention's span belongs to: the title, or the text of its block.
    pub fn text_of(&self, block: Option<usize>) -> &str {
        match block {
            None => &self.title,
            Some(idx) => self.blocks.get(idx).map_or("", |block| &block.text),
        }
    }
}

/// Another place where an article was found: at a second address, or under another masthead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleCopy {
    /// The id that the copy would have.
    pub id: String,
    /// Where it stands.
    pub url: Option<String>,
    /// Who published it there.
    pub outlet: Option<String>,
    /// When it was published there.
    pub published: Option<Published>,
}

/// A publication date and the words that it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The date; its grain is [`crate::time::Grain::Time`] where a clock time is stated.
    pub value: DateValue,
    /// The words of the source that say so.
    pub evidence: String,
    /// ISO 8601 with zone, `2021-08-24T05:16:00+07:00`, where time and zone are stated.
    pub time: Option<String>,
}

/// A piece of content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, as it stands in the source.
    pub text: String,
    /// Who made the picture, for captions.
    pub credit: Option<String>,
    /// The sentences of `text`, in order.
    pub sentences: Vec<Span>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A heading inside the article.
    Heading,
    /// The words under a picture.
    Caption,
    /// A block quotation.
    Quote,
    /// One item of a list.
    ListItem,
}

/// A link to another article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Its headline, without the label before it.
    pub text: String,
    /// Where it leads, if known.
    pub url: Option<String>,
}

/// A line that is no part of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// The line as it stood.
    pub text: String,
    /// Why it was removed.
    pub reason: RemovalReason,
}

/// Why a line is no part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RemovalReason {
    /// An advertisement or its mark.
    Ad,
    /// A menu item, a crumb, a prompt to browse.
    Navigation,
    /// A page number or its label.
    Pagination,
    /// The heading of a block of links.
    RelatedHeading,
    /// A prompt to share or follow.
    ShareFollow,
    /// A font-size control.
    FontSize,
    /// A prompt to watch a video.
    VideoPrompt,
    /// A prompt to comment.
    CommentPrompt,
    /// A copyright line.
    Copyright,
    /// An outlet's promotion of its services.
    Promo,
    /// Topic labels.
    Tags,
    /// The headline once more.
    TitleRepeat,
    /// Other words of the page around the article.
    Other,
}

impl RemovalReason {
    /// The reason as JavaScript sees it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ad => "ad",
            Self::Navigation => "navigation",
            Self::Pagination => "pagination",
            Self::RelatedHeading => "related block heading",
            Self::ShareFollow => "share/follow",
            Self::FontSize => "font-size control",
            Self::VideoPrompt => "video prompt",
            Self::CommentPrompt => "comment prompt",
            Self::Copyright => "footer/copyright",
            Self::Promo => "footer/promo",
            Self::Tags => "tags",
            Self::TitleRepeat => "title repeat",
            Self::Other => "other",
        }
    }
}

/// A date expression and the part of the article it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The index into [`Article::blocks`]; `None` for the title.
    pub block: Option<usize>,
    /// The expression; its span belongs to [`Article::text_of`] that block.
    pub mention: Mention,
}
