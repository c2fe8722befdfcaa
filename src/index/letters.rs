//! The classes that characters are told apart by where a glance is enough: one for each of a-z.

/// The class of what is none of a-z and comes before them, and of the end of a key.
pub(super) const END: u32 = 0;
/// The class of what comes after a-z.
pub(super) const OTHER: u32 = 27;

/// The class of a character, or of a byte of one; classes are in the order of what they stand for.
#[inline]
pub(super) fn class(c: u32) -> u32 {
    match c {
        0x61..=0x7a => c - 0x60,
        0..0x61 => END,
        _ => OTHER,
    }
}

/// The letter of a class, if it is one of a-z.
#[inline]
pub(super) fn letter(class: u32) -> Option<char> {
    if class == END || class == OTHER { None } else { char::from_u32(class + 0x60) }
}
