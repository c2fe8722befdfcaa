//! Takes the key of a line, gives the reason why it is no part of the article, where one of the
//! phrases that sites put around articles says so.

use std::sync::LazyLock;

use super::model::RemovalReason;
use crate::language::{Language, NewsCues, Phrases, WordList, key, word_starts};
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

/// The first words of phrases that lines may begin with.
static STARTING: LazyLock<Bloom> =
    LazyLock::new(|| openers(|phrases| [phrases.whole, phrases.start]));
/// The first words of phrases that may stand anywhere in a line.
static WITHIN: LazyLock<Bloom> = LazyLock::new(|| openers(|phrases| [phrases.within; 2]));

/// The first words of all phrases that `of` picks, in whatever language.
fn openers(of: fn(&Phrases) -> [WordList; 2]) -> Bloom {
    let cues = Language::ALL.map(|language| &language.pack().news);
    let phrases = cues.iter().flat_map(|cues| GROUPS.iter().map(|(group, _)| group(cues)));
    phrases.flat_map(of).flat_map(WordList::iter).map(first_word).collect()
}

fn first_word(key: &str) -> &str {
    key.split(' ').next().unwrap_or("")
}

/// Why a line with the given key is clutter, where a phrase of the site says so. Most lines hold
/// no word that begins one.
pub(super) fn reason(key: &str, cues: &NewsCues) -> Option<RemovalReason> {
    let starts = STARTING.may_hold(first_word(key));
    let inner: Vec<&str> =
        word_starts(key).filter(|(word, _)| WITHIN.may_hold(word)).map(|(_, rest)| rest).collect();
    let matches = |phrases: &Phrases| {
        starts && phrases.match_start(key) || inner.iter().any(|rest| phrases.match_within(rest))
    };
    let asked = if starts || !inner.is_empty() { &GROUPS[..] } else { &[] };
    let found = asked.iter().find(|(group, _)| cues.chain().any(|cues| matches(group(cues))));
    found.map(|(_, reason)| *reason)
}

/// The reason that the label of a line gives: topics after `Tag:`, a film after `Video:`, crumbs.
pub(super) fn labelled_reason(text: &str, cues: &NewsCues) -> Option<RemovalReason> {
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
