//! [`Asked`]: a reader's query as the timeline sees it, and which sentences answer it.

use super::model::EventMention;
use super::phrase::longest_at;
use super::telling::sentence_at;
use super::weave::Woven;
use crate::article::{Article, Articles, BlockKind};
use crate::language::Language;
use crate::text::{Span, tokens};
use crate::time::{Basis, DateValue, Mention, MentionKind};
use std::collections::HashMap;

/// Within how many words from its start a sentence takes a name up again ("In 1986 he …").
const PRONOUN_WORDS: usize = 5;

/// A query, asked of sentences.
pub struct Asked<'a> {
    /// The numbers of the articles that can answer, in ascending order.
    pub articles: &'a [usize],
    /// The words of the query in a sentence, given with the text of its block, in bytes of that
    /// text; `None` where the sentence does not match.
    pub marks: &'a dyn Fn(Span, &str) -> Option<Vec<Span>>,
    /// Whether the query is a name, and the timeline that of what it names. Then sentences answer
    /// that take the name up again by a pronoun, and those without a date of their own.
    pub name: bool,
}

/// A block of an article and a sentence of it.
pub(super) type Place = (Option<usize>, Span);

/// The sentences of an article that answer, with their marks, in order.
pub(super) type Answers = Vec<(Place, Vec<Span>)>;

impl Asked<'_> {
    /// The answering sentences, by the number of their article.
    pub(super) fn answers(&self, articles: &Articles) -> HashMap<usize, Answers> {
        let numbered = self.articles.iter().filter_map(|n| Some((*n, articles.get(*n)?)));
        numbered.map(|(number, article)| (number, self.answers_of(article))).collect()
    }

    fn answers_of(&self, article: &Article) -> Answers {
        let mut found = Answers::new();
        let mut named = false;
        for place in sentences(article) {
            let text = article.text_of(place.0);
            let taken_up = named
                && article.language().is_some_and(|language| takes_up(place.1, text, language));
            let marks = (self.marks)(place.1, text).or_else(|| taken_up.then(Vec::new));
            named = self.name && marks.is_some();
            found.extend(marks.map(|marks| (place, marks)));
        }
        found
    }

    /// The answering sentences without a date of their own, by the number of the event that they
    /// are evidence for: the news that their article reports. Its day is inferred for them.
    pub(super) fn undated(
        &self,
        woven: &Woven,
        articles: &Articles,
        answers: &HashMap<usize, Answers>,
    ) -> HashMap<usize, Vec<EventMention>> {
        let mut found: HashMap<usize, Vec<EventMention>> = HashMap::new();
        let told = woven.told();
        for (&number, answers) in answers.iter().filter(|_| self.name) {
            let event = told.news.get(&number).copied();
            let news = event.and_then(|event| Some((event, &told.events.get(event)?.when)));
            if let Some(((event, when), article)) = news.zip(articles.get(number)) {
                found.entry(event).or_default().extend(undated(number, article, answers, when));
            }
        }
        found
    }
}

/// The title and the sentences of running text, in order.
fn sentences(article: &Article) -> impl Iterator<Item = Place> + '_ {
    let blocks = article.blocks.iter().enumerate();
    let sentences =
        blocks.flat_map(|(idx, block)| block.sentences.iter().map(move |s| (Some(idx), *s)));
    [(None, Span::of(&article.title))].into_iter().chain(sentences)
}

/// Whether a sentence begins with a pronoun for what the one before it named.
fn takes_up(sentence: Span, text: &str, language: Language) -> bool {
    let words = tokens(sentence.slice(text));
    let pronouns = language.function_words().pronouns;
    (0..PRONOUN_WORDS).any(|idx| longest_at(&words, idx, pronouns).is_some())
}

fn undated(
    number: usize,
    article: &Article,
    answers: &Answers,
    when: &DateValue,
) -> Vec<EventMention> {
    let dated = dated_sentences(article);
    let is_running = |block: Option<usize>| {
        let block = block.and_then(|idx| article.blocks.get(idx));
        block.is_some_and(|block| block.kind != BlockKind::Caption)
    };
    answers
        .iter()
        .filter(|(place, _)| is_running(place.0) && dated.binary_search(place).is_err())
        .map(|((block, sentence), marks)| EventMention {
            article: number,
            block: *block,
            sentence: *sentence,
            date: inferred(*sentence, when),
            marks: marks.clone(),
        })
        .collect()
}

/// The sentences that name a date, in the order of the text.
fn dated_sentences(article: &Article) -> Vec<Place> {
    let placed = article.dates.iter().filter(|date| date.mention.value.earliest.is_some());
    placed
        .filter_map(|date| Some((date.block, sentence_at(article, date.block, date.mention.span)?)))
        .collect()
}

/// The day of an event, taken for a sentence that names none.
fn inferred(sentence: Span, when: &DateValue) -> Mention {
    let value = DateValue { basis: Basis::Inferred, ..when.clone() };
    let span = Span::new(sentence.start, sentence.start);
    Mention { span, kind: MentionKind::Date, value, weekday_clash: false, ahead: false }
}
