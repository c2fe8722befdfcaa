//! Takes a [`Query`] and an index, gives its [`Plan`]: each word is widened from itself to its
//! prefix, stem and other names; and only where none of these is found, to what it may be
//! misspelt for. So typing on never loses an article that the whole word finds.

use super::model::{Typos, Via};
use super::phrase;
use super::plan::{Need, Plan, Slot};
use super::query::{Atom, AtomKind, PlainWord, Query};
use super::question::asking;
use super::typo;
use crate::index::{Index, NAME, STEM, TermId, Words};

/// A name is sought in so many words side by side.
const LONGEST_NAME: usize = 4;
/// Further words of a phrase are not looked at.
const LONGEST_PHRASE: usize = 32;
/// Shorter beginnings are not read as half a word.
const SHORTEST_HALF: usize = 3;

/// A word in so few articles may be a misprint …
const RARE: u32 = 2;
/// … of a word in so many times as many.
const MUCH_LIKELIER: u32 = 10;

/// What an occurrence counts, by the way that led to it.
const EXACT: f32 = 1.0;
const PREFIX: f32 = 0.7;
const STEM_SHARED: f32 = 0.6;
const STEM_OF_PREFIX: f32 = 0.3;
const ALIAS: f32 = 0.6;
const SPACING: f32 = 0.6;
const TYPO: f32 = 0.4;
/// For a second edit, and for a wrong first letter.
const WORSE: f32 = 0.5;

pub(super) fn expand(query: &Query, index: &Index, typos: Typos) -> Plan {
    let expander = Expander { index };
    let mut needs: Vec<Need> = query.clauses.iter().map(|clause| expander.direct(clause)).collect();
    let words = query.plain_words();
    expander.link_neighbours(&words, &mut needs);
    let asking = asking(query, &words, index.packs());
    for (number, (need, clause)) in needs.iter_mut().zip(&query.clauses).enumerate() {
        need.only_asks = asking >> number & 1 == 1;
        match typos {
            _ if need.only_asks => {}
            Typos::Auto if need.ways.is_empty() => expander.mend(clause, need),
            Typos::Auto => expander.doubt(clause, need),
            Typos::Off => {}
        }
        need.keep_surest();
        need.bound(index);
    }
    let barred = query.excluded.iter().map(|atom| expander.surface(atom)).collect();
    Plan { needs, barred }
}

struct Expander<'i> {
    index: &'i Index,
}

/// A word of the query.
struct Word<'q> {
    folded: &'q str,
    /// As typed: capitals tell `AS` from `as`.
    written: &'q str,
    /// Folded with its hyphens, for the stemmer.
    hyphenated: &'q str,
    open: bool,
}

