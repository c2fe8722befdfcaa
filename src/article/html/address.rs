//! Takes a link as it stands in a page, gives the address that it leads to.

/// The address of `href` on a page at `base`; nothing for what is no page of the web, and for what
/// stands relative to an address that is not known.
pub(super) fn resolved(href: &str, base: Option<&str>) -> Option<String> {
    let href = href.trim();
    if href.starts_with("https://") || href.starts_with("http://") {
        return Some(href.to_owned());
    }
    let (scheme, rest) = base?.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let path = rest.get(host.len()..)?.split(['?', '#']).next()?;
    if href.starts_with("//") {
        Some(format!("{scheme}:{href}"))
    } else if href.starts_with('/') {
        Some(format!("{scheme}://{host}{href}"))
    } else if href.is_empty() || href.starts_with('#') || has_scheme(href) {
        None
    } else {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        Some(format!("{scheme}://{host}{folder}/{href}"))
    }
}

/// `mailto:`, `javascript:` and the like.
fn has_scheme(href: &str) -> bool {
    href.split_once(':').is_some_and(|(scheme, _)| !scheme.contains(['/', '?', '#']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_from_their_page() {
        let cases = [
            ("https://a.id/1", Some("https://a.id/1")),
            ("//b.id/1", Some("https://b.id/1")),
            ("/1?x=2", Some("https://warta.id/1?x=2")),
            ("2.html", Some("https://warta.id/read/2.html")),
            ("#atas", None),
            ("", None),
            ("javascript:void(0)", None),
            ("mailto:a@b.id", None),
        ];
        for (href, wanted) in cases {
            let found = resolved(href, Some("https://warta.id/read/1?utm=a/b"));
            assert_eq!(found.as_deref(), wanted, "{href}");
        }
        assert_eq!(resolved("/1", None), None);
    }
}
