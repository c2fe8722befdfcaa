//! Takes an Indonesian word, gives its root: a confix stripper in the manner of Nazief and Adriani
//! (1996) and Asian (2007), which believes a reading only if it ends in a known root.
//!
//! All legal readings are tried and the longest root wins; with equal length the one with the
//! fewest prefixes, then the one that restores a letter (`memukul` is `pukul`).

use super::roots::{is_bare, is_root};
use std::borrow::Cow;

/// Prefixes come in three layers at the most (`mem-per-ber-`).
const MOST_PREFIXES: usize = 3;
/// Shorter roots are found in too many words by chance.
const SHORTEST_ROOT: usize = 3;
/// From this length on, a word before `-nya` need not be known: it may be a name or a loan.
const SHORTEST_HOST: usize = 4;

/// The root of `word` (lower case; a hyphen stands between reduplicated parts), or `None` where
/// none is known.
pub(super) fn stem(word: &str) -> Option<String> {
    match word.rsplit_once('-') {
        Some((first, second)) => reduplicated(first, second),
        None => single(word),
    }
}

fn single(word: &str) -> Option<String> {
    if is_root(word) {
        return Some(word.into());
    }
    let bases = without_suffixes(word);
    let mut readings = Vec::new();
    for base in bases {
        base.read(base.text, &mut Vec::new(), false, &mut readings);
    }
    let best = readings.into_iter().min_by_key(Reading::rank).map(|reading| reading.root);
    best.or_else(|| {
        word.strip_suffix("nya").filter(|host| host.len() >= SHORTEST_HOST).map(Into::into)
    })
}

/// `negara-negara`, `berbalas-balasan`, `menyia-nyiakan`, `malaikat-malaikat-nya`.
fn reduplicated(first: &str, second: &str) -> Option<String> {
    if CLITICS.contains(&second) {
        return stem(first).or_else(|| Some(first.into()));
    }
    let root = single(first)?;
    // The second half keeps the nasal of a prefix that stands before the first (`me·nyia-nyiakan`).
    let echoes = [second.to_owned(), format!("me{second}")];
    echoes.iter().any(|echo| single(echo).as_ref() == Some(&root)).then_some(root)
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
}

fn without_suffixes(word: &str) -> Vec<Base<'_>> {
    let whole = Base { text: word, suffix: None, suffixes: 0 };
    let mut bases = vec![whole];
    for layer in [&PARTICLES[..], &POSSESSIVES, &SUFFIXES] {
        let shorter: Vec<Base<'_>> = bases
            .iter()
            .flat_map(|base| layer.iter().filter_map(|suffix| base.without(suffix)))
            .collect();
        bases.extend(shorter);
    }
    bases
}

impl<'w> Base<'w> {
    fn without(&self, suffix: &&'static str) -> Option<Base<'w>> {
        let text = self.text.strip_suffix(suffix).filter(|text| text.len() >= SHORTEST_ROOT)?;
        let forms_word = SUFFIXES.contains(suffix);
        Some(Base { text, suffix: forms_word.then_some(suffix), suffixes: self.suffixes + 1 })
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
            found.push(Reading { root: rest.into(), prefixes: prefixes.len(), restored });
        }
    }
}

/// One way to read a word.
struct Reading {
    root: String,
    prefixes: usize,
    restored: bool,
}

impl Reading {
    fn rank(&self) -> impl Ord + use<> {
        (std::cmp::Reverse(self.root.len()), self.prefixes, !self.restored)
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

/// What follows `be-` and `te-`: `r` belongs to the prefix or to the root, and falls away before
/// another `r` (`be-kerja`); `bel-ajar` stands alone.
fn rolling<'w>(prefix: Prefix, rest: &'w str, cuts: &mut Vec<Cut<'w>>) {
    cuts.extend(rest.strip_prefix('r').map(|rest| plain(prefix, rest)));
    cuts.extend(
        rest.strip_prefix('l').filter(|rest| *rest == "ajar").map(|rest| plain(prefix, rest)),
    );
    let r_follows = rest.get(1..).is_some_and(|tail| tail.starts_with("er"));
    if rest.starts_with('r') || r_follows {
        cuts.push(plain(prefix, rest));
    }
}

/// What follows `me-` and `pe-`: the nasal that the root's first letter asks for, which may have
/// swallowed that letter (`me·mukul` is `pukul`).
fn nasal<'w>(prefix: Prefix, rest: &'w str, cuts: &mut Vec<Cut<'w>>) {
    for (sound, letter, kept_before) in NASALS {
        let Some(root) = rest.strip_prefix(sound) else { continue };
        let keeps_letter = is_bare(root) || rest.len() > sound.len() && is_bare(rest);
        if root.starts_with(is_vowel) && !keeps_letter {
            cuts.push(Cut { prefix, rest: [letter, root].concat().into(), restored: true });
        }
        if root.starts_with(|c| kept_before.contains(c)) {
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
    [("m", "p", "bfpv"), ("n", "t", "cdjstz"), ("ny", "s", ""), ("ng", "k", "aeioughkq")];

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
        assert!(wrong.len() <= 26, "{} {wrong:?}", wrong.len());
    }

    #[test]
    fn reads_the_words_of_news() {
        assert_eq!(wrong(NEWS), []);
    }
}
