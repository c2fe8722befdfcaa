//! Takes the key of a line, gives the reason why it is no part of the article, where one of the
//! phrases that sites put around articles says so.

use super::model::RemovalReason;
use crate::language::{NewsCues, Phrases, key};

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

/// Why a line with the given key is clutter, where a phrase of the site says so.
pub(super) fn reason(key: &str, cues: &NewsCues) -> Option<RemovalReason> {
    GROUPS
        .iter()
        .find(|(phrases, _)| cues.chain().any(|cues| phrases(cues).match_key(key)))
        .map(|(_, reason)| *reason)
}

/// The reason that the label of a line gives: topics after `Tag:`, a film after `Video:`, crumbs.
pub(super) fn labelled_reason(text: &str, cues: &NewsCues) -> Option<RemovalReason> {
    let label = text.split_once(':').map(|(label, _)| key(label)).unwrap_or_default();
    let labels = |phrases: fn(&NewsCues) -> &Phrases| {
        cues.chain().any(|cues| phrases(cues).whole.contains(&label))
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
    let mut parts = text.split(['>', '/', '»', '›']).map(key);
    let home = parts
        .next()
        .is_some_and(|first| cues.chain().any(|cues| cues.navigation.whole.contains(&first)));
    home && parts.next().is_some()
}
