//! [`FunctionWords`]: the small words that show how a sentence is built.

use super::WordList;

/// Small words of one language, lower case. Entries may hold several words, parted by one space.
#[derive(Debug)]
pub struct FunctionWords {
    /// Open a clause that explains or dates another ("setelah", "ketika").
    pub subordinators: WordList,
    /// Stand between a length of time and what it is counted from ("dua bulan setelah …").
    pub after: WordList,
    /// The same, towards the past ("dua bulan sebelum …").
    pub before: WordList,
    /// Join clauses of one rank ("tetapi", "dan").
    pub coordinators: WordList,
    /// Stand before a date phrase ("pada", "sejak").
    pub date_prepositions: WordList,
    /// Stand before what something is measured against ("dibandingkan").
    pub comparisons: WordList,
    /// Stand before the years of something that is named by them ("periode 2019-2024").
    pub editions: WordList,
    /// Name pieces in headlines that serve the reader and tell no news ("ramalan zodiak").
    pub services: WordList,
    /// Stand before a noun that is known, and what describes it ("the" in "the 1991 agreement").
    pub determiners: WordList,
    /// Endings of a word that owns the next one ("'s").
    pub possessives: WordList,
    /// Open a sentence without adding to it ("Namun", "Sementara itu").
    pub openers: WordList,
    /// Point to something said before ("hal itu", "ia", "mereka").
    pub anaphora: WordList,
    /// Take up what the sentence before named ("ia").
    pub pronouns: WordList,
    /// Those of them that stand for a person alone ("she").
    pub personal_pronouns: WordList,
    /// Take up something that is no person by what it is ("the company").
    pub descriptions: WordList,
    /// Show that a verb tells of no happening of the day: of what may come, or had been before.
    pub unreal: WordList,
    /// Ask: they stand in a question for its answer ("siapa", "berapa").
    pub interrogatives: WordList,
    /// Verbs that stand before what was said ("mengatakan").
    pub saying: WordList,
    /// Stand between such a verb and what was said ("bahwa").
    pub complementizers: WordList,
    /// Go on behind them with what the speaker does ("telah", "it").
    pub resumptions: WordList,
    /// Verbs and prepositions that name a source ("kata", "menurut").
    pub attribution: WordList,
}
