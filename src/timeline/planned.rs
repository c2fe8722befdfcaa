//! Takes a dated sentence, says whether it told of the future when it was written.

use super::EventMention;
use super::phrase::{find_phrase, last_border};
use crate::article::Article;
use crate::text::{Span, tokens};
use crate::time::Date;

/// A date after publication is planned. Where the publication is not known, the words of the
/// date's own clause decide.
pub(super) fn is_planned(article: &Article, mention: &EventMention, days: (Date, Date)) -> bool {
    match article.published.as_ref().and_then(|published| published.value.latest) {
        Some(published) => days.0 > published,
        None => says_future(article, mention),
    }
}

fn says_future(article: &Article, mention: &EventMention) -> bool {
    let Some(pack) = article.pack() else { return false };
    let text = article.text_of(mention.block);
    let before = Span::new(mention.sentence.start, mention.date.span.start);
    let clause = Span::new(last_border(before.slice(text)) + before.start, mention.date.span.end);
    let words = tokens(clause.slice(text));
    pack.function_words.future.iter().any(|phrase| find_phrase(&words, phrase, 0).is_some())
}
