//! [`Builder`]: takes articles one by one, gives the [`Index`].

use super::facts::{Facts, Labels};
use super::families::Families;
use super::field::{Field, round_length};
use super::frozen::Index;
use super::linked::Linked;
use super::links::{self, Keys};
use super::lists::{Fields, Lists};
use super::names::NameTable;
use super::postings::{Draft, Place};
use super::spoken::Spoken;
use super::sweeps::Sweeps;
use super::table::Table;
use super::vocabulary::Vocabulary;
use super::words::Words;
use crate::article::Article;
use crate::language::{Language, LanguagePack};
use crate::pace::{Pace, at_once};

/// Builds an [`Index`]. Articles are numbered in the order in which they are added.
///
/// ```
/// use linimasa::index::Builder;
/// let index = Builder::new().finish();
/// assert_eq!(index.articles(), 0);
/// ```
#[derive(Debug, Default)]
pub struct Builder {
    vocabulary: Vocabulary,
    /// By the numbers of the vocabulary.
    terms: Vec<TermDraft>,
    facts: Vec<Facts>,
    labels: Labels,
    fields: Fields,
    /// The words of all articles, by field.
    words: [u64; 4],
    names: Vec<(Language, NameTable)>,
    spoken: Spoken,
    /// Groups of names for one thing that hold in every language.
    aliases: Vec<Vec<String>>,
    own_names: NameTable,
}

/// A term while articles are added.
#[derive(Debug, Default)]
pub(super) struct TermDraft {
    /// The form that the stemmer is given; a compound keeps its hyphens.
    pub(super) written: Option<Box<str>>,
    pub(super) language: Option<Language>,
    pub(super) case: CaseSeen,
    /// Whether the word is the first of a name that is looked for in some language.
    opens_name: bool,
    pub(super) draft: Draft,
}

/// How a term was written in running text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CaseSeen {
    /// In lower case.
    pub(super) lower: bool,
    /// With a capital after a word in lower case, as names are.
    pub(super) name: bool,
}

impl CaseSeen {
    /// Notes a word by its first letter, and by that of the one before it in running text.
    fn add(&mut self, first: char, before: Option<char>) {
        self.lower |= first.is_lowercase();
        self.name |= first.is_uppercase() && before.is_some_and(char::is_lowercase);
    }
}

impl Builder {
    /// A builder without articles.
    pub fn new() -> Self {
        Self::default()
    }

    /// A builder that knows groups of names for one thing beside those of the languages. A name
    /// without lower-case letters counts only in capitals.
    pub fn with_aliases(aliases: Vec<Vec<String>>) -> Self {
        let own_names = NameTable::of(aliases.iter().flatten().map(String::as_str));
        Self { aliases, own_names, ..Self::default() }
    }

    /// Adds an article; its number is how many were added before it.
    pub fn add(&mut self, article: &Article) {
        let language = self.spoken.language_of(article);
        let mut scribe = Scribe::new(self, language.map(Language::pack));
        scribe.text(Field::Title, &article.title);
        if let Some(summary) = &article.summary {
            scribe.text(Field::Heading, summary);
        }
        for block in &article.blocks {
            scribe.text(block.kind.into(), &block.text);
        }
        let Scribe { found, lengths, next, .. } = scribe;
        self.store(found);
        self.fields.lengths.push(lengths.map(round_length));
        self.fields.extents.push(next);
        for (words, length) in self.words.iter_mut().zip(lengths) {
            *words += u64::from(length);
        }
        self.facts.push(self.labels.facts(article));
    }

    fn store(&mut self, found: Vec<Place>) {
        let article = self.facts.len() as u32;
        for same in Place::sorted(found).chunk_by(|a, b| a.shares_field(*b)) {
            let Some(&first) = same.first() else { continue };
            if let Some(term) = self.terms.get_mut(first.article() as usize) {
                term.draft.push(article, first.field(), same);
            }
        }
    }

