//! Takes a page, gives its text as the tree of a conforming parser has it, to hold the core's own
//! reading of markup against: a line for each block and each `br`.

use html5ever::parse_document;
use html5ever::tendril::TendrilSink;
use linimasa::article::page_text;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use crate::compare::Overlap;
use crate::score::RUN;

/// What has no text to read.
const SILENT: [&str; 25] = [
    "audio",
    "button",
    "canvas",
    "frameset",
    "iframe",
    "map",
    "math",
    "meter",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "plaintext",
    "progress",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "video",
    "xmp",
    "datalist",
    "rp",
];
/// What flows with the words around it.
const INLINE: [&str; 42] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "output", "q", "ruby", "rt",
    "rb", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr", "img", "input", "picture",
];
/// How far the core and a conforming tree agree on the text of a page.
pub fn agreement(html: &str) -> f64 {
    Overlap::of_texts(&tree_text(html), &page_text(html), RUN).f1()
}

fn tree_text(html: &str) -> String {
    let dom = parse_document(RcDom::default(), Default::default()).one(html);
    let mut text = String::new();
    // The tree falls apart once its root is dropped.
    let mut waiting = vec![Step::Enter(dom.document.clone())];
    while let Some(step) = waiting.pop() {
        match step {
            Step::Enter(node) => enter(&node, &mut text, &mut waiting),
            Step::Break => text.push('\n'),
        }
    }
    text
}

enum Step {
    Enter(Handle),
    Break,
}

fn enter(node: &Handle, text: &mut String, waiting: &mut Vec<Step>) {
    let name = match &node.data {
        NodeData::Text { contents } => return text.push_str(&contents.borrow()),
        NodeData::Element { name, .. } => &*name.local,
        _ => "",
    };
    if SILENT.contains(&name) {
        return;
    }
    let breaks = !INLINE.contains(&name) && !name.contains('-');
    if breaks {
        text.push('\n');
        waiting.push(Step::Break);
    }
    waiting.extend(node.children.borrow().iter().rev().cloned().map(Step::Enter));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::set::fixtures;
    use std::fs;

    #[test]
    fn fixtures_read_as_a_conforming_tree_has_them() {
        for page in fixtures() {
            let agreement = agreement(&fs::read_to_string(&page).unwrap());
            assert!(agreement >= 0.99, "{}: {agreement}", page.display());
        }
    }

    #[test]
    fn other_texts_do_not_agree() {
        assert_eq!(agreement("<p>a b c d e"), 1.0);
        let tree = tree_text("<p>a<p>b c<table><tr><td>d</table><script>e</script>");
        assert_eq!(tree.split_whitespace().collect::<Vec<_>>(), ["a", "b", "c", "d"]);
    }
}
