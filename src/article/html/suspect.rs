//! Takes the elements of a page, settles which of them are boxes beside the article: those that
//! hold little but links are, and those that hold the article itself are not, whatever their names.

use std::collections::HashMap;

use super::passage::Passage;
use super::role::Role;
use super::tree::{Element, around};
use super::weight::{subtree_sums, weight};
use crate::article::RemovalReason;

/// A subtree with more of the page's text than this is no box, in hundredths.
const LARGEST_BOX: usize = 50;
/// The same for a box of comments, which are often longer than the article.
const LARGEST_COMMENTS: usize = 90;
/// The same for one that holds the headline.
const LARGEST_HEADED_BOX: usize = 20;
/// A box with more of its text in links than this is one of links, in hundredths.
const LINKS: usize = 60;
/// Less text in a box is no list, but maybe a byline, in bytes.
const SHORTEST_LIST: usize = 200;

/// Settles the roles of `elements`; `headlines` are those that the headline stands in.
pub(super) fn settle(elements: &mut [Element], passages: &[Passage], headlines: &[usize]) {
    accuse_boxes_of_links(elements, passages);
    acquit_large_boxes(elements, passages, headlines);
}

/// Names may mislead (`has-comments` on the whole page): what holds most of the text is no box.
fn acquit_large_boxes(elements: &mut [Element], passages: &[Passage], headlines: &[usize]) {
    let weights = subtree_sums(elements, passages, weight);
    let whole = weights.first().copied().unwrap_or(0);
    let headed = around(elements, headlines);
    let shared = shared_weights(elements, &weights);
    for (at, element) in elements.iter_mut().enumerate() {
        let own = weights.get(at).copied().unwrap_or(0);
        let limit = match element.role {
            Some(Role::Clutter(RemovalReason::CommentPrompt)) => LARGEST_COMMENTS,
            _ if headed.get(at) == Some(&true) => LARGEST_HEADED_BOX,
            _ => LARGEST_BOX,
        };
        let large = own.max(shared_weight(&shared, element)) * 100 > whole * limit && whole > 0;
        let holds_text = |role: &Role| matches!(role, Role::Body | Role::Article);
        element.role = element.role.filter(|role| !large || holds_text(role));
    }
}

/// What all boxes of one name hold together, by the hash of the name: a text may lie in several.
fn shared_weights(elements: &[Element], weights: &[usize]) -> HashMap<u64, usize> {
    let mut shared = HashMap::new();
    for (element, weight) in elements.iter().zip(weights).filter(|(_, weight)| **weight > 0) {
        let outer = elements.get(element.parent).map_or(0, |outer| outer.names);
        if matches!(element.role, Some(Role::Clutter(_))) && outer != element.names {
            *shared.entry(element.names).or_default() += weight;
        }
    }
    shared
}

/// Nothing for boxes of comments, each of which may have the same name.
fn shared_weight(shared: &HashMap<u64, usize>, element: &Element) -> usize {
    match element.role {
        Some(Role::Clutter(RemovalReason::CommentPrompt | RemovalReason::RelatedHeading)) => 0,
        _ if element.names == 0 => 0,
        _ => shared.get(&element.names).copied().unwrap_or(0),
    }
}

/// Boxes that hold little but links to elsewhere.
fn accuse_boxes_of_links(elements: &mut [Element], passages: &[Passage]) {
    let all = subtree_sums(elements, passages, |passage| passage.text.len());
    let linked = subtree_sums(elements, passages, |passage| passage.linked);
    for ((element, all), linked) in elements.iter_mut().zip(all).zip(linked) {
        let box_of_links =
            matches!(element.tag.name(), "ul" | "ol" | "dl" | "div" | "section" | "table");
        let mostly_links = all >= SHORTEST_LIST && linked * 100 > all * LINKS;
        if box_of_links && element.role.is_none() && mostly_links {
            element.role = Some(Role::Clutter(RemovalReason::RelatedHeading));
        }
    }
}
