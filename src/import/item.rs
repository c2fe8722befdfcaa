//! [`Item`]: what a feed or a record says of one article; becomes a [`RawArticle`].

use super::markup::{is_html, plain};
use crate::article::{Outlet, RawArticle, host};
use crate::text::fold;

/// A description of fewer bytes is a synopsis, not the article.
const WHOLE: usize = 1200;

/// One article as its source describes it.
#[derive(Debug, Default)]
pub(super) struct Item {
    /// The fields that need no more thought.
    pub(super) raw: RawArticle,
    /// The whole text, as HTML or plain.
    pub(super) content: Option<String>,
    /// A text that may be the whole one or a synopsis.
    pub(super) synopsis: Option<String>,
}

impl Item {
    /// The article; `None` where there is neither a title nor a text.
    pub(super) fn article(self) -> Option<RawArticle> {
        let Self { mut raw, content, synopsis } = self;
        let content = content.filter(|text| !text.trim().is_empty());
        let body = match content {
            Some(content) => {
                raw.summary = synopsis.and_then(|text| standfirst(&text, &content));
                content
            }
            None => {
                let synopsis = synopsis.unwrap_or_default();
                raw.truncated = is_synopsis(&synopsis);
                synopsis
            }
        };
        raw.title = raw.title.map(|title| plain(&title)).filter(|title| !title.is_empty());
        if raw.title.is_none() && body.trim().is_empty() {
            return None;
        }
        let markup = is_html(&body);
        *(if markup { &mut raw.html } else { &mut raw.text }) = Some(body);
        raw.authors = raw.authors.map(people).filter(|authors| !authors.is_empty());
        Some(raw)
    }

    /// Adds the name of an author.
    pub(super) fn push_author(&mut self, name: &str) {
        self.raw.authors.get_or_insert_default().push(name.to_owned());
    }
}

/// Whether a description is only the beginning of its article, or a few words about it.
fn is_synopsis(text: &str) -> bool {
    let text = plain(text);
    text.len() < WHOLE || is_cut(&text)
}

/// Whether a text ends in the middle, such as `Gempa mengguncang [...]`.
fn is_cut(text: &str) -> bool {
    let text = text.trim_end_matches([']', ')', ' ']);
    text.ends_with('…') || text.ends_with("...")
}

/// A synopsis that says more than the beginning of the text once again.
fn standfirst(synopsis: &str, content: &str) -> Option<String> {
    let synopsis = plain(synopsis);
    let repeats = is_cut(&synopsis) || plain(content).starts_with(&synopsis);
    (!repeats).then_some(synopsis)
}

/// The names of people, each once; accounts, addresses and outlets are none.
fn people(names: Vec<String>) -> Vec<String> {
    let mut people: Vec<String> = Vec::new();
    for name in names.iter().map(|name| plain(person(name))) {
        let other = name.is_empty() || name.contains(['@', '/']) || Outlet::named(&name).is_some();
        if !other && !people.contains(&name) {
            people.push(name);
        }
    }
    people
}

/// The name in `redaksi@a.id (Rina Kurnia)` or `Rina Kurnia <rina@a.id>`.
fn person(text: &str) -> &str {
    match (text.split_once('('), text.split_once('<')) {
        (Some((address, name)), _) if address.contains('@') => name.trim_end_matches([')', ' ']),
        (_, Some((name, address))) if address.contains('@') => name.trim(),
        _ => text.trim(),
    }
}

/// What the feed or site that calls itself `title` is called: `Berita - Warta Kita` at wartakita.id
/// is Warta Kita. `None` where the outlet is known by its address, or nothing names it.
pub(super) fn outlet(title: &str, url: &str) -> Option<String> {
    if Outlet::at(url).is_some() {
        return None;
    }
    let title = plain(title);
    let parts: Vec<&str> = title.split(['|', '–', '—', '»']).flat_map(|p| p.split(" - ")).collect();
    let named = parts.iter().find(|part| names_host(part, host(url)));
    let name = named.copied().or((parts.len() == 1).then_some(title.as_str()))?.trim();
    (!name.is_empty()).then(|| Outlet::named(name).map_or(name, |outlet| outlet.name).to_owned())
}

/// Whether `name` is what `host` spells: `Warta Kita` for `www.wartakita.id`.
fn names_host(name: &str, host: &str) -> bool {
    let letters =
        |text: &str| -> String { fold(text).chars().filter(|c| c.is_alphanumeric()).collect() };
    let name = letters(name);
    name.len() > 2 && letters(host).contains(&name)
}

/// `url` as it is read at `base`; `None` where it leads nowhere on the web.
pub(super) fn absolute(url: &str, base: &str) -> Option<String> {
    let url = url.trim();
    let scheme = base.split_once("//").map_or("https:", |(scheme, _)| scheme);
    if url.starts_with("http://") || url.starts_with("https://") {
        Some(url.to_owned())
    } else if url.starts_with("//") {
        Some([scheme, url].concat())
    } else if url.starts_with('/') && !host(base).is_empty() {
        Some([scheme, "//", host(base), url].concat())
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_taken_from_what_feeds_call_authors() {
        for (given, wanted) in [
            ("redaksi@a.id (Rina Kurnia)", &["Rina Kurnia"][..]),
            ("Rina Kurnia <rina@a.id>", &["Rina Kurnia"]),
            ("Rina Kurnia (Jakarta)", &["Rina Kurnia (Jakarta)"]),
            ("noreply@blogger.com", &[]),
            ("Kompas.com", &[]),
            ("https://a.id/rina", &[]),
        ] {
            assert_eq!(people(vec![given.into()]), wanted, "{given}");
        }
    }

    #[test]
    fn an_outlet_is_the_part_of_the_title_that_the_host_spells() {
        for (title, url, wanted) in [
            ("Berita Terkini - Warta Kita", "https://www.wartakita.id/1", Some("Warta Kita")),
            ("Harian Pagi", "https://hp.example/1", Some("Harian Pagi")),
            ("Berita | Terbaru", "https://wartakita.id/1", None),
            ("Kompas.com - Nasional", "https://nasional.kompas.com/1", None),
            ("", "https://a.id", None),
        ] {
            assert_eq!(outlet(title, url).as_deref(), wanted, "{title}");
        }
    }

    #[test]
    fn addresses_are_read_from_their_base() {
        let base = "https://a.id/berita/";
        for (url, wanted) in [
            ("https://b.id/1", Some("https://b.id/1")),
            ("/1", Some("https://a.id/1")),
            ("//b.id/1", Some("https://b.id/1")),
            ("tag:a.id,2020:1", None),
            ("", None),
        ] {
            assert_eq!(absolute(url, base).as_deref(), wanted, "{url}");
        }
        assert_eq!(absolute("/1", ""), None);
    }
}
