//! [`Asked`]: a reader's query as the timeline sees it, and what sentences without a date of their
//! own add to its answer.

use super::model::EventMention;
use super::telling::sentence_at;
use super::weave::Woven;
use crate::article::{Article, Articles, BlockKind};
use crate::text::Span;
use crate::time::{Basis, DateValue, Mention, MentionKind};
use std::collections::HashMap;

/// A query, asked of sentences.
pub struct Asked<'a> {
    /// The numbers of the articles that can answer, in ascending order.
    pub articles: &'a [usize],
    /// The words of the query in a sentence, given with the text of its block, in bytes of that
    /// text; `None` where the sentence does not match.
    pub marks: &'a dyn Fn(Span, &str) -> Option<Vec<Span>>,
}

impl Asked<'_> {
    /// The marks of a mention, where its sentence matches.
    pub(super) fn marks(&self, mention: &EventMention, articles: &Articles) -> Option<Vec<Span>> {
        self.articles.binary_search(&mention.article).ok()?;
        let text = articles.get(mention.article)?.text_of(mention.block);
        (self.marks)(mention.sentence, text)
    }

    /// The matching sentences without a date of their own, by the number of the event that they
    /// belong to: the news that their article reports. Its day is inferred for them.
    pub(super) fn undated(
        &self,
        woven: &Woven,
        articles: &Articles,
    ) -> HashMap<usize, Vec<EventMention>> {
        let mut found: HashMap<usize, Vec<EventMention>> = HashMap::new();
        let told = woven.told();
        for &number in self.articles {
            let event = told.news.get(&number).copied();
            let place = event.and_then(|event| Some((event, &told.events.get(event)?.when)));
            if let Some(((event, when), article)) = place.zip(articles.get(number)) {
                found.entry(event).or_default().extend(self.told(number, article, when));
            }
        }
        found
    }

    /// The matching sentences of an article's running text that name no date.
    fn told(&self, number: usize, article: &Article, when: &DateValue) -> Vec<EventMention> {
        let dated = dated_sentences(article);
        let blocks = article.blocks.iter().enumerate();
        let running = blocks.filter(|(_, block)| block.kind != BlockKind::Caption);
        let sentences =
            running.flat_map(|(idx, block)| block.sentences.iter().map(move |s| (Some(idx), *s)));
        sentences
            .filter(|place| dated.binary_search(place).is_err())
            .filter_map(|(block, sentence)| {
                let marks = (self.marks)(sentence, article.text_of(block))?;
                let date = inferred(sentence, when);
                Some(EventMention { article: number, block, sentence, date, marks })
            })
            .collect()
    }
}

/// The sentences that name a date, in the order of the text.
fn dated_sentences(article: &Article) -> Vec<(Option<usize>, Span)> {
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
