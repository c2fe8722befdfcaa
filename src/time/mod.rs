//! Takes plain text, a language pack and a reference day; gives the [`Mention`]s of dates in it.
//! (To be written: scan → candidates → refine → resolve.)

mod iso;
mod value;

pub use iso::{iso, parse_period};
pub use jiff_core::civil::Date;
pub use value::{Anchor, Basis, DateValue, Grain, MentionKind, Modifier};

use crate::language::LanguagePack;
use crate::text::Span;

/// A date expression in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands, in bytes of the text that was searched.
    pub span: Span,
    /// Which of the four kinds it is.
    pub kind: MentionKind,
    /// What it means.
    pub value: DateValue,
}

/// A day that relative expressions are computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The day.
    pub date: Date,
    /// Whether the day itself is stated or inferred; what is computed from it can be no surer.
    pub basis: Basis,
    /// The words that state it; absent where the caller gave it.
    pub evidence: Option<String>,
}

/// The date expressions of `text`, in order and without overlap.
///
/// Without a `reference` the text's own words are asked for one (a byline date, the day of the
/// reported statement); failing that, relative expressions stay underspecified.
pub fn find(_text: &str, _language: &LanguagePack, _reference: Option<&Reference>) -> Vec<Mention> {
    Vec::new()
}
