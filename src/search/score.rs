//! Takes a [`Plan`], gives what each article scores: BM25 in Lucene's formula over the fields.

use super::lookup::Lookup;
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
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// By article.
    pub(super) matches: Vec<Match>,
    /// What each need weighs: the rarer, the more.
    pub(super) weights: Vec<f32>,
    /// By need.
    pub(super) lookups: Vec<Lookup>,
}

pub(super) fn tally(plan: &Plan, index: &Index) -> Tally {
    let mut matches = vec![Match::default(); index.articles()];
    let mut sheet = Sheet::new(index);
    let (mut weights, mut lookups) = (Vec::new(), Vec::new());
    for (number, need) in plan.needs.iter().enumerate() {
        lookups.push(sheet.gather(need));
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
    Tally { matches, weights, lookups }
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
        Self { index, rows: vec![Row::default(); index.articles()], touched: Vec::new() }
    }

    fn gather(&mut self, need: &Need) -> Lookup {
        let lookup = Lookup::of(need, self.index);
        for (way, postings) in lookup.ways(need) {
            postings.iter().for_each(|posting| self.note(way, posting));
        }
        need.ways.iter().filter(|way| !way.is_ranked()).for_each(|way| self.touch_all(way));
        lookup
    }

    /// Touches what a way that is not ranked leads to.
    fn touch_all(&mut self, way: &Way) {
        if self.touched.len() == self.rows.len() {
            return;
        }
        let index = self.index;
        let mut touch = |posting: &Posting| {
            if way.looks_at(posting.field) {
                self.touch(posting.article);
            }
        };
        match &way.target {
            Target::Term(term) => index.reader().postings(*term).for_each(|p| touch(&p)),
            Target::Phrase(slots) => phrase::postings(index, slots).iter().for_each(touch),
            Target::Articles(articles) => articles.iter().for_each(|article| {
                self.touch(*article);
            }),
        }
    }

    fn note(&mut self, way: &Way, posting: &Posting) {
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
        let means = Field::ALL.map(|field| self.index.mean_length(field).max(1.0));
        let scored = articles.into_iter().filter_map(|article| {
            let row = std::mem::take(self.rows.get_mut(article as usize)?);
            Some((article, score(&row, &means)))
        });
        scored.collect()
    }
}

fn score(row: &Row, means: &[f32; 4]) -> f32 {
    let fields = row.counts.iter().zip(row.lengths).zip(means.iter().zip(BOOSTS));
    let held = fields.filter(|((count, _), _)| **count > 0.0);
    let scores = held.map(|((&count, length), (mean, boost))| {
        let norm = K1 * (1.0 - B + B * rounded_length(length) as f32 / mean);
        boost * count / (count + norm)
    });
    scores.sum()
}
