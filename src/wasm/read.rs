//! What reads articles and makes archives of them. The slim wasm is compiled without it, so that
//! the linker leaves out all that only reading needs.

mod input;

use super::Archive;
use super::error::Thrown;
use super::output::{self, to_js};
use crate::archive;
use crate::article;
use crate::pack::{packed, unpacked};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// An article as it came.
    #[wasm_bindgen(typescript_type = "RawArticle")]
    pub type RawArticle;
    /// What publishers say of their own outlets.
    #[wasm_bindgen(typescript_type = "OutletProfile[] | undefined")]
    pub type OutletProfiles;
    /// Groups of names for one thing.
    #[wasm_bindgen(typescript_type = "string[][] | undefined")]
    pub type Aliases;
    /// What a search for dates may be given.
    #[wasm_bindgen(typescript_type = "FindDatesOptions | undefined")]
    pub type FindDatesOptions;
}

/// Collects articles; `freeze` makes an archive of them.
#[wasm_bindgen]
pub struct Builder {
    inner: archive::Builder,
    added: usize,
}

#[wasm_bindgen]
impl Builder {
    /// A builder without articles, which reads them with the profiles of their outlets, and knows
    /// further names of things.
    #[wasm_bindgen(constructor)]
    pub fn new(outlets: OutletProfiles, aliases: Aliases) -> Result<Self, Thrown> {
        let inner = archive::Builder::new()
            .with_outlets(input::outlets(outlets.into())?)
            .with_aliases(input::aliases(aliases.into())?);
        Ok(Self { inner, added: 0 })
    }

    /// Reads one article and gives its bytes for `addRead`, so that nobody need keep it as it came.
    /// Throws `bad-input` where it has a wrong shape; others stay.
    pub fn add(&mut self, raw: RawArticle) -> Result<Vec<u8>, Thrown> {
        self.added += 1;
        let raw = input::raw_article(raw.into(), Some(self.added))?;
        let article = article::read_with(&raw, self.inner.outlets());
        let bytes = packed(&article);
        self.inner.add_read(article);
        Ok(bytes)
    }

    /// Adds an article again from the bytes that `add` gave.
    #[wasm_bindgen(js_name = addRead)]
    pub fn add_read(&mut self, bytes: &[u8]) {
        self.added += 1;
        if let Some(article) = unpacked(bytes) {
            self.inner.add_read(article);
        }
    }

    /// Takes over the articles of a saved archive. Throws as `openArchive` does; others stay.
    #[wasm_bindgen(js_name = addArchive)]
    pub fn add_archive(&mut self, bytes: Vec<u8>) -> Result<(), Thrown> {
        self.inner.add_archive(&archive::Archive::from_bytes(bytes)?);
        Ok(())
    }

    /// Begins to index the articles and to weave their events. The builder is used up.
    pub fn freeze(self) -> Freezing {
        Freezing { inner: self.inner.freeze() }
    }
}

/// Articles on their way into an archive.
#[wasm_bindgen]
pub struct Freezing {
    inner: archive::Freezing,
}

#[wasm_bindgen]
impl Freezing {
    /// Does about as much work as so many articles make; gives how much of all is done, from 0 to 1.
    pub fn step(&mut self, articles: usize) -> f64 {
        self.inner.step(articles)
    }

    /// Does what is left. This is used up.
    pub fn finish(self) -> Archive {
        Archive { inner: self.inner.finish() }
    }
}

#[wasm_bindgen]
impl Archive {
    /// The archive as the bytes of a file. The same articles give the same bytes.
    pub fn save(&self) -> Vec<u8> {
        self.inner.to_bytes()
    }
}

/// Reads one article and indexes nothing.
#[wasm_bindgen(js_name = readArticle, unchecked_return_type = "Article")]
pub fn read_article(raw: RawArticle, outlets: OutletProfiles) -> Result<JsValue, Thrown> {
    let (raw, outlets) = (input::raw_article(raw.into(), None)?, input::outlets(outlets.into())?);
    Ok(to_js(&output::article(&article::read_with(&raw, &outlets))))
}

/// The articles of a file, by its name and its text.
#[wasm_bindgen(
    js_name = readSource,
    unchecked_return_type = "{ articles: RawArticle[]; warnings: Warning[] }"
)]
pub fn read_source(name: &str, text: &str) -> JsValue {
    to_js(&output::import(&crate::import::read(name, text)))
}

/// The date expressions of a text.
#[wasm_bindgen(js_name = findDates, unchecked_return_type = "DateMention[]")]
pub fn find_dates(text: &str, options: FindDatesOptions) -> Result<JsValue, Thrown> {
    let asked = input::date_search(options.into())?;
    let reference = asked.reference.as_ref();
    let found = match asked.language {
        Some(language) => crate::time::find(text, language.pack(), reference),
        None => crate::time::find_unnamed(text, reference),
    };
    Ok(to_js(&output::date_mentions(text, &found)))
}
