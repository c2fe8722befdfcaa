//! Takes a [`Value`], gives the plain object, list or primitive of JavaScript that it stands for.

use super::pack::Packed;
use super::value::Value;
use serde::ser::{Serialize, SerializeTuple, Serializer};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/wasm/output/unpack.js")]
extern "C" {
    fn unpack(packed: JsValue) -> JsValue;
}

/// The value for JavaScript.
pub(in super::super) fn to_js(value: &Value<'_>) -> JsValue {
    // Neither of its two parts is refused.
    let packed = Packed::of(value).serialize(&serde_wasm_bindgen::Serializer::new());
    packed.map(unpack).unwrap_or_default()
}

impl Serialize for Packed {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut packed = to.serialize_tuple(2)?;
        packed.serialize_element(&self.text)?;
        packed.serialize_element(&Bytes(&self.words))?;
        packed.end()
    }
}

/// Goes over in one piece.
struct Bytes<'b>(&'b [u8]);

impl Serialize for Bytes<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(self.0)
    }
}
