//! [`Site`]: what the site of a page is called, as it states itself and by its host.

use crate::article::{Outlet, host};
use crate::language::key;

/// Shorter labels of a host name no site.
const SHORTEST: usize = 3;
/// No name of a site has more words, that of a section included.
const LONGEST: usize = 5;

/// The names of a site, in lower case and without spaces and marks.
#[derive(Debug, Default)]
pub(super) struct Site {
    names: Vec<String>,
}

impl Site {
    /// The site that goes by `names` and stands at `url`.
    pub(super) fn new(names: &[String], url: Option<&str>) -> Self {
        let host = url.map_or("", host).split(':').next().unwrap_or("");
        let labels = host.split('.').map(squeezed).filter(|label| !is_common(label));
        let stated = names.iter().map(|name| squeezed(name));
        let all = stated.chain(labels).chain([squeezed(host)]);
        Self { names: all.filter(|name| name.chars().count() >= SHORTEST.min(2)).collect() }
    }

    /// Whether `part` of a title is the name of the site or of a known outlet.
    pub(super) fn is(&self, part: &str) -> bool {
        let part_key = squeezed(part);
        !part_key.is_empty() && (self.names.contains(&part_key) || Outlet::named(part).is_some())
    }

    /// Whether `part`, at the end of a title, names the site and maybe one of its sections:
    /// `CNN Politics`, `Kompas.com Regional`.
    pub(super) fn is_in(&self, part: &str) -> bool {
        let part_key = squeezed(part);
        let shares = |name: &String| {
            name.len() >= SHORTEST && (part_key.starts_with(name) || part_key.ends_with(name))
                || part_key.len() > SHORTEST && name.contains(part_key.as_str())
        };
        let short = part.split_whitespace().count() <= LONGEST;
        self.is(part) || short && self.names.iter().any(shares)
    }
}

/// Labels of hosts that many sites share.
fn is_common(label: &str) -> bool {
    const COMMON: [&str; 10] =
        ["www", "com", "net", "org", "news", "gov", "edu", "info", "amp", "blog"];
    label.len() < SHORTEST || COMMON.contains(&label)
}

fn squeezed(text: &str) -> String {
    key(text).replace(' ', "")
}
