//! Takes the lines of a text, gives the [`Page`]: the lines with all that can be told of each
//! without its place, and where the running text lies between them.

use std::cell::OnceCell;
use std::ops::Range;

use super::blocks::is_list_item;
use super::byline::Byline;
use super::caption;
use super::class::LineClass;
use super::clutter;
use super::dateline::Dateline;
use super::extent::{Weight, heaviest_run};
use super::hint::Hint;
use super::line::Line;
use super::look::{Ending, Look};
use super::model::RemovalReason;
use super::related;
use crate::language::LanguagePack;
use crate::time::printed;

/// Longer lines are never clutter by a phrase in them.
const LONGEST_CLUTTER: usize = 45;
/// Longer lines are text, in bytes.
const LONGEST_MARKED: usize = 1200;
/// How many lines may part two paragraphs of the same text.
const REACH: usize = 4;
/// With a dateline, fewer words than prose needs show where the text begins.
const DATED_WORDS: usize = 6;

/// The lines of a text, and what can be told of them so far.
pub(super) struct Page<'t> {
    pub(super) pack: &'static LanguagePack,
    pub(super) lines: Vec<Line<'t>>,
    looks: Vec<Look<'t>>,
    /// What each line says if it is a byline, read when it is first asked for.
    bylines: Vec<OnceCell<Option<Byline>>>,
    /// What a line is by its own words, whatever stands around it.
    marks: Vec<Option<LineClass>>,
    /// Which lines are running text by their look, and nothing else by their words.
    prose: Vec<bool>,
    /// The first line of running text, or the number of lines.
    pub(super) text_start: usize,
    /// The line after the last one of running text.
    pub(super) text_end: usize,
}

impl<'t> Page<'t> {
    /// The page of `lines` in the words of `pack`.
    pub(super) fn new(lines: Vec<Line<'t>>, pack: &'static LanguagePack) -> Self {
        let looks = lines.iter().map(|line| Look::of(line.text, pack.lexicon)).collect();
        let bylines = lines.iter().map(|_| OnceCell::new()).collect();
        let (marks, prose) = (Vec::new(), Vec::new());
        let mut page =
            Self { pack, lines, looks, bylines, marks, prose, text_start: 0, text_end: 0 };
        page.marks = (0..page.lines.len()).map(|at| page.mark_of(at)).collect();
        page.prose = (0..page.lines.len()).map(|at| page.looks_like_prose(at)).collect();
        let text = page
            .marked_up_text()
            .or_else(|| page.heaviest_text())
            .or_else(|| page.lone_sentences())
            .unwrap_or(page.lines.len()..page.lines.len());
        (page.text_start, page.text_end) = (text.start, text.end);
        page
    }

    fn looks_like_prose(&self, at: usize) -> bool {
        let (Some(line), Some(look)) = (self.lines.get(at), self.looks.get(at)) else {
            return false;
        };
        let dateline = || Dateline::parse(line.text, &self.pack.news);
        let dated = || look.words > DATED_WORDS && dateline().is_some();
        let prose = match line.hint {
            Hint::None => look.is_prose() || dated(),
            hint => hint.is_text(),
        };
        prose && self.mark(at).is_none()
    }

    /// What a line is by its own words: the first rule that fits.
    fn mark_of(&self, at: usize) -> Option<LineClass> {
        let (text, look) = (self.text(at), self.look(at)?);
        let before = at.checked_sub(1).and_then(|before| self.look(before));
        if opens_with_quote(text) || text.len() > LONGEST_MARKED && look.words > 0 {
            return None;
        }
        clutter_mark(text, look, before, self.pack)
            .map(LineClass::Boilerplate)
            .or_else(|| related::mark(text, look, &self.pack.news))
            .or_else(|| caption_mark(text, look, self.pack))
            .or_else(|| self.byline_mark(at, look))
    }

