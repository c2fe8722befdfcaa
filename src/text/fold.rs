//! Takes a word, gives the form that searching compares: lower case, no accents, no apostrophes.
//!
//! The table covers the Latin blocks up to U+024F and U+1E00 to U+1EFF and adds 2 kB of compressed
//! WebAssembly; decomposition by `unicode-normalization` was measured to add 65 kB, for scripts
//! that news in these languages does not use. Text in other scripts is lower-cased, no more.

use super::case::small;
use super::is_apostrophe;

/// The folded form of `word`.
///
/// Folding is idempotent, and the same however an accent is written (one character or two).
///
/// ```
/// use linimasa::text::fold;
/// assert_eq!(fold("Jum’at"), "jumat");
/// assert_eq!(fold("Méxicó"), fold("Me\u{301}xico\u{301}"));
/// ```
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Appends the folded form of `word` to `out`.
pub fn fold_into(word: &str, out: &mut String) {
    let mut rest = push_letters(word, out);
    while let Some(c) = rest.chars().next() {
        if !is_silent(c) {
            push_base(small(c), out);
        }
        rest = push_letters(rest.get(c.len_utf8()..).unwrap_or(""), out);
    }
}

/// Appends the ASCII letters that `text` begins with to `out`, in lower case; gives what follows.
/// Nearly all that is read is such runs, which cost little in one piece.
pub(crate) fn push_letters<'t>(text: &'t str, out: &mut String) -> &'t str {
    let end = text.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(text.len());
    let (letters, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let start = out.len();
    out.push_str(letters);
    if let Some(letters) = out.get_mut(start..) {
        letters.make_ascii_lowercase();
    }
    rest
}

/// `text` in lower case, each letter by itself: unlike in [`str::to_lowercase`], a Greek
/// sigma does not ask for its neighbours.
///
/// ```
/// use linimasa::text::lowercase;
/// assert_eq!(lowercase("Jum’at, ÉLYSÉE"), "jum’at, élysée");
/// ```
pub fn lowercase(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    let mut rest = push_letters(text, &mut lower);
    while let Some(c) = rest.chars().next() {
        lower.push(small(c));
        rest = push_letters(rest.get(c.len_utf8()..).unwrap_or(""), &mut lower);
    }
    lower
}

/// Apostrophes, combining marks, soft hyphens and joiners: written, but not compared.
fn is_silent(c: char) -> bool {
    is_apostrophe(c)
        || matches!(c, '\u{2018}' | '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

fn push_base(c: char, out: &mut String) {
    match c {
        'ß' => out.push_str("ss"),
        'æ' | 'ǽ' | 'ǣ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ĳ' => out.push_str("ij"),
        '\u{300}'..='\u{36f}' => {}
        '\u{ff10}'..='\u{ff5a}' => out.push(narrow(c)),
        _ => out.push(letter_below(c).unwrap_or(c)),
    }
}

/// The ASCII character of a full-width one.
fn narrow(c: char) -> char {
    char::from_u32(c as u32 - 0xfee0).unwrap_or(c)
}

/// The ASCII letter under the accents of a lower-case Latin letter.
fn letter_below(c: char) -> Option<char> {
    let code = c as usize;
    let base = match code {
        0xc0..=0x24f => LATIN.as_bytes().get(code - 0xc0),
        0x1e00..=0x1eff => LATIN_ADDITIONAL.as_bytes().get(code - 0x1e00),
        _ => None,
    };
    base.map(|&byte| char::from(byte)).filter(char::is_ascii_lowercase)
}

/// U+00C0 to U+024F; a hyphen where the character has no base or is upper case.
const LATIN: &str = "\
    --------------------------------aaaaaa-ceeeeiiiidnooooo-ouuuuy-y-a-a-a-c-c-c\
    -c-d-d-e-e-e-e-e-g-g-g-g-h-h-i-i-i-i-i---j-kk-l-l-l---l-n-n-nn-n-o-o-o---r-r\
    -r-s-s-s-s-t-t-t-u-u-u-u-u-u-w-y--z-z-zsb--b----c---d-----f------kl---n--o--\
    -p-----t-t--u---y-z-----------------------a-i-o-u-u-u-u-u--a-a---g-g-k-o-o--\
    j----g---n-a-----a-a-e-e-i-i-o-o-r-r-u-u-s-t---h-d---z-a-e-o-o-o-o-ylntj----\
    c--sz------e-j-q-r-y";

/// U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &str = "\
    -a-b-b-b-c-d-d-d-d-d-e-e-e-e-e-f-g-h-h-h-h-h-i-i-k-k-k-l-l-l-l-m-m-m-n-n-n-n\
    -o-o-o-o-p-p-r-r-r-r-s-s-s-s-s-t-t-t-t-u-u-u-u-u-v-v-w-w-w-w-w-x-x-y-z-z-zht\
    wy-s-----a-a-a-a-a-a-a-a-a-a-a-a-e-e-e-e-e-e-e-e-i-i-o-o-o-o-o-o-o-o-o-o-o-o\
    -u-u-u-u-u-u-u-y-y-y-y------";

/// `text` with one space for each run of white space, and none at its ends.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_cover_their_blocks() {
        assert_eq!(LATIN.len(), 0x250 - 0xc0);
        assert_eq!(LATIN_ADDITIONAL.len(), 0x100);
    }

    #[test]
    fn folds_what_news_writes_in_many_ways() {
        for (word, folded) in [
            ("KOREA", "korea"),
            ("Al-Qur'an", "al-quran"),
            ("naïve", "naive"),
            ("Đặng", "dang"),
            ("Straße", "strasse"),
            ("İstanbul", "istanbul"),
            ("co\u{ad}operate", "cooperate"),
            ("ＡＢ１", "ab1"),
            ("Москва", "москва"),
            ("", ""),
        ] {
            assert_eq!(fold(word), folded);
        }
    }

    #[test]
    fn is_idempotent_over_the_plane() {
        for c in (0..0x3000).filter_map(char::from_u32) {
            let once = fold(&c.to_string());
            assert_eq!(fold(&once), once, "{c:?}");
        }
    }
}
