//! [`Sketch`]: what two texts are compared by. Takes an article, gives the runs of words in its
//! body (shingles; Broder, "On the resemblance and containment of documents", 1997) and its numbers.

use crate::article::{Article, BlockKind};
use crate::language::key;
use crate::order;
use crate::text::{QuickHasher, char_at, fnv, small};
use std::hash::Hasher;

/// How many words a shingle has: fewer are shared by chance, more are broken by every small edit.
const RUN: usize = 5;
/// Texts of fewer shingles are too short to be told apart by them.
const FEWEST: usize = 8;
/// One shingle in so many is looked up,
const SAMPLED: u32 = 4;
/// and so many of the lowest, which copies share most likely.
const LOWEST: usize = 4;

/// Of two texts of one length, the share of all their shingles that copies have in common.
const RESEMBLANCE: f32 = 0.6;
/// The share of a shorter text's shingles that lie in a longer one of which it is a part.
const CONTAINMENT: f32 = 0.85;
/// Shingles that open a text; datelines and lead-ins may stand before those that copies share.
const OPENING: usize = 40;
/// One in so many of them shows that two texts open alike.
const OPEN_ALIKE: usize = 4;
/// A share that shows two texts under one address to be states of one article.
const RELATED: f32 = 0.2;
/// One number in so many may differ.
const NUMBERS: usize = 10;

/// What a text is compared by.
#[derive(Debug, Default)]
pub(super) struct Sketch {
    /// Hashes of the runs of words, sorted, each once.
    shingles: Vec<u32>,
    /// The hashes of the first ones, in their order.
    opening: Vec<u32>,
    /// Hashes of the words with digits, sorted, each once.
    numbers: Vec<u32>,
    /// Hashes of the words of the body, sorted, each once.
    vocabulary: Vec<u32>,
    /// Hashes of the words that title and body share.
    subject: Vec<u32>,
    /// How many words the body has.
    pub(super) words: usize,
    /// A hash of title and body.
    pub(super) print: u64,
}

impl Sketch {
    pub(super) fn of(article: &Article) -> Self {
        let body = article.blocks.iter().filter(|block| block.kind != BlockKind::Caption);
        let (mut words, mut numbers) = (Vec::new(), Vec::new());
        for block in body {
            each_word(&block.text, |word, is_number| {
                words.push(word);
                numbers.extend(is_number.then_some(word));
            });
        }
        let shingles: Vec<u32> = words.windows(RUN).map(|run| hash(run) as u32).collect();
        let vocabulary = order::distinct(words.iter().copied());
        let mut subject = Vec::new();
        each_word(&article.title, |word, _| {
            subject.extend(vocabulary.binary_search(&word).is_ok().then_some(word));
        });
        Self {
            opening: shingles.iter().copied().take(OPENING).collect(),
            shingles: order::distinct(shingles),
            numbers: order::distinct(numbers),
            vocabulary,
            subject,
            words: words.len(),
            print: hash(&words) ^ fnv(key(&article.title).bytes()),
        }
    }

    /// Whether the text is long enough to be known by its shingles.
    pub(super) fn is_telling(&self) -> bool {
        self.shingles.len() >= FEWEST
    }

    /// The shingles by which copies are looked up; a short text has some too.
    pub(super) fn sample(&self) -> impl Iterator<Item = u32> {
        let sampled = self.shingles.iter().skip(LOWEST).filter(|shingle| *shingle % SAMPLED == 0);
        self.shingles.iter().take(LOWEST).chain(sampled).copied()
    }

    /// Whether a text that is no longer is a copy, or a part of it: words and numbers agree.
    ///
    /// Where only one of two says a number more, a date was put in; where each says another one, the
    /// same form tells of another day, or of what has changed.
    pub(super) fn has_copy(&self, other: &Self) -> bool {
        let common = shared(&self.shingles, &other.shingles);
        let all = self.shingles.len() + other.shingles.len() - common;
        let whole = other.words * 5 > self.words * 4;
        let near = common as f32 >= RESEMBLANCE * all as f32;
        let inside =
            common as f32 >= CONTAINMENT * other.shingles.len() as f32 && self.opens_like(other);
        let known = shared(&self.numbers, &other.numbers);
        let (more, less) = (self.numbers.len() - known, other.numbers.len() - known);
        let differing = if whole { more.min(less) } else { less };
        other.is_telling()
            && (near || inside)
            && differing * NUMBERS <= other.numbers.len()
            && !(self.tells_more_than(other) && other.tells_more_than(self))
    }

    /// Whether the title names something that the text tells of and the other text does not: the same
    /// form filled in for another place.
    fn tells_more_than(&self, other: &Self) -> bool {
        self.subject.iter().any(|word| other.vocabulary.binary_search(word).is_err())
    }

    /// Whether the texts begin in the same way; a round-up holds whole articles further down.
    fn opens_like(&self, other: &Self) -> bool {
        let common = other.opening.iter().filter(|own| self.opening.contains(own)).count();
        common * OPEN_ALIKE >= other.opening.len()
    }

    /// Whether a text under the same address may be another state of the same article.
    pub(super) fn is_related(&self, other: &Self) -> bool {
        let common = shared(&self.shingles, &other.shingles);
        !other.is_telling() || common as f32 >= RELATED * other.shingles.len() as f32
    }
}

/// How many items two sorted lists have in common.
fn shared(a: &[u32], b: &[u32]) -> usize {
    let mut rest = b;
    let is_there = |item: &&u32| {
        let before = rest.iter().take_while(|other| *other < *item).count();
        rest = rest.get(before..).unwrap_or_default();
        rest.first() == Some(*item)
    };
    a.iter().filter(is_there).count()
}

/// Hands on the hash of each word of a text, a run of letters and digits, and whether it has digits.
fn each_word(text: &str, mut take: impl FnMut(u32, bool)) {
    const NONE: (QuickHasher, bool) = (QuickHasher::NEW, false);
    let ((mut word, mut has_digits), mut at) = (NONE, 0);
    while at <= text.len() {
        // A space stands behind the last word.
        let c = char_at(text, at).unwrap_or(' ');
        at += c.len_utf8();
        if c.is_ascii_alphanumeric() || !c.is_ascii() && c.is_alphanumeric() {
            word.write_u32(small(c) as u32);
            has_digits |= c.is_ascii_digit();
        } else if word != QuickHasher::NEW {
            take(word.finish() as u32, has_digits);
            (word, has_digits) = NONE;
        }
    }
}

fn hash(words: &[u32]) -> u64 {
    let mut hash = QuickHasher::NEW;
    words.iter().for_each(|word| hash.write_u32(*word));
    hash.finish()
}
