//! Takes articles in their final order, makes their ids unique, so that each can be asked for.

use super::SourcedWarning;
use crate::article::Article;
use crate::warning::{Warning, WarningCode};
use std::collections::HashSet;

/// Renames articles whose id another one has: `id-2`, `id-3`, whatever no article is called yet.
pub(super) fn tell_apart(articles: &mut [Article]) -> Vec<SourcedWarning> {
    let mut warnings = Vec::new();
    let mut taken: HashSet<String> = articles.iter().map(|article| article.id.clone()).collect();
    let mut seen = HashSet::new();
    for article in articles {
        if seen.insert(article.id.clone()) {
            continue;
        }
        let mut names = (2..).map(|number| format!("{}-{number}", article.id));
        let Some(name) = names.find(|name| taken.insert(name.clone())) else { continue };
        let message =
            format!("several articles have the id `{}`; this one is called `{name}`", article.id);
        article.id.clone_from(&name);
        let warning = Warning::new(WarningCode::Duplicate, message);
        warnings.push(SourcedWarning { article: name, warning });
    }
    warnings
}
