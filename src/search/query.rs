//! Takes a query as typed, gives its [`Query`]: clauses, exclusions, filters. Never an error: what
//! cannot be read as meant is read as words, with a notice.
//!
//! `word` `wor*` `"exact phrase"` `-word` `a OR b` `title:word` `outlet:viva` `author:agus`
//! `before:2019-03` `after:2018` `on:2019-02-27`

use super::period::Period;
use crate::index::{Field, Words};

/// Longer queries are cut. In characters.
const LONGEST_QUERY: usize = 1_000;
/// Further words are left out; as many as a match can be counted in.
pub(super) const MOST_CLAUSES: usize = 64;

/// A query as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// All of these must match.
    pub(super) clauses: Vec<Clause>,
    /// None of these may match.
    pub(super) excluded: Vec<Atom>,
    pub(super) filters: Vec<Filter>,
    pub(super) notices: Vec<String>,
}

/// Atoms of which one must match.
pub(super) type Clause = Vec<Atom>;

/// A word or a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Atom {
    /// As typed, without quotes.
    pub(super) text: String,
    pub(super) kind: AtomKind,
    /// Only this field, if given.
    pub(super) field: Option<Field>,
    /// Whether its last word may still be growing.
    pub(super) open: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AtomKind {
    Word,
    Phrase,
}

/// What an article must be, whatever its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) test: Test,
    /// Whether the article must not be so.
    pub(super) negated: bool,
    /// As typed.
    pub(super) text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Test {
    Outlet(String),
    Author(String),
    Before(Period),
    After(Period),
    On(Period),
}

impl Query {
    /// The phrase that the query is, if it is nothing else.
    pub(super) fn name(&self) -> Option<&str> {
        match (self.clauses.as_slice(), self.excluded.is_empty()) {
            ([clause], true) => match clause.as_slice() {
                [atom] if atom.kind == AtomKind::Phrase && atom.field.is_none() => Some(&atom.text),
                _ => None,
            },
            _ => None,
        }
    }

    /// By clause, the plain word that it is.
    pub(super) fn plain_words(&self) -> Vec<Option<PlainWord>> {
        self.clauses.iter().map(|clause| PlainWord::of(clause)).collect()
    }

    pub(super) fn parse(text: &str) -> Self {
        let mut query = Self::default();
        let text = query.cut(text);
        let mut either = false;
        for piece in pieces(text) {
            if piece.is_or() {
                either = !query.clauses.is_empty();
                continue;
            }
            query.take(&piece, std::mem::take(&mut either));
        }
        if query.clauses.len() > MOST_CLAUSES {
            query.clauses.truncate(MOST_CLAUSES);
            query.notices.push(format!("only the first {MOST_CLAUSES} words were searched for"));
        }
        query
    }

    fn cut<'q>(&mut self, text: &'q str) -> &'q str {
        match text.char_indices().nth(LONGEST_QUERY) {
            None => text,
            Some((end, _)) => {
                self.notices.push(format!("the query was cut after {LONGEST_QUERY} characters"));
                text.get(..end).unwrap_or("")
            }
        }
    }

    fn take(&mut self, piece: &Piece<'_>, either: bool) {
        if let Some(test) = self.filter(piece) {
            let (negated, text) = (piece.negated, piece.whole.to_owned());
            return self.filters.push(Filter { test, negated, text });
        }
        let Some(atom) = piece.atom() else { return };
        match self.clauses.last_mut() {
            _ if piece.negated => self.excluded.push(Atom { open: false, ..atom }),
            Some(last) if either => last.push(atom),
            _ => self.clauses.push(vec![atom]),
        }
    }

    fn filter(&mut self, piece: &Piece<'_>) -> Option<Test> {
        let value = piece.text;
        let test = match piece.field?.to_ascii_lowercase().as_str() {
            "outlet" => Some(Test::Outlet(value.into())),
            "author" => Some(Test::Author(value.into())),
            "before" => Period::parse(value).map(Test::Before),
            "after" => Period::parse(value).map(Test::After),
            "on" => Period::parse(value).map(Test::On),
            _ => return None,
        };
        let test = test.filter(|_| !value.is_empty());
        if test.is_none() {
            let notice = format!("`{}` is no filter and was read as words", piece.whole);
            self.notices.push(notice);
        }
        test
    }
}

/// The one word that a clause is, whatever its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlainWord {
    pub(super) folded: String,
    /// Whether it has no small letters, as names may be written (WHO).
    pub(super) in_capitals: bool,
    pub(super) open: bool,
}

