//! The rules for running text: broken sentences, lists, headings and what follows the text.

use super::{NEAR, SHORT, Sorter};
use crate::article::blocks::is_list_item;
use crate::article::class::LineClass;
use crate::article::look::{Ending, Look};
use crate::article::model::RemovalReason;
use crate::article::related;

/// From this many words on a line below the headline is text, unless it is a headline.
const SHORTEST_LEAD: usize = 8;
/// Up to this share of capitalised words, a line is no headline of a newsroom.
const UNCAPITALISED: f32 = 0.25;

impl Sorter<'_> {
    /// The rest of a sentence that links or hard line ends have broken up.
    pub(super) fn unfinished(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let firm = matches!(
            self.page.mark(at),
            Some(LineClass::Boilerplate(_) | LineClass::Related | LineClass::Byline)
        );
        (!firm && self.goes_on(at, look)).then_some(LineClass::Body)
    }

    /// Whether line `at` goes on with the sentence of the line just above it.
    pub(super) fn goes_on(&self, at: usize, look: &Look<'_>) -> bool {
        let above = at
            .checked_sub(1)
            .and_then(|above| Some((self.done.get(above)?, self.page.look(above)?)));
        above.is_some_and(|(line, above)| {
            line.class == LineClass::Body
                && !self.page.follows_gap(at)
                && above.ending == Ending::Open
                && !is_list_item(self.page.text(at))
                && (line.continues || above.words > SHORT && !is_list_item(line.line.text))
                && !(look.is_headline() && look.words > 2 * SHORT)
        })
    }

    pub(super) fn running_text(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let prose = self.page.is_prose(at) && !self.is_after_text(at) && !self.is_above_title(at);
        let lead = self.title.is_some_and(|title| title < at)
            && self.is_before_text(at)
            && at + NEAR >= self.page.text_start
            && look.words >= SHORTEST_LEAD
            && !look.is_headline();
        let closing = self.is_just_after_text(at) && self.sounds_like_text(at, look);
        (prose || lead || closing).then_some(LineClass::Body)
    }

    /// Whether line `at`, if it stands just below the text, belongs to it.
    fn sounds_like_text(&self, at: usize, look: &Look<'_>) -> bool {
        look.ending == Ending::Colon
            || self.page.text(at).starts_with(['"', '“'])
            || self.page.may_be_text(at)
            || look.is_long_sentence()
            || look.is_sentence() && look.words > 1 && self.before(at) == Some(LineClass::Body)
            || look.words > SHORT && look.capitals <= UNCAPITALISED
    }

    /// Whether nothing but links and prompts stands between the text and line `at`.
    fn is_just_after_text(&self, at: usize) -> bool {
        let between = self.page.text_end..at;
        let near = self.is_after_text(at) && at < self.page.text_end + NEAR;
        near && between.into_iter().all(|at| {
            let class = self.class(at);
            class == Some(LineClass::Body)
                || class == Some(LineClass::Related)
                || self.page.mark(at).is_some() && !self.page.is_foot(at)
        })
    }

    /// Items below text, and what a colon announces.
    pub(super) fn list_item(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let announced = at
            .checked_sub(1)
            .and_then(|above| self.page.look(above))
            .is_some_and(|above| above.ending == Ending::Colon);
        let text = self.page.text(at);
        let item = is_list_item(text) || announced && !look.is_headline();
        let below = self.before(at) == Some(LineClass::Body)
            || is_list_item(text) && self.is_just_after_text(at);
        let listed = item && below;
        let heads = text.starts_with(|c: char| c.is_ascii_digit())
            && look.words <= 2 * SHORT
            && !look.is_sentence()
            && self.page.is_prose(at + 1);
        listed.then_some(if heads { LineClass::Subheading } else { LineClass::Body })
    }

    /// Inside the text: a heading, the headline of another article, or a short line of the text.
    pub(super) fn heading_or_link(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let text = self.page.text(at);
        if is_list_item(text) || !look.is_headline() {
            return self.is_plain_heading(at, look).then_some(LineClass::Subheading);
        }
        let next = self.page.next_prose(at).and_then(|next| self.page.look(next));
        let new_page = self.before(at) == Some(LineClass::Boilerplate(RemovalReason::Pagination));
        let heading = new_page || related::is_heading(look, next);
        Some(if heading { LineClass::Subheading } else { LineClass::Related })
    }

    /// A few words without a stop between a finished paragraph and the next one.
    fn is_plain_heading(&self, at: usize, look: &Look<'_>) -> bool {
        let text = self.page.text(at);
        let finished = at
            .checked_sub(1)
            .and_then(|above| self.page.look(above))
            .is_some_and(Look::is_sentence);
        look.ending == Ending::Open
            && (2..=2 * SHORT).contains(&look.words)
            && text.starts_with(char::is_uppercase)
            && finished
            && self.page.is_prose(at + 1)
    }
}
