//! The rules for what stands between and below paragraphs: pictures, links, page marks, tags.

use super::{SHORT, Sorter};
use crate::article::caption;
use crate::article::class::LineClass;
use crate::article::look::Look;
use crate::article::model::RemovalReason;

/// How many links may follow one heading.
const LINKS: usize = 8;

impl Sorter<'_> {
    pub(super) fn mark(&self, at: usize, _: &Look<'_>) -> Option<LineClass> {
        self.page.mark(at)
    }

    /// Digits below a page label or another page number.
    pub(super) fn page_number(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        const PAGE: LineClass = LineClass::Boilerplate(RemovalReason::Pagination);
        let wordless = look.words == 0 && self.page.mark(at).is_some();
        (wordless && self.before(at)? == PAGE).then_some(PAGE)
    }

    /// The name below `Foto:`.
    pub(super) fn named_maker(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let label = self.page.text(at.checked_sub(1)?);
        let named = caption::is_credit_label(label, self.page.pack) && look.words <= 3 * SHORT;
        named.then_some(LineClass::Credit)
    }

    /// A caption by its neighbours: a label of a credit below it, a credit or itself above it.
    pub(super) fn picture(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let below = self.page.mark(at + 1) == Some(LineClass::Credit)
            && caption::is_credit_label(self.page.text(at + 1), self.page.pack);
        let sourced = !self.in_body
            && look.words > SHORT
            && caption::closing_source(self.page.text(at), self.page.pack).is_some()
            && !self.has_dateline(at)
            && !self.is_byline(at);
        (below || sourced || self.follows_credit(at, look) || self.repeats_caption(at))
            .then_some(LineClass::Caption)
    }

    fn follows_credit(&self, at: usize, look: &Look<'_>) -> bool {
        let free = at.checked_sub(2).and_then(|at| self.class(at)) != Some(LineClass::Caption);
        self.before(at) == Some(LineClass::Credit)
            && !self.page.hint(at).is_text()
            && free
            && !self.in_body
            && look.words > SHORT
            && !self.has_dateline(at)
    }

    fn repeats_caption(&self, at: usize) -> bool {
        let above = at.checked_sub(1).map_or("", |above| self.page.text(above));
        self.before(at) == Some(LineClass::Caption)
            && (above.starts_with(self.page.text(at)) || self.page.text(at).starts_with(above))
    }

    /// Headlines below `Baca juga` or `Berita Terkait`.
    pub(super) fn listed_link(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let above = self.done.iter().rev().take(LINKS + 1);
        let heading = above.map(|line| line.class).find(|class| *class != LineClass::Related)?;
        let listed = heading == LineClass::Boilerplate(RemovalReason::RelatedHeading)
            && look.words > SHORT
            && (look.is_headline() || self.is_after_text(at) && !self.page.may_be_text(at));
        listed.then_some(LineClass::Related)
    }

    /// Short labels below `Tag`.
    pub(super) fn tag(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        const TAG: LineClass = LineClass::Boilerplate(RemovalReason::Tags);
        let tagged = self.before(at)? == TAG && look.words <= SHORT && !look.is_sentence();
        tagged.then_some(TAG)
    }

    pub(super) fn after_text(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let class = if look.words > SHORT && !look.is_sentence() {
            LineClass::Related
        } else if look.capitals == 0.0 {
            LineClass::Boilerplate(RemovalReason::Tags)
        } else {
            LineClass::Boilerplate(RemovalReason::Other)
        };
        self.is_after_text(at).then_some(class)
    }
}
