//! Takes sentences, gives their weighted [`Terms`]: what two tellings are compared by.
//!
//! Weights are inverse sentence frequencies (Spärck Jones 1972), lowered with the distance from
//! the date phrase; likeness is the cosine of two term vectors (Salton 1975).

use super::telling::{Role, Telling};
use crate::article::{Article, without_dateline};
use crate::language::LanguagePack;
use crate::order;
use crate::pace::Pace;
use crate::text::{HashMap, Span, Token, TokenKind, Tokens, fnv_lowercase, tokens};

/// From how many tokens away a word counts least.
const FAR: usize = 16;
/// What a word counts that stands far from the date phrase, or in the headline only.
const FAR_WEIGHT: f32 = 0.5;

/// So many of the heaviest terms say what something is about.
const NAMING: usize = 4;

/// A word, as a hash of its small letters: of a hundred thousand words about one shares it with
/// another.
pub(super) type Term = u32;

/// A sparse vector, sorted by term, of length 1 (or empty).
#[derive(Clone, Debug, Default)]
pub(super) struct Terms(Vec<(Term, f32)>);

impl Terms {
    /// Of weights; the highest of a term counts.
    fn of(mut weights: Vec<(Term, f32)>) -> Self {
        order::sort_by_key(&mut weights, |(term, _)| *term);
        order::join_same(&mut weights, f32::max);
        weights.shrink_to_fit();
        Self(weights).normalised()
    }

    /// The cosine of the angle between the two: 0 (nothing in common) to 1 (the same). One word in
    /// common makes nothing alike.
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        let mut rest = other.0.iter().peekable();
        let mut sum = 0.0;
        let mut shared = 0;
        for (term, weight) in &self.0 {
            while rest.next_if(|(other, _)| other < term).is_some() {}
            if let Some((_, other)) = rest.next_if(|(other, _)| other == term) {
                sum += weight * other;
                shared += 1;
            }
        }
        if shared > 1 { sum } else { 0.0 }
    }

    /// Whether each holds about half of what the other is most of all about: two matches of one
    /// league on one evening are told in the same words, but for who plays.
    pub(super) fn names_what(&self, other: &Self) -> bool {
        self.holds_half_of(other) && other.holds_half_of(self)
    }

    fn holds_half_of(&self, other: &Self) -> bool {
        let heaviest = other.heaviest(NAMING);
        heaviest.iter().filter(|term| self.holds(**term)).count() * 2 >= heaviest.len()
    }

    fn holds(&self, term: Term) -> bool {
        self.0.binary_search_by_key(&term, |(own, _)| *own).is_ok()
    }

    /// The middle of the two, the first counted `times` times.
    pub(super) fn blend(&self, times: f32, other: &Self) -> Self {
        let mut blend = Vec::with_capacity(self.0.len() + other.0.len());
        let mut rest = other.0.iter().peekable();
        for (term, weight) in &self.0 {
            while let Some(other) = rest.next_if(|(other, _)| other < term) {
                blend.push(*other);
            }
            let shared = rest.next_if(|(other, _)| other == term).map_or(0.0, |(_, more)| *more);
            blend.push((*term, weight * times + shared));
        }
        blend.extend(rest);
        Self(blend).normalised()
    }

    /// The `n` heaviest terms, which are few; of equal ones the first.
    pub(super) fn heaviest(&self, n: usize) -> Vec<Term> {
        let mut heaviest: Vec<(Term, f32)> = Vec::with_capacity(n + 1);
        for &(term, weight) in &self.0 {
            let heavier = heaviest.iter().rposition(|(_, other)| *other >= weight);
            heaviest.insert(heavier.map_or(0, |last| last + 1), (term, weight));
            heaviest.truncate(n);
        }
        heaviest.into_iter().map(|(term, _)| term).collect()
    }

    /// Its `n` heaviest terms alone.
    pub(super) fn cut(self, n: usize) -> Self {
        if self.0.len() <= n {
            return self;
        }
        let mut terms = self.0;
        order::sort_by(&mut terms, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        terms.truncate(n);
        order::sort_by_key(&mut terms, |(term, _)| *term);
        Self(terms).normalised()
    }

    fn normalised(mut self) -> Self {
        let length = self.0.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        if length > 0.0 {
            self.0.iter_mut().for_each(|(_, weight)| *weight /= length);
        }
        self
    }
}

/// In how many sentences of all articles each word stands.
#[derive(Debug, Default)]
pub(super) struct SentenceFrequencies {
    words: HashMap<Term, Word>,
    sentences: u32,
}

