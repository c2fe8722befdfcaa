//! Takes a text, gives every line of it that is not blank with its class.

use super::class::ClassedLine;
use super::line::lines;
use super::page::Page;
use super::rules::Sorter;
use crate::language::LanguagePack;

/// The lines of `text` that are not blank, each with its class; `title` is the headline, where it
/// is known.
///
/// ```
/// use linimasa::{Language, article::{LineClass, classify}};
/// let text = "Presiden Bertolak ke Paris\n\nJAKARTA - Presiden bertolak ke Paris pada hari Senin pagi.\n\nHalaman Selanjutnya";
/// let classes: Vec<_> = classify(text, Language::Indonesian.pack(), None)
///     .iter()
///     .map(|line| line.class.as_str())
///     .collect();
/// assert_eq!(classes, ["title", "body", "boilerplate"]);
/// ```
pub fn classify<'t>(
    text: &'t str,
    pack: &'static LanguagePack,
    title: Option<&str>,
) -> Vec<ClassedLine<'t>> {
    Sorter::sorted(Page::new(lines(text), pack), title)
}
