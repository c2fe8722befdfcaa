//! Takes a derived Indonesian word whose root no list holds, gives that root where the affixes leave
//! little doubt: most are loans (`mengkriminalisasi`, `berswafoto`), and names before `-nya`.

/// Shorter ends are part of the word more often than roots.
const SHORTEST_ROOT: usize = 5;
/// From this length on, a word before `-nya` may be anything.
const SHORTEST_HOST: usize = 4;

/// A prefix, the letters that may follow it (any, if there are none), the suffixes that go with it.
const AFFIXES: [(&str, &str, &[&str]); 12] = [
    ("ke", "", &["an"]),
    ("me", "lrw", &["kan"]),
    ("mem", "bfpv", &["kan", ""]),
    ("men", "cdjs", &["kan", ""]),
    ("meng", "aeioughk", &["kan", ""]),
    ("pem", "bfpv", &["an"]),
    ("pen", "cdjs", &["an"]),
    ("peng", "aeioughk", &["an"]),
    ("per", "", &["an"]),
    ("ber", "", &[""]),
    ("di", "", &["kan"]),
    ("ter", "", &["kan"]),
];

/// What stands before `-nya`.
pub(super) fn host(word: &str) -> Option<&str> {
    word.strip_suffix("nya").filter(|host| host.len() >= SHORTEST_HOST)
}

/// What stands between a prefix and a suffix that go together.
pub(super) fn root(word: &str) -> Option<&str> {
    affixed(word).or_else(|| noun(word))
}

/// `memitigasi`, `merestorasi`: nouns in `-asi` keep the letter behind `me-`.
fn noun(word: &str) -> Option<&str> {
    let keeps_letter =
        |root: &&str| root.ends_with("asi") && root.starts_with(['l', 'm', 'n', 'r']);
    word.strip_prefix("me").filter(keeps_letter).filter(|root| looks_whole(root.as_bytes()))
}

fn affixed(word: &str) -> Option<&str> {
    AFFIXES.iter().find_map(|(prefix, starts, suffixes)| {
        let rest = word.strip_prefix(prefix)?;
        let follows = starts.is_empty() || rest.starts_with(|c| starts.contains(c));
        let root = suffixes.iter().filter(|_| follows).find_map(|end| rest.strip_suffix(end))?;
        (root.len() >= SHORTEST_ROOT && looks_whole(root.as_bytes())).then_some(root)
    })
}

/// Whether a word may begin so, with a vowel near, and end so: neither amid `-kan` nor amid a letter
/// that stands twice.
fn looks_whole(root: &[u8]) -> bool {
    let [first, second, .., before, last] = root else { return false };
    let is_vowel = |letter| b"aeiou".contains(letter);
    let begins = is_vowel(first) || is_vowel(second) || b"lrwy".contains(second) || *first == b's';
    let ends = last != before && (*last != b'k' || is_vowel(before) || *before == b's');
    begins && ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_are_told_by_affixes_that_go_together() {
        for (word, expected) in [
            ("mengkriminalisasi", Some("kriminalisasi")),
            ("mendiskreditkan", Some("diskredit")),
            ("merilekskan", Some("rileks")),
            ("berswafoto", Some("swafoto")),
            ("perunggasan", Some("unggas")),
            ("kekaisaran", Some("kaisar")),
            ("memitigasi", Some("mitigasi")),
            ("memfasilitasi", Some("fasilitasi")),
            ("mentransformasi", None),
            ("melati", None),
            ("merkurius", None),
            ("kentang", None),
            ("kedepankan", None),
            ("kenaikkan", None),
            ("dinosaurus", None),
            ("bersin", None),
        ] {
            assert_eq!(root(word), expected, "{word}");
        }
    }

    #[test]
    fn anything_of_some_length_may_stand_before_nya() {
        assert_eq!(
            [host("instagramnya"), host("hanya"), host("uni")],
            [Some("instagram"), None, None]
        );
    }
}
