//! [`Starts`]: tells at a glance, without cutting it into words, where the first of the words that are
//! sought may begin in a text, if any.

/// The first bytes of words that are sought, folded.
#[derive(Debug, Default)]
pub(super) struct Starts {
    /// Of the words that begin with one of a-z, 0-9. Behind those of a shorter word stand zeros.
    heads: Vec<[u8; LONGEST]>,
    /// By the lower five bits of the first letter or digit, the same of those behind it, a bit each.
    seconds: [u32; 32],
}

/// So many bytes of a word are looked at.
const LONGEST: usize = 6;

impl Starts {
    /// Adds a word that is sought, or what it begins with.
    pub(super) fn add(&mut self, folded: &str) {
        let plain = folded.bytes().take_while(u8::is_ascii_alphanumeric);
        let mut head = [0; LONGEST];
        head.iter_mut().zip(plain).for_each(|(slot, byte)| *slot = byte);
        let [first, second, ..] = head;
        if let Some(seconds) = self.seconds.get_mut(usize::from(first % 32)) {
            *seconds |= if second == 0 { u32::MAX } else { 1 << (second % 32) };
        }
        if first != 0 && !self.heads.iter().any(|known| begins(&head, known)) {
            self.heads.push(head);
        }
    }

    /// Where the first word of `text` begins that may be one that is sought, in bytes. Letters beyond
    /// ASCII, and marks inside a word, are given the benefit of the doubt.
    pub(super) fn first_in(&self, text: &str) -> Option<usize> {
        let (mut rest, mut last) = (text.as_bytes(), Kind::Gap);
        while let [byte, after @ ..] = rest {
            let kind = kind(*byte);
            if kind != last && self.may_begin(kind, rest) {
                return Some(text.len() - rest.len());
            }
            (rest, last) = (after, kind);
        }
        None
    }

    /// Whether a folded word may be one that is sought.
    pub(super) fn may_be(&self, folded: &str) -> bool {
        let folded = folded.as_bytes();
        folded.first().is_some_and(|byte| self.may_begin(kind(*byte), folded))
    }

    /// Whether `text`, whose first byte is of this kind, may begin with a word that is sought.
    #[inline(always)]
    fn may_begin(&self, kind: Kind, text: &[u8]) -> bool {
        match kind {
            Kind::Gap | Kind::Inside => false,
            Kind::Foreign => may_be_letter(text),
            Kind::Letter | Kind::Digit => self.may_go_on(text) && self.agrees(text),
        }
    }

    /// Whether a word that is sought begins as the first two letters do; most words end here.
    #[inline(always)]
    fn may_go_on(&self, text: &[u8]) -> bool {
        let [first, rest @ ..] = text else { return false };
        let seconds = self.seconds.get(usize::from(first % 32)).copied().unwrap_or(0);
        match rest {
            [second, ..] if second.is_ascii_alphanumeric() => seconds >> (second % 32) & 1 == 1,
            _ => seconds != 0,
        }
    }

    fn agrees(&self, text: &[u8]) -> bool {
        self.heads.iter().any(|head| agrees(head, text))
    }
}

/// Whether the character beyond ASCII that `text` begins with may be part of a word: no-break spaces
/// and general punctuation are not.
fn may_be_letter(text: &[u8]) -> bool {
    !matches!(text, [0xc2, 0xa0, ..] | [0xe2, 0x80, ..])
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

#[inline(always)]
fn kind(byte: u8) -> Kind {
    KINDS.get(usize::from(byte)).copied().unwrap_or(Kind::Gap)
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
            assert_eq!(starts.first_in(text).is_some(), may, "{text}");
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
            prop_assert!(!holds || starts.first_in(&text).is_some());
        }
    }
}