    /// The number of a term; new terms get the next one.
    fn number(&mut self, key: &str, language: Option<Language>) -> u32 {
        let number = self.vocabulary.number(key);
        if number as usize == self.terms.len() {
            let mut tables = self.names.iter().map(|(_, table)| table).chain([&self.own_names]);
            let opens_name = tables.any(|table| table.holds_opening(key));
            self.terms.push(TermDraft { language, opens_name, ..TermDraft::default() });
        }
        number
    }

    fn learn_names(&mut self, pack: &LanguagePack) {
        if !self.names.iter().any(|(language, _)| *language == pack.language) {
            let names = pack.lexicon.aliases.iter().flat_map(|group| group.iter());
            let table = NameTable::of(names);
            for number in table.openings().filter_map(|word| self.vocabulary.find(word)) {
                let term = self.terms.get_mut(number as usize);
                term.into_iter().for_each(|term| term.opens_name = true);
            }
            self.names.push((pack.language, table));
        }
    }

    /// Freezes what was added.
    pub fn finish(self) -> Index {
        at_once(self.frozen(&Pace::default()))
    }

    pub(crate) async fn frozen(self, pace: &Pace) -> Index {
        let Self { vocabulary, terms, facts, labels, fields, words, names, aliases: own, .. } =
            self;
        let packs: Vec<Language> = names.into_iter().map(|(language, _)| language).collect();
        let Keys { terms, drafts, stems, aliases } =
            links::sorted_keys(vocabulary, terms, &packs, &own, pace).await;
        let articles = facts.len().max(1) as f32;
        let families = Families::of(&stems, terms.len());
        Index {
            sweeps: Sweeps::of(&terms, &families, &drafts, facts.len(), pace).await,
            lists: Lists::of(&drafts, &fields, pace).await,
            linked: Linked::of(families, aliases, terms.len()),
            terms,
            table: Table::of(facts, fields),
            labels,
            packs,
            mean_lengths: words.map(|words| words as f32 / articles),
            bytes: usize::MAX,
        }
    }
}

/// Writes down the terms of one article.
struct Scribe<'b> {
    builder: &'b mut Builder,
    language: Option<Language>,
    /// A place each, with the number of a term in place of the article's.
    found: Vec<Place>,
    lengths: [u32; 4],
    next: [u32; 4],
}

impl<'b> Scribe<'b> {
    fn new(builder: &'b mut Builder, pack: Option<&'static LanguagePack>) -> Self {
        pack.into_iter().for_each(|pack| builder.learn_names(pack));
        let language = pack.map(|pack| pack.language);
        Self { builder, language, found: Vec::new(), lengths: [0; 4], next: [0; 4] }
    }

    fn text(&mut self, field: Field, text: &str) {
        let words = Words::of(text);
        let count = words.len() as u32;
        let Some(next) = self.next.get_mut(field.number()) else { return };
        let start = *next;
        // A gap, so that no phrase runs from one block into the next.
        *next += count + 1;
        if let Some(length) = self.lengths.get_mut(field.number()) {
            *length += count;
        }
        let (mut before, mut openings) = (None, Vec::new());
        for (at, word) in words.iter().enumerate() {
            let number = self.note(word, field, start + at as u32);
            let first = words.written(at).chars().next().unwrap_or_default();
            if let Some(term) = self.builder.terms.get_mut(number as usize) {
                term.language = term.language.or(self.language);
                term.case.add(first, before);
                openings.extend(term.opens_name.then_some(at));
            }
            before = Some(first).filter(|_| field == Field::Body);
        }
        self.compounds(&words, field, start);
        self.names(&words, &openings, field, start);
    }

    fn note(&mut self, key: &str, field: Field, position: u32) -> u32 {
        let number = self.builder.number(key, self.language);
        self.found.push(Place::new(number, field, position));
        number
    }

    fn compounds(&mut self, words: &Words<'_>, field: Field, start: u32) {
        for &compound in words.compounds().iter().filter(|compound| !words.repeats(**compound)) {
            let joined = words.joined(compound, "");
            let number = self.note(&joined, field, start + compound.first as u32);
            if let Some(term) = self.builder.terms.get_mut(number as usize)
                && compound.hyphenated
            {
                term.written.get_or_insert_with(|| words.joined(compound, "-").into());
            }
        }
    }

