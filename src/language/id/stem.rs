//! Takes an Indonesian word, gives its root: a confix stripper in the manner of Nazief and Adriani
//! (1996) and Asian (2007), which believes a reading only if it ends in a known root.
//!
//! All legal readings are tried and the longest root wins, before any with `-ku` or `-mu`; with equal
//! length the one with the
//! fewest prefixes, then the one that restores a letter (`memukul` is `pukul`). Where no known root
//! ends a reading, `loans` may still tell one.

use super::loans;
use super::roots::{irregular, is_bare, is_name, is_root};
use std::borrow::Cow;

/// Prefixes come in three layers at the most (`mem-per-ber-`).
const MOST_PREFIXES: usize = 3;
/// Shorter roots are found in too many words by chance.
const SHORTEST_ROOT: usize = 3;

/// The root of `word` (lower case; a hyphen stands between reduplicated parts), or `None` where
/// none is known.
pub(super) fn stem(word: &str) -> Option<String> {
    match word.rsplit_once('-') {
        Some((first, second)) => reduplicated(first, second),
        None => single(word),
    }
}

fn single(word: &str) -> Option<String> {
    let doubled = |stump| best(readings_of(&format!("{stump}kkan")));
    best(readings_of(word))
        // A `k` of two is often left out: `menunjukan`.
        .or_else(|| word.strip_suffix("kan").and_then(doubled))
        .or_else(|| echoed(word))
        .or_else(|| loans::host(word).or_else(|| loans::root(word)).map(Into::into))
}

fn best(readings: Vec<Reading>) -> Option<String> {
    readings.into_iter().min_by_key(Reading::rank).map(|reading| reading.root)
}

/// Every reading of a word; one that is a root itself or is not regular has but one.
fn readings_of(word: &str) -> Vec<Reading> {
    let mut found = Vec::new();
    match irregular(word) {
        Some(root) => found.push(Base::whole(root).reading(root, 0, false)),
        None if is_root(word) || is_name(word) => {
            found.push(Base::whole(word).reading(word, 0, false));
        }
        None => {
            for base in without_suffixes(word) {
                base.read(base.text, &mut Vec::new(), false, &mut found);
            }
        }
    }
    found
}

/// `bebatuan`, `dedaunan`: the first letter said again, with `e`.
fn echoed(word: &str) -> Option<String> {
    let root = word.get(2..)?.strip_suffix("an")?;
    let echoes = word.get(1..2) == Some("e") && word.get(..1) == root.get(..1);
    (echoes && is_root(root)).then(|| root.into())
}

/// `negara-negara`, `berbalas-balasan`, `menyia-nyiakan`, `malaikat-malaikat-nya`: what both halves
/// can be read as.
fn reduplicated(first: &str, second: &str) -> Option<String> {
    if CLITICS.contains(&second) {
        return stem(first).or_else(|| Some(first.into()));
    }
    // The second half keeps the nasal of a prefix that stands before the first (`me·nyia-nyiakan`).
    let echoes = [second.to_owned(), format!("me{second}")];
    let echoes: Vec<Reading> = echoes.iter().flat_map(|echo| readings_of(echo)).collect();
    let shared = readings_of(first).into_iter();
    best(shared.filter(|one| echoes.iter().any(|echo| echo.root == one.root)).collect())
}

const PARTICLES: [&str; 4] = ["lah", "kah", "tah", "pun"];
const POSSESSIVES: [&str; 3] = ["nya", "ku", "mu"];
const CLITICS: [&str; 7] = ["lah", "kah", "tah", "pun", "nya", "ku", "mu"];
const SUFFIXES: [&str; 5] = ["kan", "an", "i", "isasi", "isme"];

/// A word without its suffixes.
struct Base<'w> {
    text: &'w str,
    /// The suffix that forms a word, if one was taken off.
    suffix: Option<&'static str>,
    suffixes: usize,
    /// Whether `-ku` or `-mu` was taken off, which are rarer than words that end so.
    personal: bool,
}

