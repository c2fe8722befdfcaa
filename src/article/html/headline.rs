//! Takes the titles that a page states and its headings, gives its headline: the one that most of
//! them agree on, without the name of the site.

use std::collections::HashSet;

use crate::article::name::outlet_name;
use crate::article::title::without_site;
use crate::language::{holds, key};

use super::site::Site;

/// What sites put between their name and a headline.
const JOINTS: [&str; 14] =
    [" - ", " – ", " — ", " | ", " » ", " « ", " · ", " :: ", " • ", ": ", "：", "｜", "|", "_"];
/// The same, though words may bear them, too.
const LOOSE_JOINTS: [&str; 2] = ["-", ":"];
/// From this share of the words of the shorter one on, a heading and a title are one, in hundredths.
const AKIN: usize = 50;
/// A part of a title that the page shows is the headline from this length on, in characters.
const SHORTEST_SHOWN: usize = 15;
/// Shorter headings are labels of sections as a rule, in words.
const SHORTEST: usize = 3;
/// The same for scripts that do not part words, in characters.
const SHORTEST_UNPARTED: usize = 8;
/// The name of a section beside that of the site has no more words.
const LONGEST_SECTION: usize = 3;

/// The texts that a page shows.
#[derive(Debug, Default)]
pub(super) struct Texts<'t> {
    /// Its headings of the first rank.
    pub(super) headings: Vec<&'t str>,
    /// The keys of all short texts.
    pub(super) keys: HashSet<String>,
}

/// A title as stated, and how much it counts.
#[derive(Debug)]
pub(super) struct Title {
    pub(super) text: String,
    pub(super) weight: usize,
}

/// How much a heading counts that may be a headline: one of several, the only one, which the page
/// shows its readers where they look for the headline; and one that may be none.
const HEADING: usize = 3;
const ONLY_HEADING: usize = 7;
const LABEL: usize = 1;

/// The headline: of `titles` without the site's name, and the headings, the one that counts most;
/// of equals the first.
pub(super) fn choose(titles: &[Title], page: &Texts<'_>, site: &Site) -> Option<String> {
    let mut votes: Vec<(String, String, usize)> = Vec::new();
    let mut vote = |text: &str, weight: usize| {
        let text_key = key(text);
        match votes.iter_mut().find(|(other, ..)| *other == text_key) {
            Some((.., sum)) => *sum += weight,
            None => votes.push((text_key, text.to_owned(), weight)),
        }
    };
    let bare = titles
        .iter()
        .filter_map(|title| bare(&title.text, page, titles, site).map(|text| (text, title.weight)));
    let bare: Vec<(&str, usize)> = bare.collect();
    bare.iter().for_each(|(text, weight)| vote(text, *weight));
    let is_titled = |heading: &str| bare.iter().any(|(text, _)| key(text) == key(heading));
    let (likely, labels): (Vec<&str>, Vec<&str>) = headings(page, site)
        .partition(|heading| is_titled(heading) || is_long(heading) && is_akin(heading, titles));
    let is_whole = |heading: &str| bare.iter().all(|(text, _)| !is_part(text, heading));
    let only = likely.len() == 1 && likely.iter().all(|heading| is_whole(heading));
    likely.iter().for_each(|heading| vote(heading, if only { ONLY_HEADING } else { HEADING }));
    labels.iter().for_each(|heading| vote(heading, LABEL));
    let best = votes.iter().rev().max_by_key(|(.., sum)| *sum)?;
    Some(best.1.clone())
}

/// The headings of the page, each once, without the name of the site.
fn headings<'t>(page: &Texts<'t>, site: &Site) -> impl Iterator<Item = &'t str> {
    let mut seen = HashSet::new();
    let all = page.headings.iter().copied().filter(|heading| !site.is(heading));
    all.filter(move |heading| seen.insert(key(heading))).collect::<Vec<_>>().into_iter()
}

