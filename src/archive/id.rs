//! Takes articles in their final order, makes their ids unique: the same article twice is kept
//! once, two articles under one id are told apart.

use super::SourcedWarning;
use crate::article::Article;
use crate::warning::{Warning, WarningCode};
use std::collections::HashMap;

/// Drops exact repeats and renames clashing ids (`id`, `id-2`, `id-3`); says what it did.
pub(super) fn settle(articles: &mut Vec<Article>) -> Vec<SourcedWarning> {
    let mut warnings = Vec::new();
    let mut seen: HashMap<String, Vec<u64>> = HashMap::new();
    articles.retain_mut(|article| {
        let versions = seen.entry(article.id.clone()).or_default();
        let print = fingerprint(article);
        let repeated = versions.contains(&print);
        if !versions.is_empty() {
            let id = article.id.clone();
            if !repeated {
                article.id = format!("{id}-{}", versions.len() + 1);
            }
            warnings.push(SourcedWarning {
                article: article.id.clone(),
                warning: clash(&id, repeated),
            });
        }
        if !repeated {
            versions.push(print);
        }
        !repeated
    });
    warnings
}

fn clash(id: &str, repeated: bool) -> Warning {
    let message = if repeated {
        format!("article `{id}` was given more than once with the same text; it is kept once")
    } else {
        format!("several articles have the id `{id}`; this one was renamed, give each its own id")
    };
    Warning::new(WarningCode::Duplicate, message)
}

fn fingerprint(article: &Article) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    article.title.hash(&mut hasher);
    for block in &article.blocks {
        block.text.hash(&mut hasher);
    }
    hasher.finish()
}
