//! Takes a [`Plan`], gives what each article scores: BM25 in Lucene's formula over the fields.

use super::lookup::Lookup;
use super::notes::Notes;
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
    let mut matches: Notes<Match> = Notes::on(index);
    let mut sheet = Sheet::new(index);
    let (mut weights, mut lookups) = (Vec::new(), Vec::new());
    for (number, need) in plan.needs.iter().enumerate() {
        lookups.push(sheet.gather(need));
        let rarity = rarity(sheet.rows.len(), index.articles());
        let weight = if need.only_asks { rarity.min(ASKING) } else { rarity };
        sheet.rows.take(|article, row| {
            let Some(entry) = matches.on_article(article) else { return };
            entry.article = article;
            entry.score += weight * row.score(&sheet.means);
            entry.weight += weight;
            entry.met |= 1 << number;
        });
        weights.push(weight);
    }
    Tally { matches: matches.in_order(), weights, lookups }
}

/// The articles that meet a need, whatever they score, in no order.
pub(super) fn articles_meeting(need: &Need, index: &Index) -> Vec<u32> {
    let mut sheet = Sheet::new(index);
    sheet.gather(need);
    sheet.rows.articles().collect()
}

/// Lucene's idf; 0 for words that no article holds.
fn rarity(articles_with: usize, articles: usize) -> f32 {
    let (with, all) = (articles_with as f32, articles as f32);
    if articles_with == 0 { 0.0 } else { (1.0 + (all - with + 0.5) / (with + 0.5)).ln() }
}

/// The occurrences of one need, article by article; used again for the next.
struct Sheet<'i> {
    index: &'i Index,
    rows: Notes<Row>,
    /// The mean lengths of the fields, no less than 1.
    means: [f32; 4],
}

/// What one article holds of a need.
#[derive(Clone, Copy, Default)]
struct Row {
    /// Occurrences by field, each counting what its way is worth.
    counts: [f32; 4],
    lengths: [u8; 4],
}

impl<'i> Sheet<'i> {
    fn new(index: &'i Index) -> Self {
        let means = Field::ALL.map(|field| index.mean_length(field).max(1.0));
        Self { index, rows: Notes::on(index), means }
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
        if self.rows.is_full() {
            return;
        }
        let index = self.index;
        let mut touch = |posting: &Posting| {
            if way.looks_at(posting.field) {
                self.rows.on_article(posting.article);
            }
        };
        match &way.target {
            Target::Term(term) => index.reader().postings(*term).for_each(|p| touch(&p)),
            Target::Phrase(slots) => phrase::postings(index, slots).iter().for_each(touch),
            Target::Articles(articles) => articles.iter().for_each(|article| {
                self.rows.on_article(*article);
            }),
        }
    }

    fn note(&mut self, way: &Way, posting: &Posting) {
        let Some(row) = self.rows.on_article(posting.article) else { return };
        let number = posting.field.number();
        if let Some((count, length)) = row.counts.get_mut(number).zip(row.lengths.get_mut(number)) {
            *count += way.weight * posting.count as f32;
            *length = posting.length;
        }
    }
}

impl Row {
    /// What the article scores, without the need's weight.
    fn score(&self, means: &[f32; 4]) -> f32 {
        let fields = self.counts.iter().zip(self.lengths).zip(means.iter().zip(BOOSTS));
        let held = fields.filter(|((count, _), _)| **count > 0.0);
        let scores = held.map(|((&count, length), (mean, boost))| {
            let norm = K1 * (1.0 - B + B * rounded_length(length) as f32 / mean);
            boost * count / (count + norm)
        });
        scores.sum()
    }
}
