//! Takes the titles that a page states and its headings, gives its headline without the name of
//! the site.

use std::collections::HashSet;

use crate::article::Outlet;
use crate::article::name::outlet_name;
use crate::article::title::without_site;
use crate::language::key;

/// What sites put between their name and a headline.
const JOINTS: [&str; 14] =
    [" - ", " – ", " — ", " | ", " » ", " « ", " · ", " :: ", " • ", ": ", "：", "｜", "|", "_"];
/// A part of a title that the page shows is the headline from this length on, in characters.
const SHORTEST_SHOWN: usize = 15;
/// Shorter headings are labels of sections, in words.
const SHORTEST: usize = 3;

/// The texts that a page shows.
#[derive(Debug, Default)]
pub(super) struct Texts<'t> {
    /// Its headings of the first rank.
    pub(super) headings: Vec<&'t str>,
    /// The keys of all short texts.
    pub(super) keys: HashSet<String>,
}

/// The headline: the heading that one of `titles` repeats, else the first title, without the site.
pub(super) fn choose(
    titles: &[String],
    page: &Texts<'_>,
    site: Option<&str>,
    url: Option<&str>,
) -> Option<String> {
    let headings = &page.headings;
    let repeated = headings.iter().find(|heading| titles.iter().any(|title| holds(title, heading)));
    let long = || headings.iter().find(|heading| heading.split_whitespace().count() >= SHORTEST);
    let bare = || titles.iter().find_map(|title| bare(title, page, site, url));
    let found = repeated.map(|heading| (*heading).to_owned());
    found.or_else(bare).or_else(|| long().map(|heading| (*heading).to_owned()))
}

/// Whether `title` is `heading`, or holds it beside a joint.
fn holds(title: &str, heading: &str) -> bool {
    let wanted = key(heading);
    let words = wanted.split(' ').count();
    key(title) == wanted
        || words >= SHORTEST
            && parts(title).any(|(before, after)| key(before) == wanted || key(after) == wanted)
}

/// The names of the site that `titles` bear beside `headline`.
pub(super) fn sites<'t>(titles: &'t [String], headline: &str) -> impl Iterator<Item = String> + 't {
    let wanted = key(headline);
    let sides = titles.iter().flat_map(|title| parts(title)).filter_map(move |(before, after)| {
        if key(before) == wanted { Some(after) } else { (key(after) == wanted).then_some(before) }
    });
    sides.filter_map(outlet_name)
}

/// What stands before and after each joint of `title`.
fn parts(title: &str) -> impl Iterator<Item = (&str, &str)> {
    JOINTS.iter().flat_map(move |joint| {
        title.match_indices(joint).filter_map(|(at, joint)| {
            let (before, after) = title.split_at_checked(at)?;
            Some((before.trim(), after.strip_prefix(joint)?.trim()))
        })
    })
}

/// `title` without the name of the site; nothing where only the name would be left.
fn bare(title: &str, page: &Texts<'_>, site: Option<&str>, url: Option<&str>) -> Option<String> {
    let is_site = |part: &str| is_site(part, site, url);
    let cut = parts(title).find_map(|(before, after)| {
        if is_site(after) {
            Some(before)
        } else if is_site(before) {
            Some(after)
        } else {
            None
        }
    });
    // The page shows the headline without the name.
    let shown = || {
        let long = |text: &&str| text.chars().count() >= SHORTEST_SHOWN;
        let mut sides = parts(title).flat_map(|(before, after)| [before, after]).filter(long);
        sides.find(|side| page.keys.contains(&key(side)))
    };
    let cut = cut.or_else(|| if page.keys.contains(&key(title)) { None } else { shown() });
    let cut = cut.unwrap_or(title);
    let bare = without_site(cut).trim();
    (!bare.is_empty() && !is_site(bare)).then(|| bare.to_owned())
}

/// Whether `part` names the site: as stated, as a known outlet, or as its host does.
fn is_site(part: &str, site: Option<&str>, url: Option<&str>) -> bool {
    let squeezed = |text: &str| key(text).replace(' ', "");
    let part_key = squeezed(part);
    let stated = site.is_some_and(|site| squeezed(site) == part_key);
    let host = url.and_then(host).is_some_and(|host| {
        host.split('.').any(|label| label.len() > 2 && label == part_key)
            || squeezed(host) == part_key
    });
    !part_key.is_empty() && (stated || host || Outlet::named(part).is_some())
}

fn host(url: &str) -> Option<&str> {
    url.split_once("://")?.1.split(['/', '?', '#']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headline(titles: &[&str], headings: &[&str]) -> Option<String> {
        let titles: Vec<String> = titles.iter().map(|title| (*title).to_owned()).collect();
        let keys = headings.iter().map(|heading| key(heading)).collect();
        let page = Texts { headings: headings.to_vec(), keys };
        choose(&titles, &page, Some("Warta Kita"), Some("https://www.kabarpagi.co/1"))
    }

    #[test]
    fn the_name_of_the_site_is_cut_off() {
        let cases: [(&[&str], &[&str], &str); 7] = [
            (&["Harga Emas Naik Lagi - Warta Kita"], &[], "Harga Emas Naik Lagi"),
            (&["Warta Kita: Harga Emas Naik Lagi"], &[], "Harga Emas Naik Lagi"),
            (&["Harga Emas Naik Lagi | KabarPagi"], &[], "Harga Emas Naik Lagi"),
            (&["Harga Emas Naik Lagi - Entah"], &["Harga emas naik lagi"], "Harga emas naik lagi"),
            (&["Menteri: Harga Emas Naik"], &["Warta Kita"], "Menteri: Harga Emas Naik"),
            (&["Harga Emas Naik Lagi_Entah"], &["harga emas naik lagi"], "harga emas naik lagi"),
            (&[], &["Menu", "Harga Emas Naik Lagi"], "Harga Emas Naik Lagi"),
        ];
        for (titles, headings, wanted) in cases {
            assert_eq!(headline(titles, headings).as_deref(), Some(wanted), "{titles:?}");
        }
        assert_eq!(headline(&["Warta Kita"], &[]), None);
    }
}
