//! Takes a feast that moves and a year, gives its day: computed where a formula is known, from a
//! table where it is announced year by year, `None` beyond the table.

use jiff_core::civil::{Date, Weekday};

use crate::language::Feast;

/// The day of a feast in a year.
pub(super) fn day_of(feast: Feast, year: i16) -> Option<Date> {
    let nth = |month, nth, weekday| {
        Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
    };
    let after_easter = |days| easter(year)?.checked_add(days).ok();
    match feast {
        Feast::Easter => easter(year),
        Feast::GoodFriday => after_easter(-2),
        Feast::Ascension => after_easter(39),
        Feast::MartinLutherKingDay => nth(1, 3, Weekday::Monday),
        Feast::LaborDay => nth(9, 1, Weekday::Monday),
        Feast::Thanksgiving => nth(11, 4, Weekday::Thursday),
        Feast::LunarNewYear => announced(0, year),
        Feast::Nyepi => announced(1, year),
        Feast::Vesak => announced(2, year),
        Feast::EidAlFitr => announced(3, year),
        Feast::EidAlAdha => announced(4, year),
        Feast::Mawlid => announced(5, year),
        Feast::Ramadan => announced(6, year),
        Feast::Unfixed => None,
    }
}

/// The last day of a feast that lasts longer than a day.
pub(super) fn end_of(feast: Feast, year: i16) -> Option<Date> {
    let after = (feast == Feast::Ramadan).then(|| day_of(Feast::EidAlFitr, year))??;
    after.yesterday().ok()
}

/// The Gregorian year in which a feast of the Islamic year `hijri` falls, where the table holds it.
pub(super) fn gregorian_year(feast: Feast, hijri: i16) -> Option<i16> {
    let late_in_the_year = matches!(feast, Feast::Ramadan | Feast::EidAlFitr | Feast::EidAlAdha);
    (late_in_the_year && (1431..=1447).contains(&hijri)).then_some(hijri + 579)
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).
fn easter(year: i16) -> Option<Date> {
    let year_of_cycle = i32::from(year) % 19;
    let (century, rest) = (i32::from(year) / 100, i32::from(year) % 100);
    let skipped = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * year_of_cycle + century - century / 4 - skipped + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (year_of_cycle + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * late + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

/// The first year of [`ANNOUNCED`].
const FIRST: i16 = 2010;

/// Days as month * 100 + day: Imlek, Nyepi, Waisak, Idul Fitri (its first day), Idul Adha, Maulid
/// Nabi, the first of Ramadan; 0 where a year held the feast twice.
///
/// Source: the joint decrees of three ministers on national holidays of Indonesia, a year each,
/// as corrected by the sighting of the moon (sidang isbat); Idul Fitri and Idul Adha may fall on
/// other days elsewhere.
#[rustfmt::skip]
const ANNOUNCED: [[i16; 7]; 17] = [
    [214, 316, 528, 910, 1117, 226, 811], // 2010
    [203, 305, 517, 831, 1106, 215, 801],
    [123, 323, 506, 819, 1026, 205, 721],
    [210, 312, 525, 808, 1015, 124, 710],
    [131, 331, 515, 728, 1005, 114, 629],
    [219, 321, 602, 717, 924, 0, 618],    // 2015
    [208, 309, 522, 706, 912, 1212, 606],
    [128, 328, 511, 625, 901, 1201, 527],
    [216, 317, 529, 615, 822, 1120, 517],
    [205, 307, 519, 605, 811, 1109, 506],
    [125, 325, 507, 524, 731, 1029, 424], // 2020
    [212, 314, 526, 513, 720, 1019, 413],
    [201, 303, 516, 502, 710, 1008, 403],
    [122, 322, 604, 422, 629, 928, 323],
    [210, 311, 523, 410, 617, 916, 312],
    [129, 329, 512, 331, 606, 905, 301],  // 2025
    [217, 319, 531, 321, 527, 825, 219],
];

fn announced(column: usize, year: i16) -> Option<Date> {
    let row = usize::try_from(year.checked_sub(FIRST)?).ok()?;
    let day = *ANNOUNCED.get(row)?.get(column)?;
    Date::new(year, i8::try_from(day / 100).ok()?, i8::try_from(day % 100).ok()?).ok()
}
