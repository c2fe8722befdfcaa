//! Takes a text, gives every line of it that is not blank with its class.
//!
//! The rules stand in one list and are asked in order; the first that fits decides.

use super::blocks::is_list_item;
use super::byline::Byline;
use super::caption;
use super::class::{ClassedLine, LineClass};
use super::dateline::Dateline;
use super::look::{Ending, Look};
use super::model::RemovalReason;
use super::page::Page;
use super::{related, title};
use crate::language::LanguagePack;

/// How much of a standfirst the first paragraphs repeat.
const REPEATED: f32 = 0.65;
/// How many links may follow one heading.
const LINKS: usize = 8;
/// Names, labels and menu items have at most this many words.
const SHORT: usize = 4;
/// From this many words on a line below the headline is text, unless it is a headline.
const SHORTEST_LEAD: usize = 8;
/// How far from the headline or the text a byline stands, in lines.
const NEAR: usize = 6;

/// The lines of `text` that are not blank, each with its class; `title` is the headline, where it
/// is known.
///
/// ```
/// use linimasa::{Language, article::{LineClass, classify}};
/// let text = "Presiden Bertolak ke Paris\n\nJAKARTA - Presiden bertolak ke Paris pada hari Senin pagi.\n\nHalaman Selanjutnya";
/// let classes: Vec<_> = classify(text, Language::Indonesian.pack(), None)
///     .iter()
///     .map(|line| line.class.as_str())
///     .collect();
/// assert_eq!(classes, ["title", "body", "boilerplate"]);
/// ```
pub fn classify<'t>(
    text: &'t str,
    pack: &'static LanguagePack,
    title: Option<&str>,
) -> Vec<ClassedLine<'t>> {
    let page = Page::new(text, pack);
    let title = title::find(&page, title);
    let mut sorter = Sorter { title, page, done: Vec::new(), in_body: false };
    for at in 0..sorter.page.lines.len() {
        sorter.sort(at);
    }
    sorter.done
}

/// A page, and the classes of the lines that are done.
struct Sorter<'t> {
    page: Page<'t>,
    title: Option<usize>,
    done: Vec<ClassedLine<'t>>,
    /// Whether the running text has begun.
    in_body: bool,
}

type Rule<'t> = fn(&Sorter<'t>, usize, &Look) -> Option<LineClass>;

impl<'t> Sorter<'t> {
    /// In the order in which they are asked.
    const RULES: [Rule<'t>; 17] = [
        Self::title,
        Self::unfinished,
        Self::page_number,
        Self::mark,
        Self::named_maker,
        Self::listed_link,
        Self::tag,
        Self::picture,
        Self::byline,
        Self::dateline_alone,
        Self::section,
        Self::summary,
        Self::running_text,
        Self::list_item,
        Self::before_text,
        Self::after_text,
        Self::heading_or_link,
    ];

    fn sort(&mut self, at: usize) {
        let (Some(line), Some(look)) = (self.page.lines.get(at), self.page.look(at)) else {
            return;
        };
        let class = Self::RULES.iter().find_map(|rule| rule(self, at, look));
        let class = class.unwrap_or(LineClass::Body);
        let continues = class == LineClass::Body && self.goes_on(at, look);
        self.done.push(ClassedLine { line: *line, class, continues });
        self.in_body |= class == LineClass::Body;
    }

    fn class(&self, at: usize) -> Option<LineClass> {
        self.done.get(at).map(|line| line.class)
    }

    fn before(&self, at: usize) -> Option<LineClass> {
        at.checked_sub(1).and_then(|before| self.class(before))
    }

    fn is_before_text(&self, at: usize) -> bool {
        at < self.page.text_start
    }

    fn is_after_text(&self, at: usize) -> bool {
        at >= self.page.text_end
    }

    fn is_above_title(&self, at: usize) -> bool {
        self.title.is_some_and(|title| at < title)
    }

    fn title(&self, at: usize, look: &Look) -> Option<LineClass> {
        let title = self.title?;
        if at == title {
            return Some(LineClass::Title);
        }
        let near = look.words < 2 * self.page.look(title)?.words + SHORT;
        (near && title::is_repeat(self.page.text(at), self.page.text(title)))
            .then_some(LineClass::TitleRepeat)
    }

