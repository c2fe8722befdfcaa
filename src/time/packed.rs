//! The forms that dates have in an archive file; see `docs/format.md`.

use super::{Anchor, Basis, Date, DateValue, Grain, Mention, MentionKind, Modifier};
use crate::pack::{Packed, packed_choices, packed_fields, take};

/// Two bytes for the year (signed), one each for month and day.
impl Packed for Date {
    fn pack(&self, out: &mut Vec<u8>) {
        out.extend(self.year().to_le_bytes());
        out.extend([self.month() as u8, self.day() as u8]);
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        let &[low, high, month, day] = take(bytes, 4)? else { return None };
        let [month, day] = [month, day].map(|number| i8::try_from(number).unwrap_or(0));
        Self::new(i16::from_le_bytes([low, high]), month, day).ok()
    }
}

packed_choices!(Grain {
    0 => Time,
    1 => Day,
    2 => Week,
    3 => Month,
    4 => Quarter,
    5 => Year,
    6 => Decade,
    7 => Century,
});
packed_choices!(Basis { 0 => Stated, 1 => Relative, 2 => Inferred });
packed_choices!(Modifier { 0 => Start, 1 => Mid, 2 => End, 3 => Approx, 4 => Before, 5 => After });
packed_choices!(MentionKind { 0 => Date, 1 => Time, 2 => Duration, 3 => Set });
packed_fields!(Anchor { date, evidence });
packed_fields!(DateValue { timex, edtf, earliest, latest, grain, basis, modifier, anchor });
packed_fields!(Mention { span, kind, value, weekday_clash, ahead });
