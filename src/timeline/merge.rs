//! Takes tellings, gives groups of those that tell the same thing.
//!
//! The most precise dates come first and found groups; a coarser date joins the group inside it
//! that its sentence is most like. Every telling is compared with a group's middle, not with its
//! nearest member, so that no chain pulls unlike events together.

use super::telling::{Role, Telling};
use super::terms::{Term, Terms};
use crate::order;
use crate::pace::Pace;
use crate::text::HashMap;
use crate::time::{Date, Grain};
use std::ops::Range;

/// How many of a telling's heaviest words lead to the groups that it is compared with.
const LEADS: usize = 8;
/// How many groups a word leads to at the most; the earliest come first.
const MOST_CANDIDATES: usize = 256;
/// How many terms the middle of a group keeps: a group told by many does not cost more.
const MIDDLE: usize = 96;
/// How like two groups of one day must be to be one.
const SAME_DAY_LIKENESS: f32 = 0.4;
/// The grains of tellings, from fine to coarse.
const GRAINS: [Grain; 7] = [
    Grain::Day,
    Grain::Week,
    Grain::Month,
    Grain::Quarter,
    Grain::Year,
    Grain::Decade,
    Grain::Century,
];

/// Tellings of one event.
#[derive(Debug)]
pub(super) struct Group {
    /// Their numbers; the founder, whose date is the most precise, comes first.
    pub(super) members: Vec<usize>,
    grain: Grain,
    days: (Date, Date),
    /// What its members tell, on the mean.
    pub(super) middle: Terms,
}

/// Groups `tellings`, whose order must be [`canonical`]; `terms` go with them one by one.
pub(super) async fn merge(tellings: &[Telling], terms: Vec<Terms>, pace: &Pace) -> Groups {
    let mut found = Groups::default();
    let mut stage = pace.stage(0.8, tellings.len());
    for (number, (telling, terms)) in tellings.iter().zip(terms).enumerate() {
        let least = least_likeness(telling.grain());
        let inside = found.inside(telling);
        match found.nearest(&terms, least, &inside, &|group| joins(group.days, telling)) {
            Some(group) => found.join(group, number, &terms),
            None => found.open(number, telling, terms),
        }
        stage.step().await;
    }
    found.joined(&pace.part(0.2)).await
}

/// The order in which tellings are grouped, whatever the order of the articles was: precise before
/// coarse, then by day, news first, then by `place` (article id, block, byte).
pub(super) fn canonical<P: Ord>(telling: &Telling, place: P) -> impl Ord + use<P> {
    (telling.grain(), telling.days, telling.role != Role::News, place)
}

/// How like a telling must be to a group. The wider the date, the more the words must say.
fn least_likeness(grain: Grain) -> f32 {
    match grain {
        Grain::Time | Grain::Day => 0.20,
        Grain::Week | Grain::Month => 0.16,
        Grain::Quarter | Grain::Year => 0.20,
        Grain::Decade | Grain::Century => 0.40,
    }
}

/// The part of ascending numbers that lies in a range.
fn part<'n>(numbers: &'n [usize], range: &Range<usize>) -> &'n [usize] {
    let place = |bound: usize| numbers.partition_point(|number| *number < bound);
    numbers.get(place(range.start)..place(range.end)).unwrap_or(&[])
}

/// The groups found so far.
#[derive(Debug, Default)]
pub(super) struct Groups {
    groups: Vec<Group>,
    /// The groups in whose tellings a word is heavy, ascending.
    by_term: HashMap<Term, Vec<usize>>,
}

impl Groups {
    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &Group> {
        self.groups.iter()
    }

    /// The group among those that `fits` picks that is most like `terms`, if like enough.
    pub(super) fn most_like(
        &self,
        terms: &Terms,
        least: f32,
        fits: impl Fn(&Group) -> bool,
    ) -> Option<&Group> {
        let all = 0..self.groups.len();
        self.groups.get(self.nearest(terms, least, &[all], &fits)?)
    }

