//! Takes a [`RawArticle`], gives the [`Article`]: classes lines, builds blocks, gathers fields,
//! and lets what the host gave beat what the text says.

use super::blocks::blocks;
use super::dating;
use super::fields::Fields;
use super::identity;
use super::input;
use super::merge::Merge;
use super::model::{Article, Published};
use super::outlet::Outlet;
use super::page::Page;
use super::profile::OutletProfile;
use super::raw::RawArticle;
use super::rules::Sorter;
use super::source::Source;
use super::stated::Stated;
use crate::language::{self, Language, LanguagePack, detect};
use crate::warning::WarningCode;

/// Reads an article. Never fails: an empty or binary text gives an article with a warning.
///
/// ```
/// use linimasa::article::{RawArticle, read};
/// let article = read(&RawArticle::from_text(
///     "Presiden Bertolak ke Paris\n\nPenulis: Rina Kurnia\nKompas.com - 10/06/2025, 20:44 WIB\n\n\
///      JAKARTA, KOMPAS.com - Presiden bertolak ke Paris kemarin untuk menghadiri pertemuan itu.",
/// ));
/// assert_eq!(article.title, "Presiden Bertolak ke Paris");
/// assert_eq!(article.authors, ["Rina Kurnia"]);
/// assert_eq!(article.outlet.as_deref(), Some("Kompas.com"));
/// let published = article.published.unwrap();
/// assert_eq!(published.time.as_deref(), Some("2025-06-10T20:44:00+07:00"));
/// ```
pub fn read(raw: &RawArticle) -> Article {
    read_with(raw, &[])
}

/// Reads an article as [`read`] does, sharpened by the profile of its outlet where one is given.
pub fn read_with(raw: &RawArticle, profiles: &[OutletProfile]) -> Article {
    let mut merge = Merge::default();
    let mut source = input::source(raw, &mut merge);
    let profile = OutletProfile::of(profiles, raw, &source);
    if let Some(profile) = profile {
        profile.sharpen(&mut source);
    }
    let (language, known) = language_of(raw, &source, &mut merge);
    let mut article = content(raw, &source, known, &mut merge);
    article.language = language;
    if let Some(profile) = profile {
        article.title = profile.headline(&article.title);
        article.outlet = raw.outlet.clone().or_else(|| Some(profile.name.clone()));
    }
    if let Some(language) = known {
        dating::date(&mut article, language.pack());
    }
    merge.warnings.extend(dating::clashes(&article));
    warn_of_gaps(&article, &mut merge);
    article.warnings = merge.warnings;
    article
}

/// The tag of the article's language, and the language where there is a pack for it.
///
/// Sites state the language of their templates, so that running text counts for more.
fn language_of(
    raw: &RawArticle,
    source: &Source<'_>,
    merge: &mut Merge,
) -> (String, Option<Language>) {
    let text = source.running_text();
    let title = raw.title.as_deref().unwrap_or_default();
    let text = if text.trim().is_empty() { title } else { &text };
    let given = raw.language.as_deref().map(str::trim).filter(|tag| !tag.is_empty());
    let stated = source.stated.language.as_deref();
    let found = || detect(text).or_else(|| stated.and_then(Language::from_tag));
    let known = given.map_or_else(found, Language::from_tag);
    let tag = given.or(known.map(Language::tag)).or(stated).unwrap_or(language::UNKNOWN);
    if known.is_none() && !text.trim().is_empty() {
        let message =
            "no pack for the language: words are taken as they stand, dates are not found";
        merge.warn(WarningCode::UnknownLanguage, message);
    }
    (tag.to_owned(), known)
}

/// What lines and fields of `source` give; without a pack of its own a text is read with the cues
/// that sites use all over the world, and is not asked for dates.
fn content(
    raw: &RawArticle,
    source: &Source<'_>,
    known: Option<Language>,
    merge: &mut Merge,
) -> Article {
    let pack = known.unwrap_or(Language::English).pack();
    let stated = &source.stated;
    let title = raw.title.as_deref().or(stated.title.as_deref());
    let lines = Sorter::sorted(Page::new(source.lines(), pack), title);
    let blocks = blocks(&lines, pack);
    let mut found = Fields::of(&lines, pack);
    let shown = || dating::stated(&stated.shown, pack);
    let printed = found.published.take().or_else(shown).filter(|_| known.is_some());
    let published = merge
        .stated_date(dating::stated(&stated.published, pack), printed)
        .or_else(|| dating::stated(&stated.marked, pack));
    let modified = raw
        .modified
        .iter()
        .chain(&stated.modified)
        .find_map(|text| dating::read(text, pack))
        .or(found.modified.take());
    let published = published.map(Published::from);
    let changed = modified.as_ref().filter(|_| known.is_some()).map(dating::changed);
    Article {
        published: merge.published(raw.published.as_deref(), published, pack).or(changed),
        modified: modified.map(|date| date.printed.value),
        blocks,
        ..fields(raw, stated, found, pack, merge)
    }
}

