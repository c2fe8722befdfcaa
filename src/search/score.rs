//! Takes a [`Plan`], gives what each article scores: BM25 in Lucene's formula over the fields.

use super::phrase;
use super::plan::{Need, Plan, Target, Way};
use crate::index::{Field, Index, Posting, rounded_length};

/// How soon repeating a word stops counting.
const K1: f32 = 1.2;
/// How much long fields are held back.
const B: f32 = 0.75;

/// What a match in a field counts: title, heading, body, caption.
const BOOSTS: [f32; 4] = [3.0, 1.5, 1.0, 0.8];

/// The most that a word weighs which only asks, however rare it is in news.
const ASKING: f32 = 0.5;

/// What an article has gathered.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Match {
    pub(super) article: u32,
    pub(super) score: f32,
    /// Which needs are met, a bit each.
    pub(super) met: u64,
    /// The weight of the needs that are met.
    pub(super) weight: f32,
}

/// Every article that meets a need.
#[derive(Debug)]
pub(super) struct Tally {
    /// By article.
    pub(super) matches: Vec<Match>,
    /// What each need weighs: the rarer, the more.
    pub(super) weights: Vec<f32>,
}

pub(super) fn tally(plan: &Plan, index: &Index) -> Tally {
    let mut matches = vec![Match::default(); index.articles()];
    let mut sheet = Sheet::new(index);
    let mut weights = Vec::new();
    for (number, need) in plan.needs.iter().enumerate() {
        sheet.gather(need);
        let rarity = rarity(sheet.touched.len(), index.articles());
        let weight = if need.only_asks { rarity.min(ASKING) } else { rarity };
        for (article, score) in sheet.take_scores() {
            let Some(entry) = matches.get_mut(article as usize) else { continue };
            entry.score += weight * score;
            entry.weight += weight;
            entry.met |= 1 << number;
        }
        weights.push(weight);
    }
    let numbered = matches.iter_mut().zip(0..);
    numbered.for_each(|(entry, article)| entry.article = article);
    matches.retain(|entry| entry.met != 0);
    Tally { matches, weights }
}

/// The articles that meet a need, whatever they score, in no order.
pub(super) fn articles_meeting(need: &Need, index: &Index) -> Vec<u32> {
    let mut sheet = Sheet::new(index);
    sheet.gather(need);
    sheet.touched
}

/// Lucene's idf; 0 for words that no article holds.
fn rarity(articles_with: usize, articles: usize) -> f32 {
    let (with, all) = (articles_with as f32, articles as f32);
    if articles_with == 0 { 0.0 } else { (1.0 + (all - with + 0.5) / (with + 0.5)).ln() }
}

/// The occurrences of one need, article by article; used again for the next.
struct Sheet<'i> {
    index: &'i Index,
    rows: Vec<Row>,
    touched: Vec<u32>,
    norms: [[f32; 256]; 4],
}

/// What one article holds of a need.
#[derive(Clone, Copy, Default)]
struct Row {
    /// Occurrences by field, each counting what its way is worth.
    counts: [f32; 4],
    lengths: [u8; 4],
    touched: bool,
}

impl<'i> Sheet<'i> {
    fn new(index: &'i Index) -> Self {
        let norms = Field::ALL.map(|field| norms(index.mean_length(field)));
        Self { index, rows: vec![Row::default(); index.articles()], touched: Vec::new(), norms }
    }

    fn gather(&mut self, need: &Need) {
        let mut reader = self.index.reader();
        for way in &need.ways {
            if !way.is_ranked() && self.touched.len() == self.rows.len() {
                continue;
            }
            match &way.target {
                Target::Term(term) => {
                    reader.postings(*term).for_each(|posting| self.note(way, &posting));
                }
                Target::Phrase(slots) => {
                    let postings = phrase::postings(self.index, slots);
                    postings.iter().for_each(|posting| self.note(way, posting));
                }
                Target::Articles(articles) => articles.iter().for_each(|article| {
                    self.touch(*article);
                }),
            }
        }
    }

    fn note(&mut self, way: &Way, posting: &Posting) {
        if way.field.is_some_and(|field| field != posting.field) {
            return;
        }
        let Some(row) = self.touch(posting.article) else { return };
        let number = posting.field.number();
        if let Some((count, length)) = row.counts.get_mut(number).zip(row.lengths.get_mut(number)) {
            *count += way.weight * posting.count as f32;
            *length = posting.length;
        }
    }

    /// The row of an article that meets the need.
    fn touch(&mut self, article: u32) -> Option<&mut Row> {
        let row = self.rows.get_mut(article as usize)?;
        if !std::mem::replace(&mut row.touched, true) {
            self.touched.push(article);
        }
        Some(row)
    }

    /// The scores of the articles, without the need's weight; clears the sheet.
    fn take_scores(&mut self) -> Vec<(u32, f32)> {
        let articles = std::mem::take(&mut self.touched);
        let scored = articles.into_iter().filter_map(|article| {
            let row = std::mem::take(self.rows.get_mut(article as usize)?);
            Some((article, score(&row, &self.norms)))
        });
        scored.collect()
    }
}

fn score(row: &Row, norms: &[[f32; 256]; 4]) -> f32 {
    let fields = row.counts.iter().zip(row.lengths).zip(norms.iter().zip(BOOSTS));
    let scores = fields.map(|((&count, length), (norms, boost))| {
        let norm = norms.get(usize::from(length)).copied().unwrap_or(K1);
        boost * count / (count + norm)
    });
    scores.sum()
}

/// What stands beside the count in BM25's divisor, for every rounded length.
fn norms(mean: f32) -> [f32; 256] {
    let mean = mean.max(1.0);
    std::array::from_fn(|byte| K1 * (1.0 - B + B * rounded_length(byte as u8) as f32 / mean))
}
