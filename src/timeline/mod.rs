//! Takes articles with their dates, gives events with their evidence, and counts over time.
//!
//! [`weave`] finds the events once; [`Woven::timeline`] answers requests. Events of several
//! articles are one where their dates are compatible and their sentences tell the same thing.

mod asked;
mod attribution;
mod buckets;
mod chain;
mod clause;
mod event;
mod found;
mod label;
mod mentioned;
mod merge;
mod model;
mod name;
mod packed;
mod phrase;
mod planned;
mod select;
mod telling;
mod terms;
mod title;
mod weave;

pub use asked::Asked;
pub use model::{Bucket, BucketGrain, CrowdedDay, Event, EventMention, Request, Timeline};
pub use select::{Shelf, span_of};
pub(crate) use weave::woven;
pub use weave::{Woven, weave};
