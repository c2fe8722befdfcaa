//! Takes a page, gives the line of its headline; and takes the site's name off a headline.

use std::collections::{HashMap, HashSet};

use super::byline::{Byline, outlet_name};
use super::look::{Ending, Look};
use super::page::Page;
use crate::language::key;

/// How many paragraphs a headline is compared with.
const COMPARED: usize = 12;
/// How far before the text a headline may stand, in lines.
const FARTHEST: usize = 80;
/// Headlines have this many words.
const USUAL_WORDS: std::ops::RangeInclusive<usize> = 4..=22;

/// The line of the headline: the one that `known` repeats, else the likeliest before the text.
pub(super) fn find(page: &Page<'_>, known: Option<&str>) -> Option<usize> {
    match known.map(same) {
        Some(known) => (0..page.lines.len()).find(|at| same(page.text(*at)) == known),
        None => likeliest(page),
    }
}

/// The form in which headlines are compared: without the site's name, as a key.
pub(super) fn same(text: &str) -> String {
    key(without_site(text))
}

/// `text` without the outlet's name after a dash or bar at its end.
pub(super) fn without_site(text: &str) -> &str {
    let cut = text.rmatch_indices([' ', '|']).find_map(|(at, _)| {
        let (headline, site) = text.split_at_checked(at)?;
        let site = site.trim_start().strip_prefix(['-', '–', '—', '|', '«', '»'])?.trim();
        (outlet_name(site).is_some() && !headline.trim().is_empty()).then_some(headline)
    });
    cut.unwrap_or(text)
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '-' | '–'))
}

fn likeliest(page: &Page<'_>) -> Option<usize> {
    let head = page.text_start.saturating_sub(FARTHEST)..page.text_start;
    let candidates: Vec<usize> = head.filter(|at| is_candidate(page, *at)).collect();
    let vocabulary = vocabulary(page);
    let repeats = repeats(page, &candidates);
    let score = |at: &usize| {
        let look = page.look(*at)?;
        Some(score(look, &vocabulary, repeats.contains(&same(page.text(*at)))))
    };
    // Of equals the first, so the later must be better to win.
    candidates.iter().rev().max_by_key(|at| score(at)).copied()
}

fn is_candidate(page: &Page<'_>, at: usize) -> bool {
    let text = page.text(at);
    page.mark(at).is_none()
        && page.look(at).is_some_and(|look| look.words >= 3 && look.ending != Ending::Stop)
        && Byline::parse(text, page.cues).is_none()
}

fn vocabulary<'p>(page: &'p Page<'_>) -> HashSet<&'p str> {
    (page.text_start..page.lines.len())
        .filter(|at| page.is_prose(*at))
        .take(COMPARED)
        .filter_map(|at| page.look(at))
        .flat_map(|look| look.content.iter().map(String::as_str))
        .collect()
}

/// The candidates that stand on the page more than once.
fn repeats(page: &Page<'_>, candidates: &[usize]) -> HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for at in candidates {
        *counts.entry(same(page.text(*at))).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(headline, _)| headline).collect()
}

/// In hundredths: mostly how much of the headline the text takes up.
fn score(look: &Look, vocabulary: &HashSet<&str>, repeated: bool) -> u32 {
    let shared = look.content.iter().filter(|word| vocabulary.contains(word.as_str())).count();
    let taken_up = 300 * shared / look.content.len().max(1);
    let shape = 100 * usize::from(look.is_headline())
        + 100 * usize::from(USUAL_WORDS.contains(&look.words));
    u32::try_from(taken_up + shape + 100 * usize::from(repeated)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_site_is_taken_off() {
        let cases = [
            ("Harga Emas Naik - Kompas.com", "Harga Emas Naik"),
            ("Harga Emas Naik | Tempo.co", "Harga Emas Naik"),
            ("Harga Emas Naik – CNN Indonesia", "Harga Emas Naik"),
            ("Harga Emas Naik - Turun", "Harga Emas Naik - Turun"),
            ("Kompas.com", "Kompas.com"),
        ];
        for (text, wanted) in cases {
            assert_eq!(without_site(text), wanted);
        }
    }
}
