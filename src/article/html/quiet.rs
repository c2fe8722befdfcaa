//! Between the text of a page and the tokenizer, and between that and whoever takes its tokens:
//! what keeps the tokenizer small. Its states each hold a copy of what they call; here the text is
//! read by functions of its own, and nobody asks for the errors of a page or their places.

use std::convert::Infallible;

use html5gum::{Emitter, Error, ForwardingEmitter, Reader};

/// The text that is still to be read.
pub(super) struct Text<'t>(pub(super) &'t [u8]);

impl Text<'_> {
    fn skip(&mut self, length: usize) {
        self.0 = self.0.get(length..).unwrap_or_default();
    }
}

impl Reader for Text<'_> {
    type Error = Infallible;

    #[inline(never)]
    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        let first = self.0.first().copied();
        self.skip(1);
        Ok(first)
    }

    #[inline(never)]
    fn try_read_string(&mut self, wanted: &[u8], same_case: bool) -> Result<bool, Infallible> {
        let next = self.0.get(..wanted.len());
        let found = next
            .is_some_and(|next| next == wanted || !same_case && next.eq_ignore_ascii_case(wanted));
        self.skip(if found { wanted.len() } else { 0 });
        Ok(found)
    }

    #[inline(never)]
    fn read_until<'b>(
        &'b mut self,
        needles: &[u8],
        _: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Infallible> {
        let free = self.0.iter().position(one_of(needles)).unwrap_or(self.0.len());
        let chunk = self.0.get(..free.max(1)).filter(|chunk| !chunk.is_empty());
        self.skip(free.max(1));
        Ok(chunk)
    }
}

/// Whether a byte is one of `needles`; most of these, unlike most letters, are below 64, where a bit
/// tells.
fn one_of(needles: &[u8]) -> impl Fn(&u8) -> bool {
    let bit = |byte: &u8| 1_u64.checked_shl(u32::from(*byte));
    let low = needles.iter().filter_map(bit).fold(0, |low, bit| low | bit);
    let high = needles.iter().any(|byte| bit(byte).is_none());
    move |byte| match low.checked_shr(u32::from(*byte)) {
        Some(rest) => rest & 1 == 1,
        None => high && needles.contains(byte),
    }
}

/// Hands on everything but errors.
pub(super) struct Quiet<E>(pub(super) E);

impl<E: Emitter> ForwardingEmitter for Quiet<E> {
    type Token = E::Token;

    fn inner(&mut self) -> &mut impl Emitter<Token = Self::Token> {
        &mut self.0
    }

    fn emit_error(&mut self, _: Error) {}

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn move_position(&mut self, _: isize) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_up_to_what_is_sought() {
        let (mut text, mut buffer) = (Text(b"kata <B>"), [0; 4]);
        let mut until = |text: &mut Text<'_>| {
            text.read_until(b" <", &mut buffer).unwrap().map(|chunk| chunk.to_vec())
        };
        assert_eq!(until(&mut text).as_deref(), Some(&b"kata"[..]));
        assert_eq!(until(&mut text).as_deref(), Some(&b" "[..]));
        assert_eq!(until(&mut text).as_deref(), Some(&b"<"[..]));
        assert!(!text.try_read_string(b"b>", true).unwrap());
        assert!(text.try_read_string(b"b>", false).unwrap());
        assert_eq!((until(&mut text), text.read_byte()), (None, Ok(None)));
        let found = |needles| (0..=u8::MAX).filter(one_of(needles)).collect::<Vec<_>>();
        for needles in [&b""[..], b"&<", b"<]", b"\0?@\x7f\xff"] {
            assert_eq!(found(needles), needles);
        }
    }
}
