//! English words of calendars and clocks.

use crate::language::calendar::{CalendarWords, Group, NumericOrder, Vocabulary};

pub(super) const fn calendar() -> CalendarWords {
    CalendarWords::new::<Words>(NumericOrder::MonthFirst, &[], &[])
}

struct Words;

impl Vocabulary for Words {
    const GROUPS: &'static [Group] = &[];
}
