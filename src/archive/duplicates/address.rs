//! Takes the URL of an article, gives the form in which two addresses of one article are the same.

use crate::article::host;
use crate::order;

/// Hosts that give the same page in another size.
const VARIANT_HOSTS: [&str; 5] = ["www.", "m.", "amp.", "mobile.", "wap."];
/// Last parts of a path that give the same page in another form.
const VARIANT_ENDS: [&str; 5] = ["/amp", "/amp.html", "/index.html", "/index.php", "/print"];
/// Parameters that say where a reader came from or how the page is shown, by their beginnings.
const TRACKING: [&str; 21] = [
    "utm_",
    "fbclid",
    "gclid",
    "dclid",
    "msclkid",
    "yclid",
    "igshid",
    "mc_",
    "_ga",
    "ref_",
    "amp=",
    "outputtype=amp",
    "ref=",
    "source=",
    "src=",
    "from=",
    "share",
    "cmpid",
    "ito=",
    "page=all",
    "single=1",
];

/// The form in which two addresses of one article are the same; `None` where a URL names a whole
/// site, or no place on the web.
///
/// Scheme, user, host variants (`www.`, `m.`, `amp.`), AMP paths, tracking parameters, the order of
/// parameters, fragment and last slash make no difference; all other parameters do (`?page=2`).
pub(super) fn canonical(url: &str) -> Option<String> {
    let host = host(url).to_ascii_lowercase();
    let host = host.trim_end_matches(":443").trim_end_matches(":80").trim_end_matches('.');
    let host = VARIANT_HOSTS.iter().find_map(|variant| host.strip_prefix(variant)).unwrap_or(host);
    let place = url.split_once("//")?.1.split('#').next()?;
    let path = place.get(place.find(['/', '?'])?..)?;
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let path = path.trim_end_matches('/');
    let path = VARIANT_ENDS.iter().find_map(|end| path.strip_suffix(end)).unwrap_or(path);
    let path = path.strip_prefix("/amp/").map_or(path, |_| path.get("/amp".len()..).unwrap_or(""));
    let mut parameters: Vec<&str> =
        query.split(['&', ';']).filter(|one| !one.is_empty() && !is_tracking(one)).collect();
    order::sort(&mut parameters);
    let named = !host.is_empty() && (!path.is_empty() || !parameters.is_empty());
    named.then(|| [host, path, "?", &parameters.join("&")].concat())
}

fn is_tracking(parameter: &str) -> bool {
    let parameter = [&parameter.to_ascii_lowercase(), "="].concat();
    TRACKING.iter().any(|tracking| parameter.starts_with(tracking))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_article_are_the_same() {
        let wanted = canonical("https://nasional.a.id/read/1").unwrap();
        for url in [
            "http://nasional.a.id/read/1/",
            "https://www.nasional.a.id/read/1?utm_source=x&fbclid=y#isi",
            "https://m.nasional.a.id/read/1?page=all",
            "https://amp.nasional.a.id/read/1/amp",
            "https://NASIONAL.a.id:443/amp/read/1",
            "https://nasional.a.id/read/1/index.html",
        ] {
            assert_eq!(canonical(url).as_ref(), Some(&wanted), "{url}");
        }
        assert_eq!(canonical("https://a.id/?b=2&a=1"), canonical("http://a.id?a=1&b=2&utm_id=3"));
    }

    #[test]
    fn addresses_of_others_differ() {
        let addresses = [
            "https://a.id/read/1",
            "https://a.id/read/2",
            "https://a.id/read/1?page=2",
            "https://b.id/read/1",
            "https://a.id/Read/1",
            "https://a.id/?p=1",
        ];
        let canonical: std::collections::HashSet<_> = addresses.map(canonical).into();
        assert_eq!(canonical.len(), addresses.len());
        for url in [
            "https://a.id",
            "https://a.id/#isi",
            "http://www.a.id/?utm_source=x",
            "",
            "a",
            "tag:a,1",
            "//",
        ] {
            assert_eq!(super::canonical(url), None, "{url}");
        }
    }
}
