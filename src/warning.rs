//! [`Warning`]: what reading could not do, did instead, or doubts. Never the end of the work.

use crate::pack::{packed_choices, packed_fields};

/// What a warning is about, for programs. The names are stable and the same in JavaScript.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WarningCode {
    /// The article has no readable text.
    EmptyText,
    /// The text is mostly not text: control characters, replacement characters.
    BinaryText,
    /// No line could be taken for a title.
    NoTitle,
    /// The text gives no date of publication.
    NoDate,
    /// The text is in a language without a pack: words are indexed as they stand, no dates are found.
    UnknownLanguage,
    /// A named weekday contradicts the numeric date beside it; the numeric date was taken.
    WeekdayClash,
    /// Two sources give different values for a field; the more trusted one was taken.
    FieldConflict,
    /// A value that was given could not be understood and was left out.
    UnreadableField,
    /// The same article, or the same id, was given more than once.
    Duplicate,
    /// The text was longer than the limit and was cut.
    TextCut,
    /// A record has a field whose name is not known; it was left out.
    UnknownField,
    /// A record, an item or a whole file could not be read and was left out.
    UnreadableRecord,
}

impl WarningCode {
    /// The code as JavaScript sees it.
    ///
    /// ```
    /// assert_eq!(linimasa::WarningCode::NoTitle.as_str(), "no-title");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EmptyText => "empty-text",
            Self::BinaryText => "binary-text",
            Self::NoTitle => "no-title",
            Self::NoDate => "no-date",
            Self::UnknownLanguage => "unknown-language",
            Self::WeekdayClash => "weekday-clash",
            Self::FieldConflict => "field-conflict",
            Self::UnreadableField => "unreadable-field",
            Self::Duplicate => "duplicate",
            Self::TextCut => "text-cut",
            Self::UnknownField => "unknown-field",
            Self::UnreadableRecord => "unreadable-record",
        }
    }
}

/// Something a careful reader should know about one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What it is about.
    pub code: WarningCode,
    /// A sentence in English: what was wrong, where, and what was done instead.
    pub message: String,
}

impl Warning {
    /// A warning of the given kind.
    ///
    /// ```
    /// use linimasa::{Warning, WarningCode};
    /// let warning = Warning::new(WarningCode::NoTitle, "no line looks like a title");
    /// assert_eq!(warning.code.as_str(), "no-title");
    /// ```
    pub fn new(code: WarningCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}

packed_choices!(WarningCode {
    0 => EmptyText,
    1 => BinaryText,
    2 => NoTitle,
    3 => NoDate,
    4 => UnknownLanguage,
    5 => WeekdayClash,
    6 => FieldConflict,
    7 => UnreadableField,
    8 => Duplicate,
    9 => TextCut,
    10 => UnknownField,
    11 => UnreadableRecord,
});
packed_fields!(Warning { code, message });
