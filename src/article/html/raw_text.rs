//! Takes what follows the start tag of an element that holds no markup, gives where its end tag
//! begins.

use super::tokens::is_space;

/// Where the end tag of the element `name` begins, or the end.
pub(super) fn end_tag_at(text: &str, name: &str) -> usize {
    let mut tags = text.match_indices("</");
    tags.find(|(at, tag)| opens(text.get(at + tag.len()..).unwrap_or(""), name))
        .map_or(text.len(), |(at, _)| at)
}

/// Whether a tag whose text follows its `<` or `</` has the given name.
fn opens(text: &str, name: &str) -> bool {
    let (own, rest) = text.split_at_checked(name.len()).unwrap_or(("", ""));
    let ends = rest.starts_with(|c| is_space(c) || matches!(c, '/' | '>'));
    ends && own.eq_ignore_ascii_case(name)
}

/// Where the end tag of a script begins, or the end. A script may hide in a comment, and in that
/// another script with an end tag of its own.
pub(super) fn script_end(text: &str) -> usize {
    let (mut in_comment, mut in_inner) = (false, false);
    for (at, _) in text.match_indices(['<', '-']) {
        let rest = text.get(at..).unwrap_or("");
        if rest.starts_with("<!--") {
            in_comment = true;
        } else if rest.starts_with("-->") {
            (in_comment, in_inner) = (false, false);
        } else if rest.strip_prefix("</").is_some_and(|tag| opens(tag, "script")) {
            if !in_inner {
                return at;
            }
            in_inner = false;
        } else if rest.strip_prefix('<').is_some_and(|tag| opens(tag, "script")) {
            in_inner = in_comment;
        }
    }
    text.len()
}