impl PlainWord {
    fn of(clause: &[Atom]) -> Option<Self> {
        let [Atom { kind: AtomKind::Word, field: None, text, open }] = clause else { return None };
        let words = Words::of(text);
        let in_capitals = !words.written(0).contains(char::is_lowercase);
        let folded = words.folded(0).to_owned();
        (words.len() == 1).then_some(Self { folded, in_capitals, open: *open })
    }
}

/// A part of the query between blanks, quotes taken off.
#[derive(Clone, Copy, Debug)]
struct Piece<'q> {
    whole: &'q str,
    negated: bool,
    field: Option<&'q str>,
    text: &'q str,
    kind: AtomKind,
    open: bool,
}

const FIELDS: [&str; 6] = ["title", "outlet", "author", "before", "after", "on"];

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (piece, after) = piece(rest);
        pieces.push(piece);
        rest = after.trim_start();
    }
    pieces
}

/// The first piece of `text` and what follows it.
fn piece(text: &str) -> (Piece<'_>, &str) {
    let bare =
        text.strip_prefix(['-', '−', '–']).filter(|rest| !rest.starts_with(char::is_whitespace));
    let negated = bare.is_some();
    let bare = bare.unwrap_or(text);
    let (field, value) = match bare.split_once(':') {
        Some((name, value)) if is_field(name) => (Some(name), value),
        _ => (None, bare),
    };
    let (kind, inner, after, open) = value_of(value);
    let whole = text.get(..text.len() - after.len()).unwrap_or(text);
    (Piece { whole, negated, field, text: inner, kind, open }, after)
}

fn is_field(name: &str) -> bool {
    FIELDS.iter().any(|field| field.eq_ignore_ascii_case(name))
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// Kind, inner text, rest, and whether the end of the query cut the value short.
fn value_of(text: &str) -> (AtomKind, &str, &str, bool) {
    if let Some(quoted) = text.strip_prefix(is_quote) {
        let end = quoted.find(is_quote);
        let (inner, after) =
            quoted.split_at_checked(end.unwrap_or(quoted.len())).unwrap_or((quoted, ""));
        return (
            AtomKind::Phrase,
            inner,
            after.strip_prefix(is_quote).unwrap_or(after),
            end.is_none(),
        );
    }
    let end = text.find(|c: char| c.is_whitespace() || is_quote(c));
    let (inner, after) = text.split_at_checked(end.unwrap_or(text.len())).unwrap_or((text, ""));
    (AtomKind::Word, inner, after, end.is_none())
}

impl Piece<'_> {
    fn is_or(&self) -> bool {
        self.whole == "OR"
    }

    fn atom(&self) -> Option<Atom> {
        let title = self.field.is_some_and(|name| name.eq_ignore_ascii_case("title"));
        let text = if self.field.is_none() || title { self.text } else { self.whole };
        let starred = text.strip_suffix('*').filter(|_| self.kind == AtomKind::Word);
        let text = starred.unwrap_or(text);
        let goes_on = self.open || starred.is_some();
        let open = goes_on && text.ends_with(char::is_alphanumeric);
        let field = title.then_some(Field::Title);
        (Words::of(text).len() > 0).then(|| Atom {
            text: text.into(),
            kind: self.kind,
            field,
            open,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A query, and how it is read: clauses, exclusions, filters, number of notices.
    const CASES: &str = include_str!("../../tests/data/search/queries.tsv");

    fn shown(atom: &Atom) -> String {
        let quote = if atom.kind == AtomKind::Phrase { "\"" } else { "" };
        let field = atom.field.map_or("", |_| "title:");
        let open = if atom.open { "*" } else { "" };
        format!("{field}{quote}{}{quote}{open}", atom.text)
    }

    fn read(text: &str) -> String {
        let query = Query::parse(text);
        let clauses = query
            .clauses
            .iter()
            .map(|clause| clause.iter().map(shown).collect::<Vec<_>>().join("|"));
        let excluded = query.excluded.iter().map(|atom| format!("-{}", shown(atom)));
        let filters = query.filters.iter().map(|filter| format!("[{}]", filter.text));
        let notices = (!query.notices.is_empty()).then(|| format!("!{}", query.notices.len()));
        clauses.chain(excluded).chain(filters).chain(notices).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn reads_queries() {
        for line in CASES.lines().filter(|line| !line.starts_with('#')) {
            let (text, expected) = line.split_once('\t').unwrap_or((line, ""));
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    #[test]
    fn long_queries_are_cut_with_a_notice() {
        assert_eq!(Query::parse(&"kata ".repeat(100)).clauses.len(), MOST_CLAUSES);
        assert_eq!(Query::parse(&"kata ".repeat(5_000)).notices.len(), 2);
    }
}
