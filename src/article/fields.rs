//! Takes classed lines, gives the [`Fields`] that they state: who, where, when, for whom, how
//! complete.

use super::agency;
use super::byline::Byline;
use super::class::{ClassedLine, LineClass};
use super::dateline::{Dateline, before_dash};
use super::model::{Related, RemovalReason, Removed};
use super::outlet::Outlet;
use super::pagination;
use super::related::labelled_headline;
use super::title;
use crate::language::{LanguagePack, key};
use crate::time::{Printed, printed};

/// How many paragraphs are looked at for the dateline; quotes and notes may stand before it.
const DATELINE_WITHIN: usize = 3;

/// What the lines of an article state beside its content.
#[derive(Debug, Default)]
pub(super) struct Fields {
    pub(super) title: Option<String>,
    pub(super) summary: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) section: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) editors: Vec<String>,
    pub(super) agencies: Vec<String>,
    pub(super) place: Option<String>,
    /// The date in the page's head.
    pub(super) published: Option<StatedDate>,
    /// The date of the last change in the page's head.
    pub(super) modified: Option<StatedDate>,
    pub(super) truncated: bool,
    pub(super) related: Vec<Related>,
    pub(super) removed: Vec<Removed>,
}

/// A printed date, and the words that state it.
#[derive(Debug, Clone)]
pub(super) struct StatedDate {
    pub(super) printed: Printed,
    pub(super) evidence: String,
}

impl StatedDate {
    /// The date that stands in `text`.
    pub(super) fn of(printed: Printed, text: &str) -> Self {
        let evidence = printed.span.slice(text).to_owned();
        Self { printed, evidence }
    }
}

