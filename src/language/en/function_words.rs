//! English words that show how a sentence is built.

use crate::language::{FunctionWords, word_list};

pub(super) const FUNCTION_WORDS: FunctionWords = FunctionWords {
    subordinators: word_list![
        "after", "although", "as", "because", "before", "if", "since", "that", "until", "when",
        "where", "which", "while", "who",
    ],
    after: word_list!["after", "following"],
    before: word_list!["ahead of", "before", "prior to"],
    coordinators: word_list!["and", "but", "yet"],
    date_prepositions: word_list![
        "at", "by", "during", "for", "from", "in", "on", "since", "through", "until",
    ],
    comparisons: word_list!["against", "compared to", "compared with", "than", "than in", "versus"],
    determiners: word_list!["her", "his", "its", "our", "that", "the", "their", "this", "those",],
    possessives: word_list!["'s", "’s"],
    openers: word_list![
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
    anaphora: word_list!["he", "it", "she", "that", "the move", "they", "this", "these", "those"],
    pronouns: word_list!["he", "his", "her", "it", "its", "she"],
    personal_pronouns: word_list!["he", "his", "her", "she"],
    descriptions: word_list![
        "the agency",
        "the airline",
        "the automaker",
        "the bank",
        "the carmaker",
        "the club",
        "the company",
        "the firm",
        "the group",
        "the index",
        "the manufacturer",
        "the party",
        "the plane",
        "the team",
        "the union",
    ],
    unreal: word_list![
        "can", "could", "had", "if", "may", "might", "must", "should", "will", "won't", "would",
    ],
    interrogatives: word_list![
        "how", "what", "when", "where", "which", "who", "whom", "whose", "why",
    ],
    saying: word_list!["announced that", "reported that", "said", "said that", "says", "says that"],
    attribution: word_list![
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
