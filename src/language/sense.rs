//! [`Sense`]: what the words of calendars and clocks may mean, the same for all languages.

pub use jiff_core::civil::Weekday;

/// What a word may mean to the grammar of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// A month, 1 to 12, by its full name.
    Month(i8),
    /// A month, 1 to 12, by a short name; too weak to stand alone.
    ShortMonth(i8),
    /// A day of the week.
    Weekday(Weekday),
    /// A day of the week by a short name; too weak to stand alone.
    ShortWeekday(Weekday),
    /// A month or weekday that, without a capital, is some other word.
    Capitalised,
    /// A cardinal number up to nineteen or a round ten.
    Count(u32),
    /// Adds ten to the number before it ("belas").
    Teen,
    /// Multiplies the numbers before it ("puluh", "hundred").
    Times(u32),
    /// A number that is not told ("beberapa", "several").
    Several,
    /// One half.
    Half,
    /// A rank ("kedua", "third").
    Ordinal(u32),
    /// Letters that make digits a rank ("th" after digits).
    OrdinalMark,
    /// What makes the digits after it a rank ("ke" before `-19`).
    OrdinalPrefix,
    /// A unit of time.
    Unit(Unit),
    /// One of a unit in a word ("sepekan").
    One(Unit),
    /// Many of a unit in a word ("bertahun-tahun").
    Many(Unit),
    /// Announces a day of the month ("tanggal").
    DayLabel,
    /// Announces a clock time ("pukul").
    ClockLabel,
    /// A time zone, in minutes east of Greenwich.
    Zone(i16),
    /// An hour by a name of its own ("noon").
    Hour(i8),
    /// Half of the day for a twelve-hour clock.
    Noon(Noon),
    /// A part of the day.
    Part(DayPart),
    /// A part of the day of the reference ("semalam", "tonight"), the day in days from it.
    PartOf(i32, DayPart),
    /// The night of a weekday, told by the day after it ("malam Minggu" is Saturday's).
    NightOf(Weekday),
    /// A season, 1 spring to 4 winter; 5 the wet and 6 the dry one of the tropics.
    Season(i8),
    /// A yearly feast with a fixed month and day.
    Feast(i8, i8),
    /// A yearly feast whose day moves from year to year.
    MovableFeast(Feast),
    /// So many units from the reference ("kemarin" = -1 day).
    Point(Unit, i32),
    /// The same quarter, or else the same day, a year before ("year-ago").
    YearBefore,
    /// Tells the end of what stands before it ("ended"), which makes a length of it.
    Ends,
    /// What a report covers ("period"), behind [`Sense::YearBefore`].
    Report,
    /// Stands between a number and its unit and changes nothing ("two more weeks").
    Padding,
    /// Marks a year of the Islamic calendar ("H" behind `1440`).
    HijriMark,
    /// Counts days from a feast behind it ("H" in `H-3`).
    FeastDay,
    /// The day after the one mentioned last ("keesokan harinya").
    DayAfter,
    /// The weekend.
    Weekend,
    /// A shift that follows its unit or amount ("lalu", "ago").
    Shift(Shift),
    /// A shift that stands before its unit ("last").
    Prior(Shift),
    /// A stretch that ends at the reference ("terakhir", after its amount).
    Latest,
    /// A stretch that begins at the reference ("ke depan", after its amount).
    Coming,
    /// The same, before the amount ("the past", "the next").
    Stretch,
    /// A length that is not told in any unit ("sejenak").
    While,
    /// Makes an amount recur, before or after it ("sekali", "twice").
    Once,
    /// Makes an amount recur behind a number ("kali", "times").
    Rate,
    /// A vague reference.
    Vague(Vague),
    /// Stands before a date and tells to which side of now in it ("earlier this year").
    Side(Modifier),
    /// The first, middle or last part; about.
    Modifier(Modifier),
    /// Recurrence ("setiap").
    Every,
    /// Something that recurs, in a word ("daily").
    Each(Unit),
    /// Joins the ends of a range ("hingga").
    To,
    /// Joins the ends of a range after [`Sense::Between`] ("dan").
    And,
    /// Opens a range whose ends are joined by [`Sense::And`].
    Between,
    /// A fixed phrase that holds a word of time and means none ("terlebih dahulu").
    Idiom,
    /// Makes a decade of a year ("-an" after `1990`).
    DecadeMark,
    /// A preposition before a date; a bare year after it is one.
    Preposition,
    /// Opens a clause that tells a time ("saat"); a part of the day after it is one.
    When,
    /// Connects the parts of a date ("of", "the") without a meaning.
    Filler,
    /// An article that is part of the expression it begins.
    Article,
    /// A thing that numbers count; a number before it is no year.
    Counted,
    /// Announces a number that is no date ("nomor", "pasal", "halaman").
    Numbering,
    /// Announces a date of birth or the like, behind which a pointer belongs to its bearer ("kelahiran").
    Born,
    /// Announces an age ("berusia").
    Age,
    /// What is told lies ahead ("akan").
    Ahead,
    /// What is told behind it lies back ("sejak", "had been due").
    Back,
    /// Somebody says something ("ujar"): what is told is the news of a day.
    Said,
    /// Announces when a page was changed ("Diperbarui").
    Changed,
}

/// Units of time, fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say all")]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    HalfYear,
    Season,
    Year,
    Decade,
    Century,
}

/// Whole units away from where it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Units; negative is the past.
    pub by: i32,
    /// From where.
    pub from: Origin,
}

/// Where a shift is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The reference day.
    Reference,
    /// What the text mentioned last, as precise as the unit or more.
    Mentioned,
    /// The day nearest in the sentence or in the one before, else the reference day.
    Scene,
    /// The same, but never the reference day.
    Told,
}

/// Half of the day for a twelve-hour clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say all")]
pub enum Noon {
    Before,
    After,
}

/// Parts of the day, as TIMEX3 has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayPart {
    /// `MO`.
    Morning,
    /// `MI`, noon.
    Midday,
    /// `AF`.
    Afternoon,
    /// `EV`.
    Evening,
    /// `NI`.
    Night,
}

/// How a value is to be narrowed or blurred (TIMEX3 `mod`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Modifier {
    /// The first part of the span ("awal").
    Start,
    /// The middle part ("pertengahan").
    Mid,
    /// The last part ("akhir").
    End,
    /// About ("sekitar").
    Approx,
    /// Some time before ("sebelum").
    Before,
    /// Some time after ("setelah").
    After,
}

/// Vague references of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say all")]
pub enum Vague {
    Past,
    Present,
    Future,
}

/// Feasts that move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say all")]
pub enum Feast {
    Easter,
    GoodFriday,
    Ascension,
    Thanksgiving,
    LaborDay,
    MartinLutherKingDay,
    LunarNewYear,
    Nyepi,
    Vesak,
    EidAlFitr,
    EidAlAdha,
    Mawlid,
    /// A month of fasting.
    Ramadan,
    /// Known to be a day of its year, not computed.
    Unfixed,
}