    /// The rest of a sentence that links or hard line ends have broken up.
    fn unfinished(&self, at: usize, look: &Look) -> Option<LineClass> {
        let firm = matches!(
            self.page.mark(at),
            Some(LineClass::Boilerplate(_) | LineClass::Related | LineClass::Byline)
        );
        (!firm && self.goes_on(at, look)).then_some(LineClass::Body)
    }

    /// Whether line `at` goes on with the sentence of the line just above it.
    fn goes_on(&self, at: usize, look: &Look) -> bool {
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

    /// Digits below a page label or another page number.
    fn page_number(&self, at: usize, look: &Look) -> Option<LineClass> {
        const PAGE: LineClass = LineClass::Boilerplate(RemovalReason::Pagination);
        let wordless = look.words == 0 && self.page.mark(at).is_some();
        (wordless && self.before(at)? == PAGE).then_some(PAGE)
    }

    fn mark(&self, at: usize, _: &Look) -> Option<LineClass> {
        self.page.mark(at)
    }

    /// The name below `Foto:`.
    fn named_maker(&self, at: usize, look: &Look) -> Option<LineClass> {
        let label = self.page.text(at.checked_sub(1)?);
        let named = caption::is_credit_label(label, self.page.pack) && look.words <= 3 * SHORT;
        named.then_some(LineClass::Credit)
    }

    /// Headlines below `Baca juga` or `Berita Terkait`.
    fn listed_link(&self, at: usize, look: &Look) -> Option<LineClass> {
        let above = self.done.iter().rev().take(LINKS + 1);
        let heading = above.map(|line| line.class).find(|class| *class != LineClass::Related)?;
        let listed = heading == LineClass::Boilerplate(RemovalReason::RelatedHeading)
            && look.words > SHORT
            && (look.is_headline() || self.is_after_text(at) && !self.page.may_be_text(at));
        listed.then_some(LineClass::Related)
    }

    /// Short labels below `Tag`.
    fn tag(&self, at: usize, look: &Look) -> Option<LineClass> {
        const TAG: LineClass = LineClass::Boilerplate(RemovalReason::Tags);
        let tagged = self.before(at)? == TAG && look.words <= SHORT && !look.is_sentence();
        tagged.then_some(TAG)
    }

    /// A caption by its neighbours: a label of a credit below it, a credit or itself above it.
    fn picture(&self, at: usize, look: &Look) -> Option<LineClass> {
        let below = self.page.mark(at + 1) == Some(LineClass::Credit)
            && caption::is_credit_label(self.page.text(at + 1), self.page.pack);
        let sourced = !self.in_body
            && look.words > SHORT
            && !self.has_dateline(at)
            && caption::closing_source(self.page.text(at), self.page.pack).is_some();
        (below || sourced || self.follows_credit(at, look) || self.repeats_caption(at))
            .then_some(LineClass::Caption)
    }

    fn follows_credit(&self, at: usize, look: &Look) -> bool {
        let free = at.checked_sub(2).and_then(|at| self.class(at)) != Some(LineClass::Caption);
        self.before(at) == Some(LineClass::Credit)
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

    /// Names beside a date, a role or an outlet; names alone beside such a line, or at the end.
    fn byline(&self, at: usize, look: &Look) -> Option<LineClass> {
        let signed = self.is_at_edge(at)
            && (self.is_byline(at) || self.is_name(at) && self.has_byline_near(at));
        let only_name = self.before(at) == Some(LineClass::Title)
            && self.is_byline(at + 1)
            && look.words == 1
            && look.capitals == 1.0;
        (signed || only_name || self.is_signature(at, look)).then_some(LineClass::Byline)
    }

    /// Whether line `at` stands about the headline, or just below the text.
    fn is_at_edge(&self, at: usize) -> bool {
        let from = self
            .title
            .map_or(self.page.text_start.saturating_sub(NEAR), |title| title.saturating_sub(SHORT));
        let above = from <= at && !self.in_body;
        above || self.is_after_text(at) && at < self.page.text_end + NEAR
    }

    fn is_byline(&self, at: usize) -> bool {
        Byline::parse(self.page.text(at), self.page.pack).is_some()
    }

    fn is_name(&self, at: usize) -> bool {
        Byline::names_only(self.page.text(at), self.page.pack).is_some()
    }

    fn has_byline_near(&self, at: usize) -> bool {
        self.before(at) == Some(LineClass::Byline)
            || (at + 1..=at + 2).any(|next| self.is_byline(next))
    }

    /// The writer's name or initials in brackets below the text.
    fn is_signature(&self, at: usize, look: &Look) -> bool {
        let text = self.page.text(at);
        let bracketed = text.starts_with(['(', '[']) && text.ends_with([')', ']']);
        bracketed && self.is_after_text(at) && look.words <= 2 * SHORT
    }

    /// `Jakarta` or `Jakarta -` on a line of its own above the text.
    fn dateline_alone(&self, at: usize, look: &Look) -> Option<LineClass> {
        let place = look.words <= SHORT
            && at + 3 > self.page.text_start
            && self.is_before_text(at)
            && self.page.pack.news.lists(|c| c.places, &look.key);
        place.then_some(LineClass::Byline)
    }

    /// The name of a section just above the headline.
    fn section(&self, at: usize, look: &Look) -> Option<LineClass> {
        let named = self.page.pack.news.lists(|c| c.sections, &look.key);
        (named && self.title == Some(at + 1)).then_some(LineClass::Section)
    }

    /// A paragraph below the headline that the text repeats, or that stands above the byline.
    fn summary(&self, at: usize, look: &Look) -> Option<LineClass> {
        let below = self.title.is_some_and(|title| title < at && at <= title + SHORT);
        let fits = below
            && !self.in_body
            && look.words > 2 * SHORT
            && !is_list_item(self.page.text(at))
            && !self.has_dateline(at);
        (fits && (self.is_repeated(at, look) || self.is_above_byline(at)))
            .then_some(LineClass::Summary)
    }

    fn has_dateline(&self, at: usize) -> bool {
        Dateline::parse(self.page.text(at), &self.page.pack.news).is_some()
    }

    fn is_repeated(&self, at: usize, look: &Look) -> bool {
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

    fn running_text(&self, at: usize, look: &Look) -> Option<LineClass> {
        let prose = self.page.is_prose(at) && !self.is_after_text(at) && !self.is_above_title(at);
        let lead = self.title.is_some_and(|title| title < at)
            && self.is_before_text(at)
            && at + NEAR >= self.page.text_start
            && look.words >= SHORTEST_LEAD
            && !look.is_headline();
        let closing = self.is_just_after_text(at)
            && (look.ending == Ending::Colon
                || self.page.may_be_text(at)
                || look.is_long_sentence());
        (prose || lead || closing).then_some(LineClass::Body)
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
    fn list_item(&self, at: usize, look: &Look) -> Option<LineClass> {
        let announced = at
            .checked_sub(1)
            .and_then(|above| self.page.look(above))
            .is_some_and(|above| above.ending == Ending::Colon);
        let text = self.page.text(at);
        let item = is_list_item(text) || announced && !look.is_headline();
        let listed = item && self.before(at) == Some(LineClass::Body);
        let heads = text.starts_with(|c: char| c.is_ascii_digit())
            && look.words <= 2 * SHORT
            && !look.is_sentence()
            && self.page.is_prose(at + 1);
        listed.then_some(if heads { LineClass::Subheading } else { LineClass::Body })
    }

    fn before_text(&self, at: usize, look: &Look) -> Option<LineClass> {
        let short = look.words <= 2 * SHORT;
        let reason = if short { RemovalReason::Navigation } else { RemovalReason::Other };
        let waiting =
            !self.in_body && !self.page.may_be_text(at) && !is_list_item(self.page.text(at));
        (self.is_before_text(at) || self.is_above_title(at) || waiting)
            .then_some(LineClass::Boilerplate(reason))
    }

    fn after_text(&self, at: usize, look: &Look) -> Option<LineClass> {
        let class = if look.words > SHORT && !look.is_sentence() {
            LineClass::Related
        } else if look.capitals == 0.0 {
            LineClass::Boilerplate(RemovalReason::Tags)
        } else {
            LineClass::Boilerplate(RemovalReason::Other)
        };
        self.is_after_text(at).then_some(class)
    }

    /// Inside the text: a heading, the headline of another article, or a short line of the text.
    fn heading_or_link(&self, at: usize, look: &Look) -> Option<LineClass> {
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
    fn is_plain_heading(&self, at: usize, look: &Look) -> bool {
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
