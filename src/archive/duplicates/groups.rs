//! [`Groups`]: the articles that are one. Takes them longest first, so that each is compared with
//! whole texts, and with the founders of groups alone, so that no chain joins unlike ones.

use super::address::canonical;
use super::sketch::Sketch;
use crate::language::key;
use crate::order;
use crate::pace::Pace;
use crate::text::{HashMap, fnv};
use std::cmp::Reverse;

/// How many texts that share words a text is compared with, those that share most first.
const MOST_COMPARED: usize = 8;

/// Articles by number, in groups.
pub(super) struct Groups<'a> {
    sketches: &'a [Sketch<'a>],
    /// The numbers of the articles of each group, the longest first.
    members: Vec<Vec<usize>>,
    /// The group of each address, by its hash.
    by_address: HashMap<u64, usize>,
    /// The shingles of several texts, sorted, and the first group that has each.
    by_shingle: Vec<(u32, Option<u32>)>,
    /// The group of each title and text too short for shingles.
    by_print: HashMap<u64, usize>,
}

impl<'a> Groups<'a> {
    pub(super) async fn of(sketches: &'a [Sketch<'a>], pace: &Pace) -> Self {
        let mut groups = Self {
            sketches,
            members: Vec::new(),
            by_address: HashMap::default(),
            by_shingle: shared_shingles(sketches),
            by_print: HashMap::default(),
        };
        let mut numbered: Vec<_> = sketches.iter().zip(0..).collect();
        order::sort_by_key(&mut numbered, |(sketch, at)| (Reverse(sketch.words), *at));
        let mut stage = pace.stage(0.4, sketches.len());
        for (sketch, at) in numbered {
            groups.add(at, sketch);
            stage.step().await;
        }
        groups
    }

    /// The groups, each with at least one article.
    pub(super) fn into_members(self) -> Vec<Vec<usize>> {
        self.members
    }

    fn add(&mut self, at: usize, sketch: &Sketch<'_>) {
        let address = sketch.article.url.as_deref().and_then(canonical);
        let address = address.map(|url| fnv(url.bytes()));
        let known = self.at_address(address, sketch).or_else(|| self.with_text(sketch));
        let group = known.unwrap_or(self.members.len());
        match self.members.get_mut(group) {
            Some(members) => members.push(at),
            None => self.found(at, sketch),
        }
        if let Some(address) = address {
            self.by_address.entry(address).or_insert(group);
        }
    }

    /// Begins a group.
    fn found(&mut self, at: usize, sketch: &Sketch<'_>) {
        let group = self.members.len();
        self.members.push(vec![at]);
        if !sketch.is_telling() {
            self.by_print.entry(sketch.print).or_insert(group);
            return;
        }
        for shingle in sketch.sample() {
            let place = self.place(shingle).and_then(|place| self.by_shingle.get_mut(place));
            place.into_iter().for_each(|(_, first)| *first = first.or(Some(group as u32)));
        }
    }

    fn founder(&self, group: usize) -> Option<&'a Sketch<'a>> {
        self.sketches.get(*self.members.get(group)?.first()?)
    }

    /// The group at the same address, unless its text has nothing to do with this one: some hosts
    /// give one address to all their articles.
    fn at_address(&self, address: Option<u64>, sketch: &Sketch<'_>) -> Option<usize> {
        let group = *self.by_address.get(&address?)?;
        let founder = self.founder(group)?;
        let same_title = || key(&founder.article.title) == key(&sketch.article.title);
        (founder.is_related(sketch) || same_title()).then_some(group)
    }

    /// The group with nearly the same text.
    fn with_text(&self, sketch: &Sketch<'_>) -> Option<usize> {
        if !sketch.is_telling() {
            let group = *self.by_print.get(&sketch.print)?;
            let other = self.founder(group)?.article;
            // A few words are said of many things; at two addresses they are two articles.
            return (other.url.is_none() || sketch.article.url.is_none()).then_some(group);
        }
        let is_copy =
            |group: &usize| self.founder(*group).is_some_and(|founder| founder.has_copy(sketch));
        self.sharing(sketch).into_iter().find(is_copy)
    }

    fn place(&self, shingle: u32) -> Option<usize> {
        self.by_shingle.binary_search_by_key(&shingle, |(shared, _)| *shared).ok()
    }

    /// The groups that share most of the shingles that are looked up.
    fn sharing(&self, sketch: &Sketch<'_>) -> Vec<usize> {
        let places = sketch.sample().filter_map(|shingle| self.place(shingle));
        let groups = places.filter_map(|place| self.by_shingle.get(place)?.1);
        let mut found: Vec<usize> = groups.map(|group| group as usize).collect();
        order::sort(&mut found);
        let mut runs: Vec<(Reverse<usize>, usize)> = found
            .chunk_by(|a, b| a == b)
            .filter_map(|run| Some((Reverse(run.len()), *run.first()?)))
            .collect();
        order::sort(&mut runs);
        runs.into_iter().map(|(_, group)| group).take(MOST_COMPARED).collect()
    }
}

/// The shingles by which several texts are looked up, sorted; no others lead from one to another.
fn shared_shingles(sketches: &[Sketch<'_>]) -> Vec<(u32, Option<u32>)> {
    let count = sketches.iter().map(|sketch| sketch.sample().count()).sum();
    let mut all: Vec<u64> = Vec::with_capacity(count);
    all.extend(sketches.iter().flat_map(Sketch::sample).map(u64::from));
    all.sort_unstable();
    let shared = all.chunk_by(|a, b| a == b).filter(|same| same.len() > 1);
    shared.filter_map(|same| Some((*same.first()? as u32, None))).collect()
}
