//! [`Names`]: how one article calls what a name names, and where.
//!
//! News gives a name in full once and then says it short: by its last word ("Jobs"), by its first
//! ("Prabowo"), by its initials ("GM"), by some words of a long name ("Dow Jones"). One word counts
//! if the article says it alone only after the name in full, so that "Airbus" is not taken for an
//! "Airbus A380" that comes later; several words if the article holds all of the name.

use super::name::{Place, sentences};
use super::phrase::longest_at;
use crate::article::Article;
use crate::language::{Language, WordList, word_list};
use crate::order;
use crate::text::{Span, capital, fold, lowercase, tokens};
use std::collections::HashMap;

/// A shorter word is not said alone for a name.
const SHORTEST: usize = 3;
/// Within how many words from its start a sentence takes a name up again ("In 1986 he …").
const PRONOUN_WORDS: usize = 5;

/// Where an article says a name.
pub(super) struct Names {
    /// The words of the name, folded.
    words: Vec<String>,
    marks: HashMap<Place, Vec<Span>>,
    is_person: bool,
}

impl Names {
    /// `full` gives the places of the whole name in a sentence, in bytes of its block's text.
    pub(super) fn of(
        name: &str,
        article: &Article,
        full: &dyn Fn(Place) -> Option<Vec<Span>>,
    ) -> Self {
        let words: Vec<String> = tokens(name).iter().map(|token| fold(token.text)).collect();
        let mut short = ShortForms::of(name, article);
        let mut marks = HashMap::new();
        for place in sentences(article) {
            let text = article.text_of(Some(place.0));
            let mut said = full(place).unwrap_or_default();
            said.retain(|mark| !names_model(*mark, text));
            let alone = short.read(place.1, text, &said);
            let said = if said.is_empty() { alone } else { said };
            let said =
                if said.is_empty() { together(name, place.1, text, short.endings()) } else { said };
            marks.extend((!said.is_empty()).then_some((place, said)));
        }
        Self { words, marks, is_person: false }
    }

    /// Where a sentence says the name, if it does.
    pub(super) fn marks(&self, place: Place) -> Option<Vec<Span>> {
        self.marks.get(&place).cloned()
    }

    /// Whether a sentence says another name, which a pronoun behind it may stand for.
    pub(super) fn says_another(&self, sentence: &str) -> bool {
        let opens = |word: &&str| word.starts_with(char::is_uppercase);
        let words = words(sentence, word_list![]).into_iter().skip(1).map(|(_, word)| word);
        words.filter(opens).any(|word| !self.words.contains(&fold(word)))
    }

    /// Whether a sentence begins with a word for what the one before it named: a pronoun, "the
    /// store" of a store with that word in its name, "the company". Who was taken up by "she" is no
    /// company.
    pub(super) fn taken_up(&mut self, sentence: &str, language: Language) -> bool {
        let (words, function) = (tokens(sentence), language.function_words());
        let is_at = |list, idx| longest_at(&words, idx, list).is_some();
        // "his" behind other words is somebody else's as often.
        let begins = |list| {
            let owns = |idx| idx > 0 && is_at(function.determiners, idx);
            (0..PRONOUN_WORDS).any(|idx| is_at(list, idx) && !owns(idx))
        };
        let speaks = |idx: usize| {
            is_at(function.personal_pronouns, idx)
                && (is_at(function.attribution, idx + 1)
                    || idx.checked_sub(1).is_some_and(|before| is_at(function.attribution, before)))
        };
        if begins(function.personal_pronouns) || (0..words.len()).any(speaks) {
            self.is_person = true;
            return true;
        }
        let noun = longest_at(&words, 0, function.determiners).and_then(|taken| words.get(taken));
        let own = noun.is_some_and(|noun| self.words.contains(&lowercase(noun.text)));
        let described = own || longest_at(&words, 0, function.descriptions).is_some();
        !self.is_person && (described || begins(function.pronouns))
    }
}

/// Within how many words of a sentence those of a name stand together.
const TOGETHER_WORDS: usize = 6;

/// The words of a name of several where they stand near one another in a sentence, in any order:
/// "a 3G version of its iPhone".
fn together(name: &str, sentence: Span, text: &str, endings: WordList) -> Vec<Span> {
    let wanted: Vec<&str> = name.split_whitespace().collect();
    let words = words(sentence.slice(text), endings);
    let at = |window: &[(Span, &str)], own: &str| {
        window.iter().find(|(_, word)| is_same_name(word, own)).map(|(span, _)| *span)
    };
    let spans = words
        .windows(TOGETHER_WORDS.min(words.len()).max(1))
        .find_map(|window| wanted.iter().map(|own| at(window, own)).collect::<Option<Vec<Span>>>());
    let mut spans = spans.filter(|_| wanted.len() > 1).unwrap_or_default();
    order::sort_distinct(&mut spans);
    spans.into_iter().map(|span| span.shifted(sentence.start)).collect()
}

fn is_same_name(word: &str, own: &str) -> bool {
    let is_name = !word.starts_with(char::is_lowercase) || word == own;
    is_name && fold(word) == fold(own)
}

