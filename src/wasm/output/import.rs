//! The articles of a file, as they came.

use super::Warning;
use crate::article::RawArticle;
use crate::import;
use serde::Serialize;

#[derive(Serialize)]
struct Import<'a> {
    articles: Vec<Raw<'a>>,
    warnings: Vec<Warning<'a>>,
}

#[derive(Serialize)]
struct Raw<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    html: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authors: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    truncated: bool,
}

/// The articles and the warnings.
pub(in super::super) fn import(import: &import::Import) -> impl Serialize + '_ {
    Import {
        articles: import.articles.iter().map(raw).collect(),
        warnings: import.warnings.iter().map(|warning| Warning::of(warning, None)).collect(),
    }
}

fn raw(raw: &RawArticle) -> Raw<'_> {
    Raw {
        id: raw.id.as_deref(),
        text: raw.text.as_deref(),
        html: raw.html.as_deref(),
        title: raw.title.as_deref(),
        url: raw.url.as_deref(),
        outlet: raw.outlet.as_deref(),
        authors: raw.authors.as_deref(),
        published: raw.published.as_deref(),
        modified: raw.modified.as_deref(),
        language: raw.language.as_deref(),
        section: raw.section.as_deref(),
        summary: raw.summary.as_deref(),
        truncated: raw.truncated,
    }
}
