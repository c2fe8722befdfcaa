//! [`Builder`]: takes articles one by one, gives the [`Index`].

use std::collections::HashMap;

use super::dictionary::Dictionary;
use super::facts::{Facts, Labels};
use super::families::Families;
use super::field::{Field, round_length};
use super::frozen::Index;
use super::linked::Linked;
use super::links::{self, Keys};
use super::lists::{Fields, Lists};
use super::names::NameTable;
use super::postings::{Draft, Place};
use super::sweeps::Sweeps;
use super::table::Table;
use super::words::Words;
use crate::article::Article;
use crate::language::{self, Language, LanguagePack};
use crate::pace::{Pace, at_once};

/// In texts up to so many bytes too few words stand to tell a language by.
const TOO_SHORT: usize = 400;

/// Builds an [`Index`]. Articles are numbered in the order in which they are added.
///
/// ```
/// use linimasa::index::Builder;
/// let index = Builder::new().finish();
/// assert_eq!(index.articles(), 0);
/// ```
#[derive(Debug, Default)]
pub struct Builder {
    numbers: HashMap<Box<str>, u32>,
    terms: Vec<TermDraft>,
    facts: Vec<Facts>,
    labels: Labels,
    fields: Fields,
    /// The words of all articles, by field.
    words: [u64; 4],
    names: Vec<(Language, NameTable)>,
    /// How many articles are in each of [`Language::ALL`].
    spoken: [u32; Language::ALL.len()],
    /// Groups of names for one thing that hold in every language.
    aliases: Vec<Vec<String>>,
    own_names: NameTable,
}

/// A term while articles are added.
#[derive(Debug)]
pub(super) struct TermDraft {
    pub(super) key: Box<str>,
    /// The form that the stemmer is given; a compound keeps its hyphens.
    pub(super) written: Option<Box<str>>,
    pub(super) language: Option<Language>,
    pub(super) case: CaseSeen,
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
        let language = article.language();
        language.into_iter().for_each(|language| self.heard(language));
        let language = language.or_else(|| self.neighbours_language(article));
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

    fn heard(&mut self, language: Language) {
        let spoken = Language::ALL.into_iter().zip(&mut self.spoken);
        spoken.filter(|(one, _)| *one == language).for_each(|(_, articles)| *articles += 1);
    }

    /// The language of most articles up to here, for one too short to tell its own.
    fn neighbours_language(&self, article: &Article) -> Option<Language> {
        let texts = article.blocks.iter().map(|block| block.text.len());
        let length = article.title.len() + texts.sum::<usize>();
        let spoken = Language::ALL.into_iter().zip(self.spoken).filter(|(_, count)| *count > 0);
        let most = spoken.max_by_key(|(_, count)| *count).map(|(language, _)| language);
        most.filter(|_| article.language == language::UNKNOWN && length <= TOO_SHORT)
    }

    fn store(&mut self, found: Vec<Place>) {
        let article = self.facts.len() as u32;
        for same in Place::sorted(found).chunk_by(|a, b| a.shares_field(*b)) {
            let Some(&first) = same.first() else { continue };
            let positions: Vec<u32> = same.iter().map(|place| place.position()).collect();
            if let Some(term) = self.terms.get_mut(first.article() as usize) {
                term.draft.push(article, first.field(), &positions);
            }
        }
    }

    /// The number of a term; new terms get the next one.
    fn number(&mut self, key: &str, language: Option<Language>) -> u32 {
        if let Some(&number) = self.numbers.get(key) {
            return number;
        }
        let number = self.terms.len() as u32;
        self.numbers.insert(key.into(), number);
        let (key, draft) = (key.into(), Draft::default());
        self.terms.push(TermDraft {
            key,
            written: None,
            language,
            case: CaseSeen::default(),
            draft,
        });
        number
    }

    fn learn_names(&mut self, pack: &LanguagePack) {
        if !self.names.iter().any(|(language, _)| *language == pack.language) {
            let names = pack.lexicon.aliases.iter().flat_map(|group| group.iter());
            self.names.push((pack.language, NameTable::of(names)));
        }
    }

    /// Freezes what was added.
    pub fn finish(self) -> Index {
        at_once(self.frozen(&Pace::default()))
    }

    pub(crate) async fn frozen(self, pace: &Pace) -> Index {
        let Self { numbers, terms, facts, labels, fields, words, names, aliases: own, .. } = self;
        let packs: Vec<Language> = names.into_iter().map(|(language, _)| language).collect();
        let Keys { keys, stems, aliases } =
            links::sorted_keys(terms, &numbers, &packs, &own, pace).await;
        drop(numbers);
        let terms = Dictionary::of(keys.iter().map(|(key, _)| &**key));
        let drafts: Vec<Draft> = keys.into_iter().map(|(_, draft)| draft).collect();
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
        for (at, word) in words.iter().enumerate() {
            let number = self.note(word, field, start + at as u32);
            self.note_case(number, &words, at, field);
        }
        self.compounds(&words, field, start);
        self.names(&words, field, start);
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

    fn names(&mut self, words: &Words<'_>, field: Field, start: u32) {
        let tables = std::mem::take(&mut self.builder.names);
        let own = std::mem::take(&mut self.builder.own_names);
        let spoken = tables.iter().find(|(language, _)| Some(*language) == self.language);
        for table in spoken.map(|(_, table)| table).into_iter().chain([&own]) {
            for at in 0..words.len() {
                for key in table.at(words, at) {
                    self.note(key, field, start + at as u32);
                }
            }
        }
        (self.builder.names, self.builder.own_names) = (tables, own);
    }

    fn note_case(&mut self, number: u32, words: &Words<'_>, at: usize, field: Field) {
        let Some(term) = self.builder.terms.get_mut(number as usize) else { return };
        let begins = |at: usize, test: fn(char) -> bool| words.written(at).starts_with(test);
        term.language = term.language.or(self.language);
        term.case.lower |= begins(at, char::is_lowercase);
        term.case.name |= field == Field::Body
            && begins(at, char::is_uppercase)
            && at.checked_sub(1).is_some_and(|before| begins(before, char::is_lowercase));
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
