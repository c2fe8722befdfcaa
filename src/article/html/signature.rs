//! Takes text in elements that are marked as authors' names, gives the [`Signature`]s that count:
//! those about the headline, else those in the text or just below it.

use super::region::Place;
use super::role::Role;
use crate::article::RemovalReason;
use crate::article::name::Ground;
use crate::article::stated::Names;

/// Of more signatures the rest is not read.
const MOST: usize = 400;
/// Longer ones are no names, in bytes.
const LONGEST: usize = 300;
/// How far from the border of the text a signature stands, in passages.
const NEAR: usize = 6;

/// What marks an element as one that holds authors' names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    /// The name of its class: there may be more in it than names.
    Class,
    /// Its relation, its property, or where it leads.
    Stated,
}

/// Names in the markup of a page.
#[derive(Debug)]
pub(super) struct Signature {
    mark: Mark,
    element: usize,
    /// How many passages stand before it.
    passages: usize,
    /// Parts that stand in different elements have a bar between them.
    names: String,
    /// The element of the last part, and whether it lies in a link.
    last: (usize, bool),
    /// Whether a border of a block stands behind the last part.
    is_parted: bool,
}

/// The signatures of a page, in order.
#[derive(Debug, Default)]
pub(super) struct Signatures(Vec<Signature>);

impl Signatures {
    /// Takes text behind so many passages, in a marked element; `inner` is the one around the text,
    /// and whether it lies in a link.
    pub(super) fn push(
        &mut self,
        (element, mark): (usize, Mark),
        inner: (usize, bool),
        passages: usize,
        text: &str,
    ) {
        let is_open = self.0.last().is_some_and(|last| last.element == element);
        if !is_open && self.0.len() < MOST {
            let names = String::new();
            self.0.push(Signature {
                mark,
                element,
                passages,
                names,
                last: inner,
                is_parted: false,
            });
        }
        if let Some(last) = self.0.last_mut().filter(|last| last.element == element) {
            last.push(inner, text);
        }
    }

    /// Takes note of the border of a block.
    pub(super) fn part(&mut self) {
        if let Some(last) = self.0.last_mut() {
            last.is_parted = true;
        }
    }

    /// The names and what says that they are some, given the places of all passages and which are the
    /// headline.
    pub(super) fn names(&self, places: &[Place], headlines: &[usize]) -> Names {
        // Pictures may stand above the byline.
        let is_main =
            |place: &Place| matches!(place, Place::Main(role) if *role != Some(Role::Caption));
        let start = places.iter().position(is_main).unwrap_or(places.len());
        let end = places.iter().rposition(is_main).map_or(start, |last| last + 1);
        let first = start..end.min(start + NEAR);
        let last = end.saturating_sub(NEAR).max(start)..end + NEAR;
        // Under the headline, and under a standfirst, bylines share their box with buttons and accounts.
        let headline = headlines.iter().rev().find(|at| **at <= start).copied().unwrap_or(0);
        let own = |at: usize| !is_elsewhere(places.get(at));
        let free = |at: usize| !matches!(places.get(at), Some(Place::Clutter(_)));
        let below = [headline..start, first].into_iter().map(|range| self.within(range, own));
        let others = [0..start, last].into_iter().map(|range| self.within(range, free));
        let mut found = below.chain(others).filter(|found| !found.is_empty());
        Signature::names(&found.next().unwrap_or_default())
    }

    /// Those that stand in `range`, by the surest of their marks.
    fn within(
        &self,
        range: std::ops::Range<usize>,
        may_stand: impl Fn(usize) -> bool,
    ) -> Vec<&Signature> {
        let counts = |signature: &&Signature| {
            let at = signature.passages;
            range.contains(&at) && may_stand(at) && signature.names.len() <= LONGEST
        };
        let found: Vec<&Signature> = self.0.iter().filter(counts).collect();
        let surest = found.iter().map(|signature| signature.mark).max();
        found.into_iter().filter(|signature| Some(signature.mark) == surest).collect()
    }
}

/// Whether what stands there belongs to other articles or to readers.
pub(super) fn is_elsewhere(place: Option<&Place>) -> bool {
    use RemovalReason::{CommentPrompt, RelatedHeading};
    matches!(place, Some(Place::Clutter(CommentPrompt | RelatedHeading)))
}

impl Signature {
    fn names(found: &[&Self]) -> Names {
        let stated = found.iter().any(|signature| signature.mark == Mark::Stated);
        Names {
            ground: if stated { Ground::Statement } else { Ground::Look },
            list: found.iter().map(|signature| signature.names.clone()).collect(),
        }
    }

    fn push(&mut self, inner: (usize, bool), text: &str) {
        let is_space = char::is_whitespace;
        let glued = !self.names.ends_with(is_space) && !text.starts_with(is_space);
        if self.is_parted || self.last.1 != inner.1 || glued && self.last.0 != inner.0 {
            self.names.push('|');
        }
        (self.last, self.is_parted) = (inner, false);
        if self.names.len() <= LONGEST {
            self.names.push_str(text);
        }
    }
}
