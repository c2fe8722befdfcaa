//! Takes events and their range, gives counts per day, month, year or decade.

use super::model::{Bucket, BucketGrain, Event};
use super::select::days;
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
    events: &[Event],
    published: impl Iterator<Item = (Date, Date)>,
) -> (BucketGrain, Vec<Bucket>) {
    let Some(range) = range else { return (asked, Vec::new()) };
    let (grain, mut buckets) = empty(asked, range);
    for event in events {
        if let Some(bucket) = days(event).and_then(|days| holding(&mut buckets, days)) {
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
