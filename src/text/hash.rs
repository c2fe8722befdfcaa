//! Takes bytes, gives a hash that is the same in every build and on every machine.

/// FNV-1a of 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
pub(crate) fn fnv(bytes: impl IntoIterator<Item = u8>) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    bytes.into_iter().fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

/// The places of a word in an open hash table of `slots` places, from the first to be tried on;
/// `slots` is a power of two.
pub(crate) fn probe(word: &str, slots: usize) -> impl Iterator<Item = usize> {
    let first = fnv(word.bytes()) as usize;
    (0..slots).map(move |step| first.wrapping_add(step) & (slots - 1))
}

#[cfg(test)]
mod tests {
    use super::fnv;

    #[test]
    fn hashes_as_the_draft_says() {
        assert_eq!(fnv([]), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv(*b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv(*b"foobar"), 0x8594_4171_f739_67e8);
    }
}