    fn byline_mark(&self, at: usize, look: &Look<'_>) -> Option<LineClass> {
        let labelled = !look.is_prose() && self.byline(at).is_some_and(|byline| byline.labelled);
        labelled.then_some(LineClass::Byline)
    }

    /// What line `at` says as a byline, whether it is one or not.
    fn signature(&self, at: usize) -> Option<&Byline> {
        self.bylines.get(at)?.get_or_init(|| Byline::read(self.text(at), self.pack)).as_ref()
    }

    /// The byline that line `at` is.
    pub(super) fn byline(&self, at: usize) -> Option<&Byline> {
        self.signature(at).filter(|byline| byline.is_byline())
    }

    /// Whether line `at` is names of people and nothing else. Links that look so lead to topics,
    /// unless their markup speaks of authors.
    pub(super) fn is_names(&self, at: usize) -> bool {
        let labelled = || at > 0 && Byline::is_label(self.text(at - 1), &self.pack.news);
        let topic = self.lines.get(at).is_some_and(|line| line.link.is_some())
            && self.hint(at) != Hint::Byline
            && !labelled();
        !topic && self.signature(at).is_some_and(Byline::is_names)
    }

    /// Where the text lies by the markup of the page.
    fn marked_up_text(&self) -> Option<Range<usize>> {
        self.extent(|at| self.is_marked_up_text(at))
    }

    /// From the first of the lines that are `wanted` to the last.
    fn extent(&self, wanted: impl Fn(usize) -> bool) -> Option<Range<usize>> {
        let first = (0..self.lines.len()).find(|at| wanted(*at))?;
        let last = (first..self.lines.len()).rev().find(|at| wanted(*at))?;
        Some(first..last + 1)
    }

    fn is_marked_up_text(&self, at: usize) -> bool {
        let long = self.look(at).is_some_and(|look| look.words > LONGEST_NOTE);
        self.hint(at).is_text() && self.mark(at).is_none() && long
    }

    /// Where the text lies by its look.
    fn heaviest_text(&self) -> Option<Range<usize>> {
        let weights: Vec<Weight> = (0..self.lines.len()).map(|at| self.weight(at)).collect();
        Some(heaviest_run(&weights)).filter(|run| !run.is_empty())
    }

    /// Where sentences stand on a page without running text: short news in full of names look like
    /// headlines and are told from them by their full stop alone.
    fn lone_sentences(&self) -> Option<Range<usize>> {
        self.extent(|at| self.mark(at).is_none() && self.look(at).is_some_and(Look::stops))
    }

    /// What the markup says of line `at`.
    pub(super) fn hint(&self, at: usize) -> Hint {
        self.lines.get(at).map_or(Hint::None, |line| line.hint)
    }

    /// Whether the source says what its lines are.
    pub(super) fn is_marked_up(&self) -> bool {
        self.lines.iter().any(|line| !matches!(line.hint, Hint::None | Hint::Clutter(_)))
    }

