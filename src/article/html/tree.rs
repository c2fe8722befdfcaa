//! [`Tree`]: the elements of a page, each with its parent, and those that are open. Ends that HTML
//! lets authors leave out are put in. No recursion, and a bound on the depth.

use super::attributes::Attributes;
use super::boxes::AUTHOR_PAGES;
use super::role::Role;
use super::signature::Mark;
use super::tag::{Flow, Tag};
use crate::language::identifier;
use crate::text::fnv;

/// Deeper elements are taken for parts of the deepest.
const DEEPEST: usize = 512;

/// What text is, by the elements around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Caption,
}

/// An element, with what it passes on to those inside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    /// The index of its parent; the root is its own.
    pub(super) parent: usize,
    pub(super) tag: Tag,
    /// A hash of its class names, 0 where it has none.
    pub(super) names: u64,
    pub(super) kind: Kind,
    /// The index of the link that it lies in, or is.
    pub(super) link: Option<usize>,
    /// Whether it is a paragraph or lies in one.
    paragraph: bool,
    /// Whether its text is none to read.
    pub(super) skipped: bool,
    /// The element around it, or itself, that is said to hold authors' names, and how.
    pub(super) signed: Option<(usize, Mark)>,
    /// What its attributes say of its part in the page.
    pub(super) role: Option<Role>,
}

const ROOT: Element = Element {
    parent: 0,
    tag: Tag::Known("", Flow::Block),
    names: 0,
    kind: Kind::Paragraph,
    link: None,
    paragraph: false,
    skipped: false,
    signed: None,
    role: None,
};

/// The elements of a page; parents stand before their children.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) elements: Vec<Element>,
    /// Where its links lead, as it stands there.
    pub(super) links: Vec<String>,
    /// The indices of the open elements, outermost first, without the root.
    open: Vec<usize>,
}

impl Default for Tree {
    fn default() -> Self {
        Self { elements: vec![ROOT], links: Vec::new(), open: Vec::new() }
    }
}

impl Tree {
    /// The index of the innermost open element.
    pub(super) fn innermost(&self) -> usize {
        self.open.last().copied().unwrap_or(0)
    }

    /// The innermost open element.
    pub(super) fn top(&self) -> &Element {
        self.elements.get(self.innermost()).unwrap_or(&ROOT)
    }

    fn tag(&self, element: usize) -> Tag {
        self.elements.get(element).map_or(ROOT.tag, |element| element.tag)
    }

    /// Opens an element, and closes those that cannot hold it.
    pub(super) fn open(&mut self, tag: Tag, attributes: &Attributes) {
        self.imply_ends(tag);
        if self.open.len() >= DEEPEST {
            return;
        }
        let outer = *self.top();
        let link = self.open_link(tag, attributes);
        let role = Role::of(tag, attributes);
        let mark = mark(role, attributes).map(|mark| (self.elements.len(), mark));
        self.open.push(self.elements.len());
        self.elements.push(Element {
            parent: self.open.iter().rev().nth(1).copied().unwrap_or(0),
            tag,
            names: attributes.value("class").map_or(0, |class| fnv(class.bytes())),
            kind: kind(tag, outer.kind),
            link: link.or(outer.link),
            paragraph: tag.name() == "p" || outer.paragraph && !is_cell(tag),
            skipped: outer.skipped || tag.flow() == Flow::Skipped,
            signed: match role {
                Some(Role::Clutter(_)) => None,
                _ if is_surer(mark, outer.signed) => mark,
                _ => outer.signed,
            },
            role,
        });
    }

    fn open_link(&mut self, tag: Tag, attributes: &Attributes) -> Option<usize> {
        let href = attributes.value("href").filter(|_| tag.name() == "a")?;
        self.links.push(href.to_owned());
        Some(self.links.len() - 1)
    }

    /// Closes the innermost element with this tag, and those inside it.
    pub(super) fn close(&mut self, tag: Tag) {
        let stops = |open: Tag| match tag.name() {
            "table" => false,
            "tr" | "td" | "th" | "tbody" | "thead" | "tfoot" => open.name() == "table",
            _ => is_cell(open) || !tag.is_block() && open.is_block(),
        };
        let heading = |open: Tag| tag.is_heading() && open.is_heading();
        self.close_nearest(|open| open == tag || heading(open), stops);
    }

