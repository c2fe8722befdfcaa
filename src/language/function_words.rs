//! [`FunctionWords`]: the small words that show how a sentence is built.

/// Small words of one language, lower case. Entries may hold several words, parted by one space.
#[derive(Debug)]
pub struct FunctionWords {
    /// Open a clause that explains or dates another ("setelah", "ketika").
    pub subordinators: &'static [&'static str],
    /// Stand between a length of time and what it is counted from ("dua bulan setelah …").
    pub after: &'static [&'static str],
    /// The same, towards the past ("dua bulan sebelum …").
    pub before: &'static [&'static str],
    /// Join clauses of one rank ("tetapi", "dan").
    pub coordinators: &'static [&'static str],
    /// Stand before a date phrase ("pada", "sejak").
    pub date_prepositions: &'static [&'static str],
    /// Open a sentence without adding to it ("Namun", "Sementara itu").
    pub openers: &'static [&'static str],
    /// Point to something said before ("hal itu", "ia", "mereka").
    pub anaphora: &'static [&'static str],
    /// Take up what the sentence before named ("ia").
    pub pronouns: &'static [&'static str],
    /// Verbs that stand before what was said ("mengatakan").
    pub saying: &'static [&'static str],
    /// Verbs and prepositions that name a source ("kata", "menurut").
    pub attribution: &'static [&'static str],
}
