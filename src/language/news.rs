//! [`NewsCues`]: Cues of newsrooms and their sites, as data of one language.

/// Cues of newsrooms and their sites.
#[derive(Debug)]
pub struct NewsCues {}