impl Expander<'_> {
    /// Everything that a clause says but misspellings.
    fn direct(&self, clause: &[Atom]) -> Need {
        let mut all = Need::default();
        for atom in clause {
            let mut need = Need::default();
            with_word(atom, |word| self.word(&word, &mut need));
            self.phrase(atom, atom.open, &mut need);
            all.merge(need, atom.field);
        }
        all
    }

    /// The very words of an atom, for exclusions.
    fn surface(&self, atom: &Atom) -> Need {
        let mut need = Need::default();
        with_word(atom, |word| {
            let term = self.index.term(&word.hyphenated.replace('-', ""));
            term.into_iter().for_each(|term| need.add(self.index, term, Via::Exact, EXACT));
        });
        self.phrase(atom, false, &mut need);
        need.ways.iter_mut().for_each(|way| way.field = atom.field);
        need
    }

    /// From the surest way to the least sure one.
    fn word(&self, word: &Word<'_>, need: &mut Need) {
        let exact = self.index.term(word.folded);
        exact.into_iter().for_each(|term| need.add(self.index, term, Via::Exact, EXACT));
        let longer = if word.open { self.terms(word.folded, true) } else { Vec::new() };
        let start = need.ways.len();
        longer.iter().for_each(|&term| need.add(self.index, term, Via::Prefix, PREFIX));
        need.are_of_prefix(start);
        if word.open {
            need.prefixes.push((word.folded.into(), None));
        }
        if let Some(term) = exact.or_else(|| self.stem_term(word)) {
            need.add(self.index, term, Via::Stem, STEM_SHARED);
            self.family(term, STEM_SHARED, need);
        }
        let start = need.ways.len();
        longer.into_iter().for_each(|term| self.family(term, STEM_OF_PREFIX, need));
        need.are_of_prefix(start);
        self.names(&format!("{NAME}{}", word.folded), word.open, need);
        if word.folded != word.written {
            self.names(&format!("{NAME}{}", word.written), word.open, need);
        }
    }

    fn family(&self, term: TermId, weight: f32, need: &mut Need) {
        let members = self.index.family(term);
        members.for_each(|member| need.add(self.index, member, Via::Stem, weight));
    }

    /// The key of the stem of a word that no article holds: the word itself, or what the stemmer
    /// makes of it.
    fn stem_term(&self, word: &Word<'_>) -> Option<TermId> {
        let known = |key: &str| self.index.term(key);
        let family = |stem: &str| known(&format!("{STEM}{stem}"));
        if !cfg!(feature = "stemmer") {
            return family(word.folded);
        }
        let lexicons = self.index.packs().iter().map(|language| language.lexicon());
        let mut stems = lexicons.filter_map(|lexicon| lexicon.stem(word.hyphenated));
        family(word.folded)
            .or_else(|| stems.find_map(|stem| known(&stem).or_else(|| family(&stem))))
    }

    /// Other names of the thing that `key` names.
    fn names(&self, key: &str, open: bool, need: &mut Need) {
        for name in self.terms(key, open) {
            for other in self.index.aliases(name) {
                need.add(self.index, other, Via::Alias, ALIAS);
            }
        }
    }

    fn terms(&self, key: &str, open: bool) -> Vec<TermId> {
        Slot { word: key.into(), open }.terms(self.index)
    }

    /// Several words side by side: a phrase, or the parts of a compound.
    fn phrase(&self, atom: &Atom, open: bool, need: &mut Need) {
        let words = Words::of(&atom.text);
        if words.len() < 2 && atom.kind == AtomKind::Word {
            return;
        }
        let last = words.len().min(LONGEST_PHRASE).saturating_sub(1);
        let slot = |(at, word): (usize, &str)| Slot { word: word.into(), open: open && at == last };
        let slots: Vec<Slot> = words.iter().take(LONGEST_PHRASE).enumerate().map(slot).collect();
        if slots.iter().all(|slot| !slot.terms(self.index).is_empty()) {
            need.add_phrase(slots, Via::Exact, EXACT);
        }
    }

    /// Words side by side that are one name together, or one word that was cut in two.
    fn link_neighbours(&self, words: &[Option<PlainWord>], needs: &mut [Need]) {
        for start in 0..words.len() {
            for length in 2..=LONGEST_NAME {
                let linked = words.iter().skip(start).take(length).flatten();
                let linked: Vec<&PlainWord> = linked.collect();
                if linked.len() < length {
                    break;
                }
                let shared = self.linked(&linked);
                for need in needs.iter_mut().skip(start).take(length) {
                    need.ways.extend(shared.ways.iter().cloned());
                }
            }
        }
    }

    fn linked(&self, words: &[&PlainWord]) -> Need {
        let mut need = Need::default();
        let open = words.iter().any(|word| word.open);
        let folded: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
        self.names(&format!("{NAME}{}", folded.join(" ")), open, &mut need);
        if let [first, second] = folded[..]
            && first.len() >= SHORTEST_HALF
        {
            self.spaced(&format!("{first}{second}"), open, &mut need);
        }
        need
    }

    fn spaced(&self, word: &str, open: bool, need: &mut Need) {
        for term in self.terms(word, open) {
            need.add(self.index, term, Via::Typo, SPACING);
        }
    }

    /// What a clause that was not found may be misspelt for.
    fn mend(&self, clause: &[Atom], all: &mut Need) {
        for atom in clause.iter().filter(|atom| Words::of(&atom.text).len() == 1) {
            let mut need = Need::default();
            with_word(atom, |word| {
                self.split(&word, &mut need);
                if need.ways.is_empty() {
                    self.typos(&word, &mut need);
                }
            });
            all.merge(need, atom.field);
        }
    }

    /// Two words that were written as one.
    fn split(&self, word: &Word<'_>, need: &mut Need) {
        for (at, _) in word.folded.char_indices() {
            let Some((left, right)) = word.folded.split_at_checked(at) else { continue };
            if left.len() < SHORTEST_HALF || right.len() < SHORTEST_HALF {
                continue;
            }
            let slot = |half: &str, open| Slot { word: half.into(), open };
            let slots = vec![slot(left, false), slot(right, word.open)];
            if !phrase::places(self.index, &slots).is_empty() {
                need.add_phrase(slots, Via::Typo, SPACING);
            }
        }
    }

    fn typos(&self, word: &Word<'_>, need: &mut Need) {
        let mut best = (false, 0.0);
        for mend in typo::mends(self.index, word.folded, word.open) {
            let start = if mend.same_start { 1.0 } else { WORSE };
            let end = if mend.whole { 1.0 } else { PREFIX };
            let weight = TYPO * start * end * if mend.edits > 1 { WORSE } else { 1.0 };
            need.add(self.index, mend.term, Via::Typo, weight);
            let likelihood = (mend.whole, weight * self.index.articles_with(mend.term) as f32);
            if likelihood > best {
                best = likelihood;
                need.mended = Some(mend.term);
            }
        }
    }

    /// What a finished word that hardly any article holds is likelier to mean.
    fn doubt(&self, clause: &[Atom], need: &mut Need) {
        let [atom] = clause else { return };
        with_word(atom, |word| {
            let known = self.index.term(word.folded).map(|term| self.index.articles_with(term));
            let Some(known @ 1..=RARE) = known.filter(|_| !word.open) else { return };
            let mends = typo::mends(self.index, word.folded, false).into_iter();
            let likely = mends.filter(|mend| mend.same_start).map(|mend| mend.term);
            let best = likely.max_by_key(|term| self.index.articles_with(*term));
            need.mended =
                best.filter(|term| self.index.articles_with(*term) >= known * MUCH_LIKELIER);
        });
    }
}

/// Hands on the one word that an atom is, be it a compound.
fn with_word(atom: &Atom, take: impl FnOnce(Word<'_>)) {
    let words = Words::of(&atom.text);
    if atom.kind == AtomKind::Phrase {
        return;
    }
    if let (1, Some(folded)) = (words.len(), words.iter().next()) {
        let written = words.written(0);
        take(Word { folded, written, hyphenated: folded, open: atom.open });
    } else if let [compound] = words.compounds()
        && compound.last + 1 == words.len()
        && compound.first == 0
    {
        let (joined, hyphenated) = (words.joined(*compound, ""), words.joined(*compound, "-"));
        // `negara-negara` is more than one `negara`, and so is what may become it.
        let again = atom.open && compound.last == 1 && words.folded(0).starts_with(words.folded(1));
        let folded = if again || words.repeats(*compound) { words.folded(0) } else { &joined };
        take(Word { folded, written: folded, hyphenated: &hyphenated, open: atom.open });
    }
}
