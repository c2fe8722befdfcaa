//! Takes what the host gave and what reading found, gives what counts: the given value. Where the
//! two contradict each other, a warning names both.

use super::dating;
use super::fields::StatedDate;
use super::model::Published;
use crate::language::{LanguagePack, key};
use crate::warning::{Warning, WarningCode};

/// Settles fields one by one, and keeps the warnings.
#[derive(Debug, Default)]
pub(super) struct Merge {
    pub(super) warnings: Vec<Warning>,
}

impl Merge {
    pub(super) fn warn(&mut self, code: WarningCode, message: impl Into<String>) {
        self.warnings.push(Warning::new(code, message));
    }

    /// The value of a text field; differences of case and marks are none.
    pub(super) fn text(
        &mut self,
        field: &str,
        given: Option<&str>,
        found: Option<String>,
    ) -> Option<String> {
        let Some(given) = given.map(str::trim).filter(|given| !given.is_empty()) else {
            return found;
        };
        if let Some(found) = found.filter(|found| key(found) != key(given)) {
            self.conflict(field, given, &found);
        }
        Some(given.to_owned())
    }

    /// The names of people; names that are given beside those found are no contradiction.
    pub(super) fn authors(
        &mut self,
        given: Option<Vec<String>>,
        found: Vec<String>,
    ) -> Vec<String> {
        let Some(given) = given else { return found };
        if !found.iter().all(|name| given.iter().any(|own| key(own) == key(name))) {
            self.conflict("authors", &given.join(", "), &found.join(", "));
        }
        given
    }

    /// The date that the page states to machines, unless the one that it prints tells more of the
    /// same moment.
    pub(super) fn stated_date(
        &mut self,
        stated: Option<StatedDate>,
        printed: Option<StatedDate>,
    ) -> Option<StatedDate> {
        let (Some(stated), Some(printed)) = (&stated, &printed) else { return stated.or(printed) };
        if dating::tells_more(&printed.printed, &stated.printed) {
            return Some(printed.clone());
        }
        if stated.printed.value.earliest != printed.printed.value.earliest {
            self.conflict("published", &stated.evidence, &printed.evidence);
        }
        Some(stated.clone())
    }

    /// The date of publication that is given or else stated.
    pub(super) fn published(
        &mut self,
        given: Option<&str>,
        found: Option<Published>,
        pack: &LanguagePack,
    ) -> Option<Published> {
        let Some(text) = given.map(str::trim).filter(|text| !text.is_empty()) else { return found };
        let Some(given) = dating::given(text, pack) else {
            let message = format!("published: “{text}” could not be read and was left out");
            self.warn(WarningCode::UnreadableField, message);
            return found;
        };
        if let Some(found) = found.filter(|found| dating::contradicts(&given, found)) {
            self.conflict("published", text, &found.evidence);
        }
        Some(given)
    }

    fn conflict(&mut self, field: &str, given: &str, found: &str) {
        let message = format!("{field}: given “{given}”, found “{found}”; the given one was taken");
        self.warn(WarningCode::FieldConflict, message);
    }
}
