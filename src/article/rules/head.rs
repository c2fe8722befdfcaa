//! The rules for what stands above the text: headline, section, standfirst, bylines.

use super::{NEAR, SHORT, Sorter};
use crate::article::blocks::is_list_item;
use crate::article::byline::Byline;
use crate::article::class::LineClass;
use crate::article::look::Look;
use crate::article::model::RemovalReason;

/// How much of a standfirst the first paragraphs repeat.
const REPEATED: f32 = 0.65;

impl Sorter<'_> {
    pub(super) fn title(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let title = self.title?;
        if at == title {
            return Some(LineClass::Title);
        }
        let near = look.words < 2 * self.page.look(title)?.words + SHORT;
        (near && look.words > 0 && self.headline.is_repeated_by(look))
            .then_some(LineClass::TitleRepeat)
    }

    /// The name of a section just above the headline.
    pub(super) fn section(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let named = self.page.pack.news.lists(|c| c.sections, &look.key);
        (named && self.title == Some(at + 1)).then_some(LineClass::Section)
    }

    /// A paragraph below the headline that the text repeats, or that stands above the byline.
    pub(super) fn summary(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let below = self.title.is_some_and(|title| title < at && at <= title + SHORT);
        let fits = below
            && !self.in_body
            && look.words > 2 * SHORT
            && !is_list_item(self.page.text(at))
            && !self.has_dateline(at);
        (fits && (self.is_repeated(at, look) || self.is_above_byline(at)))
            .then_some(LineClass::Summary)
    }

    fn is_repeated(&self, at: usize, look: &Look<'_>) -> bool {
        (at + 1..at + 2 * SHORT)
            .filter(|next| self.page.is_prose(*next))
            .take(2)
            .filter_map(|next| self.page.look(next))
            .any(|next| look.overlap(next) >= REPEATED)
    }

    fn is_above_byline(&self, at: usize) -> bool {
        self.is_byline(at + 1)
            && (at + 2..at + 2 * SHORT)
                .any(|next| self.page.is_prose(next) && self.has_dateline(next))
    }

    /// Names beside a date, a role or an outlet; names alone beside such a line, or at the end.
    pub(super) fn byline(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let signed = self.is_at_edge(at) && !self.is_page_clock(at) && self.is_signed(at);
        let only_name = self.before(at) == Some(LineClass::Title)
            && self.is_byline(at + 1)
            && look.words == 1
            && look.capitals == 1.0;
        (signed || only_name).then_some(LineClass::Byline)
    }

    /// Whether line `at` is a byline, or names beside one.
    pub(super) fn is_signed(&self, at: usize) -> bool {
        self.is_byline(at) || self.is_name(at) && self.has_byline_near(at)
    }

    /// Whether line `at` stands about the headline, or just below the text.
    fn is_at_edge(&self, at: usize) -> bool {
        let from = self
            .title
            .map_or(self.page.text_start.saturating_sub(NEAR), |title| title.saturating_sub(SHORT));
        let above = from <= at && !self.in_body;
        above || self.is_after_text(at) && at < self.page.text_end + NEAR
    }

    pub(super) fn is_byline(&self, at: usize) -> bool {
        self.page.byline(at).is_some()
    }

    /// Pages print today's date above their headlines.
    fn is_page_clock(&self, at: usize) -> bool {
        let timed = |byline: &Byline| byline.date.as_ref().is_none_or(|date| date.clock.is_some());
        self.is_above_title(at) && !self.page.byline(at).is_none_or(timed)
    }

    fn is_name(&self, at: usize) -> bool {
        self.page.is_names(at)
    }

    fn has_byline_near(&self, at: usize) -> bool {
        self.before(at) == Some(LineClass::Byline)
            || (at + 1..=at + 2).any(|next| self.is_byline(next))
    }

    /// Below the text: the writer's name, initials in brackets, the agency whose text it is.
    pub(super) fn signature(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let text = self.page.text(at);
        let bracketed = text.starts_with(['(', '[']) && text.ends_with([')', ']']);
        if Byline::is_initials(text) && self.in_body {
            return Some(LineClass::Byline);
        }
        let clutter = matches!(self.page.mark(at), Some(LineClass::Boilerplate(_)));
        let below = self.is_after_text(at) && (1..=2 * SHORT).contains(&look.words) && !clutter;
        let credited = || self.page.byline(at).is_some_and(|byline| !byline.agencies.is_empty());
        (below && (bracketed || credited() || self.is_signature(at))).then_some(LineClass::Byline)
    }

    /// Whether line `at` is a name in the last paragraph, or in capitals just below the text.
    fn is_signature(&self, at: usize) -> bool {
        let text = self.page.text(at);
        let marked = self.page.hint(at).is_text() || !text.contains(char::is_lowercase);
        marked && at <= self.page.text_end + 1 && self.is_name(at)
    }

    /// `Jakarta` or `Jakarta -` on a line of its own above the text.
    pub(super) fn dateline_alone(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let place = look.words <= SHORT
            && at + 3 > self.page.text_start
            && self.is_before_text(at)
            && self.page.pack.news.lists(|c| c.places, &look.key);
        place.then_some(LineClass::Byline)
    }

    pub(super) fn before_text(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let short = look.words <= 2 * SHORT;
        let reason = if short { RemovalReason::Navigation } else { RemovalReason::Other };
        let starts = at == self.page.text_start || self.in_body;
        let waiting = !starts && !self.page.may_be_text(at) && !is_list_item(self.page.text(at));
        (self.is_before_text(at) || self.is_above_title(at) || waiting)
            .then_some(LineClass::Boilerplate(reason))
    }
}
