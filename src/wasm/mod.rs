//! The JavaScript boundary: decodes, calls the façade, encodes. The only module that knows
//! JavaScript; it decides nothing.
//!
//! The types of what crosses are written in `types.d.ts` and mirrored by `input` and `output`.

// wasm-bindgen's generated glue needs it; nothing here is written unsafe by hand.
#![allow(unsafe_code)]

mod error;
mod input;
mod output;
#[cfg(feature = "read")]
pub mod read;
mod utf16;

use crate::archive;
use error::Thrown;
use js_sys::Uint8Array;
use output::{list, to_js};
use std::ops::Range;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// What a search may be given.
    #[wasm_bindgen(typescript_type = "SearchOptions | undefined")]
    pub type SearchOptions;
    /// What a timeline may be given.
    #[wasm_bindgen(typescript_type = "TimelineOptions | undefined")]
    pub type TimelineOptions;
    /// What a suggestion may be given.
    #[wasm_bindgen(typescript_type = "SuggestOptions | undefined")]
    pub type SuggestOptions;
    /// What a list of articles may be given.
    #[wasm_bindgen(typescript_type = "ArticlesOptions | undefined")]
    pub type ArticlesOptions;
}

/// Puts the message of a panic on the console, where JavaScript would only say "unreachable".
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from_str(&format!("linimasa: {info}")));
    }));
}

/// A frozen archive.
#[wasm_bindgen]
pub struct Archive {
    inner: archive::Archive,
}

#[wasm_bindgen]
impl Archive {
    /// How many articles there are.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> usize {
        self.inner.articles().len()
    }

    /// The languages of the articles, sorted.
    #[wasm_bindgen(getter, unchecked_return_type = "string[]")]
    pub fn languages(&self) -> JsValue {
        to_js(&list(&self.inner.languages(), |tag| output::Value::Text(tag)))
    }

    /// First and last day of all events and publications.
    #[wasm_bindgen(
        getter,
        unchecked_return_type = "{ earliest: string; latest: string } | undefined"
    )]
    pub fn range(&self) -> JsValue {
        to_js(&self.inner.range().map_or(output::Value::Absent, output::range))
    }

    /// What reading noticed.
    #[wasm_bindgen(getter, unchecked_return_type = "Warning[]")]
    pub fn warnings(&self) -> JsValue {
        to_js(&list(self.inner.warnings(), output::sourced_warning))
    }

    /// The articles that answer a query.
    #[wasm_bindgen(unchecked_return_type = "SearchPage")]
    pub fn search(&self, query: &str, options: SearchOptions) -> Result<JsValue, Thrown> {
        let request = input::search_request(query, options.into())?;
        self.told(&output::search_page(&self.inner, &self.inner.search(&request)))
    }

    /// Events in order of time, and counts.
    #[wasm_bindgen(unchecked_return_type = "Timeline")]
    pub fn timeline(&self, options: TimelineOptions) -> Result<JsValue, Thrown> {
        let (query, request) = input::timeline_request(options.into())?;
        let timeline = self.inner.timeline(query.as_deref(), &request);
        self.told(&output::timeline(&self.inner, &timeline))
    }

    /// Ways to go on from what has been typed.
    #[wasm_bindgen(unchecked_return_type = "Suggestion[]")]
    pub fn suggest(&self, prefix: &str, options: SuggestOptions) -> Result<JsValue, Thrown> {
        let found = self.inner.suggest(prefix, input::suggestion_limit(options.into())?);
        self.told(&list(&found, |one| output::suggestion(&self.inner, one)))
    }

    /// The article of an id.
    #[wasm_bindgen(unchecked_return_type = "Article | undefined")]
    pub fn article(&self, id: &str) -> Result<JsValue, Thrown> {
        self.told(&self.inner.article(id).map_or(output::Value::Absent, output::article))
    }

    /// A page of the list of articles.
    #[wasm_bindgen(unchecked_return_type = "ArticlePage")]
    pub fn articles(&self, options: ArticlesOptions) -> Result<JsValue, Thrown> {
        self.told(&output::article_page(&self.inner, &input::article_list(options.into())?))
    }
}

impl Archive {
    /// An answer, unless a damaged part of the file was read for it.
    fn told(&self, answer: &output::Value<'_>) -> Result<JsValue, Thrown> {
        self.inner.check()?;
        Ok(to_js(answer))
    }
}

/// Opens a saved archive, which stays where it is: all of it is checked, and then each part of it
/// read when it is asked for, as it may have been changed meanwhile.
/// Throws `bad-archive` or `newer-archive` where it cannot be believed.
#[wasm_bindgen(js_name = openArchive)]
pub fn open_archive(bytes: Uint8Array) -> Result<Archive, Thrown> {
    let length = bytes.length();
    // Bytes that were given away meanwhile have no length any more.
    let read = move |range: Range<usize>| {
        let there = bytes.length() == length;
        there.then(|| bytes.subarray(range.start as u32, range.end as u32).to_vec())
    };
    Ok(Archive { inner: archive::Archive::open_whole(length as usize, read)? })
}
