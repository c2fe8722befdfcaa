//! The articles of a file, as they came.

use super::value::{Fields, Value, list, texts};
use super::warning;
use crate::article::RawArticle;
use crate::import::Import;

/// The articles and the warnings.
pub(in super::super) fn import(import: &Import) -> Value<'_> {
    Fields::default()
        .put("articles", list(&import.articles, raw))
        .put("warnings", list(&import.warnings, warning))
        .end()
}

fn raw(raw: &RawArticle) -> Value<'_> {
    let authors = raw.authors.as_deref();
    Fields::default()
        .text_if("id", raw.id.as_deref())
        .text_if("text", raw.text.as_deref())
        .text_if("html", raw.html.as_deref())
        .text_if("title", raw.title.as_deref())
        .text_if("url", raw.url.as_deref())
        .text_if("outlet", raw.outlet.as_deref())
        .put("authors", authors.map_or(Value::Absent, texts))
        .text_if("published", raw.published.as_deref())
        .text_if("modified", raw.modified.as_deref())
        .text_if("language", raw.language.as_deref())
        .text_if("section", raw.section.as_deref())
        .text_if("summary", raw.summary.as_deref())
        .flag_if("truncated", raw.truncated)
        .end()
}
