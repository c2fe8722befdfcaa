//! Takes a [`Value`], gives the plain object, list or primitive of JavaScript that it stands for.

use super::value::Value;
use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};
use wasm_bindgen::JsValue;

/// The value for JavaScript.
pub(in super::super) fn to_js(value: &Value<'_>) -> JsValue {
    // None of these kinds of values is refused.
    value.serialize(&serde_wasm_bindgen::Serializer::new()).unwrap_or_default()
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Absent => to.serialize_unit(),
            Value::Text(text) => to.serialize_str(text),
            Value::Owned(text) => to.serialize_str(text),
            Value::Number(number) => to.serialize_f64(*number),
            Value::Flag(flag) => to.serialize_bool(*flag),
            Value::List(items) => {
                let mut list = to.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Value::Fields(fields) => {
                let mut object = to.serialize_struct("", fields.0.len())?;
                for (name, value) in &fields.0 {
                    if !matches!(value, Value::Absent) {
                        object.serialize_field(name, value)?;
                    }
                }
                object.end()
            }
        }
    }
}
