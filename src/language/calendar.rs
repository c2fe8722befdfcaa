//! [`CalendarWords`]: Words of calendars and clocks, as data of one language.

/// Words of calendars and clocks.
#[derive(Debug)]
pub struct CalendarWords {}
