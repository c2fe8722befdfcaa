//! [`RawArticle`]: what a host hands over, as it came.

/// An article as it came: text or HTML, and whatever the host knows about it.
///
/// What is given beats what is found in the text.
///
/// ```
/// use linimasa::article::RawArticle;
/// let raw = RawArticle { outlet: Some("VIVA".into()), ..RawArticle::from_text("Judul\n\nIsi berita.") };
/// assert_eq!(raw.text.as_deref(), Some("Judul\n\nIsi berita."));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawArticle {
    /// The host's own id; else one is derived from the URL or the content.
    pub id: Option<String>,
    /// The article as plain text, one block a line.
    pub text: Option<String>,
    /// The article as HTML, a page or a fragment; it says more than `text`, which counts beside it
    /// where it holds no text.
    pub html: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub authors: Option<Vec<String>>,
    /// When it was published: ISO 8601, or a date as the outlet prints it.
    pub published: Option<String>,
    /// When it was last changed, in the same forms.
    pub modified: Option<String>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// The outlet's section.
    pub section: Option<String>,
    /// The standfirst.
    pub summary: Option<String>,
    /// Whether the text is known to be only a part of the article.
    pub truncated: bool,
}

impl RawArticle {
    /// An article of which only the text is known.
    pub fn from_text(text: impl Into<String>) -> Self {
        Self { text: Some(text.into()), ..Self::default() }
    }

    /// An article of which only the page is known.
    pub fn from_html(html: impl Into<String>) -> Self {
        Self { html: Some(html.into()), ..Self::default() }
    }
}
