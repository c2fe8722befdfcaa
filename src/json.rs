//! Takes JSON, gives its [`Value`] or the place that is wrong (RFC 8259). Numbers stay as they are
//! written: nobody computes with them, and reading and writing them is most of what a library for
//! JSON takes, 11 kB of compressed wasm.

use std::collections::BTreeMap;
use std::fmt;

/// The values of an object by name; of several with one name the last.
pub(crate) type Object = BTreeMap<String, Value>;

/// A value of JSON.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool,
    /// As written.
    Number(String),
    String(String),
    Array(Vec<Value>),
    Object(Object),
}

impl Value {
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    pub(crate) fn as_object(&self) -> Option<&Object> {
        if let Self::Object(object) = self { Some(object) } else { None }
    }

    /// The number, if it is a whole one.
    pub(crate) fn as_i64(&self) -> Option<i64> {
        if let Self::Number(digits) = self { digits.parse().ok() } else { None }
    }
}

/// Where a text stops to be JSON, both counted from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    line: usize,
    column: usize,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// The value that `text` is.
pub(crate) fn parse(text: &str) -> Result<Value, Mistake> {
    let mut reader = Reader { rest: text };
    let value = reader.value(DEEPEST);
    reader.skip_space();
    value.filter(|_| reader.rest.is_empty()).ok_or_else(|| {
        let read = text.get(..text.len() - reader.rest.len()).unwrap_or(text);
        let last = read.rsplit('\n').next().unwrap_or("");
        Mistake { line: read.matches('\n').count() + 1, column: last.chars().count() + 1 }
    })
}

/// The value that `text` begins with, whatever follows.
pub(crate) fn parse_first(text: &str) -> Option<Value> {
    Reader { rest: text }.value(DEEPEST)
}

/// Lists and objects lie no deeper in one another.
const DEEPEST: usize = 128;

struct Reader<'t> {
    rest: &'t str,
}

/// Where one gives `None`, `rest` begins with what is wrong.
impl Reader<'_> {
    fn value(&mut self, deepest: usize) -> Option<Value> {
        self.skip_space();
        match self.rest.chars().next()? {
            '{' => self.object(deepest.checked_sub(1)?),
            '[' => self.array(deepest.checked_sub(1)?),
            '"' => self.string().map(Value::String),
            '-' | '0'..='9' => self.number(),
            _ => {
                let words = [("null", Value::Null), ("true", Value::Bool), ("false", Value::Bool)];
                words.into_iter().find(|(word, _)| self.take(word)).map(|(_, value)| value)
            }
        }
    }

    fn array(&mut self, deepest: usize) -> Option<Value> {
        let mut items = Vec::new();
        if self.opens("[", "]") {
            return Some(Value::Array(items));
        }
        loop {
            items.push(self.value(deepest)?);
            if self.ends("]")? {
                return Some(Value::Array(items));
            }
        }
    }

    fn object(&mut self, deepest: usize) -> Option<Value> {
        let mut object = Object::new();
        if self.opens("{", "}") {
            return Some(Value::Object(object));
        }
        loop {
            self.skip_space();
            let name = self.string()?;
            self.skip_space();
            self.take(":").then_some(())?;
            object.insert(name, self.value(deepest)?);
            if self.ends("}")? {
                return Some(Value::Object(object));
            }
        }
    }

    /// Takes the sign that opens a list; whether the list ends at once.
    fn opens(&mut self, open: &str, close: &str) -> bool {
        self.take(open);
        self.skip_space();
        self.take(close)
    }

    /// After an item, whether the list ends; `None` where it neither ends nor goes on.
    fn ends(&mut self, close: &str) -> Option<bool> {
        self.skip_space();
        let ends = self.take(close);
        (ends || self.take(",")).then_some(ends)
    }

    fn string(&mut self) -> Option<String> {
        self.take("\"").then_some(())?;
        let mut text = String::new();
        loop {
            let end = self.rest.find(|c: char| matches!(c, '"' | '\\' | '\0'..' '));
            text.push_str(self.split_off(end.unwrap_or(self.rest.len())));
            if self.take("\"") {
                return Some(text);
            }
            self.take("\\").then_some(())?;
            text.push(self.escaped()?);
        }
    }

    /// The character that stands for itself or another after a backslash.
    fn escaped(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        let meant = match c {
            '"' | '\\' | '/' => c,
            'b' => '\x08',
            'f' => '\x0c',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.unicode(),
            _ => return None,
        };
        self.split_off(1);
        Some(meant)
    }

    /// The character of a code, or of two that are a surrogate pair.
    fn unicode(&mut self) -> Option<char> {
        let first = self.code("u")?;
        let pair = (0xd800..0xdc00).contains(&first).then(|| self.code("\\u"));
        let code = match pair {
            Some(second) => {
                let low = second?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                0x1_0000 + ((first - 0xd800) << 10) + low
            }
            None => first,
        };
        char::from_u32(code)
    }

    /// Four hexadecimal digits after `mark`.
    fn code(&mut self, mark: &str) -> Option<u32> {
        self.take(mark).then_some(())?;
        let digits = self.rest.get(..4)?;
        let value = |code, c: char| Some(code * 16 + c.to_digit(16)?);
        let code = digits.chars().try_fold(0, value)?;
        self.split_off(4);
        Some(code)
    }

    fn number(&mut self) -> Option<Value> {
        let start = self.rest;
        self.take("-");
        if !self.take("0") {
            self.digits()?;
        }
        if self.take(".") {
            self.digits()?;
        }
        if self.take("e") || self.take("E") {
            let _ = self.take("+") || self.take("-");
            self.digits()?;
        }
        let written = start.get(..start.len() - self.rest.len())?;
        Some(Value::Number(written.to_owned()))
    }

    /// Takes one digit or more.
    fn digits(&mut self) -> Option<()> {
        let end = self.rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.rest.len());
        (!self.split_off(end).is_empty()).then_some(())
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// Takes `mark` if it comes next.
    fn take(&mut self, mark: &str) -> bool {
        let after = self.rest.strip_prefix(mark);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }
}

