//! Takes a page, gives the line of its headline; and takes the site's name off a headline.

use super::blocks::is_list_item;
use super::look::{Ending, Look};
use super::name::outlet_name;
use super::page::Page;
use crate::language::{Language, key};
use crate::order;

/// How many paragraphs a headline is compared with.
const COMPARED: usize = 12;
/// How far before the text a headline may stand, in lines.
const FARTHEST: usize = 80;
/// Headlines have no more words.
const LONGEST: usize = 40;
/// The same in bytes.
const LONGEST_LINE: usize = 600;
/// How far below its headline a byline stands, in lines.
const SIGNED_WITHIN: usize = 4;
/// How far apart a headline and its repetition stand above the same text, in lines.
const TOGETHER: usize = 10;
/// Headlines have this many words as a rule.
const USUAL_WORDS: std::ops::RangeInclusive<usize> = 4..=22;

/// The line of the headline: the one that `known` repeats, else the likeliest before the text.
pub(super) fn find(page: &Page<'_>, known: Option<&str>) -> Option<usize> {
    let stated = known.is_some();
    let known = known.map(Headline::of).and_then(|known| {
        (0..page.lines.len()).take(page.text_end).find(|at| {
            let look = page.look(*at).filter(|look| look.words <= LONGEST);
            look.is_some_and(|look| known.is_repeated_by(look))
        })
    });
    // A page that states its headline needs no guess, nor does one that holds no running text.
    let runs = || (page.text_start..page.text_end).any(|at| page.is_prose(at));
    let stated = stated && (page.is_marked_up() || !runs());
    known.or_else(|| if stated { None } else { likeliest(page) })
}

/// A headline in the form in which it is looked for.
pub(super) struct Headline {
    key: String,
}

impl Headline {
    /// The headline that `text` is, without the name of its site.
    pub(super) fn of(text: &str) -> Self {
        Self { key: key(without_site(text)) }
    }

    /// Whether a line is the headline once more, be it with a site's name before or after it.
    pub(super) fn is_repeated_by(&self, line: &Look<'_>) -> bool {
        let at_edge = line.key.starts_with(&self.key) || line.key.ends_with(&self.key);
        line.text.len() <= LONGEST_LINE
            && !self.key.is_empty()
            && at_edge
            && (line.key == self.key || parts(line.text).any(|part| key(part) == self.key))
    }
}

/// `text` without the outlet's name after a dash or bar at its end, and without a page number.
pub(super) fn without_site(text: &str) -> &str {
    let cut = text.rmatch_indices(is_joint).find_map(|(at, joint)| {
        let (headline, site) = text.split_at_checked(at)?;
        let site = site.strip_prefix(joint)?.trim();
        (outlet_name(site).is_some() && !headline.trim().is_empty()).then_some(headline)
    });
    without_page(cut.unwrap_or(text).trim_end_matches(|c: char| c.is_whitespace() || is_joint(c)))
}

/// `text` without the number of its page at its end: `Halaman all`, `Page 2`.
fn without_page(text: &str) -> &str {
    let marks = |words: &str| {
        let words = key(words);
        words.starts_with(char::is_alphabetic)
            && Language::ALL
                .iter()
                .any(|language| language.pack().news.pagination.whole.contains(&words))
    };
    let cut = text.rmatch_indices(' ').nth(1).and_then(|(at, _)| text.split_at_checked(at));
    cut.filter(|(_, end)| marks(end))
        .map_or(text, |(headline, _)| headline.trim_end_matches(is_end))
}

/// What may stand between a headline and the number of its page.
fn is_end(c: char) -> bool {
    c.is_whitespace() || is_joint(c) || c == ':'
}

/// What may stand between a headline and the name of its site.
fn is_joint(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '|' | '»' | '«' | '·')
}

/// What is left of `text` before and after each joint.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices(is_joint)
        .filter_map(|(at, joint)| {
            let (before, after) = text.split_at_checked(at)?;
            Some([before, after.strip_prefix(joint)?])
        })
        .flatten()
}

fn likeliest(page: &Page<'_>) -> Option<usize> {
    let end = (page.text_start..page.text_end).find(|at| page.is_prose(*at));
    let end = end.unwrap_or(page.text_start);
    let far = end.saturating_sub(FARTHEST);
    // The first line of a page may be the name of its window.
    let head = (0..1).filter(|first| *first < far).chain(far..end);
    let candidates: Vec<usize> = head.filter(|at| is_candidate(page, *at)).collect();
    if let [] | [_] = candidates[..] {
        return candidates.first().copied();
    }
    let vocabulary = vocabulary(page);
    let repeated = repeated(page, &candidates);
    let points = |at: &usize| {
        let look = page.look(*at)?;
        let again = repeated.binary_search(&look.key).is_ok();
        Some(likeness(look, &vocabulary) + shape(look) + bonus(page, *at, again))
    };
    // Of equals the first, so the later must be better to win.
    let best = candidates.iter().rev().max_by_key(|at| points(at)).copied()?;
    Some(nearest(page, &candidates, best))
}

