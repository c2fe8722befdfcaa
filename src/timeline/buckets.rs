//! Takes events and their range, gives counts per day, month, year or decade.

use super::found::Found;
use super::model::{Bucket, BucketGrain};
use crate::time::Date;

/// A chart never has more bars than this; a finer grain is made coarser until it fits.
const MOST_BUCKETS: usize = 2_000;
/// The longest stretch shown by days, and by months, in days.
const DAYS_BY_DAY: i32 = 62;
const DAYS_BY_MONTH: i32 = 5 * 366;
const DAYS_BY_YEAR: i32 = 100 * 366;

/// The grain that shows a range in a readable number of bars.
pub(super) fn natural_grain((first, last): (Date, Date)) -> BucketGrain {
    match first.until(last) {
        length if length <= DAYS_BY_DAY => BucketGrain::Day,
        length if length <= DAYS_BY_MONTH => BucketGrain::Month,
        length if length <= DAYS_BY_YEAR => BucketGrain::Year,
        _ => BucketGrain::Decade,
    }
}

/// Counts from the first to the last day of `range`, without gaps, and their grain: the one asked
/// for, or a coarser one where that would give too many.
pub(super) fn buckets(
    asked: BucketGrain,
    range: Option<(Date, Date)>,
    events: &[Found<'_>],
    published: impl Iterator<Item = (Date, Date)>,
) -> (BucketGrain, Vec<Bucket>) {
    let Some(range) = range else { return (asked, Vec::new()) };
    let (grain, mut buckets) = empty(asked, range);
    for event in events {
        if let Some(bucket) = event.days().and_then(|days| holding(&mut buckets, days)) {
            bucket.events += 1;
            bucket.mentions += event.mentions.len();
        }
    }
    for days in published {
        if let Some(bucket) = holding(&mut buckets, days) {
            bucket.published += 1;
        }
    }
    (grain, buckets)
}

fn empty(asked: BucketGrain, (first, last): (Date, Date)) -> (BucketGrain, Vec<Bucket>) {
    let mut found = Vec::new();
    let mut start = start_of(asked, first);
    while let Some(day) = start.filter(|day| *day <= last) {
        if let Some(grain) = coarser(asked).filter(|_| found.len() == MOST_BUCKETS) {
            return empty(grain, (first, last));
        }
        let end = end_of(asked, day).unwrap_or(day);
        found.push(Bucket { start: day, end, events: 0, mentions: 0, published: 0 });
        start = end.tomorrow().ok();
    }
    (asked, found)
}

fn coarser(grain: BucketGrain) -> Option<BucketGrain> {
    match grain {
        BucketGrain::Day => Some(BucketGrain::Month),
        BucketGrain::Month => Some(BucketGrain::Year),
        BucketGrain::Year => Some(BucketGrain::Decade),
        BucketGrain::Decade => None,
    }
}

/// The bucket that holds all of `days`; none where they are coarser than a bucket.
fn holding(buckets: &mut [Bucket], days: (Date, Date)) -> Option<&mut Bucket> {
    let after = buckets.partition_point(|bucket| bucket.start <= days.0);
    buckets.get_mut(after.checked_sub(1)?).filter(|bucket| days.1 <= bucket.end)
}

fn start_of(grain: BucketGrain, day: Date) -> Option<Date> {
    match grain {
        BucketGrain::Day => Some(day),
        BucketGrain::Month => Some(day.first_of_month()),
        BucketGrain::Year => Some(day.first_of_year()),
        BucketGrain::Decade => Date::new(day.year() - day.year().rem_euclid(10), 1, 1).ok(),
    }
}

fn end_of(grain: BucketGrain, start: Date) -> Option<Date> {
    match grain {
        BucketGrain::Day => Some(start),
        BucketGrain::Month => Some(start.last_of_month()),
        BucketGrain::Year => Some(start.last_of_year()),
        BucketGrain::Decade => Date::new(start.year() + 9, 12, 31).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{iso_day, parse_period};
    use proptest::prelude::*;

    fn range(first: &str, last: &str) -> (Date, Date) {
        (parse_period(first).unwrap().0, parse_period(last).unwrap().1)
    }

    fn starts(grain: BucketGrain, range: (Date, Date)) -> Vec<String> {
        let (_, buckets) = buckets(grain, Some(range), &[], std::iter::empty());
        buckets.iter().map(|bucket| iso_day(bucket.start)).collect()
    }

    #[test]
    fn stretches_begin_where_the_calendar_does() {
        let month = starts(BucketGrain::Month, range("2018-12-31", "2019-02-01"));
        assert_eq!(month, ["2018-12-01", "2019-01-01", "2019-02-01"]);
        assert_eq!(
            starts(BucketGrain::Decade, range("1999", "2001")),
            ["1990-01-01", "2000-01-01"]
        );
        assert_eq!(starts(BucketGrain::Day, range("2020-02-28", "2020-03-01")).len(), 3);
    }

    #[test]
    fn too_many_become_coarser() {
        let (grain, found) =
            buckets(BucketGrain::Day, Some(range("1900", "2020")), &[], std::iter::empty());
        assert_eq!((grain, found.len()), (BucketGrain::Month, 121 * 12));
    }

    #[test]
    fn long_ranges_are_shown_in_wide_stretches() {
        assert_eq!(natural_grain(range("2019-01-01", "2019-02-20")), BucketGrain::Day);
        assert_eq!(natural_grain(range("2018", "2021")), BucketGrain::Month);
        assert_eq!(natural_grain(range("2000", "2021")), BucketGrain::Year);
        assert_eq!(natural_grain(range("1800", "2021")), BucketGrain::Decade);
    }

    proptest! {
        #[test]
        fn a_day_is_counted_once_and_only_inside(from in 0..60_000_i32, length in 0..9_000_i32, at in 0..70_000_i32) {
            let day = |n: i32| Date::new(1900, 1, 1).unwrap().checked_add(n).unwrap();
            let range = (day(from), day(from + length));
            for grain in [BucketGrain::Day, BucketGrain::Month, BucketGrain::Year, BucketGrain::Decade] {
                let (_, found) = buckets(grain, Some(range), &[], std::iter::once((day(at), day(at))));
                let inside = found.iter().any(|b| b.start <= day(at) && day(at) <= b.end);
                let counted: usize = found.iter().map(|bucket| bucket.published).sum();
                prop_assert_eq!(counted, usize::from(inside));
            }
        }
    }
}
