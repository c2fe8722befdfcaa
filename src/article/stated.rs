//! [`Stated`]: what a source says of an article to machines, beside its text.

use super::name::{is_person, names};
use super::outlet::Outlet;
use crate::language::{LanguagePack, key};

/// What a source says of its article; not yet compared with anything.
#[derive(Debug, Default)]
pub(super) struct Stated {
    pub(super) title: Option<String>,
    pub(super) url: Option<String>,
    /// Names of the site and its publisher, the likeliest first.
    pub(super) outlets: Vec<String>,
    pub(super) section: Option<String>,
    /// What each source in the page says, the likeliest first.
    pub(super) authors: Vec<Vec<String>>,
    pub(super) editors: Vec<Vec<String>>,
    /// As machines write it, the likeliest first.
    pub(super) published: Vec<String>,
    /// Dates that the markup of the text holds, for want of better ones.
    pub(super) marked: Vec<String>,
    pub(super) modified: Option<String>,
    /// BCP 47 tag.
    pub(super) language: Option<String>,
}

impl Stated {
    /// The outlet: a known one by the name that it goes by, else as stated.
    pub(super) fn outlet(&self) -> Option<&str> {
        let stated = self.outlets.first()?;
        Some(Outlet::named(stated).map_or(stated, |outlet| outlet.name))
    }

    /// The people in the first of `groups` that names some: no outlets, desks or addresses.
    pub(super) fn people(
        &self,
        groups: &[Vec<String>],
        pack: &LanguagePack,
    ) -> Option<Vec<String>> {
        groups.iter().map(|names| self.people_among(names, pack)).find(|people| !people.is_empty())
    }

    fn people_among(&self, names: &[String], pack: &LanguagePack) -> Vec<String> {
        let mut people: Vec<String> = Vec::new();
        for name in names.iter().flat_map(|name| split(name, pack)) {
            let listed = people.iter().any(|other| key(other) == key(name));
            if !listed && is_person(name, pack) && !self.is_outlet(name) {
                people.push(name.to_owned());
            }
        }
        people
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

/// The names in a list of them.
fn split<'t>(text: &'t str, pack: &'t LanguagePack) -> impl Iterator<Item = &'t str> {
    text.split([',', ';', '|', '/', '&']).flat_map(|part| names(part, pack))
}
