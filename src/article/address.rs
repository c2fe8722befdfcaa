//! Takes a URL, gives its host.

/// The host of a URL with its port, in the case in which it stands; empty where there is none.
pub(crate) fn host(url: &str) -> &str {
    let place = url.split_once("//").map_or("", |(_, place)| place);
    let authority = place.split(['/', '?', '#']).next().unwrap_or("");
    authority.rsplit('@').next().unwrap_or(authority)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_what_stands_before_the_path() {
        for (url, wanted) in
            [("https://u:p@A.id:80/b", "A.id:80"), ("//a.id?b", "a.id"), ("a.id/b", ""), ("", "")]
        {
            assert_eq!(host(url), wanted, "{url}");
        }
    }
}
