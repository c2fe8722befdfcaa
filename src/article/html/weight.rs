//! Takes the passages of a page, gives how much each subtree of it speaks for an article.

use super::passage::Passage;
use super::tree::{Element, Kind};

/// Shorter passages have no weight, in bytes.
const SHORTEST: usize = 40;

/// How much a passage speaks for an article.
pub(super) fn weight(passage: &Passage) -> usize {
    let own = passage.text.len() - passage.linked.min(passage.text.len());
    let counts = own >= SHORTEST && passage.linked * 2 < passage.text.len();
    match passage.kind {
        _ if !counts => 0,
        Kind::Paragraph | Kind::Quote => own,
        Kind::ListItem => own / 2,
        Kind::Heading | Kind::Caption => 0,
    }
}

/// What each subtree holds of what the passages bear.
pub(super) fn subtree_sums(
    elements: &[Element],
    passages: &[Passage],
    borne: impl Fn(&Passage) -> usize,
) -> Vec<usize> {
    let mut sums = vec![0; elements.len()];
    for passage in passages {
        if let Some(own) = sums.get_mut(passage.element) {
            *own += borne(passage);
        }
    }
    // Children stand behind their parents.
    for (at, element) in elements.iter().enumerate().skip(1).rev() {
        let own = sums.get(at).copied().unwrap_or(0);
        if let Some(parent) = sums.get_mut(element.parent) {
            *parent += own;
        }
    }
    sums
}
