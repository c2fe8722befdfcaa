//! [`Tag`]: the name of an element, and how the element flows.

use crate::text::fnv;

/// How an element flows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// Its text goes on with the text before it.
    Inline,
    /// Its text stands apart.
    Block,
    /// It has no content.
    Void,
    /// Its content is no text to read.
    Skipped,
    /// Its content is no markup: the tokenizer gives it as one string.
    Raw,
}

/// The name of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// An element that HTML knows.
    Known(&'static str, Flow),
    /// Any other, by a hash of its name.
    Other(u64),
}

impl Tag {
    /// The tag with the given name in lower case.
    pub(super) fn named(name: &[u8]) -> Self {
        let found = TAGS.binary_search_by(|(known, _)| known.as_bytes().cmp(name)).ok();
        let known = found.and_then(|at| TAGS.get(at));
        known.map_or_else(
            || Self::Other(fnv(name.iter().copied())),
            |(name, flow)| Self::Known(name, *flow),
        )
    }

    /// Its name, empty where HTML knows none.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Known(name, _) => name,
            Self::Other(_) => "",
        }
    }

    /// How it flows; elements of a site's own flow like words unless its style sheet says more.
    pub(super) fn flow(self) -> Flow {
        match self {
            Self::Known(_, flow) => flow,
            Self::Other(_) => Flow::Inline,
        }
    }

    /// Whether its text stands apart.
    pub(super) fn is_block(self) -> bool {
        self.flow() == Flow::Block
    }

    /// Whether one of `h1` to `h6`.
    pub(super) fn is_heading(self) -> bool {
        matches!(self.name(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
    }
}

use Flow::{Block, Inline, Raw, Skipped, Void};

/// By name, for a binary search.
static TAGS: &[(&str, Flow)] = &[
    ("a", Inline),
    ("address", Block),
    ("area", Void),
    ("article", Block),
    ("aside", Block),
    ("audio", Skipped),
    ("base", Void),
    ("blockquote", Block),
    ("body", Block),
    ("br", Void),
    ("button", Skipped),
    ("canvas", Skipped),
    ("caption", Block),
    ("center", Block),
    ("col", Void),
    ("dd", Block),
    ("details", Block),
    ("dialog", Block),
    ("dir", Block),
    ("div", Block),
    ("dl", Block),
    ("dt", Block),
    ("embed", Void),
    ("fieldset", Block),
    ("figcaption", Block),
    ("figure", Block),
    ("footer", Block),
    ("form", Block),
    ("frameset", Skipped),
    ("h1", Block),
    ("h2", Block),
    ("h3", Block),
    ("h4", Block),
    ("h5", Block),
    ("h6", Block),
    ("head", Block),
    ("header", Block),
    ("hgroup", Block),
    ("hr", Void),
    ("html", Block),
    ("iframe", Raw),
    ("img", Void),
    ("input", Void),
    ("legend", Block),
    ("li", Block),
    ("link", Void),
    ("main", Block),
    ("map", Skipped),
    ("math", Skipped),
    ("menu", Block),
    ("meta", Void),
    ("meter", Skipped),
    ("nav", Block),
    ("noembed", Raw),
    ("noframes", Skipped),
    ("noscript", Raw),
    ("object", Skipped),
    ("ol", Block),
    ("p", Block),
    ("param", Void),
    ("plaintext", Raw),
    ("pre", Block),
    ("progress", Skipped),
    ("script", Raw),
    ("section", Block),
    ("select", Skipped),
    ("source", Void),
    ("style", Raw),
    ("summary", Block),
    ("svg", Skipped),
    ("table", Block),
    ("tbody", Block),
    ("td", Block),
    ("template", Skipped),
    ("textarea", Raw),
    ("tfoot", Block),
    ("th", Block),
    ("thead", Block),
    ("title", Raw),
    ("tr", Block),
    ("track", Void),
    ("ul", Block),
    ("video", Skipped),
    ("wbr", Void),
    ("xmp", Raw),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_by_name() {
        assert!(TAGS.is_sorted_by_key(|(name, _)| *name));
        assert_eq!(Tag::named(b"p").flow(), Flow::Block);
        assert_eq!(Tag::named(b"h3").name(), "h3");
        assert_eq!(Tag::named(b"amp-img"), Tag::named(b"amp-img"));
        assert_ne!(Tag::named(b"x-a"), Tag::named(b"x-b"));
    }
}
