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
    mut articles: Vec<Article>,
    pace: &Pace,
) -> (Vec<Article>, Vec<SourcedWarning>) {
    let copies = copies(&articles, pace).await;
    let mut is_kept = vec![true; articles.len()];
    for other in copies.iter().flat_map(|group| group.iter().skip(1)) {
        is_kept.get_mut(*other).into_iter().for_each(|kept| *kept = false);
    }
    let warnings = copies.iter().filter_map(|group| collapse(group, &mut articles)).collect();
    let mut is_kept = is_kept.into_iter();
    articles.retain(|_| is_kept.next().unwrap_or(true));
    (articles, warnings)
}

/// The numbers of articles that are one, in groups, the one that is kept before the others.
async fn copies(articles: &[Article], pace: &Pace) -> Vec<Vec<usize>> {
    let sketches = sketches(articles, pace).await;
    let groups = Groups::of(&sketches, pace).await.into_members();
    let copies = groups.into_iter().filter(|group| group.len() > 1);
    let mut copies: Vec<_> = copies.map(|group| best_first(group, &sketches)).collect();
    order::sort_by_key(&mut copies, |group| group.first().copied());
    copies
}

async fn sketches<'a>(articles: &'a [Article], pace: &Pace) -> Vec<Sketch<'a>> {
    let mut stage = pace.stage(0.6, articles.len());
    let mut sketches = Vec::with_capacity(articles.len());
    for article in articles {
        sketches.push(Sketch::of(article));
        stage.step().await;
    }
    sketches
}

/// The copies in their order, behind the one that is kept: whole, complete, early, in this order.
fn best_first(mut group: Vec<usize>, sketches: &[Sketch<'_>]) -> Vec<usize> {
    let words = |at: usize| sketches.get(at).map_or(0, |sketch| sketch.words);
    let most = group.iter().map(|at| words(*at)).max().unwrap_or(0);
    order::sort(&mut group);
    let worth = |at: &&usize| {
        let truncated = sketches.get(**at).is_none_or(|sketch| sketch.article.truncated);
        (truncated, words(**at) * 10 < most * COMPLETE, **at)
    };
    let best = group.iter().min_by_key(worth).copied();
    order::sort_by_key(&mut group, |at| Some(*at) != best);
    group
}

/// Lists the others of a group as copies of its first article; tells so.
fn collapse(group: &[usize], articles: &mut [Article]) -> Option<SourcedWarning> {
    let (first, others) = group.split_first()?;
    let others = others.iter().filter_map(|at| articles.get(*at));
    let copies = others.flat_map(|other| [copy_of(other)].into_iter().chain(other.copies.clone()));
    let copies: Vec<ArticleCopy> = copies.collect();
    let kept = articles.get_mut(*first)?;
    let own = copy_of(kept);
    for copy in copies {
        if copy != own && !kept.copies.contains(&copy) {
            kept.copies.push(copy);
        }
    }
    Some(told(kept, group.len()))
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
