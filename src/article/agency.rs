//! Takes sentences, gives the agencies and media that they are taken from: names that stand near
//! a word of attribution.

use super::outlet::Agency;
use crate::language::{LanguagePack, holds, key, word_starts};
use crate::text::sentences;

/// How far from the word of attribution a name may stand, in words.
const REACH: usize = 7;
/// No name has more words.
const LONGEST_NAME: usize = 4;

/// The agencies that `text` leans on, in order, each once.
pub(super) fn leaned_on(text: &str, pack: &LanguagePack) -> Vec<&'static str> {
    let mut found = Vec::new();
    // A sentence may end before the apostrophe that the key has at the beginning of a word.
    let opens = |word: &str| Agency::may_open(word.trim_start_matches('\''));
    if !word_starts(&key(text)).any(|(word, _)| opens(word)) {
        return found;
    }
    for span in sentences(text, |word| pack.lexicon.is_abbreviation(word)) {
        for name in in_sentence(&key(span.slice(text)), pack) {
            if !found.contains(&name) {
                found.push(name);
            }
        }
    }
    found
}

fn in_sentence(sentence: &str, pack: &LanguagePack) -> Vec<&'static str> {
    let words: Vec<&str> = sentence.split(' ').collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = words.get(at) {
        if !Agency::may_open(first) {
            at += 1;
            continue;
        }
        let named = (1..=LONGEST_NAME).rev().find_map(|len| {
            let name = words.get(at..at + len)?.join(" ");
            Agency::with_key(&name).map(|agency| (len, agency))
        });
        if let Some((len, agency)) = named.filter(|(len, _)| is_source(&words, at, *len, pack)) {
            found.push(agency.name);
            at += len;
        } else {
            at += 1;
        }
    }
    found
}

/// Whether a word of attribution stands before the name at `at`, or a reporting verb after it.
fn is_source(words: &[&str], at: usize, len: usize, pack: &LanguagePack) -> bool {
    let before = words.get(at.saturating_sub(REACH)..at).unwrap_or_default().join(" ");
    let after = words.get(at + len).copied().unwrap_or("");
    let attributed =
        pack.news.chain().any(|cues| cues.attributions.iter().any(|cue| holds(&before, cue)));
    attributed || pack.news.lists(|cues| cues.reporting_verbs, after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn attributions_name_agencies() {
        let cases: [(&str, &[&str]); 6] = [
            (
                "Seperti dilansir dari kantor berita CNA, dalam wawancaranya dengan Reuters, ia menolak.",
                &["CNA", "Reuters"],
            ),
            (
                "Ia menolak, lapor Reuters. Ia pergi, menurut kantor berita Rusia Tass.",
                &["Reuters", "Tass"],
            ),
            ("Demikian seperti dilansir Al Jazeera, Selasa (5/3/2019).", &["Al Jazeera"]),
            ("Yonhap melaporkan hal itu.", &["Yonhap"]),
            ("Sembilan wartawan CNN hadir di sana.", &[]),
            ("Ia membeli RT baru.", &[]),
        ];
        for (text, wanted) in cases {
            assert_eq!(leaned_on(text, Language::Indonesian.pack()), wanted, "{text}");
        }
    }
}
