//! [`Stated`]: what a source says of an article to machines, beside its text.

use std::borrow::Cow;

use super::byline::{Role, leading_label, role_of, split_role};
use super::clutter;
use super::name::{Ground, is_person, names};
use super::outlet::Outlet;
use crate::language::{LanguagePack, NewsCues, key};
use crate::text::one_line;
use crate::time::printed;

/// What a source says of its article; not yet compared with anything.
#[derive(Debug, Default)]
pub(super) struct Stated {
    pub(super) title: Option<String>,
    pub(super) url: Option<String>,
    /// Names of the site and its publisher, the likeliest first.
    pub(super) outlets: Vec<String>,
    pub(super) section: Option<String>,
    /// What each source in the page says, the likeliest first.
    pub(super) authors: Vec<Names>,
    pub(super) editors: Vec<Names>,
    /// As machines write it, the likeliest first.
    pub(super) published: Vec<String>,
    /// Dates that the markup of the text holds, for want of better ones.
    pub(super) marked: Vec<String>,
    /// Short texts with dates that stand under the headline.
    pub(super) shown: Vec<String>,
    pub(super) modified: Option<String>,
    /// BCP 47 tag.
    pub(super) language: Option<String>,
}

/// Names as one source in a page has them, and what says that they are some.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) ground: Ground,
    pub(super) list: Vec<String>,
}

impl Names {
    /// Names that a page states.
    pub(super) fn stated(list: Vec<String>) -> Self {
        Self { ground: Ground::Statement, list }
    }
}

impl Stated {
    /// The outlet: a known one by the name that it goes by, else as stated.
    pub(super) fn outlet(&self) -> Option<&str> {
        let stated = self.outlets.first()?;
        Some(Outlet::named(stated).map_or(stated, |outlet| outlet.name))
    }

    /// The people in the first of `groups` that names some: no outlets, desks or addresses.
    pub(super) fn people(&self, groups: &[Names], pack: &LanguagePack) -> Option<Vec<String>> {
        groups.iter().map(|names| self.people_among(names, pack)).find(|people| !people.is_empty())
    }

    fn people_among(&self, names: &Names, pack: &LanguagePack) -> Vec<String> {
        let mut people: Vec<String> = Vec::new();
        for name in names.list.iter().flat_map(|name| split(name, pack)) {
            let name = one_line(&name);
            let listed = people.iter().any(|other| key(other) == key(&name));
            if !listed && self.may_be_person(&name, names.ground, pack) {
                people.push(name);
            }
        }
        people
    }

    fn may_be_person(&self, name: &str, ground: Ground, pack: &LanguagePack) -> bool {
        is_person(name, ground, pack)
            && !self.is_outlet(name)
            && !self.is_section(name)
            && (ground == Ground::Statement || !is_button(name, &pack.news))
    }

    /// Whether `name` is that of the section that the article stands in.
    pub(super) fn is_section(&self, name: &str) -> bool {
        self.section.as_deref().is_some_and(|section| key(section) == key(name))
    }

    fn is_outlet(&self, name: &str) -> bool {
        let name_key = key(name);
        let named = |outlet: &String| {
            let domain = outlet.split_once('.').map_or("", |(name, _)| name);
            key(outlet) == name_key || key(domain) == name_key
        };
        self.outlets.iter().any(named) || Outlet::named(name).is_some()
    }
}

/// Boxes with names hold labels and buttons, too: single words and cues of sites.
fn is_button(name: &str, cues: &NewsCues) -> bool {
    name.is_ascii() && !name.contains(' ') || clutter::phrase_reason(&key(name), cues).is_some()
}

/// The names of writers in a list of them, without labels, roles and notes in brackets.
fn split(text: &str, pack: &LanguagePack) -> Vec<String> {
    let text = without_brackets(text);
    turned_round(&text).map_or_else(|| listed(&text, pack), |name| vec![name])
}

/// What follows another label or a small word (`Edited by`, `in`) is no name of a writer.
fn listed(text: &str, pack: &LanguagePack) -> Vec<String> {
    let date = printed(text, pack).map(|date| date.span.slice(text));
    let text = date.map_or(Cow::Borrowed(text), |date| Cow::Owned(text.replace(date, "|")));
    let mut found = Vec::new();
    let mut is_other = false;
    for part in text.split(['|', ',', ';', '/', '&', '•', '·']).flat_map(|part| names(part, pack))
    {
        let part_key = key(part);
        let label = role_of(&part_key, &pack.news);
        if label.is_some() || pack.lexicon.is_stop_word(&part_key) {
            let is_joint = pack.news.lists(|cues| cues.and, &part_key);
            is_other = label != Some(Role::Author) && !is_joint;
        } else if !std::mem::take(&mut is_other) {
            let author = leading_label(part, &pack.news).filter(|(role, _)| *role == Role::Author);
            let name = author.map_or(part, |(_, name)| name);
            found.push(split_role(name, &pack.news).0.to_owned());
        }
    }
    found
}

/// `Gillman, Steve` as it is spoken.
fn turned_round(text: &str) -> Option<String> {
    let (last, first) = text.split_once(',')?;
    let (last, first) = (last.trim(), first.trim());
    let count = |part: &str| part.split_whitespace().count();
    let is_name =
        count(last) == 1 && (1..=2).contains(&count(first)) && !first.contains([',', '|']);
    is_name.then(|| format!("{first} {last}"))
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0;
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.max(1) - 1,
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}
