//! Takes the gathered terms, gives the sorted [`Keys`] and what links them: families of words with
//! one stem, and names of one thing.

use std::collections::{BTreeMap, BTreeSet};

use super::builder::TermDraft;
use super::frozen::TermId;
use super::names::{NAME, STEM, name_key};
use super::postings::Draft;
use crate::language::Language;

/// Names have this many letters at the least before their stem is believed: `Persia` is no `sia`.
const SHORTEST_STEM_OF_NAME: usize = 4;

/// Every key of the dictionary in order, and the links between them.
#[derive(Debug, Default)]
pub(super) struct Keys {
    pub(super) keys: Vec<(Box<str>, Draft)>,
    /// Terms with one stem.
    pub(super) families: Vec<Vec<TermId>>,
    /// A name, and a term that stands for the same thing; sorted.
    pub(super) aliases: Vec<(TermId, TermId)>,
}

/// Sorts `terms`, adds the keys that only link, and links them.
pub(super) fn sorted_keys(terms: Vec<TermDraft>, languages: &[Language]) -> Keys {
    let stems = stems_of(&terms);
    let mut drafts: BTreeMap<Box<str>, Draft> = BTreeMap::new();
    let mut members: BTreeMap<Stem, Vec<Box<str>>> = BTreeMap::new();
    for (term, stem) in terms.into_iter().zip(stems) {
        members.entry(stem).or_default().push(term.key.clone());
        drafts.insert(term.key, term.draft);
    }
    members.retain(|(_, stem), words| words.len() > 1 || words.iter().any(|word| **word != **stem));
    for ((_, stem), words) in &mut members {
        if !drafts.contains_key(stem.as_str()) {
            let key: Box<str> = format!("{STEM}{stem}").into();
            words.push(key.clone());
            drafts.entry(key).or_default();
        }
    }
    let names = live_names(&drafts, languages);
    for (name, _) in &names {
        drafts.entry(name.clone()).or_default();
    }
    let keys: Vec<(Box<str>, Draft)> = drafts.into_iter().collect();
    let number =
        |key: &str| keys.binary_search_by(|(known, _)| (**known).cmp(key)).ok().map(TermId::at);
    let families = members.values().map(|words| words.iter().filter_map(|w| number(w)).collect());
    let families = families.collect();
    let aliases = names.iter().filter_map(|(name, other)| number(name).zip(number(other)));
    let aliases = aliases.collect();
    Keys { keys, families, aliases }
}

/// A stem and the language that it was found in; words of no language have none.
type Stem = (Option<&'static str>, String);

fn stems_of(terms: &[TermDraft]) -> Vec<Stem> {
    terms.iter().map(|term| (term.language.map(Language::tag), stem_of(term))).collect()
}

fn stem_of(term: &TermDraft) -> String {
    let written = term.written.as_deref().unwrap_or(&term.key);
    let stem = term.language.and_then(|language| language.pack().lexicon.stem(written));
    let is_name = term.case.name && !term.case.lower;
    stem.filter(|stem| !is_name || stem.len() >= SHORTEST_STEM_OF_NAME)
        .unwrap_or_else(|| term.key.to_string())
}

/// Pairs of a name and the key under which another name of the same thing has postings.
fn live_names(
    drafts: &BTreeMap<Box<str>, Draft>,
    languages: &[Language],
) -> BTreeSet<(Box<str>, Box<str>)> {
    let mut pairs = BTreeSet::new();
    for group in languages.iter().flat_map(|language| language.pack().lexicon.aliases) {
        let names: Vec<String> = group.iter().map(|name| name_key(name)).collect();
        for (n, name) in names.iter().enumerate() {
            let others = names.iter().enumerate().filter(|&(other, _)| other != n);
            let live = others.filter_map(|(_, other)| key_with_postings(drafts, other));
            pairs.extend(live.map(|other| (Box::from(name.as_str()), Box::from(other))));
        }
    }
    pairs
}

/// A plain word has its postings under itself, any other name under its own key.
fn key_with_postings<'k>(drafts: &BTreeMap<Box<str>, Draft>, name: &'k str) -> Option<&'k str> {
    let live = |key: &&str| drafts.get(*key).is_some_and(|draft| draft.articles > 0);
    Some(name).filter(live).or_else(|| name.strip_prefix(NAME).filter(live))
}
