//! Takes a dated sentence, says whether it told of the future when it was written.

use crate::article::Article;
use crate::time::{Date, Mention};

/// A date after publication is planned. Where the publication is not known, the words before the
/// date decide.
pub(super) fn is_planned(article: &Article, date: &Mention, days: (Date, Date)) -> bool {
    match article.published.as_ref().and_then(|published| published.value.latest) {
        Some(published) => days.0 > published,
        None => date.ahead,
    }
}
