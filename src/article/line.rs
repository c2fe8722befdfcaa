//! Takes a text, gives its [`Line`]s: the one stream of candidates that every form of input is
//! turned into. Blank lines (no-break spaces too) are no candidates; they only part the others.

use super::hint::Hint;

/// A candidate line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'t> {
    /// Its number in the source, counting from 1, blank ones included.
    pub number: usize,
    /// Its text without white space at the ends; never empty.
    pub text: &'t str,
    /// What the source says of it beside the text.
    pub hint: Hint,
    /// The address that it, or the first link in it, leads to.
    pub link: Option<&'t str>,
}

/// The lines of `text` that hold more than white space, in order.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    text.lines()
        .enumerate()
        .map(|(idx, line)| Line {
            number: idx + 1,
            text: line.trim_matches(is_blank),
            hint: Hint::None,
            link: None,
        })
        .filter(|line| !line.text.is_empty())
        .collect()
}

/// White space, and the byte order mark that files begin with.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_are_counted_but_not_given() {
        let found = lines("\u{feff}Judul\r\n\u{a0}\u{a0}\n\n  Isi. \u{a0}");
        let line = |number, text| Line { number, text, hint: Hint::None, link: None };
        assert_eq!(found, [line(1, "Judul"), line(4, "Isi.")]);
        assert!(lines("").is_empty() && lines(" \n\t\n").is_empty());
    }
}
