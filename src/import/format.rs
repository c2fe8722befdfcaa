//! Takes the name of a file and its text, gives its [`Format`]: as the extension says, else as the
//! content looks.

/// The forms in which files hold articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// One article as plain text.
    Text,
    /// One article as a page or a fragment.
    Html,
    /// One article as Markdown, with front matter or without.
    Markdown,
    /// Articles as JSON: one record, a list, JSON Feed, or an answer that wraps a list.
    Json,
    /// Articles as JSON, one a line.
    JsonLines,
    /// RSS of any version, or Atom.
    Feed,
}

/// How far into a file its root element may stand, in bytes.
const HEAD: usize = 4096;

impl Format {
    /// The format of the file `name`.
    ///
    /// ```
    /// use linimasa::import::Format;
    /// assert_eq!(Format::of("a.md", "Isi"), Format::Markdown);
    /// assert_eq!(Format::of("latest", "<?xml version='1.0'?><rss/>"), Format::Feed);
    /// assert_eq!(Format::of("index.html", "<?xml version='1.0'?><html/>"), Format::Html);
    /// ```
    pub fn of(name: &str, text: &str) -> Self {
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        match extension.to_ascii_lowercase().as_str() {
            "txt" => Self::Text,
            "md" | "markdown" => Self::Markdown,
            "json" => Self::Json,
            "jsonl" | "ndjson" => Self::JsonLines,
            "rss" | "atom" | "rdf" => Self::Feed,
            "html" | "htm" | "xhtml" => Self::Html,
            "xml" if !is_page(text) => Self::Feed,
            _ => Self::looking_like(text),
        }
    }

    fn looking_like(text: &str) -> Self {
        let start = text.trim_start();
        if start.starts_with(['{', '[']) {
            Self::Json
        } else if is_feed(start) {
            Self::Feed
        } else if start.starts_with("---\n") || start.starts_with("---\r\n") {
            Self::Markdown
        } else if start.starts_with('<') {
            Self::Html
        } else {
            Self::Text
        }
    }
}

fn holds(text: &str, names: &[&str]) -> bool {
    let head = text.get(..text.floor_char_boundary(HEAD)).unwrap_or(text).to_ascii_lowercase();
    names.iter().any(|name| head.contains(name))
}

fn is_feed(text: &str) -> bool {
    text.starts_with('<') && holds(text, &["<rss", "<feed", "<rdf:rdf", "<atom:feed"])
}

fn is_page(text: &str) -> bool {
    holds(text, &["<html"]) && !is_feed(text)
}
