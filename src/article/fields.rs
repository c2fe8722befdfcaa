//! Takes classed lines, gives the [`Fields`] that they state: who, where, for whom, how complete.

use super::agency;
use super::byline::Byline;
use super::class::{ClassedLine, LineClass};
use super::dateline::Dateline;
use super::model::{Related, RemovalReason, Removed};
use super::outlet::Outlet;
use super::pagination;
use super::related::labelled_headline;
use super::title;
use crate::language::{LanguagePack, NewsCues, key};

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
    pub(super) truncated: bool,
    pub(super) related: Vec<Related>,
    pub(super) removed: Vec<Removed>,
}

impl Fields {
    /// The fields that `lines` state.
    pub(super) fn of(lines: &[ClassedLine<'_>], pack: &LanguagePack) -> Self {
        let mut fields =
            Self { truncated: pagination::is_truncated(lines, &pack.news), ..Self::default() };
        for line in lines {
            fields.take_line(line, &pack.news);
        }
        fields.take_bylines(lines, &pack.news);
        fields.take_datelines(lines, &pack.news);
        fields.take_prompts(lines);
        fields.take_attributions(lines, pack);
        fields
    }

    fn take_line(&mut self, line: &ClassedLine<'_>, cues: &NewsCues) {
        let text = line.line.text;
        match line.class {
            LineClass::Title => self.take_title(text),
            LineClass::Summary => _ = self.summary.get_or_insert(text.to_owned()),
            LineClass::Section => _ = self.section.get_or_insert(text.to_owned()),
            LineClass::Related => {
                let headline = labelled_headline(text, cues).unwrap_or(text);
                self.related.push(Related { text: headline.to_owned(), url: None });
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

    /// A label alone on its line (`Penulis`) belongs to the next one (`: Nama`).
    fn take_bylines(&mut self, lines: &[ClassedLine<'_>], cues: &NewsCues) {
        let mut label = None;
        for line in lines.iter().filter(|line| line.class == LineClass::Byline) {
            let text = line.line.text;
            if Byline::is_label(text, cues) {
                label = Some(text.trim_end_matches([':', ' ']));
                continue;
            }
            let value = text.trim_start_matches([':', ' ']);
            let joined = label.take().map(|label| format!("{label}: {value}"));
            self.take_byline(joined.as_deref().unwrap_or(text), cues);
        }
    }

    fn take_byline(&mut self, text: &str, cues: &NewsCues) {
        if cues.lists(|c| c.places, &key(text)) {
            self.place = Some(text.trim_end_matches(['-', '–', ' ']).to_owned());
            return;
        }
        let parsed = Byline::parse(text, cues).or_else(|| Byline::names_only(text, cues));
        let Some(byline) = parsed else { return };
        add(&mut self.authors, byline.authors);
        add(&mut self.editors, byline.editors);
        add(&mut self.agencies, byline.agencies);
        self.outlet = self.outlet.take().or(byline.outlet);
    }

    fn take_datelines(&mut self, lines: &[ClassedLine<'_>], cues: &NewsCues) {
        let body = lines.iter().filter(|line| line.class == LineClass::Body).take(DATELINE_WITHIN);
        let Some(dateline) = body.filter_map(|line| Dateline::parse(line.line.text, cues)).next()
        else {
            return;
        };
        self.place = dateline.place.or(self.place.take());
        self.outlet = dateline.outlet.or(self.outlet.take());
        add(&mut self.agencies, dateline.agency.into_iter().collect());
    }

    /// Where nothing else names the outlet, its own prompts and footers do.
    fn take_prompts(&mut self, lines: &[ClassedLine<'_>]) {
        let named = lines.iter().filter(|line| line.class.is_outlets_own());
        let mut found = named.filter_map(|line| Outlet::within(&key(line.line.text)));
        self.outlet =
            self.outlet.take().or_else(|| found.next().map(|outlet| outlet.name.to_owned()));
    }

    fn take_attributions(&mut self, lines: &[ClassedLine<'_>], pack: &LanguagePack) {
        for line in lines.iter().filter(|line| line.class == LineClass::Body) {
            let names = agency::leaned_on(line.line.text, pack);
            add(&mut self.agencies, names.into_iter().map(str::to_owned).collect());
        }
    }
}

/// Adds what is not there yet.
fn add(all: &mut Vec<String>, more: Vec<String>) {
    for one in more {
        if !all.contains(&one) {
            all.push(one);
        }
    }
}
