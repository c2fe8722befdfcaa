//! Takes an English word, gives its stem: Snowball's English stemmer (Porter 2).

use waken_snowball::SnowballEnv;
use waken_snowball::algorithms::english_stemmer;

/// The stem of `word` (lower case), or `None` for what is no plain word: compounds, numbers, codes.
pub(super) fn stem(word: &str) -> Option<String> {
    let plain = word.bytes().all(|byte| byte.is_ascii_lowercase());
    plain.then(|| {
        let mut state = SnowballEnv::create(word);
        english_stemmer::stem(&mut state);
        state.get_current().into_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_family_share_a_stem() {
        for family in
            ["talk talks talked talking", "negotiation negotiations", "sanction sanctions"]
        {
            let stems: Vec<Option<String>> = family.split(' ').map(stem).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{stems:?}");
        }
    }

    #[test]
    fn codes_and_compounds_have_none() {
        for word in ["a380", "vice-president", "café", "2019"] {
            assert_eq!(stem(word), None, "{word}");
        }
        assert_eq!(stem("").as_deref(), Some(""));
    }
}
