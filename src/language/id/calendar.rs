//! Indonesian words of calendars and clocks.

use crate::language::CalendarWords;

pub(super) const CALENDAR: CalendarWords = CalendarWords {};
