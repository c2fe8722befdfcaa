//! English words of calendars and clocks.

use crate::language::{
    CalendarWords, DayPart, Feast, Group, Modifier, Noon, NumericOrder, Origin, Sense, Shift, Unit,
    Vague, Vocabulary, Weekday, WordList, word_list,
};

pub(super) const fn calendar() -> CalendarWords {
    CalendarWords::new::<Words>(NumericOrder::MonthFirst, ASIDES, CAPTIONS)
}

struct Words;

const fn after(by: i32, from: Origin) -> Sense {
    Sense::Shift(Shift { by, from })
}

const fn prior(by: i32, from: Origin) -> Sense {
    Sense::Prior(Shift { by, from })
}

impl Vocabulary for Words {
    #[rustfmt::skip]
    const GROUPS: &'static [Group] = &[
        // Months.
        (Sense::Month(1), "january"), (Sense::ShortMonth(1), "jan"),
        (Sense::Month(2), "february"), (Sense::ShortMonth(2), "feb"),
        (Sense::Month(3), "march"), (Sense::ShortMonth(3), "mar"),
        (Sense::Month(4), "april"), (Sense::ShortMonth(4), "apr"),
        (Sense::Month(5), "may"),
        (Sense::Month(6), "june"), (Sense::ShortMonth(6), "jun"),
        (Sense::Month(7), "july"), (Sense::ShortMonth(7), "jul"),
        (Sense::Month(8), "august"), (Sense::ShortMonth(8), "aug"),
        (Sense::Month(9), "september"), (Sense::ShortMonth(9), "sep, sept"),
        (Sense::Month(10), "october"), (Sense::ShortMonth(10), "oct"),
        (Sense::Month(11), "november"), (Sense::ShortMonth(11), "nov"),
        (Sense::Month(12), "december"), (Sense::ShortMonth(12), "dec"),
        (Sense::Capitalised, "march, may, august"),

        // Days of the week.
        (Sense::Weekday(Weekday::Monday), "monday, mondays"),
        (Sense::ShortWeekday(Weekday::Monday), "mon"),
        (Sense::Weekday(Weekday::Tuesday), "tuesday, tuesdays"),
        (Sense::ShortWeekday(Weekday::Tuesday), "tue, tues"),
        (Sense::Weekday(Weekday::Wednesday), "wednesday, wednesdays"),
        (Sense::ShortWeekday(Weekday::Wednesday), "wed"),
        (Sense::Weekday(Weekday::Thursday), "thursday, thursdays"),
        (Sense::ShortWeekday(Weekday::Thursday), "thu, thur, thurs"),
        (Sense::Weekday(Weekday::Friday), "friday, fridays"),
        (Sense::ShortWeekday(Weekday::Friday), "fri"),
        (Sense::Weekday(Weekday::Saturday), "saturday, saturdays"),
        (Sense::ShortWeekday(Weekday::Saturday), "sat"),
        (Sense::Weekday(Weekday::Sunday), "sunday, sundays"),
        (Sense::ShortWeekday(Weekday::Sunday), "sun"),

        // Numbers.
        (Sense::Count(1), "one, a, an"), (Sense::Count(2), "two, couple of, a couple of"), (Sense::Count(3), "three"),
        (Sense::Count(4), "four"), (Sense::Count(5), "five"), (Sense::Count(6), "six"),
        (Sense::Count(7), "seven"), (Sense::Count(8), "eight"), (Sense::Count(9), "nine"),
        (Sense::Count(10), "ten"), (Sense::Count(11), "eleven"), (Sense::Count(12), "twelve"),
        (Sense::Count(13), "thirteen"), (Sense::Count(14), "fourteen"), (Sense::Count(15), "fifteen"),
        (Sense::Count(16), "sixteen"), (Sense::Count(17), "seventeen"), (Sense::Count(18), "eighteen"),
        (Sense::Count(19), "nineteen"), (Sense::Count(20), "twenty"), (Sense::Count(30), "thirty"),
        (Sense::Count(40), "forty"), (Sense::Count(50), "fifty"), (Sense::Count(60), "sixty"),
        (Sense::Count(70), "seventy"), (Sense::Count(80), "eighty"), (Sense::Count(90), "ninety"),
        (Sense::Times(100), "hundred"), (Sense::Times(1000), "thousand"),
        (Sense::Times(1_000_000), "million"), (Sense::Times(1_000_000_000), "billion"),
        (Sense::Several, "several, few, a few, many, some, dozens of, a number of"),
        (Sense::Half, "half, half a, half an, and a half"),
        (Sense::Ordinal(1), "first"), (Sense::Ordinal(2), "second"), (Sense::Ordinal(3), "third"),
        (Sense::Ordinal(4), "fourth"), (Sense::Ordinal(5), "fifth"), (Sense::Ordinal(6), "sixth"),
        (Sense::Ordinal(16), "sixteenth"), (Sense::Ordinal(17), "seventeenth"),
        (Sense::Ordinal(18), "eighteenth"), (Sense::Ordinal(19), "nineteenth"),
        (Sense::Ordinal(20), "twentieth"), (Sense::Ordinal(21), "twenty-first"),
        (Sense::Ordinal(7), "seventh"), (Sense::Ordinal(8), "eighth"), (Sense::Ordinal(9), "ninth"),
        (Sense::Ordinal(10), "tenth"), (Sense::Ordinal(11), "eleventh"), (Sense::Ordinal(12), "twelfth"),
        (Sense::OrdinalMark, "st, nd, rd, th"),