fn fields(
    raw: &RawArticle,
    stated: &Stated,
    found: Fields,
    pack: &LanguagePack,
    merge: &mut Merge,
) -> Article {
    let title = merge.text("title", stated.title.as_deref(), found.title);
    let title = merge.text("title", raw.title.as_deref(), title).unwrap_or_default();
    let url = raw.url.clone().or_else(|| stated.url.clone());
    let by_url = url.as_deref().and_then(Outlet::at).map(|outlet| outlet.name);
    let outlet = raw.outlet.as_deref().or(by_url).or_else(|| stated.outlet());
    let section = merge.text("section", stated.section.as_deref(), found.section);
    let editors = merge.authors(stated.people(&stated.editors, pack), found.editors);
    let mut signed = found.authors;
    signed.retain(|name| !stated.is_section(name) && !editors.contains(name));
    let authors = merge.authors(stated.people(&stated.authors, pack), signed);
    Article {
        id: identity::id(raw, url.as_deref(), &title),
        url,
        language: String::new(),
        title,
        summary: merge.text("summary", raw.summary.as_deref(), found.summary),
        outlet: merge.text("outlet", outlet, found.outlet),
        section: merge.text("section", raw.section.as_deref(), section),
        authors: merge.authors(raw.authors.clone(), authors),
        editors,
        agencies: found.agencies,
        place: found.place,
        truncated: raw.truncated || found.truncated,
        published: None,
        modified: None,
        blocks: Vec::new(),
        related: found.related,
        removed: found.removed,
        dates: Vec::new(),
        copies: Vec::new(),
        warnings: Vec::new(),
    }
}

/// What a careful reader misses.
fn warn_of_gaps(article: &Article, merge: &mut Merge) {
    let undated = article
        .published
        .as_ref()
        .is_none_or(|published: &Published| published.value.earliest.is_none());
    let gaps = [
        (article.blocks.is_empty(), WarningCode::EmptyText, "the article has no readable text"),
        (article.title.is_empty(), WarningCode::NoTitle, "no line could be taken for the title"),
        (undated, WarningCode::NoDate, "nothing says when it was published"),
    ];
    for (_, code, message) in gaps.into_iter().filter(|(missing, ..)| *missing) {
        merge.warn(code, message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;

    const TEXT: &str = "Presiden Bertolak ke Paris\n\nPenulis: Rina Kurnia\nKompas.com - 10/06/2025, 20:44 WIB\n\nJAKARTA, KOMPAS.com - Presiden bertolak ke Paris kemarin untuk menghadiri pertemuan itu.";

    fn codes(article: &Article) -> Vec<&'static str> {
        article.warnings.iter().map(|warning| warning.code.as_str()).collect()
    }

    #[test]
    fn what_is_given_beats_what_is_found() {
        let raw = RawArticle {
            title: Some("Judul Lain Sama Sekali".into()),
            outlet: Some("Warta Kita".into()),
            authors: Some(vec!["Budi".into()]),
            published: Some("2025-06-11T08:00:00+07:00".into()),
            ..RawArticle::from_text(TEXT)
        };
        let article = read(&raw);
        assert_eq!(article.title, "Judul Lain Sama Sekali");
        assert_eq!(article.outlet.as_deref(), Some("Warta Kita"));
        assert_eq!(article.authors, ["Budi"]);
        let published = article.published.as_ref().unwrap();
        assert_eq!(published.time.as_deref(), Some("2025-06-11T08:00:00+07:00"));
        assert_eq!(codes(&article), ["field-conflict"; 4]);
    }

    #[test]
    fn what_agrees_is_no_conflict() {
        let raw = RawArticle {
            title: Some("Presiden bertolak ke Paris".into()),
            outlet: Some("KOMPAS.com".into()),
            published: Some("2025-06-10".into()),
            url: Some("https://nasional.kompas.com/read/1".into()),
            ..RawArticle::from_text(TEXT)
        };
        assert!(read(&raw).warnings.is_empty());
    }

    #[test]
    fn a_date_that_is_not_understood_is_left_out() {
        let raw =
            RawArticle { published: Some("kapan-kapan".into()), ..RawArticle::from_text(TEXT) };
        let article = read(&raw);
        assert_eq!(codes(&article), ["unreadable-field"]);
        assert!(article.published.is_some());
    }

    #[test]
    fn bad_input_gives_warnings() {
        let cases = [
            ("".to_owned(), "empty-text"),
            (" \n\u{a0}\n".to_owned(), "empty-text"),
            ("\u{0}\u{1}\u{2}PNG\u{fffd}\u{fffd}".repeat(9), "binary-text"),
            ("Les pourparlers ont échoué hier soir à Paris.".to_owned(), "unknown-language"),
            ("kata ".repeat(1 << 20), "text-cut"),
            ("\u{301}\u{301}\n\u{200d}".to_owned(), "empty-text"),
        ];
        for (text, code) in cases {
            let article = read(&RawArticle::from_text(text));
            assert!(codes(&article).contains(&code), "{code}: {:?}", codes(&article));
        }
    }

    #[cfg(not(feature = "html"))]
    #[test]
    fn html_is_not_lost_silently() {
        let raw = RawArticle { html: Some("<p>Isi".into()), ..RawArticle::default() };
        assert!(codes(&read(&raw)).contains(&"unreadable-field"));
    }

    #[test]
    fn a_text_in_another_language_is_still_read() {
        let text = "Les pourparlers échouent\n\nLes pourparlers ont échoué hier soir à Paris, selon des diplomates français.";
        let article = read(&RawArticle::from_text(text));
        assert_eq!(
            (article.language.as_str(), article.title.as_str()),
            ("und", "Les pourparlers échouent")
        );
        assert_eq!(article.blocks.len(), 1);
        assert_eq!(article.blocks[0].kind, BlockKind::Paragraph);
        assert!(article.dates.is_empty() && article.published.is_none());
    }
}
