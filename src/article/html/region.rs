//! Takes the elements and passages of a page, tells which passages are the article's: weighs the
//! subtrees and leaves out those that their names call something else.

use super::builder::Page;
use super::passage::Passage;
use super::role::Role;
use super::suspect::settle;
use super::tree::{Element, Kind, around, inside};
use super::weight::{subtree_sums, weight};
use crate::article::RemovalReason;

/// Where a passage stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the text of the article.
    Main(Option<Role>),
    /// In a box that is no part of the article.
    Clutter(RemovalReason),
    /// Elsewhere on the page.
    Outside(Option<Role>),
}

/// A child with this share of the weight holds the text, in hundredths.
const HOLDING: usize = 75;
/// Of a box with more than this share of its weight in paragraphs of its own, none is left out, in
/// hundredths.
const OWN: usize = 10;
/// From this weight on, a passage is a paragraph of some text beyond doubt.
const FULL: usize = 80;
/// No text is spread over more boxes.
const MOST_BOXES: usize = 64;
/// A subtree that is called the text must hold this share of the weight, in hundredths.
const CALLED: usize = 20;
/// The same for one in the article whose headline is the page's.
const CALLED_NEAR: usize = 5;
/// A text has this many paragraphs.
const FEWEST: usize = 3;

/// The place of each passage of `page`, in which the passages `headlines` are its headline.
pub(super) fn places(page: &Page, headlines: &[usize]) -> Vec<Place> {
    let mut elements = page.tree.elements.clone();
    let element = |at: &usize| page.passages.get(*at).map(|passage| passage.element);
    let headed: Vec<usize> = headlines.iter().filter_map(element).collect();
    settle(&mut elements, &page.passages, &headed);
    let roles = inherited(&elements);
    let role = |passage: &Passage| roles.get(passage.element).copied().flatten();
    let weights = subtree_sums(&elements, &page.passages, |passage| match role(passage) {
        Some(Role::Clutter(_)) => 0,
        _ => weight(passage),
    });
    let weighed = Weighed { elements: &elements, passages: &page.passages, weights: &weights };
    let main = weighed.main_element(&headed);
    let mains = [vec![main], companions(&elements, &weights, main)].concat();
    let inside = inside(&elements, &mains);
    let place = |passage: &Passage| match role(passage) {
        Some(Role::Clutter(reason)) => Place::Clutter(reason),
        role if inside.get(passage.element) == Some(&true) => Place::Main(role),
        role => Place::Outside(role),
    };
    let mut places: Vec<Place> = page.passages.iter().map(place).collect();
    take_lead(&mut places, &page.passages, headlines);
    take_siblings(&mut places, page, main);
    places
}

/// Paragraphs and captions between the headline and the text that stand in boxes of their own.
fn take_lead(places: &mut [Place], passages: &[Passage], headlines: &[usize]) {
    let is_main = |place: &Place| matches!(place, Place::Main(_));
    let Some(start) = places.iter().position(is_main) else { return };
    let Some(headline) = headlines.iter().rev().find(|at| **at < start) else { return };
    let between = places.iter_mut().zip(passages).take(start).skip(headline + 1);
    for (place, passage) in between {
        match *place {
            Place::Outside(None) if is_full(passage) => *place = Place::Main(None),
            Place::Outside(role) if is_caption(passage, role) => {
                *place = Place::Main(Some(Role::Caption));
            }
            _ => {}
        }
    }
}

fn is_caption(passage: &Passage, role: Option<Role>) -> bool {
    passage.kind == Kind::Caption || role == Some(Role::Caption)
}

/// Paragraphs that stand beside the box of the text.
fn take_siblings(places: &mut [Place], page: &Page, main: usize) {
    let parent = |at: usize| page.tree.elements.get(at).map(|element| element.parent);
    let is_sibling = |passage: &Passage| {
        let element = page.tree.elements.get(passage.element);
        let paragraph = element.is_some_and(|element| element.tag.name() == "p");
        paragraph && parent(passage.element) == parent(main) && is_full(passage)
    };
    for (place, _) in
        places.iter_mut().zip(&page.passages).filter(|(_, passage)| is_sibling(passage))
    {
        if *place == Place::Outside(None) {
            *place = Place::Main(None);
        }
    }
}

