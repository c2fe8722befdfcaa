//! [`Sieve`]: which articles a request and the filters of its query let through.

use super::article_set::ArticleSet;
use super::model::{DateField, Request};
use super::period::Period;
use super::query::{Filter, Test};
use crate::article::{Article, Articles};
use crate::index::Index;
use crate::text::fold;
use crate::time::Date;

/// Which articles may be shown at all.
pub(super) struct Sieve<'a> {
    pub(super) index: &'a Index,
    pub(super) articles: &'a Articles,
    pub(super) request: &'a Request,
    pub(super) filters: &'a [Filter],
    /// The articles that hold an excluded word.
    pub(super) barred: ArticleSet,
}

impl Sieve<'_> {
    pub(super) fn admits(&self, number: u32) -> bool {
        if self.barred.holds(number) {
            return false;
        }
        if self.admits_all() {
            return true;
        }
        self.articles.get(number as usize).is_some_and(|article| {
            self.admits_fields(article)
                && self.admits_period(number, article)
                && self.filters.iter().all(|filter| self.passes(filter, number, article))
        })
    }

    /// Whether no field or date is asked for, so that no article need be read.
    fn admits_all(&self) -> bool {
        let Request { from, to, outlets, authors, languages, .. } = self.request;
        from.is_none()
            && to.is_none()
            && outlets.is_empty()
            && authors.is_empty()
            && languages.is_empty()
            && self.filters.is_empty()
    }

    fn admits_fields(&self, article: &Article) -> bool {
        let request = self.request;
        let outlet = article.outlet.as_deref();
        (request.outlets.is_empty()
            || request.outlets.iter().any(|name| outlet.is_some_and(|outlet| same(outlet, name))))
            && (request.authors.is_empty()
                || request.authors.iter().any(|name| article.authors.iter().any(|a| same(a, name))))
            && (request.languages.is_empty() || request.languages.contains(&article.language))
    }

    fn admits_period(&self, number: u32, article: &Article) -> bool {
        let (from, to) = (self.request.from, self.request.to);
        if from.is_none() && to.is_none() {
            return true;
        }
        let period = Period { first: from.unwrap_or(Date::MIN), last: to.unwrap_or(Date::MAX) };
        self.any_date(number, article, |dates| period.may_hold(dates))
    }

    fn passes(&self, filter: &Filter, number: u32, article: &Article) -> bool {
        let passes = match &filter.test {
            Test::Outlet(name) => {
                article.outlet.as_deref().is_some_and(|outlet| holds(outlet, name))
            }
            Test::Author(name) => article.authors.iter().any(|author| holds(author, name)),
            Test::Before(period) => {
                self.any_date(number, article, |(first, _)| first < period.first)
            }
            Test::After(period) => self.any_date(number, article, |(_, last)| last > period.last),
            Test::On(period) => self.any_date(number, article, |dates| period.may_hold(dates)),
        };
        passes != filter.negated
    }

    /// Whether a date that the request looks at passes `test`: first and last day, inclusive.
    fn any_date(
        &self,
        number: u32,
        article: &Article,
        test: impl Fn((Date, Date)) -> bool,
    ) -> bool {
        match self.request.on {
            DateField::Published => {
                self.index.facts(number).and_then(|facts| facts.published).is_some_and(test)
            }
            DateField::Events => article.dates.iter().any(|date| {
                let value = &date.mention.value;
                value.earliest.zip(value.latest).is_some_and(&test)
            }),
        }
    }
}

fn same(name: &str, wanted: &str) -> bool {
    name == wanted || fold(name) == fold(wanted)
}

/// Whether a name holds what a reader types of it.
fn holds(name: &str, part: &str) -> bool {
    fold(name).contains(&fold(part))
}