/// Whether `heading` says what one of `titles` says, in other words; where there is none, all do.
fn is_akin(heading: &str, titles: &[Title]) -> bool {
    let heading = key(heading);
    let is_share = |words: usize, text: &str| words * 100 >= text.split(' ').count() * AKIN;
    let shared = |title: &Title| {
        let title = key(&title.text);
        let words = heading.split(' ').filter(|word| holds(&title, word)).count();
        is_share(words, &heading) || words >= SHORTEST && is_share(words, &title)
    };
    titles.is_empty() || titles.iter().any(shared)
}

/// Whether one of two texts is but a part of the other: a headline with its kicker, or the name of
/// the site.
fn is_part(one: &str, other: &str) -> bool {
    let (one, other) = (key(one), key(other));
    one != other && (one.contains(&other) || other.contains(&one))
}

/// Whether a heading may be a headline and no label.
fn is_long(heading: &str) -> bool {
    let parts_words = heading.contains(' ') || heading.is_ascii();
    heading.split_whitespace().count() >= SHORTEST
        || !parts_words && heading.chars().count() >= SHORTEST_UNPARTED
}

/// The names of the site that `titles` bear beside `headline`.
pub(super) fn sites<'t>(titles: &'t [Title], headline: &str) -> impl Iterator<Item = String> + 't {
    let wanted = key(headline);
    let sides = titles.iter().flat_map(|title| parts(&title.text));
    let others = sides.filter_map(move |(before, after)| {
        if key(before) == wanted { Some(after) } else { (key(after) == wanted).then_some(before) }
    });
    others.filter_map(outlet_name)
}

/// What stands before and after each joint of `title`.
fn parts(title: &str) -> impl Iterator<Item = (&str, &str)> {
    sides(title, &JOINTS)
}

fn sides<'t>(title: &'t str, joints: &'t [&str]) -> impl Iterator<Item = (&'t str, &'t str)> {
    joints.iter().flat_map(move |joint| {
        title.match_indices(joint).filter_map(|(at, joint)| {
            let (before, after) = title.split_at_checked(at)?;
            Some((before.trim(), after.strip_prefix(joint)?.trim()))
        })
    })
}

/// `title` without the name of the site; nothing where only the name would be left.
fn bare<'t>(title: &'t str, page: &Texts<'_>, titles: &[Title], site: &Site) -> Option<&'t str> {
    let cut = without_suffix(title, site).or_else(|| without_prefix(title, site));
    let cut = cut.or_else(|| shown(title, page, titles)).unwrap_or(title);
    let bare = without_site(cut).trim();
    (!bare.is_empty() && !site.is(bare)).then_some(bare)
}

/// What stands before the name of the site and of its section.
fn without_suffix<'t>(title: &'t str, site: &Site) -> Option<&'t str> {
    let named = parts(title).filter(|(_, after)| site.is_in(after));
    let loose = sides(title, &LOOSE_JOINTS).filter(|(_, after)| site.is(after));
    let before = named.chain(loose).map(|(before, _)| before).filter(|before| !before.is_empty());
    let mut headline = before.min_by_key(|before| before.len())?;
    while let Some((before, section)) = headline.rsplit_once(['|', '_', '»', '·']) {
        let is_section = section.split_whitespace().count() <= LONGEST_SECTION;
        if !is_section || !is_long(before) {
            break;
        }
        headline = before.trim();
    }
    Some(headline)
}

fn without_prefix<'t>(title: &'t str, site: &Site) -> Option<&'t str> {
    parts(title)
        .find(|(before, after)| site.is(before) && !after.is_empty())
        .map(|(_, after)| after)
}

