//! [`Thrown`]: an error as JavaScript catches it, with `name`, `message` and a stable `code`.

use crate::error::{Error, ErrorCode};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Becomes an `Error` named `LinimasaError` with a `code`.
#[derive(Debug)]
pub struct Thrown(Error);

impl Thrown {
    pub(super) fn bad_input(message: impl Into<String>) -> Self {
        Self(Error::new(ErrorCode::BadInput, message))
    }
}

impl From<Thrown> for JsValue {
    fn from(Thrown(error): Thrown) -> JsValue {
        let thrown = js_sys::Error::new(&error.to_string());
        thrown.set_name("LinimasaError");
        // Setting a property of a fresh, extensible object cannot fail.
        let _ = Reflect::set(&thrown, &"code".into(), &error.code().as_str().into());
        thrown.into()
    }
}

impl From<serde_wasm_bindgen::Error> for Thrown {
    fn from(error: serde_wasm_bindgen::Error) -> Self {
        Self::bad_input(error.to_string())
    }
}
