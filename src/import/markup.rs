//! Tells texts that hold markup from those that don't, and takes the markup off headlines and names.

use crate::article::plain_text;
use crate::text::one_line;

/// Whether `text` holds tags or entities of HTML.
pub(super) fn is_html(text: &str) -> bool {
    let starts = |mark: char| text.split(mark).skip(1);
    starts('<').any(|rest| rest.starts_with(is_name_start) && rest.contains('>'))
        || starts('&').any(is_entity)
}

fn is_name_start(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '/' | '!')
}

/// Whether a reference stands behind the `&`, such as `nbsp;` or `#39;`.
fn is_entity(rest: &str) -> bool {
    let length = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    length > 1 && rest.get(length..).is_some_and(|rest| rest.starts_with(';'))
}

/// `text` on one line, without markup.
pub(super) fn plain(text: &str) -> String {
    if is_html(text) { one_line(&plain_text(text)) } else { one_line(text) }
}

/// `text` as it has to be written in HTML.
pub(super) fn escape_into(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '<' => html.push_str("&lt;"),
            '&' => html.push_str("&amp;"),
            _ => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_from_text() {
        for html in ["<p>Isi", "Isi<br/>", "Isi</div>", "A &amp; B", "&#8220;Isi", "<!-- a -->"] {
            assert!(is_html(html), "{html}");
        }
        for text in ["Isi", "a < b > c", "3<4", "R&D; tidak", "Kim & Trump; Putin", "<", "&", "<p"]
        {
            assert!(!is_html(text), "{text}");
        }
    }

    #[test]
    fn headlines_lose_their_markup() {
        assert_eq!(plain("  Kim\n &amp; <b>Trump</b> "), "Kim & Trump");
        assert_eq!(plain("a < b"), "a < b");
    }
}
