//! [`Show`]: makes the hits that a page shows, and looks at no other article.

use super::explain::explain;
use super::find::Found;
use super::marker::Marker;
use super::model::{Hit, Marked};
use super::plan::Plan;
use super::score::Match;
use super::snippet::snippet;
use crate::article::Articles;
use crate::index::{Field, Index};

/// Makes hits.
pub(super) struct Show<'a> {
    plan: &'a Plan,
    index: &'a Index,
    articles: &'a Articles,
    found: &'a Found,
    title: Marker,
    body: Marker,
}

impl<'a> Show<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        index: &'a Index,
        articles: &'a Articles,
        found: &'a Found,
    ) -> Self {
        let title = Marker::new(&plan.needs, index, Field::Title);
        let body = Marker::new(&plan.needs, index, Field::Body);
        Self { plan, index, articles, found, title, body }
    }

    pub(super) fn hits(&self, page: &[Match]) -> Vec<Hit> {
        let numbers: Vec<u32> = page.iter().map(|entry| entry.article).collect();
        let reasons = explain(self.plan, &self.found.lookups, self.index, &numbers);
        let hits = page.iter().zip(reasons).filter_map(|(entry, why)| {
            let article = self.articles.get(entry.article as usize)?;
            let title = Marked {
                text: article.title.clone(),
                marks: self.title.mark(&article.title).spans,
            };
            let (snippet, block) = snippet(article, &self.body, &self.found.weights);
            let partial = !self.plan.is_met(entry.met);
            let (article, score) = (entry.article as usize, entry.score);
            Some(Hit { article, score, title, snippet, block, partial, why })
        });
        hits.collect()
    }
}
