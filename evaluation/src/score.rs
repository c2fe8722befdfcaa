//! Takes what was read and what ought to have been read, gives the figures of a set: titles exact,
//! days right and how many of those given are, authors as sets, bodies by runs of four words.

use linimasa::article::{Article, BlockKind};
use linimasa::time::iso_day;

use crate::compare::{Overlap, names, normal, tokens};
use crate::set::{Fields, Item};

/// So many words make one run.
pub const RUN: usize = 4;
/// The first words of a body are looked for within so many words.
const EARLY: usize = 200;
/// So many of the first words are looked for.
const FIRST: usize = 8;

/// What one article was read as, beside what it is; nothing where a field is not known.
pub struct Row {
    pub id: String,
    pub title: Option<Pair>,
    pub date: Option<Pair>,
    pub authors: Option<Names>,
    pub body: Option<Overlap>,
    pub first_words: Option<bool>,
}

/// A field as it is, and as it was read.
pub struct Pair {
    pub wanted: String,
    pub found: String,
    pub right: bool,
}

/// Authors as they are, and as they were read.
pub struct Names {
    pub pair: Pair,
    pub overlap: Overlap,
}

impl Row {
    pub fn of(item: &Item, article: &Article) -> Self {
        let wanted = &item.wanted;
        let text = body(article);
        let known = |text: &str| !text.is_empty();
        Self {
            id: item.id.clone(),
            title: known(&wanted.title).then(|| title(&wanted.title, &article.title)),
            date: known(&wanted.date).then(|| date(&wanted.date, article)),
            authors: wanted
                .authors
                .iter()
                .any(|name| known(name))
                .then(|| authors(wanted, article)),
            body: known(&wanted.text).then(|| Overlap::of_texts(&wanted.text, &text, RUN)),
            first_words: known(&wanted.first_words)
                .then(|| begins_with(&text, &wanted.first_words)),
        }
    }
}

/// The text of an article: all that is not a caption.
pub fn body(article: &Article) -> String {
    let told = article.blocks.iter().filter(|block| block.kind != BlockKind::Caption);
    told.map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n")
}

fn title(wanted: &str, found: &str) -> Pair {
    let right = normal(wanted) == normal(found);
    Pair { wanted: wanted.to_owned(), found: found.to_owned(), right }
}

fn date(wanted: &str, article: &Article) -> Pair {
    let day = article.published.as_ref().and_then(|published| published.value.earliest);
    let found = day.map(iso_day).unwrap_or_default();
    Pair { right: found == wanted, wanted: wanted.to_owned(), found }
}

fn authors(wanted: &Fields, article: &Article) -> Names {
    let wanted = names(wanted.authors.iter().map(String::as_str));
    let found = names(article.authors.iter().map(String::as_str));
    let show = |names: &std::collections::BTreeSet<String>| {
        names.iter().cloned().collect::<Vec<_>>().join(", ")
    };
    Names {
        pair: Pair { wanted: show(&wanted), found: show(&found), right: wanted == found },
        overlap: Overlap::of_sets(&wanted, &found),
    }
}

fn begins_with(text: &str, first_words: &str) -> bool {
    let (text, first) = (normal(text), normal(first_words));
    let join = |text: &str, most| tokens(text).into_iter().take(most).collect::<Vec<_>>().join(" ");
    join(&text, EARLY).contains(&join(&first, FIRST))
}

/// The figures of a set, each with how many articles it stands on.
pub struct Figures {
    pub title: Mean,
    pub day: Mean,
    /// The share of right days among those that were given.
    pub day_precision: Mean,
    pub authors: Mean,
    /// All names of the set taken together.
    pub names: Overlap,
    pub body_precision: Mean,
    pub body_recall: Mean,
    pub first_words: Mean,
}

/// A mean, and of how many.
#[derive(Default)]
pub struct Mean {
    sum: f64,
    pub count: usize,
}

impl Mean {
    pub fn value(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / self.count as f64)
    }
}

impl FromIterator<f64> for Mean {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        let add = |mean: Self, value| Self { sum: mean.sum + value, count: mean.count + 1 };
        values.into_iter().fold(Self::default(), add)
    }
}

impl FromIterator<bool> for Mean {
    fn from_iter<I: IntoIterator<Item = bool>>(values: I) -> Self {
        values.into_iter().map(|right| f64::from(u8::from(right))).collect()
    }
}

impl Figures {
    pub fn of(rows: &[Row]) -> Self {
        let pairs = |field: fn(&Row) -> Option<&Pair>| rows.iter().filter_map(field);
        let dates = || pairs(|row| row.date.as_ref());
        let authors = || rows.iter().filter_map(|row| row.authors.as_ref());
        let bodies = || rows.iter().filter_map(|row| row.body);
        let mut names = Overlap::default();
        authors().for_each(|authors| names += authors.overlap);
        Self {
            title: pairs(|row| row.title.as_ref()).map(|pair| pair.right).collect(),
            day: dates().map(|pair| pair.right).collect(),
            day_precision: dates()
                .filter(|pair| !pair.found.is_empty())
                .map(|pair| pair.right)
                .collect(),
            authors: authors().map(|authors| authors.pair.right).collect(),
            names,
            body_precision: bodies().filter_map(Overlap::precision).collect(),
            body_recall: bodies().filter_map(Overlap::recall).collect(),
            first_words: rows.iter().filter_map(|row| row.first_words).collect(),
        }
    }

    /// The harmonic mean of mean precision and mean recall.
    pub fn body_f1(&self) -> Option<f64> {
        let (precision, recall) = (self.body_precision.value()?, self.body_recall.value()?);
        Some(2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE))
    }
}
