//! The five bundled articles, as the tests use them.

use linimasa::archive::{Archive, Builder};
use linimasa::article::RawArticle;
use std::fs;
use std::path::Path;

/// The seeds as they came, with the file's number as id (`000` to `004`).
pub(crate) fn raw() -> Vec<RawArticle> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|found| found == "txt")).collect();
    files.sort();
    assert_eq!(files.len(), 5);
    files
        .iter()
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap();
            let text = fs::read_to_string(path).unwrap();
            RawArticle { id: Some(name[..3].to_owned()), ..RawArticle::from_text(text) }
        })
        .collect()
}

/// The archive of `articles`.
pub(crate) fn archive_of(articles: impl IntoIterator<Item = RawArticle>) -> Archive {
    let mut builder = Builder::new();
    for raw in articles {
        builder.add(&raw);
    }
    builder.finish()
}

/// The archive of the seeds.
pub(crate) fn archive() -> Archive {
    archive_of(raw())
}
