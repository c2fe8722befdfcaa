//! Other names of the same thing, and spellings of the same word, as Indonesian papers use them.

/// Groups of names. A single word in capitals counts only in capitals; everything else folded.
pub(super) const ALIASES: &[&[&str]] = &[&["AS", "amerika serikat"], &["korut", "korea utara"]];
