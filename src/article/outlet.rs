//! [`Outlet`]s and [`Agency`]s: what they are called, and how a name in a text is looked up.
//!
//! A profile only sharpens what general rules already find; an unknown outlet is taken as printed.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::outlets::{AGENCIES, OUTLETS};
use crate::language::{WordList, first_word, key};
use crate::text::{Bloom, lowercase};

/// A publisher of news.
#[derive(Debug, PartialEq, Eq)]
pub struct Outlet {
    /// Its name as shown.
    pub name: &'static str,
    /// Its host, and the path where it shares the host.
    pub site: &'static str,
    /// Other forms in which datelines and footers print it, as keys.
    pub aliases: WordList,
}

impl Outlet {
    /// The outlet that `text` is a name of.
    ///
    /// ```
    /// use linimasa::article::Outlet;
    /// assert_eq!(Outlet::named("KOMPAS.com").map(|outlet| outlet.name), Some("Kompas.com"));
    /// assert_eq!(Outlet::named("kompas arah"), None);
    /// ```
    pub fn named(text: &str) -> Option<&'static Outlet> {
        OUTLETS.get(OUTLET_NAMES.named(&key(text))?)
    }

    /// The outlet that publishes at `url`; subdomains count.
    ///
    /// ```
    /// use linimasa::article::Outlet;
    /// let outlet = Outlet::at("https://nasional.tempo.co/read/1");
    /// assert_eq!(outlet.map(|outlet| outlet.name), Some("Tempo"));
    /// assert_eq!(Outlet::at("https://example.org/?from=tempo.co"), None);
    /// ```
    pub fn at(url: &str) -> Option<&'static Outlet> {
        let place = lowercase(url.split_once("://").map_or(url, |(_, place)| place));
        let outlets = OUTLETS.iter().filter(|outlet| stands_at(&place, outlet.site));
        outlets.max_by_key(|outlet| outlet.site.len())
    }

    /// The first outlet that `text_key` names.
    pub(super) fn within(text_key: &str) -> Option<&'static Outlet> {
        OUTLETS.get(OUTLET_NAMES.within(text_key)?)
    }
}

/// Whether `place`, a URL without its scheme, lies at `site` or below.
pub(super) fn stands_at(place: &str, site: &str) -> bool {
    place.match_indices(site).next().is_some_and(|(at, _)| {
        let before = place.get(..at).unwrap_or("");
        let after = place.get(at + site.len()..).unwrap_or("");
        !before.contains(['/', '?'])
            && (before.is_empty() || before.ends_with('.'))
            && (after.is_empty() || after.starts_with(['/', ':', '?', '#']))
    })
}

/// A news agency or medium that articles lean on.
#[derive(Debug, PartialEq, Eq)]
pub struct Agency {
    /// Its name as shown.
    pub name: &'static str,
    /// Other forms, as keys.
    pub aliases: WordList,
}

impl Agency {
    /// The agency that `text` is a name of.
    pub fn named(text: &str) -> Option<&'static Agency> {
        Self::with_key(&key(text))
    }

    /// The agency one of whose names has the key `wanted`.
    pub(super) fn with_key(wanted: &str) -> Option<&'static Agency> {
        AGENCIES.get(AGENCY_NAMES.named(wanted)?)
    }

    /// Whether the key of an agency's name may begin with `word`; never denies one that does.
    pub(super) fn may_open(word: &str) -> bool {
        AGENCY_NAMES.openers.may_hold(word)
    }

    /// The first agency that `text_key` names.
    pub(super) fn within(text_key: &str) -> Option<&'static Agency> {
        AGENCIES.get(AGENCY_NAMES.within(text_key)?)
    }
}

/// Names as keys, and the places in a table of what they name.
struct Directory {
    places: HashMap<String, usize>,
    /// The first words of the names.
    openers: Bloom,
}

/// No name has more words.
const LONGEST_NAME: usize = 5;

impl Directory {
    fn of(named: impl Iterator<Item = (String, usize)>) -> Self {
        let places: HashMap<String, usize> = named.collect();
        let openers = places.keys().map(|name| first_word(name)).collect();
        Self { places, openers }
    }

    fn named(&self, wanted: &str) -> Option<usize> {
        let opens = self.openers.may_hold(first_word(wanted));
        if opens { self.places.get(wanted).copied() } else { None }
    }

    fn within(&self, text_key: &str) -> Option<usize> {
        let words: Vec<&str> = text_key.split(' ').collect();
        let opening = words.iter().enumerate().filter(|(_, word)| self.openers.may_hold(word));
        opening.map(|(at, _)| at).find_map(|at| {
            (1..=LONGEST_NAME)
                .rev()
                .filter_map(|len| words.get(at..at + len))
                .find_map(|run| self.named(&run.join(" ")))
        })
    }
}

static OUTLET_NAMES: LazyLock<Directory> = LazyLock::new(|| {
    let forms = OUTLETS.iter().enumerate().flat_map(|(place, outlet)| {
        let own = [key(outlet.name), key(outlet.site)];
        let aliases = outlet.aliases.iter().map(str::to_owned);
        own.into_iter().chain(aliases).map(move |form| (form, place))
    });
    Directory::of(forms)
});

static AGENCY_NAMES: LazyLock<Directory> = LazyLock::new(|| {
    let forms = AGENCIES.iter().enumerate().flat_map(|(place, agency)| {
        let aliases = agency.aliases.iter().map(str::to_owned);
        std::iter::once(key(agency.name)).chain(aliases).map(move |form| (form, place))
    });
    Directory::of(forms)
});
