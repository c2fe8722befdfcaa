//! Takes the gathered terms, gives the sorted [`Keys`] and what links them: families of words with
//! one stem, and names of one thing.

use std::collections::HashMap;

use super::builder::TermDraft;
use super::frozen::TermId;
use super::names::{NAME, STEM, name_key};
use super::postings::Draft;
use crate::language::Language;
use crate::order;
use crate::pace::Pace;

/// A name has this many letters left at the least, or it is believed to have no stem (`Persia`).
const SHORTEST_STEM_OF_NAME: usize = 4;

/// Every key of the dictionary in order, and the links between them.
#[derive(Debug, Default)]
pub(super) struct Keys {
    pub(super) keys: Vec<(Box<str>, Draft)>,
    /// A stem, and a term that has it or is it; sorted.
    pub(super) stems: Vec<(TermId, TermId)>,
    /// A name, and a term that stands for the same thing; sorted.
    pub(super) aliases: Vec<(TermId, TermId)>,
}

type KeyPair = (Box<str>, Box<str>);

/// Sorts `terms`, adds the keys that only link, and links them.
pub(super) async fn sorted_keys(
    mut terms: Vec<TermDraft>,
    numbers: &HashMap<Box<str>, u32>,
    languages: &[Language],
    own: &[Vec<String>],
    pace: &Pace,
) -> Keys {
    let stems = stems(&terms, numbers, pace).await;
    let live = |key: &str| numbers.contains_key(key);
    let known = languages.iter().flat_map(|language| language.lexicon().aliases);
    let known = known.map(|group| group.iter().map(name_key).collect());
    let own = own.iter().map(|group| group.iter().map(|name| name_key(name)).collect());
    let aliases: Vec<KeyPair> =
        known.chain(own).flat_map(|names: Vec<String>| alias_pairs(&names, live)).collect();
    let linking = stems.iter().chain(&aliases).map(|(key, _)| key.clone());
    let mut keys: Vec<Box<str>> = numbers.keys().cloned().chain(linking).collect();
    order::sort(&mut keys);
    keys.dedup();
    let id = |key: &str| keys.binary_search_by(|known| (**known).cmp(key)).ok();
    let (stems, aliases) = (ids(&stems, id), ids(&aliases, id));
    let draft = |key: Box<str>| {
        let term = numbers.get(&key).and_then(|&number| terms.get_mut(number as usize));
        let draft = term.map(|term| std::mem::take(&mut term.draft));
        (key, draft.unwrap_or_default())
    };
    Keys { stems, aliases, keys: keys.into_iter().map(draft).collect() }
}

async fn stems(terms: &[TermDraft], numbers: &HashMap<Box<str>, u32>, pace: &Pace) -> Vec<KeyPair> {
    let mut stage = pace.stage(0.4, terms.len());
    let mut pairs = Vec::new();
    for term in terms {
        pairs.extend(stem_pairs(term, numbers));
        stage.step().await;
    }
    pairs
}

fn ids(pairs: &[KeyPair], id: impl Fn(&str) -> Option<usize>) -> Vec<(TermId, TermId)> {
    let packed = pairs.iter().filter_map(|(a, b)| Some((id(a)? as u64) << 32 | id(b)? as u64));
    let mut packed: Vec<u64> = packed.collect();
    packed.sort_unstable();
    packed.dedup();
    let unpacked = packed.into_iter().map(|pair| (TermId::at(pair >> 32), TermId::at(pair)));
    unpacked.collect()
}

/// A term with a stem beyond itself, and the stem if it is a word too.
fn stem_pairs(term: &TermDraft, numbers: &HashMap<Box<str>, u32>) -> Vec<KeyPair> {
    let Some(stem) = stem_of(term) else { return Vec::new() };
    match numbers.get_key_value(stem.as_str()) {
        Some((word, _)) => {
            vec![(word.clone(), word.clone()), (word.clone(), term.key.clone())]
        }
        None => vec![(format!("{STEM}{stem}").into(), term.key.clone())],
    }
}

fn stem_of(term: &TermDraft) -> Option<String> {
    let written = term.written.as_deref().unwrap_or(&term.key);
    let stem = term.language?.pack().lexicon.stem(written)?;
    let is_name = term.case.name && !term.case.lower;
    let fits = *stem != *term.key && (!is_name || stem.len() >= SHORTEST_STEM_OF_NAME);
    fits.then_some(stem)
}

/// Pairs of a name and the key under which another name of the same thing has postings.
fn alias_pairs(names: &[String], live: impl Fn(&str) -> bool) -> Vec<KeyPair> {
    let mut pairs = Vec::new();
    for other in names.iter().filter_map(|name| live_key(name, &live)) {
        let others = names.iter().filter(|name| name.trim_start_matches(NAME) != other);
        let others = others.filter(|name| **name != other);
        pairs.extend(others.map(|name| (Box::from(name.as_str()), Box::from(other))));
    }
    pairs
}

/// A plain word has its postings under itself, any other name under its own key.
fn live_key(name: &str, live: impl Fn(&str) -> bool) -> Option<&str> {
    Some(name).filter(|key| live(key)).or_else(|| name.strip_prefix(NAME).filter(|key| live(key)))
}
