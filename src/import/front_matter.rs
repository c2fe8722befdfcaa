//! Takes a Markdown file, gives its front matter as a record and what stands below it. Of YAML and
//! TOML it reads what front matter uses: names with texts, lists of texts, and texts in blocks.

use super::record::Object;
use serde_json::Value;

/// The record above a Markdown text, and the text; an empty record where there is none.
pub(super) fn split(text: &str) -> (Object, &str) {
    let yaml = block(text, "---").map(|(block, body)| (object(block, ':'), body));
    let toml = || block(text, "+++").map(|(block, body)| (object(block, '='), body));
    yaml.or_else(toml).unwrap_or((Object::new(), text))
}

/// The lines between two `fence`s, and what follows them.
fn block<'t>(text: &'t str, fence: &str) -> Option<(&'t str, &'t str)> {
    let (first, rest) = text.split_once('\n')?;
    if first.trim_end() != fence {
        return None;
    }
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if matches!(line.trim_end(), end if end == fence || end == "...") {
            return Some((rest.get(..at)?, rest.get(at + line.len()..)?));
        }
        at += line.len();
    }
    None
}

/// The values of lines such as `title: Judul` or `title = "Judul"`.
fn object(block: &str, mark: char) -> Object {
    let mut object = Object::new();
    let mut lines = block.lines().filter(|line| !line.trim_start().starts_with('#')).peekable();
    while let Some(line) = lines.next() {
        let mut below = Vec::new();
        while let Some(line) = lines.next_if(|line| is_below(line)) {
            below.push(line.trim());
        }
        let Some((name, value)) = line.split_once(mark) else { continue };
        let name = name.trim().trim_matches(['"', '\'']);
        if !name.is_empty() {
            object.insert(name.to_owned(), value_of(value.trim(), &below));
        }
    }
    object
}

/// Whether a line belongs to the name above it.
fn is_below(line: &str) -> bool {
    line.starts_with([' ', '\t', '-']) || line.trim().is_empty() || line.starts_with(']')
}

/// A value, on its own line and those below it.
fn value_of(value: &str, below: &[&str]) -> Value {
    if value.starts_with('[') {
        return list(&[&[value], below].concat().join(" "));
    }
    if value.starts_with(['|', '>']) {
        let joint = if value.starts_with('|') { "\n" } else { " " };
        return Value::String(below.join(joint).trim().to_owned());
    }
    let items: Vec<Value> = below.iter().filter_map(|line| item(line)).collect();
    if value.is_empty() && !items.is_empty() {
        return Value::Array(items);
    }
    let own = std::iter::once(value).chain(below.iter().copied()).filter(|line| !line.is_empty());
    let text = own.collect::<Vec<_>>().join(" ");
    Value::String(scalar(&text).to_owned())
}

/// An item of a list below its name: `- Rina`, `- name: Rina`.
fn item(line: &str) -> Option<Value> {
    let item = line.strip_prefix('-')?.trim();
    let item = item.strip_prefix("name:").unwrap_or(item);
    Some(Value::String(scalar(item.trim()).to_owned()))
}

/// `[a, "b, c"]`
fn list(text: &str) -> Value {
    let inside = text.trim_start_matches('[').trim_end_matches([']', ' ']);
    let mut quote = None;
    let items = inside.split(|c: char| {
        quote = match quote {
            None if matches!(c, '"' | '\'') => Some(c),
            Some(open) if open == c => None,
            _ => quote,
        };
        c == ',' && quote.is_none()
    });
    let items = items.map(|item| scalar(item.trim())).filter(|item| !item.is_empty());
    Value::Array(items.map(|item| Value::String(item.to_owned())).collect())
}

/// A text without its quotes, or without the comment behind it.
fn scalar(text: &str) -> &str {
    for quote in ['"', '\''] {
        if let Some((inside, _)) = text.strip_prefix(quote).and_then(|rest| rest.rsplit_once(quote))
        {
            return inside;
        }
    }
    text.split(" #").next().unwrap_or(text).trim()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn front_matter_is_read_as_a_record() {
        let yaml = "---\ntitle: \"Gempa: Padang\"  # judul\r\nauthors:\n  - Rina Kurnia\n  - name: 'Budi'\n\
            tags: [a, \"b, c\"]\nsummary: >\n  Satu\n  dua\n# catatan\ndate: 2021-08-24 05:16\nkosong:\n---\nIsi\n";
        let (object, body) = split(yaml);
        let wanted = json!({
            "title": "Gempa: Padang", "authors": ["Rina Kurnia", "Budi"], "tags": ["a", "b, c"],
            "summary": "Satu dua", "date": "2021-08-24 05:16", "kosong": "",
        });
        assert_eq!((Value::Object(object), body), (wanted, "Isi\n"));
        let toml = "+++\ntitle = \"Gempa\"\nauthors = [\n  \"Rina\",\n  \"Budi\"\n]\n+++\nIsi";
        let (object, body) = split(toml);
        assert_eq!(Value::Object(object), json!({"title": "Gempa", "authors": ["Rina", "Budi"]}));
        assert_eq!(body, "Isi");
    }

    #[test]
    fn what_is_no_front_matter_is_text() {
        for text in [
            "",
            "---",
            "---\nIsi",
            "Isi\n---\na: b\n---\n",
            "----\na: b\n---\n",
            "+++\na = b\n---\n",
        ] {
            assert_eq!(split(text), (Object::new(), text), "{text}");
        }
    }
}
