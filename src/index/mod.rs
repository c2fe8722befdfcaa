//! Takes articles, gives a frozen index of their words. (To be written.)

use crate::article::Article;

/// Collects articles.
#[derive(Debug, Default)]
pub struct Builder {}

impl Builder {
    /// An empty builder.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one article.
    pub fn add(&mut self, _article: &Article) {}

    /// Freezes.
    pub fn finish(self) -> Index {
        Index {}
    }
}

/// The frozen index.
#[derive(Debug)]
pub struct Index {}