        // Units.
        (Sense::Unit(Unit::Second), "seconds"),
        (Sense::Unit(Unit::Minute), "minute, minutes"), (Sense::Many(Unit::Minute), "minutes"),
        (Sense::Unit(Unit::Hour), "hour, hours"), (Sense::Many(Unit::Hour), "hours"),
        (Sense::Unit(Unit::Day), "day, days"), (Sense::Many(Unit::Day), "days"),
        (Sense::Unit(Unit::Week), "week, weeks"), (Sense::Many(Unit::Week), "weeks"),
        (Sense::Unit(Unit::Month), "month, months"), (Sense::Many(Unit::Month), "months"),
        (Sense::Unit(Unit::Quarter), "quarter, quarters"),
        (Sense::Unit(Unit::HalfYear), "half"),
        (Sense::Unit(Unit::Year), "year, years, fiscal, fiscal year, calendar year"),
        (Sense::Many(Unit::Year), "years"),
        (Sense::Unit(Unit::Decade), "decade, decades"), (Sense::Many(Unit::Decade), "decades"),
        (Sense::Unit(Unit::Century), "century, centuries"), (Sense::Many(Unit::Century), "centuries"),
        (Sense::Weekend, "weekend, weekends"),

        // Clocks and parts of the day.
        (Sense::Hour(12), "noon, midday"), (Sense::Hour(24), "midnight"),
        (Sense::Zone(0), "gmt, utc"), (Sense::Zone(60), "bst, cet"), (Sense::Zone(120), "cest"),
        (Sense::Zone(-240), "edt"), (Sense::Zone(-300), "est, cdt, et"), (Sense::Zone(-360), "cst, mdt"),
        (Sense::Zone(-420), "mst, pdt"), (Sense::Zone(-480), "pst, pt"),
        (Sense::Zone(420), "wib"), (Sense::Zone(480), "wita"), (Sense::Zone(540), "wit, jst"),
        (Sense::Noon(Noon::Before), "am, a.m, a.m., in the morning"),
        (Sense::Noon(Noon::After), "pm, p.m, p.m., in the afternoon, in the evening, at night"),
        (Sense::Part(DayPart::Morning), "morning, mornings"),
        (Sense::Part(DayPart::Afternoon), "afternoon, afternoons"),
        (Sense::Part(DayPart::Evening), "evening, evenings"),
        (Sense::Part(DayPart::Night), "night, nights"),
        (Sense::PartOf(0, DayPart::Night), "tonight"),

        // Seasons and feasts.
        (Sense::Season(1), "spring"), (Sense::Season(2), "summer"),
        (Sense::Season(3), "autumn, fall"), (Sense::Season(4), "winter"),
        (Sense::Feast(1, 1), "new year's day"), (Sense::Feast(2, 14), "valentine's day"),
        (Sense::Feast(7, 4), "independence day, fourth of july"), (Sense::Feast(10, 31), "halloween"),
        (Sense::Feast(11, 11), "veterans day"), (Sense::Feast(12, 24), "christmas eve"),
        (Sense::Feast(12, 25), "christmas, christmas day"), (Sense::Feast(12, 31), "new year's eve"),
        (Sense::MovableFeast(Feast::Easter), "easter, easter sunday"),
        (Sense::MovableFeast(Feast::GoodFriday), "good friday"),
        (Sense::MovableFeast(Feast::Thanksgiving), "thanksgiving, thanksgiving day"),
        (Sense::MovableFeast(Feast::LaborDay), "labor day"),
        (Sense::MovableFeast(Feast::MartinLutherKingDay), "martin luther king day"),
        (Sense::MovableFeast(Feast::Ramadan), "ramadan"), (Sense::MovableFeast(Feast::Unfixed), "eid al-fitr, passover, lunar new year"),

