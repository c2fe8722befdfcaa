//! [`Groups`]: the articles that are one. Takes them longest first, so that each is compared with
//! whole texts, and with the founders of groups alone, so that no chain joins unlike ones.

use super::address::canonical;
use super::sketch::Sketch;
use crate::article::Article;
use crate::language::key;
use crate::order;
use crate::pace::Pace;
use crate::text::{HashMap, fnv};
use std::cmp::Reverse;

/// How many texts that share words a text is compared with, those that share most first.
const MOST_COMPARED: usize = 8;

/// Articles by number, in groups.
pub(super) struct Groups<'a> {
    articles: &'a [Article],
    sketches: &'a [Sketch],
    /// The numbers of the articles of each group, the longest first.
    members: Vec<Vec<usize>>,
    /// The group of each address, by its hash.
    by_address: HashMap<u64, usize>,
    /// The first group that has a shingle.
    by_shingle: HashMap<u32, usize>,
    /// The group of each title and text too short for shingles.
    by_print: HashMap<u64, usize>,
}

impl<'a> Groups<'a> {
    pub(super) async fn of(articles: &'a [Article], sketches: &'a [Sketch], pace: &Pace) -> Self {
        let mut groups = Self {
            articles,
            sketches,
            members: Vec::new(),
            by_address: HashMap::default(),
            by_shingle: HashMap::default(),
            by_print: HashMap::default(),
        };
        let mut numbered: Vec<_> = articles.iter().zip(sketches).zip(0..).collect();
        order::sort_by_key(&mut numbered, |((_, sketch), at)| (Reverse(sketch.words), *at));
        let mut stage = pace.stage(0.4, articles.len());
        for ((article, sketch), at) in numbered {
            groups.add(at, article, sketch);
            stage.step().await;
        }
        groups
    }

    /// The groups, each with at least one article.
    pub(super) fn into_members(self) -> Vec<Vec<usize>> {
        self.members
    }

    fn add(&mut self, at: usize, article: &Article, sketch: &Sketch) {
        let address = article.url.as_deref().and_then(canonical).map(|url| fnv(url.bytes()));
        let known =
            self.at_address(address, article, sketch).or_else(|| self.with_text(article, sketch));
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
    fn found(&mut self, at: usize, sketch: &Sketch) {
        let group = self.members.len();
        self.members.push(vec![at]);
        if sketch.is_telling() {
            for shingle in sketch.sample() {
                self.by_shingle.entry(shingle).or_insert(group);
            }
        } else {
            self.by_print.entry(sketch.print).or_insert(group);
        }
    }

    fn founder(&self, group: usize) -> Option<(&'a Article, &'a Sketch)> {
        let at = *self.members.get(group)?.first()?;
        Some((self.articles.get(at)?, self.sketches.get(at)?))
    }

    /// The group at the same address, unless its text has nothing to do with this one: some hosts
    /// give one address to all their articles.
    fn at_address(
        &self,
        address: Option<u64>,
        article: &Article,
        sketch: &Sketch,
    ) -> Option<usize> {
        let group = *self.by_address.get(&address?)?;
        let (other, founder) = self.founder(group)?;
        let related = founder.is_related(sketch) || key(&other.title) == key(&article.title);
        related.then_some(group)
    }

    /// The group with nearly the same text.
    fn with_text(&self, article: &Article, sketch: &Sketch) -> Option<usize> {
        if !sketch.is_telling() {
            let group = *self.by_print.get(&sketch.print)?;
            let (other, _) = self.founder(group)?;
            // A few words are said of many things; at two addresses they are two articles.
            return (other.url.is_none() || article.url.is_none()).then_some(group);
        }
        let is_copy = |group: &usize| {
            self.founder(*group).is_some_and(|(_, founder)| founder.has_copy(sketch))
        };
        self.sharing(sketch).into_iter().find(is_copy)
    }

    /// The groups that share most of the shingles that are looked up.
    fn sharing(&self, sketch: &Sketch) -> Vec<usize> {
        let mut found: Vec<usize> =
            sketch.sample().filter_map(|shingle| self.by_shingle.get(&shingle).copied()).collect();
        order::sort(&mut found);
        let mut runs: Vec<(Reverse<usize>, usize)> = found
            .chunk_by(|a, b| a == b)
            .filter_map(|run| Some((Reverse(run.len()), *run.first()?)))
            .collect();
        order::sort(&mut runs);
        runs.into_iter().map(|(_, group)| group).take(MOST_COMPARED).collect()
    }
}
