//! [`Thrown`]: an error as JavaScript catches it, with `name`, `message` and a stable `code`.

use crate::error::{Error, ErrorCode};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What a call throws.
#[derive(Debug)]
pub enum Thrown {
    /// Becomes an `Error` named `LinimasaError` with a `code`.
    Own(Error),
    /// What the caller's own code threw while it was asked for a field; thrown on as it is.
    Foreign(JsValue),
}

impl Thrown {
    pub(super) fn bad_input(message: impl Into<String>) -> Self {
        Self::Own(Error::new(ErrorCode::BadInput, message))
    }
}

impl From<Thrown> for JsValue {
    fn from(thrown: Thrown) -> JsValue {
        let error = match thrown {
            Thrown::Own(error) => error,
            Thrown::Foreign(value) => return value,
        };
        let thrown = js_sys::Error::new(&error.to_string());
        thrown.set_name("LinimasaError");
        // Setting a property of a fresh, extensible object cannot fail.
        let _ = Reflect::set(&thrown, &"code".into(), &error.code().as_str().into());
        thrown.into()
    }
}

impl From<Error> for Thrown {
    fn from(error: Error) -> Self {
        Self::Own(error)
    }
}