/// Of the lines that repeat the one at `best` the first that stands near the last of them: a page
/// may name its article far above it, too.
fn nearest(page: &Page<'_>, candidates: &[usize], best: usize) -> usize {
    let wanted = page.look(best).map(|look| &look.key);
    let repeats = |at: &usize| page.look(*at).map(|look| &look.key) == wanted;
    let same: Vec<usize> = candidates.iter().copied().filter(repeats).collect();
    let last = same.last().copied().unwrap_or(best);
    same.into_iter().find(|at| at + TOGETHER >= last).unwrap_or(best)
}

fn is_candidate(page: &Page<'_>, at: usize) -> bool {
    let text = page.text(at);
    let shaped = page.look(at).is_some_and(|look| {
        (2..=LONGEST).contains(&look.words) && (look.ending != Ending::Stop || trails_off(text))
    });
    shaped
        && text.len() <= LONGEST_LINE
        && page.mark(at).is_none()
        && !is_list_item(text)
        && page.byline(at).is_none()
}

/// `Kami Bukan Menolak, tapi...`
fn trails_off(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '’', '\'']);
    text.ends_with("..") || text.ends_with('…')
}

/// The content words of the first paragraphs, sorted.
fn vocabulary<'p>(page: &'p Page<'_>) -> Vec<&'p str> {
    let paragraphs = (page.text_start..page.lines.len()).filter(|at| page.is_prose(*at));
    let looks = paragraphs.take(COMPARED).filter_map(|at| page.look(at));
    let mut words: Vec<&str> = looks.flat_map(|look| look.content()).map(String::as_str).collect();
    order::sort_distinct(&mut words);
    words
}

/// The keys of candidates that stand in the head more than once, alone or beside the site's name;
/// sorted.
fn repeated(page: &Page<'_>, candidates: &[usize]) -> Vec<String> {
    let mut forms = Vec::new();
    for look in candidates.iter().filter_map(|at| page.look(*at)) {
        forms.push(look.key.clone());
        forms.extend(parts(look.text).map(key));
    }
    order::sort(&mut forms);
    let again = forms.chunk_by(|a, b| a == b).filter(|same| same.len() > 1);
    again.filter_map(|same| same.first().cloned()).collect()
}

/// How much of a headline the text takes up, to 300.
fn likeness(look: &Look<'_>, vocabulary: &[&str]) -> usize {
    let content = look.content();
    let shared = content.iter().filter(|word| vocabulary.binary_search(&word.as_str()).is_ok());
    300 * shared.count() / content.len().max(1)
}

fn shape(look: &Look<'_>) -> usize {
    100 * usize::from(look.is_headline()) + 100 * usize::from(USUAL_WORDS.contains(&look.words))
}

/// A repeated line, one above a byline, and one that is no name.
fn bonus(page: &Page<'_>, at: usize, repeated: bool) -> usize {
    let signed = (at + 1..=at + SIGNED_WITHIN).any(|next| page.byline(next).is_some());
    let name = page.is_names(at);
    150 * usize::from(repeated) + 100 * usize::from(signed) + 100 * usize::from(!name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_site_is_taken_off() {
        let cases = [
            ("Harga Emas Naik - Kompas.com", "Harga Emas Naik"),
            ("Harga Emas Naik | Tempo.co", "Harga Emas Naik"),
            ("Perundingan Rusia-Ukraina Buntu", "Perundingan Rusia-Ukraina Buntu"),
            ("Harga Emas Naik – CNN Indonesia", "Harga Emas Naik"),
            ("Harga Emas Naik - Turun", "Harga Emas Naik - Turun"),
            ("Kompas.com", "Kompas.com"),
            ("Harga Emas Naik Halaman all - Kompas.com", "Harga Emas Naik"),
            ("Harga Emas Naik - Halaman 2", "Harga Emas Naik"),
            ("Koran Dua Halaman", "Koran Dua Halaman"),
            ("Kunci Jawaban Level 88, 89, 90", "Kunci Jawaban Level 88, 89, 90"),
        ];
        for (text, wanted) in cases {
            assert_eq!(without_site(text), wanted);
        }
    }

    #[test]
    fn repeats_may_bear_the_name_of_any_site() {
        let headline = Headline::of("Harga emas naik");
        let look = |line| Look::of(line, Language::Indonesian.pack().lexicon);
        assert!(headline.is_repeated_by(&look("Harga Emas Naik - Warta Kita")));
        assert!(headline.is_repeated_by(&look("Warta Kita | Harga Emas Naik")));
        assert!(!headline.is_repeated_by(&look("Harga Emas Naik Lagi")));
        assert!(!headline.is_repeated_by(&look("Warta Kita: Harga Emas Naik")));
        assert!(!Headline::of("").is_repeated_by(&look("")));
    }
}
