//! [`OutletProfile`]: what a publisher says of its own pages. A profile only sharpens what the
//! general rules find; without any, nothing is read otherwise.

use super::hint::Hint;
use super::model::RemovalReason;
use super::outlet::stands_at;
use super::raw::RawArticle;
use super::source::Source;
use super::stated::Names;
use crate::language::{holds, key};
use crate::text::lowercase;

/// How an outlet names itself, and the phrases of its pages. All phrases are compared without case
/// and marks, a run of digits as any other.
///
/// ```
/// use linimasa::article::{OutletProfile, RawArticle, read_with};
/// let profile = OutletProfile {
///     name: "Warta Kita".into(),
///     hosts: vec!["wartakita.id".into()],
///     clutter: vec!["Dukung kami".into()],
///     ..OutletProfile::default()
/// };
/// let raw = RawArticle {
///     url: Some("https://www.wartakita.id/1".into()),
///     ..RawArticle::from_text("Gempa di Padang\n\nGempa mengguncang kota Padang kemarin sore.\n\nDukung kami lewat donasi bulanan.")
/// };
/// let article = read_with(&raw, &[profile]);
/// assert_eq!(article.outlet.as_deref(), Some("Warta Kita"));
/// assert_eq!(article.removed[0].text, "Dukung kami lewat donasi bulanan.");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutletProfile {
    /// Its name as shown.
    pub name: String,
    /// Its hosts; subdomains count, and a path may follow: `example.com/berita`.
    pub hosts: Vec<String>,
    /// Other names by which its pages and datelines call it.
    pub aliases: Vec<String>,
    /// What its pages put before a headline: `Breaking News:`.
    pub title_prefixes: Vec<String>,
    /// What its pages put after a headline: ` - Warta Kita`.
    pub title_suffixes: Vec<String>,
    /// How lines begin that are no part of an article.
    pub clutter: Vec<String>,
    /// What stands before the names of authors: `Laporan`.
    pub author_labels: Vec<String>,
    /// What stands before the date of publication: `Tayang`.
    pub date_labels: Vec<String>,
}

/// Heads of datelines and bylines are no longer, in words.
const LONGEST_HEAD: usize = 8;

impl OutletProfile {
    /// The profile of the outlet of an article: by what the host says, else by the address, else by
    /// what the source states, else by how its lines begin.
    pub(super) fn of<'p>(
        profiles: &'p [Self],
        raw: &RawArticle,
        source: &Source<'_>,
    ) -> Option<&'p Self> {
        let find = |is_it: &dyn Fn(&Self) -> bool| profiles.iter().find(|profile| is_it(profile));
        if let Some(outlet) = raw.outlet.as_deref() {
            return find(&|profile| profile.is_called(outlet));
        }
        let url = raw.url.as_deref().or(source.stated.url.as_deref());
        url.and_then(|url| find(&|profile| profile.stands_at(url)))
            .or_else(|| {
                let stated = &source.stated.outlets;
                find(&|profile| stated.iter().any(|name| profile.is_called(name)))
            })
            .or_else(|| find(&|profile| source.text.lines().any(|line| profile.opens(line))))
    }

    /// Marks the lines that the profile knows, and states what they say.
    pub(super) fn sharpen(&self, source: &mut Source<'_>) {
        let marked: Vec<bool> = source.text.lines().map(|line| self.marks(line)).collect();
        let after = |labels: &[String]| -> Vec<String> {
            let lines = source.text.lines();
            lines.filter_map(|line| labels.iter().find_map(|label| behind(line, label))).collect()
        };
        let (authors, dates) = (after(&self.author_labels), after(&self.date_labels));
        source.stated.authors.insert(0, Names::stated(authors));
        source.stated.published.splice(0..0, dates);
        for (number, _) in marked.iter().enumerate().filter(|(_, marked)| **marked) {
            source.hint(number, Hint::Clutter(RemovalReason::Other));
        }
    }

    /// A headline without what the outlet puts around it.
    pub(super) fn headline(&self, title: &str) -> String {
        let start = self.title_prefixes.iter().find_map(|prefix| cut(title, prefix));
        let title = start.unwrap_or(title);
        let end = self.title_suffixes.iter().find_map(|suffix| {
            let at = title.len().checked_sub(suffix.len())?;
            let same = lowercase(title.get(at..)?) == lowercase(suffix);
            title.get(..at).filter(|_| same)
        });
        end.unwrap_or(title).trim().to_owned()
    }

    fn is_called(&self, name: &str) -> bool {
        let name = key(name);
        self.names().any(|own| key(own) == name)
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }

    fn stands_at(&self, url: &str) -> bool {
        let place = lowercase(url.split_once("://").map_or(url, |(_, place)| place));
        self.hosts.iter().any(|host| stands_at(&place, &lowercase(host)))
    }

    /// Whether a line is the outlet's name, or has it before a dash.
    fn opens(&self, line: &str) -> bool {
        let head = line.split(['–', '—']).next().unwrap_or(line);
        let head = head.split(" -").next().unwrap_or(head);
        if head.split_whitespace().count() > LONGEST_HEAD {
            return false;
        }
        let head_key = key(head);
        self.names().map(key).any(|name| {
            !name.is_empty()
                && (head_key == name || head.len() < line.len() && holds(&head_key, &name))
        })
    }

    fn marks(&self, line: &str) -> bool {
        let line_key = key(line);
        let begins = |phrase: &String| {
            let phrase = key(phrase);
            let rest = line_key.strip_prefix(phrase.as_str()).filter(|_| !phrase.is_empty());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        let labels = self.author_labels.iter().chain(&self.date_labels);
        self.clutter.iter().any(begins)
            || labels.into_iter().any(|label| behind(line, label).is_some())
    }
}

/// What stands behind a label that opens a line: `Rina` in `Laporan: Rina`.
fn behind(line: &str, label: &str) -> Option<String> {
    let rest = cut(line.trim(), label.trim_end_matches(':'))?.trim_start();
    let value = rest.strip_prefix(':')?.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// `text` without `start`, in whatever case.
fn cut<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let head = text.get(..start.len()).filter(|_| !start.is_empty())?;
    (lowercase(head) == lowercase(start)).then(|| text.get(start.len()..)).flatten()
}
