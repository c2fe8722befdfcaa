//! Takes articles, gives a frozen [`Index`] of their words.
//!
//! The surface of a word is always indexed; stems and other names only link terms to terms.
//! Everything is flat (sorted terms, byte buffers, sorted pairs), so that saving an index is
//! writing its parts one after the other.

mod builder;
mod crown;
mod dictionary;
mod edits;
mod facts;
mod families;
mod field;
mod frozen;
mod letters;
mod linked;
mod links;
mod lists;
mod names;
mod packed;
mod postings;
mod spoken;
mod sweeps;
mod table;
mod trigrams;
mod vocabulary;
mod words;

pub use builder::Builder;
pub use facts::{Facts, Labels};
pub use field::{Field, rounded_length};
pub use frozen::{Index, TermId};
pub use postings::{Place, Posting};

pub(crate) use edits::Edits;
pub(crate) use names::{NAME, STEM};
pub(crate) use packed::Parts;
pub(crate) use words::{Compound, Words};
