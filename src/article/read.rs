//! Takes a [`RawArticle`], gives the [`Article`]: classes lines, builds blocks, gathers fields,
//! and lets what the host gave beat what the text says.

use super::blocks::blocks;
use super::classify::classify;
use super::fields::Fields;
use super::identity;
use super::model::Article;
use super::outlet::Outlet;
use super::raw::RawArticle;
use crate::language::{Language, detect, key};
use crate::warning::{Warning, WarningCode};

/// Longer texts are cut, in bytes.
const LONGEST_TEXT: usize = 4 << 20;
/// From this share of unreadable characters on, a text is binary data, in hundredths.
const BINARY_SHARE: usize = 10;

/// Reads an article. Never fails: an empty or binary text gives an article with a warning.
///
/// ```
/// use linimasa::article::{RawArticle, read};
/// let article = read(&RawArticle::from_text(
///     "Presiden Bertolak ke Paris\n\nPenulis: Rina Kurnia\n\nJAKARTA, KOMPAS.com - Presiden bertolak ke Paris pada hari itu untuk menghadiri pertemuan.",
/// ));
/// assert_eq!(article.title, "Presiden Bertolak ke Paris");
/// assert_eq!(article.authors, ["Rina Kurnia"]);
/// assert_eq!(article.outlet.as_deref(), Some("Kompas.com"));
/// assert_eq!(article.blocks.len(), 1);
/// ```
pub fn read(raw: &RawArticle) -> Article {
    let mut warnings = Vec::new();
    let text = usable_text(raw, &mut warnings);
    let (language, known) = language_of(raw, text, &mut warnings);
    // Without a pack of its own a text is read with the cues that sites use all over the world.
    let pack = known.unwrap_or(Language::English).pack();
    let lines = classify(text, pack, raw.title.as_deref());
    let found = Fields::of(&lines, pack);
    let mut article = assemble(raw, found, &mut warnings);
    article.language = language;
    article.blocks = blocks(&lines, pack);
    article.warnings = warnings;
    warn_of_gaps(&mut article);
    article
}

/// The text that is read, within its limit.
fn usable_text<'t>(raw: &'t RawArticle, warnings: &mut Vec<Warning>) -> &'t str {
    let text = raw.text.as_deref().unwrap_or("");
    if raw.text.is_none() && raw.html.is_some() {
        warnings.push(Warning::new(
            WarningCode::UnreadableField,
            "`html` is not read yet; give the article's `text`",
        ));
    }
    let unreadable = text.chars().filter(|c| is_unreadable(*c)).count();
    if unreadable * 100 > text.chars().count() * BINARY_SHARE {
        warnings.push(Warning::new(
            WarningCode::BinaryText,
            format!("{unreadable} characters are no text; nothing was read"),
        ));
        return "";
    }
    let cut = text.floor_char_boundary(LONGEST_TEXT);
    if cut < text.len() {
        let message = format!("the text has {} bytes; the first {cut} were read", text.len());
        warnings.push(Warning::new(WarningCode::TextCut, message));
    }
    text.get(..cut).unwrap_or(text)
}

fn is_unreadable(c: char) -> bool {
    c == char::REPLACEMENT_CHARACTER || c.is_control() && !c.is_whitespace()
}

/// The tag of the article's language, and the language where there is a pack for it.
fn language_of(
    raw: &RawArticle,
    text: &str,
    warnings: &mut Vec<Warning>,
) -> (String, Option<Language>) {
    let given = raw.language.as_deref().map(str::trim).filter(|tag| !tag.is_empty());
    let known = given.map_or_else(|| detect(text), Language::from_tag);
    let tag = given.map(str::to_owned).or(known.map(|language| language.tag().to_owned()));
    if known.is_none() && !text.trim().is_empty() {
        let message =
            "no pack for the text's language: words are taken as they stand, no dates are found";
        warnings.push(Warning::new(WarningCode::UnknownLanguage, message));
    }
    (tag.unwrap_or_else(|| "und".to_owned()), known)
}

/// The article of what the host gave and what was found; what is given wins.
fn assemble(raw: &RawArticle, found: Fields, warnings: &mut Vec<Warning>) -> Article {
    let title = settle("title", raw.title.as_deref(), found.title, warnings).unwrap_or_default();
    let by_url = raw.url.as_deref().and_then(Outlet::at).map(|outlet| outlet.name);
    let outlet = raw.outlet.as_deref().or(by_url);
    Article {
        id: identity::id(raw, &title),
        url: raw.url.clone(),
        language: String::new(),
        title,
        summary: found.summary,
        outlet: settle("outlet", outlet, found.outlet, warnings),
        section: settle("section", raw.section.as_deref(), found.section, warnings),
        authors: settle_authors(raw, found.authors, warnings),
        editors: found.editors,
        agencies: found.agencies,
        place: found.place,
        truncated: found.truncated,
        published: None,
        modified: None,
        blocks: Vec::new(),
        related: found.related,
        removed: found.removed,
        dates: Vec::new(),
        warnings: Vec::new(),
    }
}

/// The given value, else the one found; a warning where they differ in more than case and marks.
fn settle(
    field: &str,
    given: Option<&str>,
    found: Option<String>,
    warnings: &mut Vec<Warning>,
) -> Option<String> {
    let Some(given) = given.map(str::trim).filter(|given| !given.is_empty()) else { return found };
    if let Some(found) = found.filter(|found| key(found) != key(given)) {
        warnings.push(conflict(field, given, &found));
    }
    Some(given.to_owned())
}

fn settle_authors(
    raw: &RawArticle,
    found: Vec<String>,
    warnings: &mut Vec<Warning>,
) -> Vec<String> {
    let Some(given) = &raw.authors else { return found };
    let same = |name: &String| given.iter().any(|own| key(own) == key(name));
    if !found.iter().all(same) {
        warnings.push(conflict("authors", &given.join(", "), &found.join(", ")));
    }
    given.clone()
}

fn conflict(field: &str, given: &str, found: &str) -> Warning {
    let message = format!("{field}: given “{given}”, found “{found}”; the given one was taken");
    Warning::new(WarningCode::FieldConflict, message)
}

/// What a careful reader misses.
fn warn_of_gaps(article: &mut Article) {
    let gaps = [
        (article.blocks.is_empty(), WarningCode::EmptyText, "the article has no readable text"),
        (article.title.is_empty(), WarningCode::NoTitle, "no line could be taken for the title"),
        (article.published.is_none(), WarningCode::NoDate, "nothing says when it was published"),
    ];
    let gaps = gaps.into_iter().filter(|(missing, ..)| *missing);
    article.warnings.extend(gaps.map(|(_, code, message)| Warning::new(code, message)));
}
