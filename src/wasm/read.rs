//! What reads articles and makes archives of them. The slim wasm is compiled without it, so that
//! the linker leaves out all that only reading needs.

mod input;
mod room;

use super::Archive;
use super::error::Thrown;
use super::output::{self, to_js};
use crate::archive;
use crate::article;
use crate::pack::{Packed, packed, unpacked};
use room::Room;
use std::cell::{Cell, RefCell};
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

/// Collects articles; `freeze` makes an archive of them. No call holds what was read while it does
/// what might trap, so that what was read can be saved after a trap.
#[wasm_bindgen]
pub struct Builder {
    inner: RefCell<archive::Builder>,
    added: Cell<usize>,
    room: Room,
}

#[wasm_bindgen]
impl Builder {
    /// A builder which reads articles with the profiles of their outlets, and knows further names of
    /// things. It begins with what another one saved, or without articles.
    #[wasm_bindgen(constructor)]
    pub fn new(
        outlets: OutletProfiles,
        aliases: Aliases,
        saved: Option<Vec<u8>>,
    ) -> Result<Self, Thrown> {
        let mut inner = archive::Builder::new()
            .with_outlets(input::outlets(outlets.into())?)
            .with_aliases(input::aliases(aliases.into())?);
        let saved = saved.and_then(|bytes| unpacked(&bytes));
        let added;
        (added, inner.read) = saved.unwrap_or_default();
        Ok(Self { inner: inner.into(), added: Cell::new(added), room: Room::default() })
    }

    /// Reads one article. Throws `bad-input` where it has a wrong shape, `limit` where there is too
    /// little room for it; others stay.
    pub fn add(&self, raw: RawArticle) -> Result<(), Thrown> {
        self.room.check()?;
        self.added.set(self.added.get() + 1);
        let raw = input::raw_article(raw.into(), Some(self.added.get()))?;
        let article = article::read_with(&raw, self.inner.borrow().outlets());
        self.inner.borrow_mut().add_read(article);
        self.room.keep();
        Ok(())
    }

    /// Takes over the articles of a saved archive. Throws as `openArchive` and `add` do; others stay.
    #[wasm_bindgen(js_name = addArchive)]
    pub fn add_archive(&self, bytes: Vec<u8>) -> Result<(), Thrown> {
        self.room.check()?;
        let archive = archive::Archive::from_bytes(bytes)?;
        self.inner.borrow_mut().add_archive(&archive);
        Ok(())
    }

    /// What was read so far, for another builder to begin with.
    pub fn save(&self) -> Vec<u8> {
        let mut bytes = packed(&self.added.get());
        self.inner.borrow().read.pack(&mut bytes);
        bytes
    }

    /// Begins to index the articles and to weave their events. The builder is used up.
    pub fn freeze(self) -> Freezing {
        Freezing { inner: self.inner.into_inner().freeze(), room: self.room }
    }
}

/// Articles on their way into an archive.
#[wasm_bindgen]
pub struct Freezing {
    inner: archive::Freezing,
    room: Room,
}

#[wasm_bindgen]
impl Freezing {
    /// Does about as much work as so many articles make; gives how much of all is done, from 0 to 1.
    pub fn step(&mut self, articles: usize) -> f64 {
        let done = self.inner.step(articles);
        self.room.keep();
        done
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
