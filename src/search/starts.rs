//! [`Starts`]: tells at a glance, without cutting it into words, that a text holds none of the
//! words that are sought.

/// The first two bytes of words that are sought, folded.
#[derive(Debug, Default)]
pub(super) struct Starts {
    /// Pairs of bytes; a word of one byte stands for all pairs that it begins.
    pairs: Vec<[u8; 2]>,
    /// Whether a word begins otherwise than with two of a-z, 0-9: then any text may hold it.
    any: bool,
}

/// Stands for any second byte.
const ANY: u8 = 0;

impl Starts {
    /// Adds a word that is sought, or what it begins with.
    pub(super) fn add(&mut self, folded: &str) {
        let pair = match *folded.as_bytes() {
            [first, second, ..] if is_plain(first) && is_plain(second) => [first, second],
            [first] if is_plain(first) => [first, ANY],
            _ => return self.any = true,
        };
        if !self.pairs.contains(&pair) {
            self.pairs.push(pair);
        }
    }

    /// Whether a word of `text` may be one that is sought. Letters beyond ASCII, and marks behind
    /// the first letter of a word, are given the benefit of the doubt.
    pub(super) fn may_stand_in(&self, text: &str) -> bool {
        let mut last = (false, false);
        let mut begins = move |byte: u8| {
            let kind = (byte.is_ascii_alphabetic(), byte.is_ascii_digit());
            std::mem::replace(&mut last, kind) != kind && is_plain(byte)
        };
        let seconds = text.bytes().skip(1).chain([b' ']);
        let mut pairs = text.bytes().zip(seconds);
        self.any
            || pairs
                .any(|(byte, next)| begins(byte) && self.may_begin(byte, next) || !byte.is_ascii())
    }

    fn may_begin(&self, byte: u8, next: u8) -> bool {
        let (first, second) = (byte.to_ascii_lowercase(), next.to_ascii_lowercase());
        self.pairs.iter().any(|pair| {
            pair[0] == first && (pair[1] == second || pair[1] == ANY || !is_plain(second))
        })
    }
}

/// Whether folding leaves a letter or digit as it is, but for its case.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
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
            ("", false),
        ] {
            assert_eq!(starts.may_stand_in(text), may, "{text}");
        }
    }

    proptest! {
        #[test]
        fn never_passes_over_a_word(text in "[abKé1'\\- ]{0,16}", start in "[abk1é]{1,2}") {
            let words = Words::of(&text);
            let joined = words.compounds().iter().map(|compound| words.joined(*compound, ""));
            let holds = words.iter().map(String::from).chain(joined).any(|word| word.starts_with(&start));
            let mut starts = Starts::default();
            starts.add(&start);
            prop_assert!(!holds || starts.may_stand_in(&text));
        }
    }
}
