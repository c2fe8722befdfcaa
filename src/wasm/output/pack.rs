//! [`Packed`]: takes a [`Value`], gives it as one text and one list of words of 32 bits, which cross the
//! boundary at a time: each string and field by itself would take longer than many a search.
//!
//! A value is a word: a [`Kind`] in its three low bits and a size above them. The items of a list follow
//! it; of an object each field's name, then its value. A name is its number, or its length where it is
//! new. What is cut from the text comes in this order too; lengths are in UTF-16 units.

use super::value::{Fields, Value};

/// What the low bits of a word say; `unpack.js` has the same.
#[derive(Clone, Copy)]
enum Kind {
    Undefined,
    Text,
    /// The size itself.
    Whole,
    /// In the next two words, as a double.
    Number,
    Flag,
    List,
    Fields,
}

/// Sizes are smaller.
const MOST: f64 = (1_u32 << 29) as f64;

/// A value, ready to cross.
#[derive(Default)]
pub(super) struct Packed {
    pub(super) text: String,
    /// Little-endian.
    pub(super) words: Vec<u8>,
    names: Vec<&'static str>,
    /// The number of the name that is likeliest next: objects of a list have the same.
    next: usize,
}

impl Packed {
    pub(super) fn of(value: &Value<'_>) -> Self {
        let mut packed = Self::default();
        packed.value(value);
        packed
    }

    fn value(&mut self, value: &Value<'_>) {
        match value {
            Value::Absent => self.head(Kind::Undefined, 0),
            Value::Text(text) => self.text(text),
            Value::Owned(text) => self.text(text),
            Value::Number(number) => self.number(*number),
            Value::Flag(flag) => self.head(Kind::Flag, usize::from(*flag)),
            Value::List(items) => {
                self.head(Kind::List, items.len());
                items.iter().for_each(|item| self.value(item));
            }
            Value::Fields(Fields(fields)) => {
                let fields = || fields.iter().filter(|field| !matches!(field.1, Value::Absent));
                self.head(Kind::Fields, fields().count());
                for (name, value) in fields() {
                    self.name(name);
                    self.value(value);
                }
            }
        }
    }

    fn head(&mut self, kind: Kind, size: usize) {
        self.word((size as u32) << 3 | kind as u32);
    }

    fn word(&mut self, word: u32) {
        self.words.extend_from_slice(&word.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.head(Kind::Text, units(text));
        self.text.push_str(text);
    }

    fn number(&mut self, number: f64) {
        if (0.0..MOST).contains(&number) && number.fract() == 0.0 {
            return self.head(Kind::Whole, number as usize);
        }
        self.head(Kind::Number, 0);
        self.words.extend_from_slice(&number.to_le_bytes());
    }

    fn name(&mut self, name: &'static str) {
        // The same literal nearly always lies in one place; if not, it is one name more.
        let same = |known: &&&'static str| std::ptr::eq(**known, name);
        let number = match self.names.get(self.next).filter(same) {
            Some(_) => Some(self.next),
            None => self.names.iter().position(|known| std::ptr::eq(*known, name)),
        };
        let number = number.unwrap_or(self.names.len());
        self.next = number + 1;
        if number < self.names.len() {
            return self.word((number as u32) << 1);
        }
        self.names.push(name);
        self.word((units(name) as u32) << 1 | 1);
        self.text.push_str(name);
    }
}

/// The length of a text in UTF-16.
fn units(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    let (mut units, mut rest) = (0, text.as_bytes());
    while let [byte, after @ ..] = rest {
        // Each character has one first byte; one of four bytes is a pair of units.
        units += usize::from(!matches!(byte, 0x80..0xc0)) + usize::from(*byte >= 0xf0);
        rest = after;
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(packed: &Packed) -> Vec<u32> {
        packed.words.as_chunks().0.iter().map(|word| u32::from_le_bytes(*word)).collect()
    }

    #[test]
    fn names_of_fields_are_told_once() {
        let item = |count| Fields::default().text("text", "é🇮🇩").number("count", count).end();
        let packed = Packed::of(&Value::List(vec![item(7), item(8)]));
        assert_eq!(packed.text, "texté🇮🇩counté🇮🇩");
        let head = |kind: Kind, size: u32| size << 3 | kind as u32;
        let (list, fields) = (head(Kind::List, 2), head(Kind::Fields, 2));
        let (text, whole) = (head(Kind::Text, 5), |number| head(Kind::Whole, number));
        let (first, second) = (4 << 1 | 1, 5 << 1 | 1);
        let new = [fields, first, text, second, whole(7)];
        assert_eq!(words(&packed), [&[list][..], &new, &[fields, 0, text, 2, whole(8)]].concat());
    }

    #[test]
    fn numbers_that_are_not_whole_take_two_words_more() {
        for (number, length) in
            [(0.0, 1), (7.0, 1), (0.5, 3), (-1.0, 3), (MOST - 1.0, 1), (MOST, 3)]
        {
            assert_eq!(words(&Packed::of(&Value::Number(number))).len(), length, "{number}");
        }
    }
}
