//! Takes plain text, a language pack and a reference day; gives the [`Mention`]s of dates in it.
//!
//! The way of a phrase: `lexeme` (tokens with what they may mean) → `candidates` (the rules of
//! `absolute`, `era`, `relative`, `range`, `clock`, `duration`; vetoes of `refine`) → `resolve`
//! (a `meaning` and its anchor become a [`DateValue`]). Nothing here reads a clock.

mod absolute;
mod candidates;
mod clock;
mod counted;
mod duration;
mod era;
mod format;
mod iso;
mod lexeme;
mod meaning;
mod mention;
mod numeral;
mod period;
mod printed;
mod prior;
mod range;
mod reference;
mod refine;
mod relative;
mod resolve;
mod value;

pub use clock::Clock;
pub use counted::{Side, counted};
pub use format::{iso_day, parse_iso_day};
pub use iso::parse_period;
pub use jiff_core::civil::Date;
pub use mention::{Mention, find, find_all};
pub use printed::{Printed, printed};
pub use reference::{Reference, infer_reference};
pub use value::{Anchor, Basis, DateValue, Grain, MentionKind, Modifier};
