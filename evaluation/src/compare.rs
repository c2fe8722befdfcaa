//! Takes two titles, lists of names or texts, tells how far they agree. Titles and names are
//! compared by what a reader sees: case, quotes, dashes and spaces make no difference.

use std::collections::{BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` as it is compared: NFKC, one kind of quotes and dashes, lower case, bare of marks at its
/// ends.
pub fn normal(text: &str) -> String {
    let text = unescaped(text);
    let plain: String = text.nfkc().filter_map(plain).collect();
    let spaced = words(&plain.replace("...", "…"));
    spaced.trim_matches([' ', '.', '…', '-', '|', '\'', '"']).to_lowercase()
}

/// Some sets keep titles as they stand in the source.
fn unescaped(text: &str) -> String {
    const ENTITIES: [(&str, &str); 7] = [
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#039;", "'"),
        ("&#x27;", "'"),
        ("&apos;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ];
    ENTITIES.iter().fold(text.to_owned(), |text, (entity, c)| text.replace(entity, c))
}

fn plain(c: char) -> Option<char> {
    match c {
        '‘' | '’' | '‚' | 'ʼ' | '`' | '´' => Some('\''),
        '“' | '”' | '„' | '«' | '»' => Some('"'),
        '\u{2010}'..='\u{2015}' | '−' => Some('-'),
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => None,
        c => Some(c),
    }
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What may stand before a name.
const LABELS: [&str; 10] =
    ["by", "oleh", "von", "par", "por", "di", "penulis", "reporter", "pewarta", "author"];
/// Words that join names.
const JOINTS: [&str; 5] = ["and", "dan", "und", "et", "y"];

/// The names in `authors`, each as it is compared.
pub fn names<'a>(authors: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    let parts = authors.into_iter().flat_map(|author| split_names(without_label(author)));
    let letters = |part: String| -> String {
        let kept = |c: &char| is_word(*c) || matches!(c, '\'' | ' ');
        normal(without_label(&part)).chars().filter(kept).collect()
    };
    let names = parts.map(|part| letters(part).trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

fn split_names(authors: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in authors.split([';', '|', ',', '&']) {
        let is_joint = |word: &&str| JOINTS.contains(&word.to_lowercase().as_str());
        let all: Vec<&str> = part.split_whitespace().collect();
        found.extend(all.split(is_joint).map(|name| name.join(" ")));
    }
    found
}

fn without_label(name: &str) -> &str {
    let name = name.trim();
    let Some((label, rest)) = name.split_once(char::is_whitespace) else { return name };
    let label = label.trim_end_matches(':').to_lowercase();
    if LABELS.contains(&label.as_str()) { rest.trim_start_matches([' ', ':']) } else { name }
}

/// How much two bags share: what both hold, what only the found one holds, what only the wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Overlap {
    pub shared: usize,
    pub extra: usize,
    pub missing: usize,
}

impl Overlap {
    pub fn of_sets(wanted: &BTreeSet<String>, found: &BTreeSet<String>) -> Self {
        let shared = wanted.intersection(found).count();
        Self { shared, extra: found.len() - shared, missing: wanted.len() - shared }
    }

    /// Of the runs of `length` words in two texts.
    pub fn of_texts(wanted: &str, found: &str, length: usize) -> Self {
        let (wanted, found) = (tokens(wanted), tokens(found));
        let (wanted, found) = (bag(&wanted, length), bag(&found, length));
        let both = wanted.iter().map(|(run, count)| *count.min(found.get(run).unwrap_or(&0)));
        let shared = both.sum();
        let size = |bag: &HashMap<&[&str], usize>| bag.values().sum::<usize>();
        Self { shared, extra: size(&found) - shared, missing: size(&wanted) - shared }
    }

    /// Nothing where nothing was found.
    pub fn precision(self) -> Option<f64> {
        share(self.shared, self.shared + self.extra)
    }

    /// Nothing where nothing was wanted.
    pub fn recall(self) -> Option<f64> {
        share(self.shared, self.shared + self.missing)
    }

    pub fn f1(self) -> f64 {
        share(2 * self.shared, 2 * self.shared + self.extra + self.missing).unwrap_or(1.0)
    }
}

impl std::ops::AddAssign for Overlap {
    fn add_assign(&mut self, other: Self) {
        self.shared += other.shared;
        self.extra += other.extra;
        self.missing += other.missing;
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The runs of letters and digits.
pub fn tokens(text: &str) -> Vec<&str> {
    text.split(|c: char| !is_word(c)).filter(|token| !token.is_empty()).collect()
}

/// Whether `\w` of Python's regular expressions matches `c`.
fn is_word(c: char) -> bool {
    (c.is_alphanumeric() && !is_combining_mark(c)) || c == '_'
}

/// How often each run of `length` words stands in a text; a shorter text is one run.
fn bag<'t>(tokens: &'t [&'t str], length: usize) -> HashMap<&'t [&'t str], usize> {
    let mut bag = HashMap::new();
    let runs = tokens.windows(length.min(tokens.len()).max(1));
    for run in runs {
        *bag.entry(run).or_default() += 1;
    }
    bag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_see_no_difference() {
        assert_eq!(normal(" “Harga  Emas” – Naik... "), normal("\"harga emas\" - naik…"));
        assert_ne!(normal("Harga Emas Naik"), normal("Harga Emas Turun"));
    }

    #[test]
    fn lists_of_names_are_sets() {
        let wanted = ["ani lestari", "budi"].map(str::to_owned).into_iter().collect();
        assert_eq!(names(["Oleh: Budi dan Ani Lestari"]), wanted);
        assert_eq!(names(["Budi", "By Ani Lestari", ""]), wanted);
    }

    #[test]
    fn texts_share_runs_of_words() {
        let overlap = Overlap::of_texts("a b c d e", "a b c d x", 4);
        assert_eq!((overlap.shared, overlap.extra, overlap.missing), (1, 1, 1));
        assert_eq!(overlap.f1(), 0.5);
        assert_eq!(Overlap::of_texts("a b", "a b", 4).f1(), 1.0);
        assert_eq!(Overlap::of_texts("a b", "", 4).precision(), None);
    }
}