        // Words that point.
        (Sense::Point(Unit::Day, -2), "day before yesterday, the day before yesterday"),
        (Sense::Point(Unit::Day, -1), "yesterday"), (Sense::Point(Unit::Day, 0), "today"), (Sense::Point(Unit::Day, 1), "tomorrow"),
        (Sense::Point(Unit::Day, 2), "the day after tomorrow"),
        // Who reports results means the quarter that has ended.
        (Sense::Point(Unit::Quarter, -1), "the quarter, the latest quarter, the latest period"),
        (Sense::Point(Unit::Week, 0), "the week"),
        (Sense::Point(Unit::Year, 0), "the year, the full year, the fiscal year"), (Sense::Point(Unit::Year, -1), "the year before"),
        (Sense::YearBefore, "year-ago, year-earlier, the year-ago, the year-earlier"), (Sense::Ends, "ended, ending"),
        (Sense::Once, "once, twice"), (Sense::Rate, "times"), (Sense::Report, "period"),
        (Sense::DayAfter, "the next day, the following day"),
        (after(-1, Origin::Reference), "ago"),
        (after(1, Origin::Reference), "from now, hence"),
        (after(-1, Origin::Mentioned), "earlier"),
        (after(1, Origin::Mentioned), "later, afterward, afterwards"),
        (prior(-1, Origin::Reference), "last, latest, this past"),
        (prior(0, Origin::Reference), "this, the current, current"),
        (prior(1, Origin::Reference), "next, this coming, the coming"),
        (prior(-1, Origin::Mentioned), "previous, the previous, preceding, the preceding"),
        (prior(0, Origin::Mentioned), "that, that same, the same"),
        (prior(1, Origin::Mentioned), "following, the following"),
        (Sense::Stretch, "past, last, next, coming, latest, first, previous, recent, following, final"),
        (Sense::Coming, "ahead"),
        // `in his 30s` tells an age.
        (Sense::Padding, "in his, in her, in their, in my, in our"),
        (Sense::Padding, "more, additional, full, straight, consecutive, trading"),
        (Sense::While, "a while, some time"),
        (Sense::Vague(Vague::Past), "recently, more recently, recent years"),
        (Sense::Vague(Vague::Present), "now, currently, current, nowadays, these days"),
        (Sense::Vague(Vague::Future), "the future, the near future, the near term"),
        (Sense::Modifier(Modifier::Start), "early, beginning, start"),
        (Sense::Modifier(Modifier::Mid), "mid, middle"),
        (Sense::Modifier(Modifier::End), "late, end"),
        (Sense::Modifier(Modifier::Approx), "about, around, nearly, almost, roughly, approximately, at least, more than, less than, up to, no more than, some"),
        (Sense::Modifier(Modifier::Before), "before, prior to"),
        (Sense::Modifier(Modifier::After), "after"),
        (Sense::Side(Modifier::Before), "earlier, earlier in"),
        (Sense::Side(Modifier::After), "later, later in, sometime"),
        (Sense::Every, "every, each"),
        (Sense::Each(Unit::Hour), "hourly"), (Sense::Each(Unit::Day), "daily"),
        (Sense::Each(Unit::Week), "weekly"), (Sense::Each(Unit::Month), "monthly"),
        (Sense::Each(Unit::Year), "annually, yearly"),
        (Sense::To, "to, through, until, till"), (Sense::And, "and"), (Sense::Between, "between"),
        (Sense::DecadeMark, "s"),
        (Sense::Article, "the"), (Sense::Filler, "the, of, in, 's"),

        // What stands around dates.
        (Sense::Preposition, "in, since, by, of, from, until, till, through, during, for, before, after, between, to, at, into, both, due, the, its, his, her, their, our, 's"),
        (Sense::Counted, "people, percent, shares, points, dollars, pounds, euros, yen, miles, feet, meters, metres, kilometers, tons, barrels, units, jobs, workers, employees, homes, votes, troops, soldiers, students, seats, words, pages, cases, deaths, times, rooms, acres, calories, degrees, million, billion, hours, minutes, days, weeks, months, years"),
        (Sense::Numbering, "no, number, page, article, section, chapter, flight, boeing, airbus, room, highway, route, interstate, channel, phone, tel, fax, psalm, verse, usd"),
        (Sense::Age, "aged, age, ages"),
        (Sense::Back, "since, had been scheduled, had been due, had been expected, had been set"),
        (Sense::Ahead, "until, till, planned, planning, hopes to, intends to, as soon as, effective, would, will, shall, plans, scheduled, expected, expects, due, upcoming, going to, set to"),
        (Sense::Said, "said, says, told, reported, announced, announces, according to, tells, added, stated, confirmed, wrote"),
        (Sense::Changed, "updated, update, modified, last updated, last modified"),
        (Sense::Idiom, "second-hand, at one time, time magazine, new year, this time, may be, sunday school, good morning, good night, day care, every other, year-old, years old, last minute, first lady, second thoughts, for now"),
    ];
}

const ASIDES: WordList =
    word_list!["read also", "read more", "related:", "copyright", "©", "follow us"];

const CAPTIONS: WordList =
    word_list!["(photo", "photo:", "file photo", "getty images", "ap photo", "/afp", "via reuters"];