fn without_suffixes(word: &str) -> Vec<Base<'_>> {
    let mut bases = vec![Base::whole(word)];
    for layer in [&PARTICLES[..], &POSSESSIVES, &SUFFIXES] {
        for known in 0..bases.len() {
            for suffix in layer {
                let shorter = bases.get(known).and_then(|base| base.without(suffix));
                bases.extend(shorter);
            }
        }
    }
    bases
}

impl<'w> Base<'w> {
    fn whole(text: &'w str) -> Self {
        Self { text, suffix: None, suffixes: 0, personal: false }
    }

    fn without(&self, suffix: &&'static str) -> Option<Base<'w>> {
        let text = self.text.strip_suffix(suffix).filter(|text| text.len() >= SHORTEST_ROOT)?;
        let forms_word = SUFFIXES.contains(suffix);
        let personal = self.personal || matches!(*suffix, "ku" | "mu");
        let suffixes = self.suffixes + 1;
        Some(Base { text, suffix: forms_word.then_some(suffix), suffixes, personal })
    }

    /// Every way to read `rest`, which is what `prefixes` left of the base; the last of them gave
    /// its first letter back where that was `restored`.
    fn read(
        &self,
        rest: &str,
        prefixes: &mut Vec<Prefix>,
        restored: bool,
        found: &mut Vec<Reading>,
    ) {
        if prefixes.len() < MOST_PREFIXES {
            for cut in cuts(rest) {
                let outermost = prefixes.is_empty();
                if !prefixes.contains(&cut.prefix) && cut.prefix.allows(self.suffix, outermost) {
                    prefixes.push(cut.prefix);
                    self.read(&cut.rest, prefixes, cut.restored, found);
                    prefixes.pop();
                }
            }
        }
        let derived = prefixes.len() + self.suffixes > 0;
        if derived && rest.len() >= SHORTEST_ROOT && is_root(rest) {
            found.push(self.reading(rest, prefixes.len(), restored));
        }
    }

    fn reading(&self, root: &str, prefixes: usize, restored: bool) -> Reading {
        Reading { root: root.into(), prefixes, restored, personal: self.personal }
    }
}

/// One way to read a word.
struct Reading {
    root: String,
    prefixes: usize,
    restored: bool,
    personal: bool,
}

impl Reading {
    fn rank(&self) -> impl Ord + use<> {
        (self.personal, std::cmp::Reverse(self.root.len()), self.prefixes, !self.restored)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Prefix {
    Di,
    Ke,
    Se,
    Ber,
    Ter,
    Me,
    Pe,
}

impl Prefix {
    /// Pairs of an outermost prefix and a suffix that no word has.
    fn allows(self, suffix: Option<&str>, outermost: bool) -> bool {
        let barred: &[&str] = match self {
            Self::Ber => &["i"],
            Self::Di | Self::Me | Self::Ter => &["an"],
            Self::Ke => &["kan"],
            Self::Se => &["i", "kan"],
            Self::Pe => &[],
        };
        !outermost || suffix.is_none_or(|suffix| !barred.contains(&suffix))
    }
}

/// A word with one prefix taken off.
struct Cut<'w> {
    prefix: Prefix,
    rest: Cow<'w, str>,
    restored: bool,
}

fn cuts(word: &str) -> Vec<Cut<'_>> {
    let mut cuts = Vec::new();
    let plain_ones =
        [("di", Prefix::Di), ("ke", Prefix::Ke), ("se", Prefix::Se), ("nge", Prefix::Me)];
    for (start, prefix) in plain_ones {
        cuts.extend(word.strip_prefix(start).map(|rest| plain(prefix, rest)));
    }
    for (start, prefix) in [("be", Prefix::Ber), ("te", Prefix::Ter)] {
        word.strip_prefix(start).into_iter().for_each(|rest| rolling(prefix, rest, &mut cuts));
    }
    for (start, prefix) in [("me", Prefix::Me), ("pe", Prefix::Pe)] {
        word.strip_prefix(start).into_iter().for_each(|rest| nasal(prefix, rest, &mut cuts));
    }
    cuts
}

fn plain(prefix: Prefix, rest: &str) -> Cut<'_> {
    Cut { prefix, rest: rest.into(), restored: false }
}