    /// Notes the names of which the words at `openings` may be the first.
    fn names(&mut self, words: &Words<'_>, openings: &[usize], field: Field, start: u32) {
        let tables = std::mem::take(&mut self.builder.names);
        let own = std::mem::take(&mut self.builder.own_names);
        let spoken = tables.iter().find(|(language, _)| Some(*language) == self.language);
        for table in spoken.map(|(_, table)| table).into_iter().chain([&own]) {
            for &at in openings {
                for key in table.at(words, at) {
                    self.note(key, field, start + at as u32);
                }
            }
        }
        (self.builder.names, self.builder.own_names) = (tables, own);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::index::Index;

    /// An index of one article with this title.
    fn index_of(language: &str, title: &str) -> Index {
        let mut builder = Builder::new();
        let article =
            Article { language: language.into(), title: title.into(), ..Article::default() };
        builder.add(&article);
        builder.finish()
    }

    fn family<'i>(index: &'i Index, word: &str) -> Vec<&'i str> {
        let term = index.term(word);
        term.into_iter().flat_map(|term| index.family(term)).map(|term| index.key(term)).collect()
    }

    fn aliases<'i>(index: &'i Index, name: &str) -> Vec<&'i str> {
        let term = index.term(name);
        term.into_iter().flat_map(|term| index.aliases(term)).map(|term| index.key(term)).collect()
    }

    #[test]
    fn words_with_one_stem_are_a_family() {
        let index = index_of("id", "berunding dalam perundingan di selatan selat");
        assert_eq!(family(&index, "perundingan"), ["berunding", "perundingan"]);
        assert_eq!(family(&index, "~runding"), ["berunding", "perundingan"]);
        assert!(family(&index, "selatan").is_empty());
        assert!(family(&index_of("fr", "berunding perundingan"), "berunding").is_empty());
    }

    #[test]
    fn a_word_is_of_the_first_language_known_that_speaks_it() {
        let mut builder = Builder::new();
        for language in ["und", "id"] {
            let (language, title) = (language.into(), "berunding perundingan".into());
            builder.add(&Article { language, title, ..Article::default() });
        }
        assert_eq!(family(&builder.finish(), "berunding"), ["berunding", "perundingan"]);
    }

    #[test]
    fn names_lead_to_other_names_that_stand_somewhere() {
        let index = index_of("id", "AS dan Korea Utara");
        assert_eq!(aliases(&index, "=korut"), ["=korea utara"]);
        assert_eq!(aliases(&index, "=amerika serikat"), ["=AS"]);
        assert!(aliases(&index, "=korsel").is_empty());
        assert!(index_of("id", "as roda").term("=AS").is_none());
    }

    #[test]
    fn names_of_the_caller_lead_to_each_other_in_every_language() {
        let group = |names: [&str; 2]| names.map(String::from).to_vec();
        let mut builder =
            Builder::with_aliases(vec![group(["Ibu Kota Nusantara", "IKN"]), group(["kpk", "x"])]);
        let (language, title) = ("und".into(), "Jalan ke Ibu Kota Nusantara, kata KPK".into());
        builder.add(&Article { language, title, ..Article::default() });
        let index = builder.finish();
        assert_eq!(aliases(&index, "=IKN"), ["=ibu kota nusantara"]);
        assert_eq!(aliases(&index, "=x"), ["kpk"]);
        assert!(aliases(&index, "=ibu kota nusantara").is_empty());
    }

    #[test]
    fn prefixes_are_ranges() {
        let index = index_of("und", "kim kimono kin");
        let keys: Vec<&str> = index.terms_with_prefix("kim").map(|term| index.key(term)).collect();
        assert_eq!(keys, ["kim", "kimono"]);
        assert_eq!(index.terms_with_prefix("zz").count(), 0);
        assert_eq!(index.terms_with_prefix("").count(), 3);
    }
}
