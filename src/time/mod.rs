//! Takes plain text, a language pack and a reference day; gives the [`Mention`]s of dates in it.
//!
//! The way of a phrase: `lexeme` (tokens with what they may mean in a language) → `candidates` (the
//! rules of `absolute`, `year`, `era`, `relative`, `prior`, `range`, `clock`, `duration`; the vetoes of
//! `refine`) → `meaning` (what the phrase says by itself) → `resolve` (a place in the calendar,
//! counted from an anchor where one is needed, as a [`DateValue`]). Nothing here reads a clock, and
//! no rule holds a word: words and their senses come from the language pack.
//!
//! Policies: weeks are ISO weeks; a week stays a week and a month a month; a bare weekday is the
//! latest one that is not after the reference, or the next where the sentence looks ahead; a
//! numeric date beats a weekday that contradicts it; a clock time takes the nearest day of its
//! sentence or of the one before, else the reference; the early, mid and late parts of a month are
//! its days 1–10, 11–20, 21–end, of a year January–April, May–August, September–December, of a
//! decade the years 0–3, 4–6, 7–9.

mod absolute;
mod candidates;
mod clock;
mod counted;
mod cursor;
mod duration;
mod era;
mod feast;
mod format;
mod iso;
mod lexeme;
mod meaning;
mod mention;
mod mentioned;
mod numeral;
mod packed;
mod passage;
mod period;
mod printed;
mod prior;
mod range;
mod reference;
mod refine;
mod relative;
mod resolve;
mod spacing;
mod unnamed;
mod value;
mod year;

pub use clock::Clock;
pub use counted::{Side, counted};
pub use format::{iso_day, parse_iso_day};
#[cfg(feature = "import")]
pub(crate) use iso::iso_second;
pub use iso::parse_period;
pub use jiff_core::civil::Date;
pub(crate) use mention::mentions;
pub use mention::{Mention, find, find_all};
pub(crate) use passage::Passage;
pub use printed::{Printed, printed};
pub(crate) use reference::inferred;
pub use reference::{Reference, infer_reference};
pub use unnamed::find_unnamed;
pub use value::{Anchor, Basis, DateValue, Grain, MentionKind, Modifier};