    fn imply_ends(&mut self, tag: Tag) {
        let named = |names: &'static [&'static str]| move |open: Tag| names.contains(&open.name());
        match tag.name() {
            "li" => self.close_nearest(named(&["li"]), |open| is_list(open) || is_cell(open)),
            "dt" | "dd" => self.close_nearest(named(&["dt", "dd"]), named(&["dl", "td"])),
            "td" | "th" => self.close_nearest(named(&["td", "th"]), named(&["tr", "table"])),
            "tr" => self.close_nearest(named(&["tr"]), named(&["table"])),
            "tbody" | "thead" | "tfoot" => {
                self.close_nearest(named(&["tbody", "thead", "tfoot"]), named(&["table"]));
            }
            "a" => self.close_nearest(named(&["a"]), Tag::is_block),
            _ if tag.is_block() && self.top().paragraph => {
                self.close_nearest(named(&["p"]), is_cell)
            }
            _ => {}
        }
        if tag.is_heading() && self.top().tag.is_heading() {
            self.open.pop();
        }
    }

    /// Closes the innermost element that is `wanted`, unless one that `stops` lies inside it.
    fn close_nearest(&mut self, wanted: impl Fn(Tag) -> bool, stops: impl Fn(Tag) -> bool) {
        let innermost =
            self.open.iter().enumerate().rev().map(|(at, element)| (at, self.tag(*element)));
        let found = innermost
            .take_while(|(_, tag)| wanted(*tag) || !stops(*tag))
            .find(|(_, tag)| wanted(*tag));
        if let Some((at, _)) = found {
            self.open.truncate(at);
        }
    }
}

/// Which of `elements` are one of `starts` or lie around one.
pub(super) fn around(elements: &[Element], starts: &[usize]) -> Vec<bool> {
    let mut around = vec![false; elements.len()];
    for start in starts {
        let mut at = *start;
        while let Some(seen) = around.get_mut(at).filter(|seen| !**seen) {
            *seen = true;
            at = elements.get(at).map_or(0, |element| element.parent);
        }
    }
    around
}

/// Which of `elements` are one of `starts` or lie in one.
pub(super) fn inside(elements: &[Element], starts: &[usize]) -> Vec<bool> {
    let mut inside: Vec<bool> = Vec::with_capacity(elements.len());
    for (at, element) in elements.iter().enumerate() {
        let outer = inside.get(element.parent).copied().unwrap_or(false);
        inside.push(outer || starts.contains(&at));
    }
    inside
}

/// How an element is said to hold authors' names, if it is.
fn mark(role: Option<Role>, attributes: &Attributes) -> Option<Mark> {
    let href = attributes.value("href").unwrap_or("");
    let stated = attributes.has_word("rel", "author")
        || attributes.has_word("itemprop", "author")
        || href.split('/').any(|folder| AUTHOR_PAGES.contains(&identifier(folder)));
    let classed = || (role == Some(Role::Author)).then_some(Mark::Class);
    if stated { Some(Mark::Stated) } else { classed() }
}

/// Whether an element is marked, and the one around it is not, or less surely.
fn is_surer(own: Option<(usize, Mark)>, outer: Option<(usize, Mark)>) -> bool {
    own.map(|(_, mark)| mark) > outer.map(|(_, mark)| mark)
}

fn is_list(tag: Tag) -> bool {
    matches!(tag.name(), "ul" | "ol" | "menu" | "dir")
}

/// Whether what lies inside a paragraph that began outside.
fn is_cell(tag: Tag) -> bool {
    matches!(tag.name(), "table" | "td" | "th" | "caption" | "button" | "object" | "template")
}

/// What text in an element with this tag is, given what it was outside of it.
fn kind(tag: Tag, outer: Kind) -> Kind {
    match tag.name() {
        _ if outer == Kind::Caption => Kind::Caption,
        "figcaption" => Kind::Caption,
        "li" | "dd" => Kind::ListItem,
        "blockquote" => Kind::Quote,
        "ul" | "ol" | "table" | "article" => Kind::Paragraph,
        _ if tag.is_heading() => Kind::Heading,
        _ => outer,
    }
}