    /// The groups that lie inside the days of a telling, of each grain as fine as its own: as the
    /// groups were opened in canonical order, those of one grain follow one another by first day.
    fn inside(&self, telling: &Telling) -> Vec<Range<usize>> {
        let place = |key| self.place(key);
        let grains = GRAINS.into_iter().take_while(|grain| *grain <= telling.grain());
        let (first, last) = telling.days;
        grains.map(|grain| place((grain, first))..self.after(grain, last)).collect()
    }

    /// Where the groups of a grain and a first day begin.
    fn place(&self, key: (Grain, Date)) -> usize {
        self.groups.partition_point(|group| (group.grain, group.days.0) < key)
    }

    fn after(&self, grain: Grain, last: Date) -> usize {
        self.groups.partition_point(|group| (group.grain, group.days.0) <= (grain, last))
    }

    /// Only groups that share a heavy word are looked at, and a few of them for each word, so that
    /// the work stays linear.
    fn nearest(
        &self,
        terms: &Terms,
        least: f32,
        ranges: &[Range<usize>],
        fits: &dyn Fn(&Group) -> bool,
    ) -> Option<usize> {
        let mut candidates: Vec<usize> = Vec::new();
        for term in terms.heaviest(LEADS) {
            let known = self.by_term.get(&term).map_or(&[][..], Vec::as_slice);
            let near = ranges.iter().flat_map(|range| part(known, range));
            candidates.extend(near.copied().take(MOST_CANDIDATES));
        }
        order::sort_distinct(&mut candidates);
        candidates
            .into_iter()
            .filter_map(|idx| Some((idx, self.groups.get(idx)?)))
            .filter(|(_, group)| fits(group))
            .map(|(idx, group)| (idx, group.middle.likeness(terms)))
            .filter(|(_, likeness)| *likeness >= least)
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .map(|(idx, _)| idx)
    }

    fn join(&mut self, idx: usize, number: usize, terms: &Terms) {
        if let Some(group) = self.groups.get_mut(idx) {
            group.middle = group.middle.blend(group.members.len() as f32, terms).cut(MIDDLE);
            group.members.push(number);
            self.note(idx, terms);
        }
    }

    fn open(&mut self, number: usize, telling: &Telling, middle: Terms) {
        let (grain, days) = (telling.grain(), telling.days);
        self.keep(Group { members: vec![number], grain, days, middle });
    }

    /// The groups, those of one day joined that are told in much the same words: one may have been
    /// opened before there was enough to see that another tells the same.
    async fn joined(self, pace: &Pace) -> Self {
        let Self { groups, by_term } = self;
        drop(by_term);
        let mut joined = Self::default();
        let mut stage = pace.stage(1.0, groups.len());
        for group in groups {
            let days = group.days;
            let same = |other: &Group| {
                (other.grain, other.days) == (Grain::Day, days)
                    && other.middle.names_what(&group.middle)
            };
            let of_day = joined.place((group.grain, days.0))..joined.groups.len();
            match joined.nearest(&group.middle, SAME_DAY_LIKENESS, &[of_day], &same) {
                Some(idx) => joined.absorb(idx, group),
                None => joined.keep(group),
            }
            stage.step().await;
        }
        joined
    }

    fn absorb(&mut self, idx: usize, group: Group) {
        if let Some(first) = self.groups.get_mut(idx) {
            let (own, other) = (first.members.len() as f32, group.members.len() as f32);
            first.middle = first.middle.blend(own / other, &group.middle).cut(MIDDLE);
            first.members.extend(group.members);
            order::sort(&mut first.members);
            self.note(idx, &group.middle);
        }
    }

    fn keep(&mut self, group: Group) {
        self.note(self.groups.len(), &group.middle);
        self.groups.push(group);
    }

    fn note(&mut self, idx: usize, terms: &Terms) {
        for term in terms.heaviest(LEADS) {
            let groups = self.by_term.entry(term).or_default();
            if let Err(place) = groups.binary_search(&idx) {
                groups.insert(place, idx);
            }
        }
    }
}

/// Whether a group's days lie inside those of a telling that may mean them.
fn joins(group: (Date, Date), telling: &Telling) -> bool {
    let days = telling.days;
    days.0 <= group.0 && group.1 <= days.1 && (group == days || !telling.ongoing)
}
