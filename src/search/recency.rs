//! [`Recency`]: what of its score an article keeps as it gets older.

use crate::index::Index;
use crate::time::Date;

/// The share of its score that no age takes away, so that an old article that says it all stays
/// before a new one that hardly does.
const KEPT: f32 = 0.5;

/// How fast articles get old. Without a half-life they don't.
#[derive(Clone, Copy, Debug)]
pub(super) struct Recency {
    half_life: Option<u32>,
    newest: Option<Date>,
}

impl Recency {
    /// `half_life` in days; articles are as old as the newest one of the archive is younger.
    pub(super) fn of(index: &Index, half_life: Option<u32>) -> Self {
        let articles = 0..index.articles() as u32;
        let days = articles.filter_map(|article| published(index, article));
        Self { half_life, newest: half_life.and_then(|_| days.max()) }
    }

    /// What an article's score is multiplied by, from one half to 1: half of it fades by half with
    /// every half-life. An article without a date counts as one half-life old.
    pub(super) fn share(self, index: &Index, article: u32) -> f32 {
        let Some(half_life) = self.half_life else { return 1.0 };
        let lives = match (published(index, article), self.newest) {
            (Some(day), Some(newest)) => days_between(day, newest) / half_life.max(1) as f32,
            _ => 1.0,
        };
        KEPT + (1.0 - KEPT) * 0.5_f32.powf(lives)
    }
}

/// The last day that an article may have been published on.
fn published(index: &Index, article: u32) -> Option<Date> {
    index.facts(article)?.published.map(|(_, last)| last)
}

fn days_between(first: Date, last: Date) -> f32 {
    let day = |date: Date| date.to_unix_epoch_day().day();
    (day(last) - day(first)) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{RawArticle, read};
    use crate::index::Builder;

    fn index_of(days: &[Option<&str>]) -> Index {
        let mut builder = Builder::new();
        for day in days {
            let raw = RawArticle::from_text("Hanoi");
            builder.add(&read(&RawArticle { published: day.map(Into::into), ..raw }));
        }
        builder.finish()
    }

    #[test]
    fn half_of_the_score_fades_by_half_with_every_half_life() {
        let index = index_of(&[Some("2019-03-11"), Some("2019-03-01"), Some("2019-02-19"), None]);
        let recency = Recency::of(&index, Some(10));
        let shares: Vec<f32> = (0..4).map(|article| recency.share(&index, article)).collect();
        assert_eq!(shares, [1.0, 0.75, 0.625, 0.75]);
    }

    #[test]
    fn without_a_half_life_age_is_nothing() {
        let index = index_of(&[Some("2019-03-11"), Some("1999-03-01"), None]);
        let recency = Recency::of(&index, None);
        assert!((0..3).all(|article| recency.share(&index, article) == 1.0));
    }
}
