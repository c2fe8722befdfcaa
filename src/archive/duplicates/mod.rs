//! Takes articles, gives each once: an article that was given several times, or that several
//! outlets took from one agency, is one article with its `copies` listed.
//!
//! Two articles are one if they stand at the same address and their texts are related, or if one
//! text is nearly the other or a part of it and their numbers agree. The one kept is the earliest
//! of the complete ones. Linear in the text; the order in which articles were added makes no
//! difference.

mod address;
mod groups;
mod sketch;

use super::SourcedWarning;
use crate::article::{Article, ArticleCopy};
use crate::order;
use crate::pace::Pace;
use crate::warning::{Warning, WarningCode};
use groups::Groups;
use sketch::Sketch;

/// A text with at least this share of the words of the longest copy is complete, in tenths.
const COMPLETE: usize = 9;

/// The articles, each once, in their order (by date, the undated last; then by id); and a warning
/// for each that was given more than once.
pub(super) async fn joined(
    articles: Vec<Article>,
    pace: &Pace,
) -> (Vec<Article>, Vec<SourcedWarning>) {
    let sketches = sketches(&articles, pace).await;
    let groups = Groups::of(&articles, &sketches, pace).await.into_members();
    let groups = groups.into_iter().map(|group| best_first(group, &articles, &sketches));
    let mut groups: Vec<Vec<usize>> = groups.collect();
    order::sort_by_key(&mut groups, |group| group.first().copied());
    let mut slots: Vec<Option<Article>> = articles.into_iter().map(Some).collect();
    let mut warnings = Vec::new();
    let kept = groups.into_iter().filter_map(|group| {
        let article = collapsed(&group, &mut slots)?;
        warnings.extend((group.len() > 1).then(|| told(&article, group.len())));
        Some(article)
    });
    (kept.collect(), warnings)
}

async fn sketches(articles: &[Article], pace: &Pace) -> Vec<Sketch> {
    let mut stage = pace.stage(0.6, articles.len());
    let mut sketches = Vec::with_capacity(articles.len());
    for article in articles {
        sketches.push(Sketch::of(article));
        stage.step().await;
    }
    sketches
}

/// The copies in their order, behind the one that is kept: whole, complete, early, in this order.
fn best_first(mut group: Vec<usize>, articles: &[Article], sketches: &[Sketch]) -> Vec<usize> {
    let words = |at: usize| sketches.get(at).map_or(0, |sketch| sketch.words);
    let most = group.iter().map(|at| words(*at)).max().unwrap_or(0);
    order::sort(&mut group);
    let worth = |at: &&usize| {
        let truncated = articles.get(**at).is_none_or(|article| article.truncated);
        (truncated, words(**at) * 10 < most * COMPLETE, **at)
    };
    let best = group.iter().min_by_key(worth).copied();
    order::sort_by_key(&mut group, |at| Some(*at) != best);
    group
}

/// The first article of a group, with the others as its copies.
fn collapsed(group: &[usize], slots: &mut [Option<Article>]) -> Option<Article> {
    let mut taken = group.iter().filter_map(|at| slots.get_mut(*at)?.take());
    let mut kept = taken.next()?;
    let own = copy_of(&kept);
    for copy in taken.flat_map(|other| [copy_of(&other)].into_iter().chain(other.copies)) {
        if copy != own && !kept.copies.contains(&copy) {
            kept.copies.push(copy);
        }
    }
    Some(kept)
}

fn copy_of(article: &Article) -> ArticleCopy {
    ArticleCopy {
        id: article.id.clone(),
        url: article.url.clone(),
        outlet: article.outlet.clone(),
        published: article.published.clone(),
    }
}

fn told(article: &Article, times: usize) -> SourcedWarning {
    let message =
        format!("the article was given {times} times; it is kept once, with its `copies`");
    let warning = Warning::new(WarningCode::Duplicate, message);
    SourcedWarning { article: article.id.clone(), warning }
}