impl Fields {
    /// The fields that `lines` state.
    pub(super) fn of(lines: &[ClassedLine<'_>], pack: &LanguagePack) -> Self {
        let mut fields =
            Self { truncated: pagination::is_truncated(lines, &pack.news), ..Self::default() };
        for line in lines {
            fields.take_line(line, pack);
        }
        let body =
            lines.iter().position(|line| line.class == LineClass::Body).unwrap_or(lines.len());
        let (head, rest) = lines.split_at_checked(body).unwrap_or((lines, &[]));
        fields.take_head(head, pack);
        fields.take_tail(rest, pack);
        fields.take_dateline(rest, pack);
        fields.take_prompts(lines);
        fields.take_attributions(rest, pack);
        fields
    }

    fn take_line(&mut self, line: &ClassedLine<'_>, pack: &LanguagePack) {
        let text = line.line.text;
        match line.class {
            LineClass::Title => self.take_title(text),
            LineClass::Summary => _ = self.summary.get_or_insert(text.to_owned()),
            LineClass::Section => _ = self.section.get_or_insert(text.to_owned()),
            LineClass::Related => {
                let headline = labelled_headline(text, &pack.news).unwrap_or(text);
                let url = line.line.link.map(str::to_owned);
                self.related.push(Related { text: headline.to_owned(), url });
            }
            LineClass::TitleRepeat => self.remove(text, RemovalReason::TitleRepeat),
            LineClass::Boilerplate(reason) => self.remove(text, reason),
            _ => {}
        }
    }

    fn take_title(&mut self, text: &str) {
        let headline = title::without_site(text);
        self.title = Some(headline.to_owned());
        let site = text.strip_prefix(headline).unwrap_or("");
        self.outlet = Outlet::within(&key(site)).map(|outlet| outlet.name.to_owned());
    }

    fn remove(&mut self, text: &str, reason: RemovalReason) {
        self.removed.push(Removed { text: text.to_owned(), reason });
    }

    fn take_head(&mut self, head: &[ClassedLine<'_>], pack: &LanguagePack) {
        // A date above the headline may be the clock of the page.
        let title = head.iter().position(|line| line.class == LineClass::Title).unwrap_or(0);
        let (above, below) = head.split_at_checked(title).unwrap_or((&[], head));
        let texts: Vec<String> =
            bylines(below, pack).into_iter().chain(bylines(above, pack)).collect();
        let is_place = |text: &&String| pack.news.lists(|c| c.places, &key(text));
        let place = texts.iter().find(is_place);
        self.place = place.map(|text| text.trim_end_matches(['-', '–', ' ']).to_owned());
        for (byline, text) in parsed(&texts, pack) {
            self.take_date(&byline, text);
            self.take_people(byline);
        }
    }

    /// Names below the text count where those above it leave a gap.
    fn take_tail(&mut self, rest: &[ClassedLine<'_>], pack: &LanguagePack) {
        let mut tail = Self::default();
        for (byline, _) in parsed(&bylines(rest, pack), pack) {
            tail.take_people(byline);
        }
        if self.authors.is_empty() {
            self.authors = tail.authors;
        }
        if self.editors.is_empty() {
            self.editors = tail.editors;
        }
        add(&mut self.agencies, tail.agencies);
        self.outlet = self.outlet.take().or(tail.outlet);
    }

    fn take_people(&mut self, byline: Byline) {
        add(&mut self.authors, byline.authors);
        add(&mut self.editors, byline.editors);
        add(&mut self.agencies, byline.agencies);
        self.outlet = self.outlet.take().or(byline.outlet);
    }

    fn take_date(&mut self, byline: &Byline, text: &str) {
        let Some(printed) = byline.date.clone() else { return };
        let field = if byline.updated { &mut self.modified } else { &mut self.published };
        field.get_or_insert(StatedDate::of(printed, text));
    }

    fn take_dateline(&mut self, body: &[ClassedLine<'_>], pack: &LanguagePack) {
        let paragraphs = body.iter().filter(|line| line.class == LineClass::Body);
        let texts = paragraphs.map(|line| line.line.text).take(DATELINE_WITHIN);
        let found =
            texts.filter_map(|text| Some((Dateline::parse(text, &pack.news)?, before_dash(text)?)));
        let Some((dateline, head)) = found.into_iter().next() else { return };
        self.place = dateline.place.or(self.place.take());
        self.outlet = dateline.outlet.or(self.outlet.take());
        add(&mut self.agencies, dateline.agency.into_iter().collect());
        let dated = printed(head, pack).map(|printed| StatedDate::of(printed, head));
        self.published = self.published.take().or(dated);
    }

    /// Where nothing else names the outlet, its own prompts and footers do.
    fn take_prompts(&mut self, lines: &[ClassedLine<'_>]) {
        let named = lines.iter().filter(|line| line.class.is_outlets_own());
        let mut found = named.filter_map(|line| Outlet::within(&key(line.line.text)));
        self.outlet =
            self.outlet.take().or_else(|| found.next().map(|outlet| outlet.name.to_owned()));
    }

    fn take_attributions(&mut self, body: &[ClassedLine<'_>], pack: &LanguagePack) {
        for line in body.iter().filter(|line| line.class == LineClass::Body) {
            let names = agency::leaned_on(line.line.text, pack);
            add(&mut self.agencies, names.into_iter().map(str::to_owned).collect());
        }
    }
}

/// The bylines among `lines`. A label alone on its line (`Penulis`) belongs to the next (`: Nama`).
fn bylines(lines: &[ClassedLine<'_>], pack: &LanguagePack) -> Vec<String> {
    let mut label = None;
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| line.class == LineClass::Byline) {
        let text = line.line.text;
        if Byline::is_label(text, &pack.news) {
            label = Some(text.trim_end_matches([':', ' ']));
            continue;
        }
        let value = text.trim_start_matches([':', ' ']);
        found.push(label.take().map_or(text.to_owned(), |label| format!("{label}: {value}")));
    }
    found
}

/// The bylines that `texts` are. Names alone count only where no label, role or date marks others.
fn parsed<'t>(texts: &'t [String], pack: &LanguagePack) -> Vec<(Byline, &'t str)> {
    let read = |text: &'t String| Some((Byline::parse(text, pack)?, text.as_str()));
    let mut found: Vec<_> = texts.iter().filter_map(read).collect();
    if found.iter().all(|(byline, _)| byline.authors.is_empty()) {
        found
            .extend(texts.iter().filter_map(|text| Some((bare_names(text, pack)?, text.as_str()))));
    }
    found
}

fn bare_names(text: &str, pack: &LanguagePack) -> Option<Byline> {
    Byline::names_only(text, pack).or_else(|| Byline::one_name(text, pack))
}

/// Adds what is not there yet.
fn add(all: &mut Vec<String>, more: Vec<String>) {
    for one in more {
        if !all.contains(&one) {
            all.push(one);
        }
    }
}
