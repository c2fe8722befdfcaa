//! [`Asked`]: a reader's query as the timeline sees it, and the events that answer it.

use super::found::Found;
use super::model::EventMention;
use super::weave::{Told, Woven};
use crate::article::Articles;
use crate::order;
use crate::text::Span;

/// A query, asked of sentences.
pub struct Asked<'a> {
    /// The numbers of the articles that can answer, in ascending order.
    pub articles: &'a [usize],
    /// The words of the query in a sentence, given with the text of its block, in bytes of that
    /// text; `None` where the sentence does not match.
    pub marks: &'a dyn Fn(Span, &str) -> Option<Vec<Span>>,
    /// The name that the query is, if it is one and nothing else; then the timeline is that of
    /// what it names.
    pub name: Option<&'a str>,
}

impl Asked<'_> {
    /// The events that an answering sentence tells, each with all its mentions, so that the
    /// evidence of other articles stays in sight. Of a name: the sentences about it alone.
    pub(super) fn found<'w>(&self, woven: &'w Woven, articles: &Articles) -> Vec<Found<'w>> {
        if self.name.is_some() {
            return self.named(woven, articles);
        }
        let told = woven.told();
        let events = self.events(told).filter_map(|number| told.events.get(number));
        let answering = events.filter(|event| {
            event.mentions.iter().any(|mention| self.marks_in(mention, articles).is_some())
        });
        answering.map(Found::from).collect()
    }

    /// The events of the articles that can answer, in the order of time.
    fn events(&self, told: &Told) -> impl Iterator<Item = usize> + use<> {
        let events = self.articles.iter().flat_map(|article| told.of_article(*article));
        let mut numbers: Vec<usize> = events.copied().collect();
        order::sort_distinct(&mut numbers);
        numbers.into_iter()
    }

    /// The words of the query in a mention, if it answers.
    pub(super) fn marks_in(
        &self,
        mention: &EventMention,
        articles: &Articles,
    ) -> Option<Vec<Span>> {
        self.articles.binary_search(&mention.article).ok()?;
        let article = articles.get(mention.article)?;
        (self.marks)(mention.sentence, article.text_of(mention.block))
    }
}
