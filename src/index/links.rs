//! Takes the gathered terms, gives the sorted [`Keys`] and what links them: families of words with
//! one stem, and names of one thing.

use super::builder::TermDraft;
use super::dictionary::Dictionary;
use super::frozen::TermId;
use super::names::{NAME, STEM, name_key};
use super::postings::Draft;
use super::vocabulary::Vocabulary;
use crate::language::Language;
use crate::order;
use crate::pace::Pace;

/// A name has this many letters left at the least, or it is believed to have no stem (`Persia`).
const SHORTEST_STEM_OF_NAME: usize = 4;

/// Every key in order, and the links between them.
#[derive(Debug, Default)]
pub(super) struct Keys {
    pub(super) terms: Dictionary,
    /// By term, what was gathered of it.
    pub(super) drafts: Vec<Draft>,
    /// A stem, and a term that has it or is it; sorted.
    pub(super) stems: Vec<(TermId, TermId)>,
    /// A name, and a term that stands for the same thing; sorted.
    pub(super) aliases: Vec<(TermId, TermId)>,
}

/// Two keys, by their numbers in the vocabulary.
type Pair = (u32, u32);

/// Sorts `terms`, adds the keys that only link, and links them.
pub(super) async fn sorted_keys(
    mut vocabulary: Vocabulary,
    mut terms: Vec<TermDraft>,
    languages: &[Language],
    own: &[Vec<String>],
    pace: &Pace,
) -> Keys {
    let stems = stems(&terms, &mut vocabulary, pace).await;
    let known = languages.iter().flat_map(|language| language.lexicon().aliases);
    let known = known.map(|group| group.iter().map(name_key).collect());
    let own = own.iter().map(|group| group.iter().map(|name| name_key(name)).collect());
    let groups: Vec<Vec<String>> = known.chain(own).collect();
    let aliases = alias_pairs(&groups, &mut vocabulary, terms.len());
    let numbers = in_order(&vocabulary);
    let mut places = vec![0; numbers.len()];
    for (number, place) in numbers.iter().zip(0_u64..) {
        places.get_mut(*number).into_iter().for_each(|slot| *slot = place);
    }
    let mut draft =
        |number| terms.get_mut(number).map(|term: &mut TermDraft| std::mem::take(&mut term.draft));
    Keys {
        stems: placed(&stems, &places),
        aliases: placed(&aliases, &places),
        terms: Dictionary::of(numbers.iter().map(|number| vocabulary.key(*number as u32))),
        drafts: numbers.into_iter().map(|number| draft(number).unwrap_or_default()).collect(),
    }
}

async fn stems(terms: &[TermDraft], vocabulary: &mut Vocabulary, pace: &Pace) -> Vec<Pair> {
    let mut stage = pace.stage(0.4, terms.len());
    let mut pairs = Vec::new();
    for (term, number) in terms.iter().zip(0..) {
        if let Some(stem) = stem_of(term, vocabulary.key(number)) {
            let word = vocabulary.find(&stem);
            pairs.extend(word.map(|word| (word, word)));
            let stem = word.unwrap_or_else(|| vocabulary.number(&format!("{STEM}{stem}")));
            pairs.push((stem, number));
        }
        stage.step().await;
    }
    pairs
}

/// The numbers of all keys, in the order of the keys.
fn in_order(vocabulary: &Vocabulary) -> Vec<usize> {
    // The first letters tell most keys apart, and are compared as a number.
    let head = |key: &str| {
        key.bytes().chain(std::iter::repeat(0)).take(8).fold(0, |head, b| head << 8 | u64::from(b))
    };
    let key = |number: usize| vocabulary.key(number as u32);
    let heads: Vec<u64> = (0..vocabulary.len()).map(|number| head(key(number))).collect();
    order::numbers(heads.len(), &|a, b| {
        heads.get(a).cmp(&heads.get(b)).then_with(|| key(a).cmp(key(b)))
    })
}

/// Pairs of keys as pairs of their places, in order, each once.
fn placed(pairs: &[Pair], places: &[u64]) -> Vec<(TermId, TermId)> {
    let place = |number: u32| places.get(number as usize).copied().unwrap_or(0);
    let mut packed: Vec<u64> = pairs.iter().map(|(a, b)| place(*a) << 32 | place(*b)).collect();
    packed.sort_unstable();
    packed.dedup();
    let unpacked = packed.into_iter().map(|pair| (TermId::at(pair >> 32), TermId::at(pair)));
    unpacked.collect()
}

/// The stem of a term beyond itself.
fn stem_of(term: &TermDraft, key: &str) -> Option<String> {
    let stem = term.language?.pack().lexicon.stem(term.written.as_deref().unwrap_or(key))?;
    let is_name = term.case.name && !term.case.lower;
    let fits = *stem != *key && (!is_name || stem.len() >= SHORTEST_STEM_OF_NAME);
    fits.then_some(stem)
}

/// Pairs of a name and the key under which another name of the same thing stands in an article;
/// these are the first `words` keys.
fn alias_pairs(groups: &[Vec<String>], vocabulary: &mut Vocabulary, words: usize) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for names in groups {
        for name in names {
            let Some(found) = found_key(name, vocabulary, words) else { continue };
            let others = names.iter().filter(|other| *other != name);
            pairs.extend(others.map(|other| (vocabulary.number(other), found)));
        }
    }
    pairs
}

/// The key under which a name stands in an article: a plain word under itself, any other name under
/// its own key.
fn found_key(name: &str, vocabulary: &Vocabulary, words: usize) -> Option<u32> {
    let found = |key: &str| vocabulary.find(key).filter(|number| (*number as usize) < words);
    found(name).or_else(|| found(name.strip_prefix(NAME)?))
}
