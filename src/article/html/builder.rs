//! Takes the tokens of a page, gives its [`Page`]: elements, passages of text and head, in one
//! pass.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::attributes::Attributes;
use super::head::Head;
use super::passage::{Passage, Pending};
use super::quiet::{Quiet, Text};
use super::tag::{Flow, Tag};
use super::tree::Tree;

/// A page, taken apart.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) head: Head,
    pub(super) tree: Tree,
    pub(super) passages: Vec<Passage>,
}

/// The page that `html` is.
pub(super) fn build(html: &str) -> Page {
    let mut builder = Builder::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
        builder.take(event);
        None
    });
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(Text(html.as_bytes()), Quiet(emitter)).for_each(drop);
    builder.flush();
    builder.page
}

/// What the content of a raw element is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Raw {
    Title,
    Data,
    Nothing,
}

#[derive(Debug, Default)]
struct Builder {
    page: Page,
    pending: Pending,
    attributes: Attributes,
    /// The start tag whose attributes are being read.
    tag: Option<Tag>,
    raw: Option<Raw>,
}

impl Builder {
    fn take(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.attributes.clear();
                self.tag = Some(Tag::named(name));
            }
            CallbackEvent::AttributeName { name } => self.attributes.name(name),
            CallbackEvent::AttributeValue { value } => self.attributes.take_value(value),
            CallbackEvent::CloseStartTag { self_closing } => self.start(self_closing),
            CallbackEvent::EndTag { name } => self.end(Tag::named(name)),
            CallbackEvent::String { value } => self.text(&String::from_utf8_lossy(value)),
            _ => {}
        }
    }

    fn start(&mut self, self_closing: bool) {
        let Some(tag) = self.tag.take() else { return };
        self.page.head.take(tag, &self.attributes, self.page.passages.len());
        match tag.flow() {
            Flow::Void => self.void(tag),
            Flow::Raw => self.raw = Some(self.purpose(tag)),
            // Only foreign elements and those of a site's own may close themselves.
            Flow::Skipped if self_closing => {}
            _ => self.open(tag),
        }
    }

    fn void(&mut self, tag: Tag) {
        match tag.name() {
            "br" if !self.page.tree.top().skipped => self.pending.break_line(),
            "hr" => self.flush(),
            _ => {}
        }
    }

    fn purpose(&self, tag: Tag) -> Raw {
        let type_of = self.attributes.value("type").unwrap_or("");
        match tag.name() {
            "title" if !self.page.tree.top().skipped && self.page.head.title.is_empty() => {
                Raw::Title
            }
            "script" if type_of.to_ascii_lowercase().contains("ld+json") => Raw::Data,
            _ => Raw::Nothing,
        }
    }

    fn open(&mut self, tag: Tag) {
        if tag.is_block() {
            self.flush();
        }
        self.page.tree.open(tag, &self.attributes);
    }

    fn end(&mut self, tag: Tag) {
        self.raw = None;
        match (tag.name(), tag.flow()) {
            ("br", _) => self.pending.break_line(),
            // What stands below them is still part of the page.
            ("html" | "body", _) | (_, Flow::Void | Flow::Raw) => {}
            (_, flow) => {
                if flow == Flow::Block {
                    self.flush();
                }
                self.page.tree.close(tag);
            }
        }
    }

    fn text(&mut self, text: &str) {
        match self.raw {
            Some(Raw::Title) => self.page.head.title.push_str(text),
            Some(Raw::Data) => self.page.head.data.push(text.to_owned()),
            Some(Raw::Nothing) => {}
            None => {
                let (element, top) = (self.page.tree.innermost(), *self.page.tree.top());
                if let Some(marked) = top.signed.filter(|_| !top.skipped) {
                    let (inner, before) = ((element, top.link.is_some()), self.page.passages.len());
                    self.page.head.signatures.push(marked, inner, before, text);
                }
                if !top.skipped {
                    self.page.head.take_text(text, self.page.passages.len());
                    self.pending.push(text, element, top.kind, top.link);
                }
            }
        }
    }

    fn flush(&mut self) {
        self.page.head.signatures.part();
        self.page.passages.extend(self.pending.finish());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::html::tree::Kind;

    fn texts(html: &str) -> Vec<(Kind, String)> {
        build(html).passages.into_iter().map(|passage| (passage.kind, passage.text)).collect()
    }

    #[test]
    fn ends_that_are_left_out_are_put_in() {
        use Kind::{Heading, ListItem, Paragraph, Quote};
        let cases: [(&str, &[(Kind, &str)]); 8] = [
            ("<p>a<p>b<div>c", &[(Paragraph, "a"), (Paragraph, "b"), (Paragraph, "c")]),
            ("<ul><li>a<li>b</ul>c", &[(ListItem, "a"), (ListItem, "b"), (Paragraph, "c")]),
            (
                "<table><tr><td>a<td>b<tr><td>c</table>",
                &[(Paragraph, "a"), (Paragraph, "b"), (Paragraph, "c")],
            ),
            ("<p>a <b>b</p></b>c", &[(Paragraph, "a b"), (Paragraph, "c")]),
            ("<h2>a</h3>b<blockquote>c", &[(Heading, "a"), (Paragraph, "b"), (Quote, "c")]),
            ("a&nbsp; &amp;\n b&shy;c<br><br>d", &[(Paragraph, "a & bc"), (Paragraph, "d")]),
            (
                "a<script>b</script><style>c</style><svg><title>d</title></svg>e",
                &[(Paragraph, "ae")],
            ),
            ("</div></p>a<br/>b", &[(Paragraph, "a\nb")]),
        ];
        for (html, wanted) in cases {
            let wanted: Vec<_> =
                wanted.iter().map(|(kind, text)| (*kind, (*text).to_owned())).collect();
            assert_eq!(texts(html), wanted, "{html}");
        }
    }

    #[test]
    fn the_title_is_the_first_outside_of_drawings() {
        let page = build("<svg><title>a</title></svg><title>b &amp; c</title><title>d</title>");
        assert_eq!(page.head.title, "b & c");
    }
}
