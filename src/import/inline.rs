//! Takes a paragraph of Markdown, gives it as HTML: links kept, pictures and emphasis dropped.

/// No link's text or address is longer, in bytes; keeps the work linear.
const LONGEST: usize = 1000;

/// Appends the HTML of a paragraph.
pub(super) fn inline_into(text: &str, html: &mut String) {
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or("");
        let taken = match c {
            '\\' => escaped(after, html),
            '!' if after.starts_with('[') => picture(after),
            '[' => link(rest, html),
            '`' => Some(after),
            '*' | '_' | '~' => mark(rest, before),
            '\n' => Some(line_end(after, html)),
            _ => None,
        };
        before = c;
        rest = taken.unwrap_or_else(|| {
            push(c, after, html);
            after
        });
    }
}

/// Writes a character that is none of Markdown's.
fn push(c: char, after: &str, html: &mut String) {
    let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
    if c == '<' && !is_tag { html.push_str("&lt;") } else { html.push(c) }
}

/// What stands behind a character that a backslash makes an ordinary one, or ends a line.
fn escaped<'t>(after: &'t str, html: &mut String) -> Option<&'t str> {
    let c = after.chars().next().filter(|c| c.is_ascii_punctuation() || *c == '\n')?;
    match c {
        '\n' => html.push_str("<br>"),
        '<' => html.push_str("&lt;"),
        '&' => html.push_str("&amp;"),
        _ => html.push(c),
    }
    after.get(1..)
}

/// What stands behind the end of a line; two spaces before it break the line.
fn line_end<'t>(after: &'t str, html: &mut String) -> &'t str {
    html.push_str(if html.ends_with("  ") { "<br>" } else { "\n" });
    after
}

/// What stands behind a run of emphasis marks; one between spaces or inside a word is none.
fn mark(rest: &str, before: char) -> Option<&str> {
    let c = rest.chars().next()?;
    let after = rest.trim_start_matches(c);
    let next = after.chars().next().unwrap_or(' ');
    let marks = match c {
        '~' => rest.len() - after.len() == 2,
        '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
        _ => true,
    };
    (marks && !(before.is_whitespace() && next.is_whitespace())).then_some(after)
}

/// A bracketed text that begins `rest`, and what stands behind it.
fn bracketed(rest: &str, open: char, close: char) -> Option<(&str, &str)> {
    let inside = rest.strip_prefix(open)?;
    let near = inside.get(..inside.floor_char_boundary(LONGEST))?;
    let end = near.find(close)?;
    Some((inside.get(..end)?, inside.get(end + 1..)?))
}

/// What stands behind `[alt](address)`.
fn picture(rest: &str) -> Option<&str> {
    let (_, after) = bracketed(rest, '[', ']')?;
    bracketed(after, '(', ')').map(|(_, after)| after)
}

/// Writes `[text](address)` or `[text][name]`, drops `[^1]`; gives what stands behind it.
fn link<'t>(rest: &'t str, html: &mut String) -> Option<&'t str> {
    let (text, after) = bracketed(rest, '[', ']')?;
    if text.starts_with('^') {
        return Some(after);
    }
    let (address, after) = bracketed(after, '(', ')')
        .or_else(|| bracketed(after, '[', ']').map(|(_, after)| ("", after)))?;
    let address = address.split_whitespace().next().unwrap_or("").trim_matches(['<', '>']);
    html.extend(["<a href=\"", &address.replace('"', "%22"), "\">"]);
    inline_into(text, html);
    html.push_str("</a>");
    Some(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_html_or_nothing() {
        for (markdown, wanted) in [
            ("**Gempa** di *Padang*, _kata_ `dia`", "Gempa di Padang, kata dia"),
            ("snake_case dan 2 * 3 * 4", "snake_case dan 2 * 3 * 4"),
            ("~~salah~~ benar ~5", "salah benar ~5"),
            ("[Isi *ini*](https://a.id \"judul\") ini", "<a href=\"https://a.id\">Isi ini</a> ini"),
            ("![alt](a.jpg) [nama][1] kata[^2].", " <a href=\"\">nama</a> kata."),
            ("a < b, <b>c</b> &amp; d", "a &lt; b, <b>c</b> &amp; d"),
            (r"\*bintang\* \[x\]", "*bintang* [x]"),
            ("satu  \ndua\\\ntiga\nempat", "satu  <br>dua<br>tiga\nempat"),
            ("[tidak ditutup](a", "[tidak ditutup](a"),
            ("", ""),
        ] {
            let mut html = String::new();
            inline_into(markdown, &mut html);
            assert_eq!(html, wanted, "{markdown}");
        }
    }
}