/// What follows `be-` and `te-`: `r` belongs to the prefix or to the root (`ber-api`, `be-rapi`), and
/// falls away before another `r` (`be-kerja`); `bel-ajar` stands alone.
fn rolling<'w>(prefix: Prefix, rest: &'w str, cuts: &mut Vec<Cut<'w>>) {
    cuts.extend(rest.strip_prefix('r').map(|rest| plain(prefix, rest)));
    cuts.extend(
        rest.strip_prefix('l').filter(|rest| *rest == "ajar").map(|rest| plain(prefix, rest)),
    );
    let r_follows = rest.get(1..).is_some_and(|tail| tail.starts_with("er"));
    let belongs = prefix == Prefix::Ber && rest.strip_prefix('r').is_some_and(is_bare);
    if rest.starts_with('r') && !belongs || r_follows {
        cuts.push(plain(prefix, rest));
    }
}

/// What follows `me-` and `pe-`: the nasal that the root's first letter asks for, which may have
/// swallowed that letter (`me·mukul` is `pukul`).
fn nasal<'w>(prefix: Prefix, rest: &'w str, cuts: &mut Vec<Cut<'w>>) {
    for (sound, letter, kept_before) in NASALS {
        let Some(root) = rest.strip_prefix(sound) else { continue };
        let follows = root.starts_with(|c| kept_before.contains(c));
        let keeps_letter = follows && is_bare(root) || is_bare(rest);
        if root.starts_with(|c| is_vowel(c) || c == 'r') && !keeps_letter {
            cuts.push(Cut { prefix, rest: [letter, root].concat().into(), restored: true });
        }
        if follows {
            cuts.push(plain(prefix, root));
        }
    }
    cuts.extend(rest.strip_prefix("nge").map(|root| plain(prefix, root)));
    if prefix == Prefix::Pe {
        rolling(prefix, rest, cuts);
        cuts.push(plain(prefix, rest));
    } else if rest.starts_with(['l', 'r', 'w', 'y', 'm', 'n']) {
        cuts.push(plain(prefix, rest));
    }
}

/// The nasal, the letter that it swallows, and the letters that stay behind it.
const NASALS: [(&str, &str, &str); 4] =
    [("m", "p", "bfpv"), ("n", "t", "cdjstz"), ("ny", "s", ""), ("ng", "k", "aeioughklqr")];

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Word and root: the union of the tests of Sastrawi and its ports (MIT).
    const SASTRAWI: &str = include_str!("../../../tests/data/search/stem-sastrawi.tsv");
    /// Word and root: words of news whose reading is easily got wrong.
    const NEWS: &str = include_str!("../../../tests/data/search/stem-news.tsv");

    fn wrong(cases: &'static str) -> Vec<(&'static str, &'static str, String)> {
        let pairs = cases.lines().filter(|line| !line.starts_with('#'));
        let pairs = pairs.filter_map(|line| line.split_once('\t'));
        let stemmed = pairs.map(|(word, root)| {
            let word_folded = word.to_lowercase();
            (word, root, stem(&word_folded).unwrap_or(word_folded))
        });
        stemmed.filter(|(_, root, stem)| root != stem).collect()
    }

    #[test]
    fn agrees_with_sastrawi_but_for_its_rare_roots() {
        let wrong = wrong(SASTRAWI);
        assert!(wrong.len() <= 25, "{} {wrong:?}", wrong.len());
    }

    #[test]
    fn reads_the_words_of_news() {
        assert_eq!(wrong(NEWS), []);
    }
}
