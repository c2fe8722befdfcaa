//! Takes a line and its key, gives the reason why it is no part of the article, where one of the
//! phrases that sites put around articles says so.

use std::sync::LazyLock;

use super::model::RemovalReason;
use crate::language::{Language, NewsCues, Phrases, first_word, key, word_starts};
use crate::text::Bloom;

/// A pick from the cues and what a match means.
type Group = (fn(&NewsCues) -> &Phrases, RemovalReason);

/// In the order in which they are asked.
const GROUPS: [Group; 11] = [
    (|cues| &cues.ads, RemovalReason::Ad),
    (|cues| &cues.copyright, RemovalReason::Copyright),
    (|cues| &cues.promotion, RemovalReason::Promo),
    (|cues| &cues.pagination, RemovalReason::Pagination),
    (|cues| &cues.videos, RemovalReason::VideoPrompt),
    (|cues| &cues.sharing, RemovalReason::ShareFollow),
    (|cues| &cues.comments, RemovalReason::CommentPrompt),
    (|cues| &cues.link_lists, RemovalReason::RelatedHeading),
    (|cues| &cues.font_size, RemovalReason::FontSize),
    (|cues| &cues.navigation, RemovalReason::Navigation),
    (|cues| &cues.tags, RemovalReason::Tags),
];

/// The first words of all phrases, in whatever language.
struct Openers {
    /// Of phrases that lines begin with.
    start: Bloom,
    /// Of phrases that may stand anywhere in a line.
    within: Bloom,
}

static OPENERS: LazyLock<Openers> = LazyLock::new(|| {
    let (mut start, mut within) = (Vec::new(), Vec::new());
    for language in Language::ALL {
        for (group, _) in GROUPS {
            let phrases = group(&language.pack().news);
            start.extend(phrases.whole.iter().map(first_word));
            start.extend(phrases.start.iter().map(first_word));
            within.extend(phrases.within.iter().map(first_word));
        }
    }
    Openers { start: start.into_iter().collect(), within: within.into_iter().collect() }
});

/// Whether a phrase may begin `key`; never denies one that does.
fn may_start(key: &str) -> bool {
    OPENERS.start.may_hold(first_word(key))
}

/// Why a line, with its key, is clutter, where a phrase of the site or a label says so.
pub(super) fn reason(text: &str, text_key: &str, cues: &NewsCues) -> Option<RemovalReason> {
    let labelled = || may_start(text_key).then(|| labelled_reason(text, cues)).flatten();
    phrase_reason(text_key, cues).or_else(labelled)
}

/// The reason that a phrase in the key of a line gives. Most lines hold no word that begins one.
pub(super) fn phrase_reason(key: &str, cues: &NewsCues) -> Option<RemovalReason> {
    let starts = may_start(key);
    let inner: Vec<&str> = word_starts(key)
        .filter(|(word, _)| OPENERS.within.may_hold(word))
        .map(|(_, rest)| rest)
        .collect();
    if !starts && inner.is_empty() {
        return None;
    }
    let matches = |phrases: &Phrases| {
        starts && phrases.match_start(key) || inner.iter().any(|rest| phrases.match_within(rest))
    };
    let found = GROUPS.iter().find(|(group, _)| cues.chain().any(|cues| matches(group(cues))));
    found.map(|(_, reason)| *reason)
}

/// The reason that the label of a line gives: topics after `Tag:`, a film after `Video:`, crumbs.
fn labelled_reason(text: &str, cues: &NewsCues) -> Option<RemovalReason> {
    let label = text.split_once(':').map(|(label, _)| key(label));
    let labels = |phrases: fn(&NewsCues) -> &Phrases| {
        label.as_ref().is_some_and(|label| cues.lists(|cues| phrases(cues).whole, label))
    };
    if labels(|cues| &cues.tags) {
        Some(RemovalReason::Tags)
    } else if labels(|cues| &cues.videos) {
        Some(RemovalReason::VideoPrompt)
    } else {
        is_crumb_trail(text, cues).then_some(RemovalReason::Navigation)
    }
}

/// Whether a crumb trail: parts between `>` or `/`, the first of which is a menu item.
fn is_crumb_trail(text: &str, cues: &NewsCues) -> bool {
    let home = text.split_once(['>', '/', '»', '›']).map(|(home, _)| key(home));
    home.is_some_and(|home| cues.lists(|cues| cues.navigation.whole, &home))
}
