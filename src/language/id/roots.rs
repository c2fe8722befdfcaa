//! The root words of Indonesian that the stemmer trusts: MALINDO Morph (CC BY 4.0; see NOTICE),
//! with the corrections of this project.

use crate::language::WordList;
use crate::text::{HashSet, fnv};
use std::sync::LazyLock;

/// One word a line, sorted by bytes; comment lines sort before all words.
const ROOTS: WordList = WordList::of_sorted(include_str!("words/roots.txt"));

/// Words that begin or end like derived ones and are none, or whose meaning has left their root;
/// they are roots in their turn (`pemerintahnya` is `pemerintah`). Sorted.
const WHOLE_WORDS: WordList = WordList::of_sorted(include_str!("words/whole.txt"));

/// Roots whose first letter no prefix has swallowed (`mengisi` is `isi`, not `kisi`). Sorted.
const BARE_ROOTS: WordList = WordList::of_sorted(include_str!("words/bare.txt"));

/// Names that look derived. Nothing is derived from them (`merapikan` is `rapi`).
const NAMES: WordList = WordList::of_sorted(include_str!("words/names.txt"));

/// Whether `word`, in lower case, is a name that looks derived.
pub(super) fn is_name(word: &str) -> bool {
    NAMES.contains(word)
}

/// Derived words that have another root than the rules say, and that root.
const IRREGULAR: [(&str, &str); 8] = [
    ("diawali", "awal"),
    ("kekuningan", "kuning"),
    ("keretakan", "retak"),
    ("mengawali", "awal"),
    ("mengurungkan", "urung"),
    ("pelebaran", "lebar"),
    ("perapian", "api"),
    ("selebaran", "lebar"),
];

/// The root of a word in lower case that the rules would read otherwise.
pub(super) fn irregular(word: &str) -> Option<&'static str> {
    IRREGULAR.iter().find(|(derived, _)| *derived == word).map(|(_, root)| *root)
}

/// The hashes of all roots: a stemmer asks for several words at each.
static HASHES: LazyLock<HashSet<u64>> =
    LazyLock::new(|| [ROOTS, WHOLE_WORDS].into_iter().flat_map(WordList::hashes).collect());

/// Whether `word`, in lower case, is a root.
pub(super) fn is_root(word: &str) -> bool {
    HASHES.contains(&fnv(word.bytes()))
}

/// Whether `root` keeps its first letter after a nasal, where another root would fit too.
pub(super) fn is_bare(root: &str) -> bool {
    BARE_ROOTS.contains(root)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_every_line_is_found() {
        for list in [ROOTS, WHOLE_WORDS, BARE_ROOTS, NAMES] {
            let lines: Vec<&str> = list.iter().collect();
            assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(lines.iter().all(|line| list.contains(line)));
        }
        assert!(is_root("runding"));
        for word in ["", "a", "undangg", "zzz", "rundin"] {
            assert!(!is_root(word), "{word}");
        }
    }
}
