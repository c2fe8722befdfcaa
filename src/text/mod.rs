//! The coordinate rules, said once: text is UTF-8, a place in it is a [`Span`] of bytes on
//! character borders, and a span never changes once made. Folding and stemming change the term
//! that is looked up, never the span it came from. UTF-16 offsets exist in `wasm` alone.

mod bloom;
mod case;
mod fold;
mod hash;
mod sentence;
mod span;
mod token;

pub(crate) use bloom::Bloom;
pub(crate) use case::{capital, small};
pub use fold::{fold, fold_into, lowercase};
pub(crate) use fold::{one_line, push_letters};
pub(crate) use hash::{HashMap, HashSet, QuickHasher, fnv, fnv_lowercase, probe};
pub use sentence::sentences;
pub use span::Span;
pub use token::{Token, TokenKind, is_apostrophe, tokens};
pub(crate) use token::{Tokens, char_at, is_capitalised};
