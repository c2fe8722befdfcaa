//! Takes RSS (0.9x, 1.0, 2.0) or Atom, gives the articles of its items. An item that is broken or
//! never ends costs no other one.

use super::item::{self, Item};
use super::xml::{Event, Reader, attribute};
use super::{Import, markup};
use crate::warning::WarningCode;

/// Elements that lie deeper are passed over.
const DEEPEST: usize = 64;

/// The articles of a feed.
pub(super) fn read(xml: &str) -> Import {
    let mut feed = Feed { xml, ..Feed::default() };
    for event in Reader::new(xml) {
        feed.take(event);
    }
    feed.close(0, xml.len());
    if feed.items == 0 {
        feed.import.warn(WarningCode::UnreadableRecord, "no RSS or Atom feed: it has no items");
    }
    feed.import
}

/// An element that has begun and not ended.
struct Open<'t> {
    /// In lower case, without the prefix of the feed's own vocabulary.
    name: String,
    attributes: &'t str,
    /// The byte after its start tag.
    start: usize,
    /// The text that lies in it, not in elements inside it.
    text: String,
}

impl Open<'_> {
    fn is_item(&self) -> bool {
        matches!(self.name.as_str(), "item" | "entry")
    }
}

#[derive(Default)]
struct Feed<'t> {
    xml: &'t str,
    open: Vec<Open<'t>>,
    title: String,
    link: String,
    items: usize,
    item: Item,
    /// The addresses and the id that the item states.
    names: Names,
    import: Import,
}

/// What an item is known by.
#[derive(Default)]
struct Names {
    link: Option<String>,
    id: Option<String>,
    sections: Vec<String>,
}

impl<'t> Feed<'t> {
    fn take(&mut self, event: Event<'t>) {
        match event {
            Event::Open { name, attributes, at } => self.start(name, attributes, at),
            Event::Text(text) => {
                if let Some(top) = self.open.last_mut() {
                    top.text.push_str(&text);
                }
            }
            Event::Close { name, at } => {
                let name = local(name);
                let depth = self.open.iter().rposition(|open| open.name == name);
                if let Some(depth) = depth {
                    self.close(depth, at);
                }
            }
        }
    }

    /// Opens an element; an item that did not end ends where the next one begins.
    fn start(&mut self, name: &str, attributes: &'t str, start: usize) {
        let open = Open { name: local(name), attributes, start, text: String::new() };
        if let Some(depth) = self.item_depth().filter(|_| open.is_item()) {
            self.close(depth, start);
        }
        if self.open.len() < DEEPEST {
            self.open.push(open);
        }
    }

    fn item_depth(&self) -> Option<usize> {
        self.open.iter().position(Open::is_item)
    }

    /// Ends the elements from `depth` on, the innermost first; `end` is the byte after their content.
    fn close(&mut self, depth: usize, end: usize) {
        while self.open.len() > depth {
            let Some(open) = self.open.pop() else { return };
            let raw = self.xml.get(open.start..end).unwrap_or("");
            match self.item_depth() {
                _ if open.is_item() => self.finish_item(),
                Some(item) => {
                    let parent = self.open.get(item + 1..).and_then(<[_]>::first);
                    let inner = self.open.len() - item;
                    match (inner, parent.map(|parent| parent.name.clone())) {
                        (1, _) => self.take_field(&open, raw),
                        (2, Some(parent)) => self.take_part(&parent, &open),
                        _ => {}
                    }
                }
                None => self.take_of_feed(&open),
            }
        }
    }

    /// What the feed says of itself.
    fn take_of_feed(&mut self, open: &Open<'_>) {
        let owner = self.open.last().map_or("", |owner| owner.name.as_str());
        if !matches!(owner, "channel" | "feed") {
            return;
        }
        match open.name.as_str() {
            "title" if self.title.is_empty() => self.title.clone_from(&open.text),
            "link" if self.link.is_empty() => self.link = address(open).unwrap_or_default(),
            _ => {}
        }
    }