/// "Boeing 787" names a model, not the firm.
fn names_model(mark: Span, text: &str) -> bool {
    let rest = text.get(mark.end..).unwrap_or("");
    let next = rest.strip_prefix([' ', '\u{a0}']).unwrap_or("");
    let word: String = next.chars().take_while(|c| c.is_alphanumeric()).collect();
    word.contains(|c: char| c.is_ascii_digit()) && !word.contains(char::is_lowercase)
}

/// The short forms of a name while an article is read.
struct ShortForms {
    /// Words of the name, folded, which the article has not said alone before the whole name.
    words: Vec<String>,
    /// The first letters of a name of several words, in capitals.
    initials: String,
    /// All words of a name of three or more, folded, where the article says each of them.
    long: Vec<String>,
    introduced: bool,
    language: Option<Language>,
}

impl ShortForms {
    fn of(name: &str, article: &Article) -> Self {
        let language = article.language();
        let all: Vec<&str> = name.split_whitespace().collect();
        let is_small =
            |word: &&str| language.is_some_and(|own| own.stop_words().holds(&lowercase(word)));
        let several = all.len() > 1;
        // "Bank of America" is not said "America".
        let last = all.last().filter(|_| !all.iter().any(is_small));
        let ends = all.first().into_iter().chain(last).filter(|_| several);
        let sayable = ends.filter(|word| word.chars().count() >= SHORTEST);
        let letters = all.iter().filter_map(|word| word.chars().next()).filter(|_| several);
        Self {
            words: sayable.map(|word| fold(word)).collect(),
            initials: letters.map(capital).collect(),
            long: all.iter().map(|word| fold(word)).filter(|_| holds_all(article, &all)).collect(),
            introduced: false,
            language,
        }
    }

    /// What an owner's name ends in.
    fn endings(&self) -> WordList {
        self.language.map_or(word_list![], |own| own.function_words().possessives)
    }

    /// The short forms in a sentence that stand for the name; `full` is where it stands whole.
    fn read(&mut self, sentence: Span, text: &str, full: &[Span]) -> Vec<Span> {
        let words = words(sentence.slice(text), self.endings());
        let mut found = Vec::new();
        for (idx, &(span, word)) in words.iter().enumerate() {
            let before = idx.checked_sub(1).and_then(|at| words.get(at)).map(|before| before.1);
            let after = words.get(idx + 1).filter(|after| after.0.start == span.end + 1);
            let after = after.map(|after| after.1);
            let span = self.part_at(&words, idx).unwrap_or(span).shifted(sentence.start);
            if full.iter().any(|mark| mark.overlaps(span)) {
                self.introduced = true;
            } else if span.len() > word.len()
                || word == self.initials
                || self.stands_for_name(word, before, after)
            {
                found.push(span);
            }
        }
        found
    }

    /// Several words of a long name that stand together, the first in capitals.
    fn part_at(&self, words: &[(Span, &str)], idx: usize) -> Option<Span> {
        let first = words.get(idx).filter(|(_, word)| word.starts_with(char::is_uppercase))?;
        let start = self.long.iter().position(|own| *own == fold(first.1))?;
        let own = self.long.get(start..)?.iter();
        let same = own.zip(words.get(idx..)?).take_while(|(own, (_, word))| **own == fold(word));
        same.skip(1).last().map(|(_, (last, _))| first.0.join(*last))
    }

    fn stands_for_name(&mut self, word: &str, before: Option<&str>, after: Option<&str>) -> bool {
        let opens = |word: &str| word.starts_with(char::is_uppercase);
        let is_number = word.chars().all(|c| c.is_ascii_digit());
        let is_said = if is_number { self.is_determiner(before) } else { opens(word) };
        if !is_said || after.is_some_and(opens) {
            return false;
        }
        let folded = fold(word);
        if !self.introduced {
            self.words.retain(|form| *form != folded);
        }
        self.words.contains(&folded)
    }

    /// "the 787" is an aircraft, "787 people" are not.
    fn is_determiner(&self, word: Option<&str>) -> bool {
        let asked = self.language.zip(word.map(lowercase));
        asked.is_some_and(|(own, word)| own.function_words().determiners.contains(&word))
    }
}

/// Whether an article says each word of a name of three or more.
fn holds_all(article: &Article, name: &[&str]) -> bool {
    let texts = || (0..article.blocks.len()).map(Some).chain([None]);
    let says = |word: &str| texts().any(|block| article.text_of(block).contains(word));
    name.len() > 2 && name.iter().all(|word| says(word))
}

/// The words between white space, without marks around them and an owner's ending.
fn words(sentence: &str, endings: WordList) -> Vec<(Span, &str)> {
    let is_part = |c: char| c.is_alphanumeric();
    let mut end = 0;
    let pieces = sentence.split_inclusive(char::is_whitespace).filter_map(|piece| {
        let from = end;
        end += piece.len();
        let start = from + piece.find(is_part)?;
        let bare = piece.trim_matches(|c| !is_part(c));
        let bare = endings.iter().find_map(|ending| bare.strip_suffix(ending)).unwrap_or(bare);
        Some((Span::new(start, start + bare.len()), bare))
    });
    pieces.collect()
}
