//! English cues of newsrooms and their sites.

use crate::language::NewsCues;

pub(super) const NEWS: NewsCues = NewsCues {};
