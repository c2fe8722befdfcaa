//! The root words of Indonesian that the stemmer trusts: MALINDO Morph (CC BY 4.0; see NOTICE),
//! with the corrections of this project.

/// One word a line, sorted by bytes; comment lines sort before all words.
const ROOTS: &str = include_str!("words/roots.txt");

/// Words that begin or end like derived ones and are none, or whose meaning has left their root;
/// they are roots in their turn (`pemerintahnya` is `pemerintah`). Sorted.
const WHOLE_WORDS: &str = include_str!("words/whole.txt");

/// Roots whose first letter no prefix has swallowed (`mengisi` is `isi`, not `kisi`). Sorted.
const BARE_ROOTS: &str = include_str!("words/bare.txt");

/// Whether `word`, in lower case, is a root.
pub(super) fn is_root(word: &str) -> bool {
    holds_line(ROOTS, word) || holds_line(WHOLE_WORDS, word)
}

/// Whether `root` keeps its first letter after a nasal, where another root would fit too.
pub(super) fn is_bare(root: &str) -> bool {
    holds_line(BARE_ROOTS, root)
}

/// Whether the sorted lines of `text` hold `line`; the text itself is bisected.
fn holds_line(text: &str, line: &str) -> bool {
    let mut rest = text;
    while !rest.is_empty() {
        let middle = line_start(rest, rest.len() / 2);
        let (before, after) = rest.split_at_checked(middle).unwrap_or((rest, ""));
        let (found, later) = after.split_once('\n').unwrap_or((after, ""));
        match found.cmp(line) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => rest = later,
            std::cmp::Ordering::Greater => rest = before,
        }
    }
    false
}

/// Where the line that byte `at` lies in begins.
fn line_start(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_every_line_is_found() {
        for text in [ROOTS, WHOLE_WORDS, BARE_ROOTS] {
            let lines: Vec<&str> = text.lines().collect();
            assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(lines.iter().all(|line| holds_line(text, line)));
        }
        assert!(is_root("runding"));
        for word in ["", "a", "undangg", "zzz", "rundin"] {
            assert!(!is_root(word), "{word}");
        }
    }
}
