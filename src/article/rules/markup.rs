//! The rules for pages with markup: what the elements around a line say it is.

use super::{SHORT, Sorter};
use crate::article::class::LineClass;
use crate::article::hint::Hint;
use crate::article::look::Look;
use crate::article::model::RemovalReason;

impl Sorter<'_> {
    /// Lines that their markup leaves no doubt about.
    pub(super) fn named_by_markup(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        match self.page.hint(at) {
            Hint::Clutter(_) if self.is_below_title(at) && self.is_byline(at) => {
                Some(LineClass::Byline)
            }
            Hint::Clutter(RemovalReason::RelatedHeading) if look.words > SHORT => {
                Some(LineClass::Related)
            }
            Hint::Clutter(reason) => Some(LineClass::Boilerplate(reason)),
            Hint::Byline if look.words <= 8 * SHORT => {
                let signed = self.page.byline(at).is_some() || self.page.is_names(at);
                signed.then_some(LineClass::Byline)
            }
            // Boxes of writers are called credits, too.
            Hint::Caption if self.is_below_title(at) && self.is_signed(at) => {
                Some(LineClass::Byline)
            }
            Hint::Caption if self.page.mark(at).is_none() => Some(LineClass::Caption),
            _ => None,
        }
    }

    /// What no cue gainsays.
    pub(super) fn markup(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        match self.page.hint(at) {
            Hint::None => None,
            Hint::Paragraph | Hint::Quote | Hint::ListItem => Some(LineClass::Body),
            Hint::Heading => Some(self.heading(at)),
            Hint::Summary => Some(LineClass::Summary),
            Hint::Link if look.words > SHORT => Some(LineClass::Related),
            _ => Some(self.aside(at)),
        }
    }

    /// Whether line `at` stands between the headline and the text.
    fn is_below_title(&self, at: usize) -> bool {
        self.is_before_text(at) && self.title.is_some_and(|title| title < at)
    }

    /// A heading with text below it, else one of a box.
    fn heading(&self, at: usize) -> LineClass {
        if self.page.next_prose(at).is_some() && !self.is_above_title(at) {
            LineClass::Subheading
        } else {
            LineClass::Boilerplate(RemovalReason::Other)
        }
    }

    fn aside(&self, at: usize) -> LineClass {
        let above = self.is_before_text(at);
        let reason = if above { RemovalReason::Navigation } else { RemovalReason::Other };
        LineClass::Boilerplate(reason)
    }
}