/// Whether a passage is a paragraph beyond doubt, and no link, label or caption.
fn is_full(passage: &Passage) -> bool {
    passage.kind == Kind::Paragraph
        && weight(passage) >= FULL
        && passage.linked * 4 < passage.text.len()
}

/// The role of each element: its own, or that of the element around it. Clutter stays clutter.
fn inherited(elements: &[Element]) -> Vec<Option<Role>> {
    let mut roles: Vec<Option<Role>> = Vec::with_capacity(elements.len());
    for element in elements {
        let outer = roles.get(element.parent).copied().flatten();
        roles.push(match (outer, element.role) {
            (Some(Role::Clutter(_)), _) => outer,
            (_, Some(own)) => Some(own),
            (Some(Role::Body | Role::Article), None) => None,
            (outer, None) => outer,
        });
    }
    roles
}

/// The elements and passages of a page, and how much each subtree weighs.
struct Weighed<'p> {
    elements: &'p [Element],
    passages: &'p [Passage],
    weights: &'p [usize],
}

impl Weighed<'_> {
    fn weight(&self, at: usize) -> usize {
        self.weights.get(at).copied().unwrap_or(0)
    }

    /// The element that holds the article: called so by its name or tag, else by its weight; rather
    /// near the headline, since pages may hold other articles in full.
    fn main_element(&self, headed: &[usize]) -> usize {
        let around_headline = around(self.elements, headed);
        self.called(Role::Body, &around_headline).unwrap_or_else(|| {
            let start = self.called(Role::Article, &around_headline);
            self.heaviest_below(start.unwrap_or_else(|| self.headed_box(headed)))
        })
    }

    /// The heaviest element that is called the `wanted` one; of equals the first.
    fn called(&self, wanted: Role, around_headline: &[bool]) -> Option<usize> {
        let whole = self.weight(0);
        let named = self.elements.iter().enumerate().filter_map(|(at, element)| {
            let home = article_around(self.elements, at);
            let near = home > 0 && around_headline.get(home) == Some(&true);
            let least = if near { CALLED_NEAR } else { CALLED };
            let weight = self.weight(at);
            let large = weight > 0 && weight * 100 >= whole * least;
            (element.role == Some(wanted) && large).then_some((near, weight, at))
        });
        let named: Vec<_> = named.collect();
        // The later must be heavier to win.
        let best = named.into_iter().rev().max_by_key(|(near, weight, _)| (*near, *weight));
        best.map(|(.., at)| at)
    }

    /// The smallest box with the headline and a text, else the root.
    fn headed_box(&self, headed: &[usize]) -> usize {
        let counts =
            subtree_sums(self.elements, self.passages, |passage| usize::from(is_full(passage)));
        let is_text = |at: usize| {
            self.weight(at) * 100 >= self.weight(0) * CALLED
                && counts.get(at).is_some_and(|count| *count >= FEWEST)
        };
        let mut at = headed.last().copied().unwrap_or(0);
        while let Some(element) = self.elements.get(at).filter(|_| at > 0 && !is_text(at)) {
            at = element.parent;
        }
        at
    }

    /// The deepest element from `start` down that holds most of the weight of the one around it, of
    /// which but little stands in paragraphs of its own.
    fn heaviest_below(&self, start: usize) -> usize {
        let own = own_weights(self.elements, self.passages);
        let mut main = start;
        for (at, element) in self.elements.iter().enumerate().skip(start + 1) {
            let (weight, whole) = (self.weight(at), self.weight(main));
            let holds = weight * 100 >= whole * HOLDING && weight > 0;
            let scattered = own.get(main).copied().unwrap_or(0) * 100 > whole * OWN;
            if element.parent == main && holds && !scattered && may_hold_text(element) {
                main = at;
            }
        }
        main
    }
}