impl<'t> Reader<'t> {
    /// Takes so many bytes.
    fn split_off(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn same(own: &Value, theirs: &serde_json::Value) -> bool {
        use serde_json::Value as Theirs;
        match (own, theirs) {
            (Value::Null, Theirs::Null) | (Value::Bool, Theirs::Bool(_)) => true,
            (Value::Number(own), Theirs::Number(theirs)) => {
                own.parse::<f64>().ok() == theirs.as_f64()
            }
            (Value::String(own), Theirs::String(theirs)) => own == theirs,
            (Value::Array(own), Theirs::Array(theirs)) => {
                own.len() == theirs.len() && own.iter().zip(theirs).all(|(a, b)| same(a, b))
            }
            (Value::Object(own), Theirs::Object(theirs)) => {
                own.len() == theirs.len()
                    && own.iter().zip(theirs).all(|(a, b)| a.0 == b.0 && same(a.1, b.1))
            }
            _ => false,
        }
    }

    fn reads_as_a_library_does(text: &str) -> bool {
        match (parse(text), serde_json::from_str(text)) {
            (Ok(own), Ok(theirs)) => same(&own, &theirs),
            (own, theirs) => own.is_err() && theirs.is_err(),
        }
    }

    #[test]
    fn reads_what_is_json_and_nothing_else() {
        for text in [
            r#"{"a": [1, -0.5e+3, true, null, {}], "b": "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00", "a": []}"#,
            " \t\r\n[ ]\n",
            "",
            "[1,]",
            "{\"a\" 1}",
            "{\"a\": 1,}",
            "01",
            "1.",
            "-",
            "1e",
            "+1",
            "nul",
            "\"a\nb\"",
            r#""\ud83d""#,
            r#""\ude00""#,
            r#""\ud83dx""#,
            r#""\x""#,
            r#""\u00g0""#,
            "\"",
            "[1] 2",
        ] {
            assert!(reads_as_a_library_does(text), "{text}");
        }
        let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(&deep(DEEPEST)).is_ok());
        assert!(parse(&deep(DEEPEST + 1)).is_err());
        assert_eq!(parse("{\"a\":\n é}"), Err(Mistake { line: 2, column: 2 }));
        assert_eq!(parse_first("[1] 2"), parse("[1]").ok());
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_a_library_reads_it(
            parts in prop::collection::vec("([\\[\\]{},:é ]|\"[a-c\\\\nu0-9]{0,3}\"|-?[0-9.eE+-]{1,3}|null|true|\"a\":)", 0..9),
        ) {
            let text = parts.concat();
            prop_assert!(reads_as_a_library_does(&text), "{}", text);
        }
    }
}
