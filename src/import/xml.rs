//! Takes XML as feeds hold it, gives its tags and texts in order. Feeds are often not well formed,
//! so nothing is an error: what is no tag is text. Each byte is looked at a bounded number of times.
//!
//! quick-xml is three times as large in WebAssembly and stops at the first tag that doesn't match.

use std::borrow::Cow;

/// A piece of XML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event<'t> {
    /// A start tag; `at` is the byte after it.
    Open { name: &'t str, attributes: &'t str, at: usize },
    /// An end tag, or the end of a tag that closes itself; `at` is the byte that it begins at.
    Close { name: &'t str, at: usize },
    /// Text, with the five entities of XML and numbers decoded, or CDATA.
    Text(Cow<'t, str>),
}

/// Gives the events of an XML text.
pub(super) struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// The tag that closes itself and was given as open.
    closing: Option<&'t str>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, closing: None }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// What stands before `end`, or all that is left; goes on behind it.
    fn until(&mut self, opening: usize, end: &str) -> &'t str {
        let inside = self.rest().get(opening..).unwrap_or("");
        let length = inside.find(end).unwrap_or(inside.len());
        self.at = (self.at + opening + length + end.len()).min(self.text.len());
        inside.get(..length).unwrap_or(inside)
    }

    /// Goes past what stands at `<!` or `<?`, and gives CDATA.
    fn declaration(&mut self) -> Option<Event<'t>> {
        let rest = self.rest();
        if rest.starts_with("<![CDATA[") {
            return Some(Event::Text(Cow::Borrowed(self.until("<![CDATA[".len(), "]]>"))));
        }
        if rest.starts_with("<!--") {
            self.until("<!--".len(), "-->");
        } else if rest.starts_with("<?") {
            self.until("<?".len(), "?>");
        } else {
            let head = rest.get(..rest.find('>').unwrap_or(rest.len())).unwrap_or("");
            self.until(0, if head.contains('[') { "]>" } else { ">" });
        }
        None
    }

    /// The tag at `<`; `None` where there is none before the next `<`.
    fn tag(&mut self) -> Option<Event<'t>> {
        let inside = self.rest().get(1..)?;
        let length = tag_length(inside)?;
        let (start, inside) = (self.at, inside.get(..length)?);
        let named = inside.starts_with(|c: char| c.is_alphabetic() || matches!(c, '/' | '_'));
        let name = |text: &'t str| text.split(char::is_whitespace).next().unwrap_or("");
        if !named {
            return None;
        }
        self.at += length + "<>".len();
        if let Some(closed) = inside.strip_prefix('/') {
            return Some(Event::Close { name: name(closed), at: start });
        }
        let opened = inside.strip_suffix('/').unwrap_or(inside);
        self.closing = (opened.len() < length).then_some(name(opened));
        let attributes = opened.get(name(opened).len()..).unwrap_or("");
        Some(Event::Open { name: name(opened), attributes, at: self.at })
    }

    fn text(&mut self) -> Event<'t> {
        let rest = self.rest();
        let length = rest.char_indices().skip(1).find(|(_, c)| *c == '<').map(|(at, _)| at);
        let length = length.unwrap_or(rest.len());
        self.at += length;
        Event::Text(decoded(rest.get(..length).unwrap_or(rest)))
    }
}

impl<'t> Iterator for Reader<'t> {
    type Item = Event<'t>;

    fn next(&mut self) -> Option<Event<'t>> {
        if let Some(name) = self.closing.take() {
            return Some(Event::Close { name, at: self.at });
        }
        while self.rest().starts_with("<!") || self.rest().starts_with("<?") {
            if let Some(data) = self.declaration() {
                return Some(data);
            }
        }
        let rest = self.rest();
        let tag = if rest.starts_with('<') { self.tag() } else { None };
        tag.or_else(|| (!rest.is_empty()).then(|| self.text()))
    }
}

/// How many bytes of `inside` belong to a tag: up to the first `>` outside of quotes. No tag holds `<`.
fn tag_length(inside: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in inside.bytes().enumerate() {
        match byte {
            b'<' => return None,
            b'>' if quote.is_none() => return Some(at),
            b'"' | b'\'' if quote.is_none() => quote = Some(byte),
            _ if quote == Some(byte) => quote = None,
            _ => {}
        }
    }
    None
}

/// The value of an attribute in what stands behind the name of a tag.
pub(super) fn attribute<'t>(attributes: &'t str, name: &str) -> Option<Cow<'t, str>> {
    let mut rest = attributes;
    loop {
        let (own, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, behind) = after.get(1..)?.split_once(quote)?;
        if own.trim().eq_ignore_ascii_case(name) {
            return Some(decoded(value));
        }
        rest = behind;
    }
}

/// The longest reference that XML has, `&#x10FFFF;`, in bytes.
const LONGEST_REFERENCE: usize = 10;

/// `text` with its references as characters; those of HTML stay as they are.
fn decoded(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find('&') else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len());
    out.push_str(text.get(..first).unwrap_or(""));
    for part in text.get(first + 1..).unwrap_or("").split('&') {
        let end = part.bytes().take(LONGEST_REFERENCE).position(|byte| byte == b';');
        let known = end.and_then(|end| Some((character(part.get(..end)?)?, part.get(end + 1..)?)));
        match known {
            Some((c, rest)) => {
                out.push(c);
                out.push_str(rest);
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
    Cow::Owned(out)
}

fn character(name: &str) -> Option<char> {
    let code = |code: Result<u32, _>| char::from_u32(code.ok()?).filter(|c| *c != '\0');
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix('#')?.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => code(u32::from_str_radix(hexadecimal, 16)),
            None => code(name.strip_prefix('#')?.parse()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(xml: &str) -> String {
        let show = |event| match event {
            Event::Open { name, .. } => format!("<{name}>"),
            Event::Close { name, .. } => format!("</{name}>"),
            Event::Text(text) => text.into_owned(),
        };
        Reader::new(xml).map(show).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn tags_and_texts_come_in_order() {
        for (xml, wanted) in [
            ("<?xml version='1.0'?><a x='>'>b</a>", "<a>|b|</a>"),
            ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<a>|&b;|</a>"),
            ("<!-- <a> --><a/>", "<a>|</a>"),
            ("<a><![CDATA[<p>b & c</p>]]></a>", "<a>|<p>b & c</p>|</a>"),
            ("a &amp;&lt;&#233;&#xe9;&nbsp;&#0; & b", "a &<éé&nbsp;&#0; & b"),
            ("a < b <> c <1> </ d", "a |< b |<> c |<1> |</ d"),
            ("<a <b>c", "<a |<b>|c"),
            ("<a>b</c ></a", "<a>|b|</c>|</a"),
            ("<![CDATA[a", "a"),
            ("<!-- a", ""),
            ("&", "&"),
        ] {
            assert_eq!(shown(xml), wanted, "{xml}");
        }
    }

    #[test]
    fn attributes_are_found_by_name() {
        let attributes = " rel='self' href=\"https://a.id/?a=1&amp;b=2\" broken";
        assert_eq!(attribute(attributes, "href").as_deref(), Some("https://a.id/?a=1&b=2"));
        assert_eq!(attribute(attributes, "rel").as_deref(), Some("self"));
        assert_eq!(attribute(attributes, "broken"), None);
        assert_eq!(attribute(" x=y href='z'", "href"), None);
    }
}
