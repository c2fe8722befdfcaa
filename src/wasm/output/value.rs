//! [`Value`]: what JavaScript is given, as a tree that answers are written into.
//!
//! One tree and one walk over it (`encode`) take a fraction of the bytes of derived serializers,
//! which are compiled anew for every type.

/// A value of JavaScript.
pub(in super::super) enum Value<'a> {
    /// `undefined`; as a field it is left out.
    Absent,
    Text(&'a str),
    Owned(String),
    Number(f64),
    Flag(bool),
    List(Vec<Value<'a>>),
    Fields(Fields<'a>),
}

/// The fields of an object, in order.
pub(in super::super) struct Fields<'a>(pub(super) Vec<(&'static str, Value<'a>)>);

/// Few objects have more fields.
const FIELDS: usize = 10;

impl Default for Fields<'_> {
    fn default() -> Self {
        Self(Vec::with_capacity(FIELDS))
    }
}

impl<'a> Fields<'a> {
    pub(super) fn put(&mut self, name: &'static str, value: Value<'a>) -> &mut Self {
        self.0.push((name, value));
        self
    }

    pub(super) fn text(&mut self, name: &'static str, text: &'a str) -> &mut Self {
        self.put(name, Value::Text(text))
    }

    /// A text that may be absent.
    pub(super) fn text_if(&mut self, name: &'static str, text: Option<&'a str>) -> &mut Self {
        self.put(name, text.map_or(Value::Absent, Value::Text))
    }

    pub(super) fn owned(&mut self, name: &'static str, text: String) -> &mut Self {
        self.put(name, Value::Owned(text))
    }

    pub(super) fn number_if(&mut self, name: &'static str, number: Option<usize>) -> &mut Self {
        self.put(name, number.map_or(Value::Absent, Value::from))
    }

    pub(super) fn number(&mut self, name: &'static str, number: usize) -> &mut Self {
        self.put(name, Value::from(number))
    }

    pub(super) fn flag(&mut self, name: &'static str, flag: bool) -> &mut Self {
        self.put(name, Value::Flag(flag))
    }

    /// A flag that is absent where it is false.
    pub(super) fn flag_if(&mut self, name: &'static str, flag: bool) -> &mut Self {
        self.put(name, if flag { Value::Flag(true) } else { Value::Absent })
    }

    pub(super) fn texts(&mut self, name: &'static str, texts: &'a [String]) -> &mut Self {
        self.put(name, self::texts(texts))
    }

    /// The finished object.
    pub(super) fn end(&mut self) -> Value<'a> {
        Value::Fields(Self(std::mem::take(&mut self.0)))
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Value::Number(number as f64)
    }
}

/// The items of a list, each as `value` writes it.
pub(in super::super) fn list<'a, T>(
    items: &'a [T],
    value: impl Fn(&'a T) -> Value<'a>,
) -> Value<'a> {
    Value::List(items.iter().map(value).collect())
}

/// A list of strings.
pub(in super::super) fn texts(texts: &[String]) -> Value<'_> {
    list(texts, |text| Value::Text(text))
}
