//! English words that show how a sentence is built.

use crate::language::FunctionWords;

pub(super) const FUNCTION_WORDS: FunctionWords = FunctionWords {
    subordinators: &[
        "after", "although", "as", "because", "before", "if", "since", "that", "until", "when",
        "where", "which", "while", "who",
    ],
    after: &["after", "following"],
    before: &["ahead of", "before", "prior to"],
    coordinators: &["and", "but", "yet"],
    date_prepositions: &[
        "at", "by", "during", "for", "from", "in", "on", "since", "through", "until",
    ],
    openers: &[
        "also",
        "but",
        "earlier",
        "however",
        "in addition",
        "later",
        "meanwhile",
        "moreover",
        "still",
        "then",
    ],
    anaphora: &["he", "it", "she", "that", "the move", "they", "this", "these", "those"],
    pronouns: &["he", "his", "her", "it", "its", "she"],
    saying: &["announced that", "reported that", "said", "said that", "says", "says that"],
    attribution: &[
        "according to",
        "added",
        "announced",
        "reported",
        "said",
        "says",
        "stated",
        "told",
    ],
};
