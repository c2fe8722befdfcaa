//! The rules that give each line its class. They stand in one list and are asked in order; the
//! first that fits decides.

mod around;
mod body;
mod head;
mod markup;

use super::class::{ClassedLine, LineClass};
use super::dateline::Dateline;
use super::look::Look;
use super::model::RemovalReason;
use super::page::Page;
use super::title::{self, Headline};

/// Names, labels and menu items have at most this many words.
const SHORT: usize = 4;
/// How far from the headline or the text a byline stands, in lines.
const NEAR: usize = 6;

/// A text of more lines is a page.
const FEW_LINES: usize = 6;

/// A page, and the classes of the lines that are done.
pub(super) struct Sorter<'t> {
    page: Page<'t>,
    title: Option<usize>,
    headline: Headline,
    done: Vec<ClassedLine<'t>>,
    /// Whether the running text has begun.
    in_body: bool,
}

type Rule<'t> = fn(&Sorter<'t>, usize, &Look<'_>) -> Option<LineClass>;

impl<'t> Sorter<'t> {
    /// Every line of `page` with its class; `known` is the headline, if it is.
    pub(super) fn sorted(page: Page<'t>, known: Option<&str>) -> Vec<ClassedLine<'t>> {
        let title = title::find(&page, known);
        let headline = Headline::of(title.map_or("", |title| page.text(title)));
        let mut sorter = Self { title, headline, page, done: Vec::new(), in_body: false };
        for at in 0..sorter.page.lines.len() {
            sorter.sort(at);
        }
        demote_orphans(&mut sorter.done);
        let most = if known.is_some() { FEW_LINES } else { 1 };
        if !sorter.page.is_marked_up() && sorter.done.len() <= most {
            keep_scraps(&mut sorter.done);
        }
        sorter.done
    }

    /// In the order in which they are asked.
    const RULES: [Rule<'t>; 20] = [
        Self::title,
        Self::named_by_markup,
        Self::unfinished,
        Self::page_number,
        Self::signature,
        Self::mark,
        Self::named_maker,
        Self::listed_link,
        Self::tag,
        Self::picture,
        Self::byline,
        Self::dateline_alone,
        Self::section,
        Self::summary,
        Self::markup,
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

    fn has_dateline(&self, at: usize) -> bool {
        Dateline::parse(self.page.text(at), &self.page.pack.news).is_some()
    }
}

/// A few lines below a headline given apart, or a single one, none of them running text, are no page:
/// they are what a record says, be it a name (a song and who sings it).
fn keep_scraps(lines: &mut [ClassedLine<'_>]) {
    use RemovalReason::{Navigation, Other};
    if lines.iter().any(|line| line.class == LineClass::Body) {
        return;
    }
    for line in lines {
        if matches!(line.class, LineClass::Boilerplate(Navigation | Other)) {
            line.class = LineClass::Body;
        }
    }
}

/// A credit beside no caption credits nothing that is here.
fn demote_orphans(lines: &mut [ClassedLine<'_>]) {
    let above = beside_caption(lines.iter());
    let mut below = beside_caption(lines.iter().rev());
    below.reverse();
    for (line, (above, below)) in lines.iter_mut().zip(above.into_iter().zip(below)) {
        if line.class == LineClass::Credit && !above && !below {
            line.class = LineClass::Boilerplate(RemovalReason::Other);
        }
    }
}

/// For each line, whether it or the line before its run of credits is a caption.
fn beside_caption<'l>(lines: impl Iterator<Item = &'l ClassedLine<'l>>) -> Vec<bool> {
    lines
        .scan(false, |beside, line| {
            *beside = match line.class {
                LineClass::Caption => true,
                LineClass::Credit => *beside,
                _ => false,
            };
            Some(*beside)
        })
        .collect()
}
