//! Takes what names an article, gives its id: the host's own, else one that is made of the URL,
//! else one made of title and text. The same article has the same id in every build.

use super::raw::RawArticle;
use crate::text::fnv;

/// The id of an article that stands at `url`: stable between builds, and on every machine.
pub(super) fn id(raw: &RawArticle, url: Option<&str>, title: &str) -> String {
    let given = raw.id.as_deref().map(str::trim).filter(|id| !id.is_empty());
    given.map(str::to_owned).unwrap_or_else(|| match url {
        Some(url) => digest([without_fragment(url)]),
        None => {
            let parts = [&raw.text, &raw.html].map(|part| part.as_deref().unwrap_or(""));
            digest([title, parts[0], parts[1]])
        }
    })
}

fn without_fragment(url: &str) -> &str {
    url.split('#').next().unwrap_or(url).trim()
}

/// FNV-1a of 64 bits over the parts and a border after each, as 16 hexadecimal digits.
fn digest<const N: usize>(parts: [&str; N]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
    format!("{:016x}", fnv(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_an_article_makes_its_id() {
        let raw = RawArticle::from_text("Isi.");
        let by_url = RawArticle { url: Some("https://a.id/1#top".into()), ..raw.clone() };
        let same_url = RawArticle { url: Some("https://a.id/1".into()), ..RawArticle::default() };
        let given = RawArticle { id: Some("7".into()), ..by_url.clone() };
        let id = |raw: &RawArticle, title| id(raw, raw.url.as_deref(), title);
        assert_eq!(id(&given, ""), "7");
        assert_eq!(id(&by_url, "Judul"), id(&same_url, ""));
        assert_eq!(id(&raw, "Judul"), id(&raw, "Judul"));
        assert_ne!(id(&raw, "Judul"), id(&raw, "Lain"));
        assert_eq!(id(&raw, "").len(), 16);
    }
}
