//! [`Starts`]: tells at a glance, without cutting it into words, that a text holds none of the
//! words that are sought.

/// The first bytes of words that are sought, folded.
#[derive(Debug, Default)]
pub(super) struct Starts {
    /// Behind those of a shorter word stand zeros.
    heads: Vec<[u8; LONGEST]>,
    /// The letters and digits that they begin with: for each the bit of its lower five bits.
    firsts: u32,
    /// Whether a word begins otherwise than with one of a-z, 0-9: then any text may hold it.
    any: bool,
}

/// So many bytes of a word are looked at.
const LONGEST: usize = 6;

impl Starts {
    /// Adds a word that is sought, or what it begins with.
    pub(super) fn add(&mut self, folded: &str) {
        let plain = folded.bytes().take_while(u8::is_ascii_alphanumeric);
        let mut head = [0; LONGEST];
        head.iter_mut().zip(plain).for_each(|(slot, byte)| *slot = byte);
        self.any |= head[0] == 0;
        self.firsts |= 1 << (head[0] % 32);
        if !self.heads.iter().any(|known| begins(&head, known)) {
            self.heads.push(head);
        }
    }

    /// Whether a word of `text` may be one that is sought. Letters beyond ASCII, and marks inside
    /// a word, are given the benefit of the doubt.
    pub(super) fn may_stand_in(&self, text: &str) -> bool {
        if self.any {
            return true;
        }
        let mut last = Kind::Gap;
        for (at, byte) in text.bytes().enumerate() {
            let kind = KINDS.get(usize::from(byte)).copied().unwrap_or(Kind::Gap);
            if kind != last && self.may_begin(kind, text.as_bytes().get(at..).unwrap_or_default()) {
                return true;
            }
            last = kind;
        }
        false
    }

    fn may_begin(&self, kind: Kind, text: &[u8]) -> bool {
        match (kind, text) {
            (Kind::Gap | Kind::Inside, _) | (_, []) => false,
            // No-break space; general punctuation.
            (Kind::Foreign, [0xc2, 0xa0, ..] | [0xe2, 0x80, ..]) => false,
            (Kind::Foreign, _) => true,
            (Kind::Letter | Kind::Digit, [byte, ..]) => {
                self.firsts >> (byte % 32) & 1 == 1
                    && self.heads.iter().any(|head| agrees(head, text))
            }
        }
    }
}

/// Whether what begins with `head` begins with `known`.
fn begins(head: &[u8; LONGEST], known: &[u8; LONGEST]) -> bool {
    known.iter().zip(head).all(|(known, byte)| *known == 0 || known == byte)
}

/// What a byte is to the words around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// In no word.
    Gap,
    Letter,
    Digit,
    /// It begins a character beyond ASCII.
    Foreign,
    /// It continues one.
    Inside,
}

/// By byte.
const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Gap; 256];
    let mut left: &mut [Kind] = &mut kinds;
    let mut byte = 0;
    while let [kind, rest @ ..] = left {
        *kind = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Kind::Letter,
            b'0'..=b'9' => Kind::Digit,
            0x80..0xc0 => Kind::Inside,
            0xc0.. => Kind::Foreign,
            _ => Kind::Gap,
        };
        (left, byte) = (rest, byte.wrapping_add(1));
    }
    kinds
};

/// Whether the word that `text` begins with may begin with `head`: with what folding leaves as it is
/// but for its case, up to a mark that it may leave out.
fn agrees(head: &[u8; LONGEST], text: &[u8]) -> bool {
    for (place, sought) in head.iter().take_while(|byte| **byte != 0).enumerate() {
        let byte = text.get(place).copied().unwrap_or(b' ');
        if byte.to_ascii_lowercase() != *sought {
            return matches!(byte, b'-' | b'\'' | b'`' | 0x80..);
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::Words;
    use proptest::prelude::*;

    #[test]
    fn passes_over_texts_without_the_words() {
        let mut starts = Starts::default();
        starts.add("korea");
        starts.add("19");
        for (text, may) in [
            ("Semenanjung KOREA", true),
            ("Covid-19", true),
            ("Kim di Hanoi", false),
            ("akord, 2019", false),
            ("k-on", true),
            ("hanoi é", true),
            ("“Kim” di\u{a0}Hanoi", false),
            ("ko’rea", true),
            ("kota", false),
            ("", false),
        ] {
            assert_eq!(starts.may_stand_in(text), may, "{text}");
        }
    }

    proptest! {
        #[test]
        fn never_passes_over_a_word(text in "[abKé1'’\u{a0}“\\- ]{0,24}", start in "[abk1é]{1,4}") {
            let words = Words::of(&text);
            let joined = words.compounds().iter().map(|compound| words.joined(*compound, ""));
            let holds = words.iter().map(String::from).chain(joined).any(|word| word.starts_with(&start));
            let mut starts = Starts::default();
            starts.add(&start);
            prop_assert!(!holds || starts.may_stand_in(&text));
        }
    }
}