/// The part that stands elsewhere alone, where the whole does not.
fn shown<'t>(title: &'t str, page: &Texts<'_>, titles: &[Title]) -> Option<&'t str> {
    let is_shown = |text: &str| page.keys.contains(&key(text));
    let is_stated = |text: &str| titles.iter().any(|title| key(&title.text) == key(text));
    let long = |text: &&str| text.chars().count() >= SHORTEST_SHOWN;
    let pairs = parts(title).chain(sides(title, &LOOSE_JOINTS));
    let mut parts = pairs.flat_map(|(before, after)| [before, after]).filter(long);
    parts.find(|part| is_shown(part) || is_stated(part)).filter(|_| !is_shown(title))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headline(titles: &[&str], headings: &[&str]) -> Option<String> {
        let titles: Vec<Title> =
            titles.iter().map(|text| Title { text: (*text).to_owned(), weight: 3 }).collect();
        let keys = headings.iter().map(|heading| key(heading)).collect();
        let page = Texts { headings: headings.to_vec(), keys };
        let site = Site::new(&["Warta Kita".to_owned()], Some("https://www.kabarpagi.co/1"));
        choose(&titles, &page, &site)
    }

    #[test]
    fn the_name_of_the_site_is_cut_off() {
        let cases: [(&[&str], &[&str], &str); 12] = [
            (&["Harga Emas Naik Lagi - Warta Kita"], &[], "Harga Emas Naik Lagi"),
            (&["Warta Kita: Harga Emas Naik Lagi"], &[], "Harga Emas Naik Lagi"),
            (&["Harga Emas Naik Lagi | KabarPagi"], &[], "Harga Emas Naik Lagi"),
            (&["Harga Emas Naik Lagi | Bisnis | Warta Kita"], &[], "Harga Emas Naik Lagi"),
            (&["Harga Emas Naik Lagi - Warta Kita Bisnis"], &[], "Harga Emas Naik Lagi"),
            (&["Harga Emas Naik Lagi - Entah"], &["Harga emas naik lagi"], "Harga Emas Naik Lagi"),
            (&["Menteri: Harga Emas Naik"], &["Warta Kita"], "Menteri: Harga Emas Naik"),
            (&["Harga Emas Naik Lagi_Entah"], &["harga emas naik lagi"], "Harga Emas Naik Lagi"),
            (
                &["短缺药品保供稳价 全力保障临床用药需求-新华网"],
                &["短缺药品保供稳价 全力保障临床用药需求"],
                "短缺药品保供稳价 全力保障临床用药需求",
            ),
            (&["Warta Kita"], &["Harga Emas"], "Harga Emas"),
            (&["Perundingan Rusia-Ukraina Buntu"], &[], "Perundingan Rusia-Ukraina Buntu"),
            (&[], &["Menu", "Harga Emas Naik Lagi"], "Harga Emas Naik Lagi"),
        ];
        for (titles, headings, wanted) in cases {
            assert_eq!(headline(titles, headings).as_deref(), Some(wanted), "{titles:?}");
        }
        assert_eq!(headline(&["Warta Kita"], &[]), None);
    }

    #[test]
    fn the_only_heading_is_what_readers_see() {
        let titles = ["Harga Emas Naik Lagi Tajam - Warta Kita", "Harga Emas Naik Lagi Tajam"];
        let cases: [(&[&str], &str); 6] = [
            (
                &["Warta Kita", "Naik Lagi, Harga Emas Pecahkan Rekor"],
                "Naik Lagi, Harga Emas Pecahkan Rekor",
            ),
            (&["Naik Lagi, Harga Emas Pecahkan Rekor", "Harga Emas Naik Ke Rekor"], titles[1]),
            (&["Harga Emas Naik Lagi Tajam Warta Kita Bisnis"], titles[1]),
            (&["Emas"], titles[1]),
            (&["Berita Lain Sama Sekali"], titles[1]),
            (&[], titles[1]),
        ];
        for (headings, wanted) in cases {
            assert_eq!(headline(&titles, headings).as_deref(), Some(wanted), "{headings:?}");
        }
        let described = ["Logam mulia dengan nomor atom 79", "Emas - Warta Kita"];
        assert_eq!(headline(&described, &["Emas"]).as_deref(), Some("Emas"));
    }

    #[test]
    fn titles_that_agree_win() {
        let titles = ["Emas Naik Tajam", "Harga Emas Naik Lagi - Warta Kita"];
        assert_eq!(
            headline(&titles, &["Harga Emas Naik Lagi"]).as_deref(),
            Some("Harga Emas Naik Lagi")
        );
        assert_eq!(
            headline(&titles, &["Emas Lagi Naik Pesat", "Harga Emas Turun Lagi"]).as_deref(),
            Some("Emas Naik Tajam")
        );
    }
}