/// The weight of the passages that stand in each box itself, and in no box inside it.
fn own_weights(elements: &[Element], passages: &[Passage]) -> Vec<usize> {
    let mut own = vec![0; elements.len()];
    for passage in passages {
        let mut at = passage.element;
        while let Some(element) =
            elements.get(at).filter(|element| !may_hold_text(element) && at > 0)
        {
            at = element.parent;
        }
        if let Some(own) = own.get_mut(at) {
            *own += weight(passage);
        }
    }
    own
}

/// The other boxes of a text that is spread over several: called the same, in the same article.
fn companions(elements: &[Element], weights: &[usize], main: usize) -> Vec<usize> {
    let Some(first) = elements.get(main).filter(|_| main > 0) else { return Vec::new() };
    let outer = around(elements, &[main]);
    let home = article_around(elements, main);
    let row = |element: &Element| elements.get(element.parent).map(|row| (row.names, row.parent));
    let is_like = |element: &Element| {
        let same = element.names == first.names && element.tag == first.tag && first.names != 0;
        let beside = element.parent == first.parent
            || row(element) == row(first) && row(first).is_some_and(|(names, _)| names != 0);
        element.role == Some(Role::Body) && first.role == Some(Role::Body) || same && beside
    };
    let others = elements.iter().zip(weights).zip(outer).enumerate();
    others
        .filter(|(at, ((element, weight), outer))| {
            **weight > 0 && !outer && is_like(element) && article_around(elements, *at) == home
        })
        .map(|(at, _)| at)
        .take(MOST_BOXES)
        .collect()
}

/// The `article` element that is `at` or lies around it, if there is one.
fn article_around(elements: &[Element], at: usize) -> usize {
    let mut at = at;
    while let Some(element) =
        elements.get(at).filter(|element| at > 0 && element.tag.name() != "article")
    {
        at = element.parent;
    }
    at
}

/// Whether an element is a box and no passage of its own.
fn may_hold_text(element: &Element) -> bool {
    element.kind == Kind::Paragraph && element.tag.name() != "p"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::html::builder::build;

    const TEXT: &str =
        "Jembatan baru itu mulai dilintasi warga pada hari Selasa, kata pejabat daerah.";

    fn main_texts(html: &str) -> Vec<String> {
        let page = build(html);
        let placed = page.passages.iter().zip(places(&page, &[]));
        let main = placed.filter(|(_, place)| matches!(place, Place::Main(_)));
        main.map(|(passage, _)| passage.text.clone()).collect()
    }

    #[test]
    fn the_region_is_found_by_name_or_weight() {
        let filler = format!("<div><p>{TEXT}</p></div>");
        let cases = [
            format!("{filler}<div class=article__body><p>Satu. {TEXT}<p>Dua.</div>{filler}"),
            format!("{filler}<article><h3>x</h3><div><p>Satu. {TEXT}<p>Dua.</div></article>"),
            format!("<p>Beranda</p><div><div><p>Satu. {TEXT}<p>Dua.</div><p>Kaki</div>"),
        ];
        for html in cases {
            assert_eq!(main_texts(&html), [format!("Satu. {TEXT}"), "Dua.".to_owned()], "{html}");
        }
    }

    #[test]
    fn misleading_names_do_not_hide_the_text() {
        for name in ["has-comments related", "published-content", "sidebar"] {
            let html = format!("<div class='{name}'><p>{TEXT}<p>{TEXT}</div>");
            assert_eq!(main_texts(&html), [TEXT, TEXT], "{name}");
        }
    }

    #[test]
    fn boxes_of_links_are_left_out() {
        let link = format!("<li><a href=/1>{TEXT}</a>");
        let html = format!("<div><p>{TEXT}<p>{TEXT}<p>{TEXT}<ul>{link}{link}{link}</ul></div>");
        assert_eq!(main_texts(&html), [TEXT; 3]);
    }
}
