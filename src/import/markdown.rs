//! Takes Markdown, gives the article: its front matter as fields, its text as the HTML that the
//! markup stands for. Of Markdown it reads what articles use; HTML in it stays as it is.

use super::Import;
use super::front_matter;
use super::inline::inline_into;
use super::json::Records;
use serde_json::Value;

/// The article of a Markdown file; `id` is its id unless the front matter gives one.
pub(super) fn read(text: &str, id: &str) -> Import {
    let (mut record, body) = front_matter::split(text);
    record.entry("id").or_insert_with(|| Value::String(id.to_owned()));
    record.insert("text".to_owned(), Value::String(html(body)));
    let mut records = Records::default();
    records.take(&record, "");
    records.import
}

/// What a paragraph of Markdown is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Paragraph,
    Heading,
    Quote,
    Item,
    /// HTML, which stays as it is.
    Html,
}

impl Kind {
    fn tag(self) -> &'static str {
        match self {
            Self::Paragraph | Self::Html => "p",
            Self::Heading => "h2",
            Self::Quote => "blockquote",
            Self::Item => "li",
        }
    }
}

/// Markdown as HTML. The first heading of the first rank is the headline.
fn html(markdown: &str) -> String {
    let mut writer = Writer { html: String::with_capacity(markdown.len()), ..Writer::default() };
    for line in markdown.lines() {
        writer.take(line);
    }
    writer.flush();
    writer.html
}

#[derive(Default)]
struct Writer<'t> {
    html: String,
    kind: Kind,
    /// The lines of the paragraph that is being read.
    lines: Vec<&'t str>,
    in_list: bool,
}

impl<'t> Writer<'t> {
    fn take(&mut self, line: &'t str) {
        let text = line.trim_start();
        if text.is_empty() || is_fence(text) || text.starts_with("[^") {
            self.flush();
        } else if let Some(level) = underline(text).filter(|_| self.is_open(Kind::Paragraph)) {
            self.flush_as(level);
        } else if is_rule(text) {
            self.flush();
        } else if let Some((level, heading)) = heading(text) {
            self.begin(Kind::Heading, heading);
            self.flush_as(level);
        } else if let Some(quote) = text.strip_prefix('>') {
            self.go_on(Kind::Quote, quote.trim_start());
        } else if let Some(item) = list_item(text) {
            self.begin(Kind::Item, item);
        } else if text.starts_with('<') && self.lines.is_empty() {
            self.begin(Kind::Html, text);
        } else {
            self.go_on(if self.lines.is_empty() { Kind::Paragraph } else { self.kind }, text);
        }
    }

    fn is_open(&self, kind: Kind) -> bool {
        self.kind == kind && !self.lines.is_empty()
    }

    fn begin(&mut self, kind: Kind, line: &'t str) {
        self.flush();
        self.kind = kind;
        self.lines.push(line);
    }

    fn go_on(&mut self, kind: Kind, line: &'t str) {
        if self.is_open(kind) { self.lines.push(line) } else { self.begin(kind, line) }
    }

    fn flush(&mut self) {
        self.flush_as(self.kind.tag());
    }

    /// Writes the paragraph as an element.
    fn flush_as(&mut self, tag: &str) {
        let lines = std::mem::take(&mut self.lines);
        if lines.is_empty() {
            return;
        }
        self.turn_list(self.kind == Kind::Item);
        let text = lines.join("\n");
        if self.kind == Kind::Html {
            self.html.push_str(&text);
        } else {
            self.html.extend(["<", tag, ">"]);
            inline_into(&text, &mut self.html);
            self.html.extend(["</", tag, ">"]);
        }
        self.html.push('\n');
    }

    /// Opens or closes the list.
    fn turn_list(&mut self, on: bool) {
        if self.in_list != on {
            self.html.push_str(if on { "<ul>\n" } else { "</ul>\n" });
        }
        self.in_list = on;
    }
}

const LEVELS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// `## Teks ##` as its element and its text.
fn heading(line: &str) -> Option<(&'static str, &str)> {
    let text = line.trim_start_matches('#');
    let level = LEVELS.get((line.len() - text.len()).checked_sub(1)?)?;
    let marked = text.is_empty() || text.starts_with([' ', '\t']);
    marked.then(|| (*level, text.trim().trim_end_matches('#').trim_end()))
}

/// The heading that a line of `=` or `-` makes of the text above it.
fn underline(line: &str) -> Option<&'static str> {
    let line = line.trim_end();
    let whole = |mark: char| line.chars().all(|c| c == mark);
    if whole('=') { Some("h1") } else { (whole('-') && line.len() > 1).then_some("h2") }
}

fn is_rule(line: &str) -> bool {
    let marks = line.chars().filter(|c| !c.is_whitespace());
    ['*', '-', '_']
        .iter()
        .any(|mark| marks.clone().all(|c| c == *mark) && marks.clone().count() > 2)
}

fn is_fence(line: &str) -> bool {
    line.starts_with("```") || line.starts_with("~~~")
}

/// The text of `- teks`, `* teks` or `1. teks`.
fn list_item(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = (1..4).contains(&(line.len() - rest.len()));
    let marks: &[char] = if numbered { &['.', ')'] } else { &['-', '*', '+'] };
    let text = rest.strip_prefix(marks).filter(|_| numbered || rest.len() == line.len())?;
    text.starts_with([' ', '\t']).then(|| text.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_become_elements() {
        for (markdown, wanted) in [
            (
                "# Judul\n\nSatu\ndua\n\n## Anak\nTiga",
                "<h1>Judul</h1>\n<p>Satu\ndua</p>\n<h2>Anak</h2>\n<p>Tiga</p>\n",
            ),
            ("Judul\n===\nAnak\n---\n***\nIsi", "<h1>Judul</h1>\n<h2>Anak</h2>\n<p>Isi</p>\n"),
            (
                "- satu\n- dua\n  lagi\n\nIsi",
                "<ul>\n<li>satu</li>\n<li>dua\nlagi</li>\n</ul>\n<p>Isi</p>\n",
            ),
            ("1. satu\n2) dua", "<ul>\n<li>satu</li>\n<li>dua</li>\n"),
            ("> kata\n> dia\nlagi", "<blockquote>kata\ndia\nlagi</blockquote>\n"),
            (
                "<figure>\n<figcaption>a</figcaption></figure>\n\nIsi",
                "<figure>\n<figcaption>a</figcaption></figure>\n<p>Isi</p>\n",
            ),
            ("2021. Itu\n#tagar\n-satu", "<p>2021. Itu\n#tagar\n-satu</p>\n"),
            ("", ""),
        ] {
            assert_eq!(html(markdown), wanted, "{markdown}");
        }
    }
}