#[derive(Debug, Default)]
struct Word {
    sentences: u32,
    /// The number of the last one.
    last: u32,
}

impl SentenceFrequencies {
    pub(super) async fn of(articles: &[Article], pace: &Pace) -> Self {
        let mut found = Self::default();
        let mut stage = pace.stage(1.0, articles.len());
        for article in articles {
            let pack = article.pack();
            for block in &article.blocks {
                for sentence in &block.sentences {
                    found.add(sentence.slice(&block.text), pack);
                }
            }
            stage.step().await;
        }
        found
    }

    fn add(&mut self, sentence: &str, pack: Option<&LanguagePack>) {
        self.sentences += 1;
        for token in Tokens::of(sentence) {
            let Some(term) = term_of(&token, pack) else { continue };
            let word = self.words.entry(term).or_default();
            if word.last != self.sentences {
                word.last = self.sentences;
                word.sentences += 1;
            }
        }
    }

    fn weight(&self, term: Term) -> f32 {
        let own = self.words.get(&term).map_or(0, |word| word.sentences) as f32;
        ((self.sentences as f32 + 1.0) / (own + 0.5)).ln().max(0.0)
    }

    /// The terms of a telling: its sentence without dates, dateline and attribution, and the
    /// headline where it is told of about the day of publication.
    pub(super) fn terms(&self, telling: &Telling, article: &Article) -> Terms {
        let pack = article.pack();
        let (sentence, date) = (telling.sentence(article), telling.date());
        let words = tokens(sentence);
        let silent = silent_parts(telling, article);
        let at = words.partition_point(|word| word.span.start < date.start);
        let mut weights = Vec::new();
        for (idx, word) in words.iter().enumerate() {
            if !silent.iter().any(|part| part.overlaps(word.span)) {
                let nearness = if date.is_empty() { 1.0 } else { nearness(idx.abs_diff(at)) };
                self.note(&mut weights, word, pack, nearness);
            }
        }
        if telling.role == Role::News || telling.is_recent(article) {
            for word in Tokens::of(&article.title) {
                self.note(&mut weights, &word, pack, FAR_WEIGHT);
            }
        }
        Terms::of(weights)
    }

    /// The terms of any words, all of one weight.
    pub(super) fn terms_of(&self, text: &str, pack: Option<&LanguagePack>) -> Terms {
        let mut weights = Vec::new();
        for word in Tokens::of(text) {
            self.note(&mut weights, &word, pack, 1.0);
        }
        Terms::of(weights)
    }

    fn note(
        &self,
        weights: &mut Vec<(Term, f32)>,
        word: &Token<'_>,
        pack: Option<&LanguagePack>,
        nearness: f32,
    ) {
        if let Some(term) = term_of(word, pack) {
            weights.push((term, self.weight(term) * nearness));
        }
    }
}

fn nearness(distance: usize) -> f32 {
    let far = distance.min(FAR) as f32 / FAR as f32;
    1.0 - far * (1.0 - FAR_WEIGHT)
}

/// The parts of a telling's sentence that say nothing of what happened, in bytes of the sentence:
/// dates, the dateline, the attribution.
fn silent_parts(telling: &Telling, article: &Article) -> Vec<Span> {
    let mut parts = dates_in(article, telling.mention.block, telling.mention.sentence);
    parts.extend(telling.attribution(article));
    parts.extend(article.pack().map(|pack| dateline(telling.sentence(article), pack)));
    parts
}

fn dates_in(article: &Article, block: Option<usize>, sentence: Span) -> Vec<Span> {
    let first = (block, sentence.start);
    let skipped = article.dates.partition_point(|d| (d.block, d.mention.span.start) < first);
    let spans = article.dates.iter().skip(skipped).take_while(|date| date.block == block);
    let inside = spans.map(|date| date.mention.span).take_while(|span| sentence.contains(*span));
    inside.map(|span| span.relative_to(sentence.start)).collect()
}

fn dateline(sentence: &str, pack: &LanguagePack) -> Span {
    Span::new(0, sentence.len() - without_dateline(sentence, &pack.news).len())
}

/// The term of a word; none for marks and stop words.
fn term_of(token: &Token<'_>, pack: Option<&LanguagePack>) -> Option<Term> {
    if token.kind == TokenKind::Mark {
        return None;
    }
    let hash = fnv_lowercase(token.text);
    let stop = pack.is_some_and(|pack| pack.lexicon.stop_words.holds_hash(hash));
    (!stop).then_some(hash as Term)
}
