//! English words: stop words, abbreviations, other names.

use crate::language::{Lexicon, StopWords, WordList, word_list};

pub(in super::super) static LEXICON: Lexicon = Lexicon {
    stop_words: &STOP_WORDS,
    abbreviations: ABBREVIATIONS,
    aliases: ALIASES,
    stemmer: Some(super::stem::stem),
};

const ALIASES: &[WordList] =
    &[word_list!["US", "united states"], word_list!["UN", "united nations"]];

pub(in super::super) static STOP_WORDS: StopWords = StopWords::new(|| STOPS.hashes().collect());

const STOPS: WordList = word_list![
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because",
    "been", "before", "but", "by", "can", "could", "did", "do", "down", "for", "from", "had",
    "has", "have", "he", "her", "his", "how", "if", "in", "into", "is", "it", "its", "just",
    "like", "made", "make", "many", "may", "more", "most", "much", "must", "my", "new", "no",
    "not", "now", "of", "on", "one", "only", "or", "other", "our", "out", "over", "said", "same",
    "she", "should", "so", "some", "such", "than", "that", "the", "their", "them", "then", "there",
    "these", "they", "this", "those", "through", "to", "two", "under", "up", "was", "we", "were",
    "what", "when", "where", "which", "while", "who", "will", "with", "would", "year", "you",
    "your",
];

const ABBREVIATIONS: WordList = word_list![
    "adm", "apr", "aug", "capt", "co", "col", "corp", "dec", "dept", "dr", "etc", "feb", "gen",
    "gov", "hon", "inc", "jan", "jr", "lt", "ltd", "maj", "mr", "mrs", "ms", "mt", "no", "nov",
    "oct", "prof", "rep", "rev", "sen", "sept", "sgt", "sr", "st", "u.s", "vs",
];