    /// The text of line `at`, empty past the end.
    pub(super) fn text(&self, at: usize) -> &'t str {
        self.lines.get(at).map_or("", |line| line.text)
    }

    /// The look of line `at`.
    pub(super) fn look(&self, at: usize) -> Option<&Look<'t>> {
        self.looks.get(at)
    }

    /// What line `at` is by its own words.
    pub(super) fn mark(&self, at: usize) -> Option<LineClass> {
        self.marks.get(at).copied().flatten()
    }

    /// Whether line `at` is running text by its look, and nothing else by its words.
    pub(super) fn is_prose(&self, at: usize) -> bool {
        self.prose.get(at).is_some_and(|prose| *prose)
    }

    /// Whether a blank line stands before line `at`, or nothing at all.
    pub(super) fn follows_gap(&self, at: usize) -> bool {
        let number = |at: usize| self.lines.get(at).map_or(0, |line| line.number);
        at.checked_sub(1).is_none_or(|before| number(before) + 1 != number(at))
    }

    /// The next line of running text after `at`, if it is near.
    pub(super) fn next_prose(&self, at: usize) -> Option<usize> {
        (at + 1..=at + REACH).find(|next| self.is_prose(*next))
    }

    /// How much line `at` speaks for running text, in words, or against it.
    fn weight(&self, at: usize) -> Weight {
        let words = self.look(at).map_or(0, |look| look.words.min(HEAVIEST));
        let words = Weight::try_from(words).unwrap_or(0);
        if self.is_prose(at) {
            return words;
        }
        match self.mark(at) {
            Some(mark) if mark.closes_page() => CLOSING,
            Some(_) if self.is_foot(at) => FOOT,
            Some(_) => INTERRUPTION,
            None if is_list_item(self.text(at)) => INTERRUPTION,
            None if self.may_be_text(at) => words / 2,
            None => STRANGE,
        }
    }

    /// Whether line `at` is a short sentence, or a part of one that line ends have broken up.
    pub(super) fn may_be_text(&self, at: usize) -> bool {
        self.look(at).is_some_and(Look::is_short_sentence) || self.breaks_off(at)
    }

    /// Whether line `at` has no end, and one of the next two lines no beginning.
    fn breaks_off(&self, at: usize) -> bool {
        let open = self.look(at).is_some_and(|look| {
            look.ending == Ending::Open && look.words >= SHORTEST_PART && !look.is_headline()
        });
        let goes_on = |next: usize| !self.follows_gap(next) && lacks_beginning(self.text(next));
        open && (self.text(at).ends_with(',') || goes_on(at + 1) || goes_on(at + 2))
    }

    /// Whether line `at` is seldom followed by more of the article.
    pub(super) fn is_foot(&self, at: usize) -> bool {
        let label =
            self.look(at).is_some_and(|look| self.pack.news.lists(|c| c.related_labels, &look.key));
        !label && self.mark(at).is_some_and(LineClass::opens_foot)
    }
}

/// Initials, tags and the like have at most this many words.
const LONGEST_NOTE: usize = 4;
/// A part of a broken sentence that shows that it is one has at least this many words.
const SHORTEST_PART: usize = 5;
/// No paragraph counts for more words.
const HEAVIEST: usize = 60;
/// A line that stands inside articles as well as around them.
const INTERRUPTION: Weight = -1;
/// A short line without a cue.
const STRANGE: Weight = -4;
/// A line that stands at the foot of articles more often than inside them.
const FOOT: Weight = -12;
/// A line that stands at the foot of pages.
const CLOSING: Weight = -60;

fn lacks_beginning(text: &str) -> bool {
    text.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | '.' | ';' | ')'))
}

fn opens_with_quote(text: &str) -> bool {
    text.starts_with(['"', '“', '‘', '«'])
}

fn clutter_mark(
    text: &str,
    look: &Look<'_>,
    before: Option<&Look<'_>>,
    pack: &LanguagePack,
) -> Option<RemovalReason> {
    if look.words == 0 && printed(text, pack).is_none() {
        return Some(wordless_mark(before, pack));
    }
    if look.words > LONGEST_CLUTTER {
        return None;
    }
    clutter::reason(text, &look.key, &pack.news)
}

/// Digits and marks alone: page numbers below a page label, else nothing to read.
fn wordless_mark(before: Option<&Look<'_>>, pack: &LanguagePack) -> RemovalReason {
    match before.and_then(|before| clutter::phrase_reason(&before.key, &pack.news)) {
        Some(RemovalReason::Pagination) => RemovalReason::Pagination,
        _ => RemovalReason::Other,
    }
}

fn caption_mark(text: &str, look: &Look<'_>, pack: &LanguagePack) -> Option<LineClass> {
    if caption::is_credit(text, look, pack) {
        Some(LineClass::Credit)
    } else if caption::is_caption(text, look, pack) {
        Some(LineClass::Caption)
    } else {
        None
    }
}
