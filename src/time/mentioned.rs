//! [`Mentioned`]: what a text mentioned last, for what counts from there.

use jiff_core::civil::Weekday;

use super::meaning::TimeOfDay;
use super::{Clock, DateValue, Grain, Reference};
use crate::language::Unit;

/// What a text mentioned last, by precision.
#[derive(Clone, Debug, Default)]
pub(super) struct Mentioned {
    day: Option<Reference>,
    month: Option<Reference>,
    year: Option<Reference>,
    pub quarter: Option<Reference>,
    /// The last clock time and its day.
    pub clock: Option<(Reference, Clock)>,
    /// The days that were stated with their weekday, Monday first.
    named: [Option<Reference>; 7],
}

impl Mentioned {
    /// Takes note of a mention of this precision.
    pub(super) fn heed(&mut self, grain: Grain, day: &Reference) {
        let slots = [
            (Grain::Day, &mut self.day),
            (Grain::Month, &mut self.month),
            (Grain::Year, &mut self.year),
        ];
        for (_, slot) in slots.into_iter().filter(|(own, _)| grain <= *own) {
            *slot = Some(day.clone());
        }
    }

    /// Takes note of a clock time, or of the quarter that a report is about.
    pub(super) fn heed_finer(
        &mut self,
        value: &DateValue,
        time: Option<TimeOfDay>,
        day: &Reference,
    ) {
        match time {
            Some(TimeOfDay::At(clock)) => self.clock = Some((day.clone(), clock)),
            _ if value.timex.contains("-Q") => self.quarter = Some(day.clone()),
            _ => {}
        }
    }

    /// Takes note of a day that was stated with its weekday.
    pub(super) fn name(&mut self, weekday: Weekday, day: &Reference) {
        let at = usize::try_from(weekday.to_monday_zero_offset()).ok();
        if let Some(slot) = at.and_then(|at| self.named.get_mut(at)) {
            *slot = Some(day.clone());
        }
    }

    /// The day that was stated last with this weekday.
    pub(super) fn named(&self, weekday: Weekday) -> Option<&Reference> {
        self.named.get(usize::try_from(weekday.to_monday_zero_offset()).ok()?)?.as_ref()
    }

    /// What was mentioned last with the precision of `unit` or a finer one.
    pub(super) fn of(&self, unit: Unit) -> Option<&Reference> {
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::Weekend => &self.day,
            Unit::Week | Unit::Month => &self.month,
            _ => &self.year,
        }
        .as_ref()
    }
}