    /// An element of an item.
    fn take_field(&mut self, open: &Open<'_>, raw: &str) {
        let text = open.text.trim();
        let (item, names) = (&mut self.item, &mut self.names);
        match open.name.as_str() {
            "title" => item.raw.title = Some(content(open, raw)),
            "link" => names.link = names.link.take().or_else(|| address(open)),
            "feedburner:origlink" => names.link = Some(text.to_owned()),
            "guid" | "id" => names.id = Some(text.to_owned()),
            "pubdate" | "published" | "issued" | "dc:date" | "dcterms:issued" | "created" => {
                keep(&mut item.raw.published, text);
            }
            "updated" | "modified" | "dcterms:modified" => keep(&mut item.raw.modified, text),
            "author" | "dc:creator" | "itunes:author" if !text.is_empty() => item.push_author(text),
            "category" | "dc:subject" => names.sections.push(section(open)),
            "source" => keep(&mut item.raw.outlet, text),
            "content:encoded" | "content" | "body" => item.content = Some(content(open, raw)),
            "description" | "summary" => item.synopsis = Some(content(open, raw)),
            _ => {}
        }
    }

    /// An element in an element of an item.
    fn take_part(&mut self, parent: &str, open: &Open<'_>) {
        let text = open.text.trim();
        match (parent, open.name.as_str()) {
            ("author" | "dc:creator", "name") => self.item.push_author(text),
            ("source", "title") => keep(&mut self.item.raw.outlet, text),
            _ => {}
        }
    }

    fn finish_item(&mut self) {
        self.items += 1;
        let (mut item, names) = (std::mem::take(&mut self.item), std::mem::take(&mut self.names));
        let id = names.id.filter(|id| !id.is_empty());
        let link = names.link.as_deref().or(id.as_deref());
        item.raw.url = link.and_then(|link| item::absolute(link, &self.link));
        item.raw.id = id.filter(|_| item.raw.url.is_none());
        let url = item.raw.url.as_deref().unwrap_or(&self.link);
        item.raw.outlet = item.raw.outlet.take().or_else(|| item::outlet(&self.title, url));
        if let [section] = names.sections.as_slice() {
            keep(&mut item.raw.section, section);
        }
        match item.article() {
            Some(article) => self.import.articles.push(article),
            None => {
                let message = format!("item {}: it has neither title nor text", self.items);
                self.import.warn(WarningCode::UnreadableRecord, message);
            }
        }
    }
}

/// The name of an element in lower case; prefixes that feeds give their own vocabulary are dropped.
fn local(name: &str) -> String {
    let name = name.to_ascii_lowercase();
    let own = ["atom:", "a10:", "rss:", "rdf:"].iter().find_map(|prefix| name.strip_prefix(prefix));
    own.map(str::to_owned).unwrap_or(name)
}

/// Keeps the first value that says something.
fn keep(field: &mut Option<String>, text: &str) {
    if field.is_none() && !text.is_empty() {
        *field = Some(text.to_owned());
    }
}

/// The content of an element: XHTML as it stands, text that only looks like markup as text.
fn content(open: &Open<'_>, raw: &str) -> String {
    let kind = attribute(open.attributes, "type").unwrap_or_default();
    if kind.ends_with("xhtml") || kind.ends_with("xhtml+xml") {
        return raw.to_owned();
    }
    if kind == "text" && markup::is_html(&open.text) {
        let mut html = String::new();
        markup::escape_into(&open.text, &mut html);
        return html;
    }
    open.text.clone()
}

/// Where a `link` leads: the page of the article, not its media or the feed itself.
fn address(open: &Open<'_>) -> Option<String> {
    let text = open.text.trim();
    if !text.is_empty() {
        return Some(text.to_owned());
    }
    let kind = attribute(open.attributes, "rel");
    let is_page = kind.is_none_or(|kind| kind == "alternate");
    attribute(open.attributes, "href").filter(|_| is_page).map(|href| href.into_owned())
}

fn section(open: &Open<'_>) -> String {
    let label = attribute(open.attributes, "label").or_else(|| attribute(open.attributes, "term"));
    markup::plain(label.as_deref().unwrap_or(&open.text))
}
