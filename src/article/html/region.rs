//! Takes the elements and passages of a page, tells which passages are the article's: weighs the
//! subtrees and leaves out those that their names call something else.

use super::builder::Page;
use super::passage::Passage;
use super::role::Role;
use super::tree::{Element, Kind};
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

/// Shorter passages have no weight, in bytes.
const SHORTEST: usize = 40;
/// A subtree with more of the page's text than this is no box, in hundredths.
const LARGEST_BOX: usize = 50;
/// A box with more of its text in links than this is one of links, in hundredths.
const LINKS: usize = 60;
/// Less text in a box is no list, but maybe a byline, in bytes.
const SHORTEST_LIST: usize = 200;
/// A child with this share of the weight holds the text, in hundredths.
const HOLDING: usize = 75;
/// A subtree that is called the text must hold this share of the weight, in hundredths.
const CALLED_BODY: usize = 20;

/// The place of each passage of `page`.
pub(super) fn places(page: &Page) -> Vec<Place> {
    let mut elements = page.tree.elements.clone();
    accuse_boxes_of_links(&mut elements, &page.passages);
    acquit_large_boxes(&mut elements, &page.passages);
    let roles = inherited(&elements);
    let clutter = |at: usize| matches!(roles.get(at), Some(Some(Role::Clutter(_))));
    let weights = subtree_sums(&elements, &page.passages, |passage| {
        if clutter(passage.element) { 0 } else { weight(passage) }
    });
    let main = main_element(&elements, &weights);
    let inside = below(&elements, main);
    let place = |passage: &Passage| {
        let role = roles.get(passage.element).copied().flatten();
        match role {
            Some(Role::Clutter(reason)) => Place::Clutter(reason),
            _ if inside.get(passage.element) == Some(&true) => Place::Main(role),
            _ => Place::Outside(role),
        }
    };
    page.passages.iter().map(place).collect()
}

/// How much a passage speaks for an article.
fn weight(passage: &Passage) -> usize {
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
fn subtree_sums(
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

/// Names may mislead (`has-comments` on the whole page): what holds most of the text is no box.
fn acquit_large_boxes(elements: &mut [Element], passages: &[Passage]) {
    let weights = subtree_sums(elements, passages, weight);
    let whole = weights.first().copied().unwrap_or(0);
    for (element, weight) in elements.iter_mut().zip(weights) {
        let limit = match element.role {
            Some(Role::Clutter(RemovalReason::CommentPrompt)) => 90,
            _ => LARGEST_BOX,
        };
        let large = weight * 100 > whole * limit && whole > 0;
        let holds_text = |role: &Role| matches!(role, Role::Body | Role::Article);
        element.role = element.role.filter(|role| !large || holds_text(role));
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

/// The element that holds the article: called so by its name or tag, else by its weight.
fn main_element(elements: &[Element], weights: &[usize]) -> usize {
    let whole = weights.first().copied().unwrap_or(0);
    let called = |wanted: Role, share: usize| {
        let named =
            elements.iter().zip(weights).enumerate().filter(move |(_, (element, weight))| {
                element.role == Some(wanted) && **weight * 100 >= whole * share && **weight > 0
            });
        // Of equals the first, so the later must be heavier to win.
        named.rev().max_by_key(|(_, (_, weight))| **weight).map(|(at, _)| at)
    };
    called(Role::Body, CALLED_BODY)
        .or_else(|| {
            called(Role::Article, CALLED_BODY)
                .map(|article| heaviest_below(elements, weights, article))
        })
        .unwrap_or_else(|| heaviest_below(elements, weights, 0))
}

/// The deepest element from `start` down that holds most of the weight of the one around it.
fn heaviest_below(elements: &[Element], weights: &[usize], start: usize) -> usize {
    let mut main = start;
    for (at, element) in elements.iter().enumerate().skip(start + 1) {
        let (own, outer) = (weights.get(at), weights.get(main));
        let holds = own.zip(outer).is_some_and(|(own, outer)| *own * 100 >= *outer * HOLDING);
        if element.parent == main && holds && may_hold_text(element) && *own.unwrap_or(&0) > 0 {
            main = at;
        }
    }
    main
}

/// Which elements are `main` or lie in it.
fn below(elements: &[Element], main: usize) -> Vec<bool> {
    let mut inside: Vec<bool> = Vec::with_capacity(elements.len());
    for (at, element) in elements.iter().enumerate() {
        let outer = inside.get(element.parent).copied().unwrap_or(false);
        inside.push(at == main || outer);
    }
    inside
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
        let placed = page.passages.iter().zip(places(&page));
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
