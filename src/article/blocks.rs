//! Takes classed lines, gives the [`Block`]s of the article: paragraphs, headings, lists, and
//! captions joined with their credits.

use super::caption::{Caption, credit_name, is_credit_label};
use super::class::{ClassedLine, LineClass};
use super::model::{Block, BlockKind};
use crate::language::LanguagePack;
use crate::text::sentences;

/// The content of `lines`, in order.
pub(super) fn blocks(lines: &[ClassedLine<'_>], pack: &LanguagePack) -> Vec<Block> {
    let mut builder = Builder { pack, blocks: Vec::new(), credit: None };
    for line in lines {
        builder.add(line);
    }
    builder.blocks
}

/// Whether a line is written as an item of a list: a bullet, or a number with a stop after it.
pub(super) fn is_list_item(text: &str) -> bool {
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = number.strip_prefix(['.', ')']).filter(|_| number.len() < text.len());
    let bulleted = text.strip_prefix(['•', '*', '-', '–', '·']);
    bulleted.is_some_and(|rest| rest.starts_with(char::is_whitespace))
        || after.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
}

struct Builder<'p> {
    pack: &'p LanguagePack,
    blocks: Vec<Block>,
    /// A credit that waits for the caption below it.
    credit: Option<String>,
}

impl Builder<'_> {
    fn add(&mut self, line: &ClassedLine<'_>) {
        let text = line.line.text;
        match line.class {
            LineClass::Body if line.continues => self.go_on(text),
            LineClass::Body if line.line.hint.block_kind().is_some() => {
                self.push(line.line.hint.block_kind().unwrap_or(BlockKind::Paragraph), text, None);
            }
            LineClass::Body if is_list_item(text) => self.push(BlockKind::ListItem, text, None),
            LineClass::Body => self.push(BlockKind::Paragraph, text, None),
            LineClass::Subheading => self.push(BlockKind::Heading, text, None),
            LineClass::Caption => self.add_caption(Caption::parse(text, self.pack)),
            LineClass::Credit => self.add_credit(text),
            _ => {}
        }
    }

    fn push(&mut self, kind: BlockKind, text: &str, credit: Option<String>) {
        self.credit = None;
        let abbreviations = |word: &str| self.pack.lexicon.is_abbreviation(word);
        let sentences = sentences(text, abbreviations);
        self.blocks.push(Block { kind, text: text.to_owned(), credit, sentences });
    }

    /// A sentence that line ends have broken up is one again.
    fn go_on(&mut self, text: &str) {
        let Some(mut last) = self.blocks.pop() else { return };
        if !text.starts_with([',', '.', ';', ':', '!', '?', ')', '”']) {
            last.text.push(' ');
        }
        last.text.push_str(text);
        self.push(last.kind, &last.text, last.credit);
    }

    /// The same caption twice (once for the picture, once below it) is one.
    fn add_caption(&mut self, caption: Caption) {
        match self.last_caption().filter(|last| last.text == caption.text) {
            Some(last) => last.credit = last.credit.take().or(caption.credit),
            None => {
                let credit = caption.credit.or(self.credit.take());
                self.push(BlockKind::Caption, &caption.text, credit);
            }
        }
    }

    /// A credit belongs to the caption above it, else to the one below.
    fn add_credit(&mut self, text: &str) {
        if is_credit_label(text, self.pack) {
            return;
        }
        let name = credit_name(text, self.pack).to_owned();
        match self.last_caption() {
            Some(last) => last.credit = last.credit.take().or(Some(name)),
            None => self.credit = Some(name),
        }
    }

    fn last_caption(&mut self) -> Option<&mut Block> {
        self.blocks.last_mut().filter(|block| block.kind == BlockKind::Caption)
    }
}
