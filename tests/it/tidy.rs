//! The house rules of the core that a machine can check (`tests/web/tidy.test.js` has those of the
//! JavaScript): see the never-rules in ARCHITECTURE.md.

use std::fs;
use std::path::{Path, PathBuf};

/// Modules of the crate from left to right: each may import itself and what stands before it.
const ORDER: &[&str] = &[
    "text", "language", "time", "article", "import", "index", "search", "timeline", "archive",
    "wasm",
];
/// Never import each other, although they stand in one row.
const APART: &[(&str, &str)] = &[("timeline", "search")];
const MOST_FILE_LINES: usize = 400;
const MOST_FUNCTION_LINES: usize = 60;

struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// The first folder or file name below `src`.
    fn module(&self) -> &str {
        let below = self.path.strip_prefix(root().join("src")).unwrap();
        let first = below.iter().next().unwrap().to_str().unwrap();
        first.trim_end_matches(".rs")
    }

    /// The lines before the inline tests, with their numbers.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(idx, line)| (idx + 1, line));
        let lines = lines.take_while(|(_, line)| line.trim() != "#[cfg(test)]");
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    fn is_test(&self) -> bool {
        self.path.ends_with("tests.rs")
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rust() -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(Source { text: fs::read_to_string(&path).unwrap(), path });
            }
        }
    }
    assert!(!found.is_empty());
    found
}

/// Fails with every place where `wrong` says something about a line.
fn check_lines(sources: &[Source], wrong: impl Fn(&Source, &str) -> Option<String>) {
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| !source.is_test()) {
        for (number, line) in source.code() {
            if let Some(why) = wrong(source, line) {
                found.push(format!("{}:{number}: {why}", source.path.display()));
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

fn names_any<'w>(line: &str, words: &[&'w str]) -> Option<&'w str> {
    words.iter().copied().find(|word| line.contains(word))
}

#[test]
fn only_the_boundary_knows_javascript() {
    const BOUNDARY: &[&str] =
        &["wasm_bindgen", "js_sys", "web_sys", "JsValue", "serde::", "serde_wasm"];
    check_lines(&rust(), |source, line| {
        let outside = source.module() != "wasm";
        names_any(line, BOUNDARY).filter(|_| outside).map(|word| format!("names {word}"))
    });
}

#[test]
fn the_core_has_no_clock_file_network_or_environment() {
    const OUTSIDE: &[&str] =
        &["SystemTime", "Instant::", "std::fs", "std::net", "std::env", "std::thread", "println!"];
    check_lines(&rust(), |_, line| names_any(line, OUTSIDE).map(|word| format!("uses {word}")));
}

#[test]
fn modules_import_only_what_stands_left_of_them() {
    check_lines(&rust(), |source, line| {
        let own = ORDER.iter().position(|name| *name == source.module())?;
        let imported = ORDER.iter().position(|name| line.contains(&format!("crate::{name}")))?;
        let (own_name, name) = (ORDER[own], ORDER[imported]);
        let apart = APART.contains(&(own_name, name)) || APART.contains(&(name, own_name));
        (imported > own || apart).then(|| format!("{own_name} imports {name}"))
    });
}

#[test]
fn human_words_stand_in_language_alone() {
    // Words that no English message or identifier would hold.
    const INDONESIAN: &[&str] = &[
        "januari",
        "februari",
        "maret",
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "minggu",
        "pekan",
        "tahun",
        "bulan",
        "hari",
        "kemarin",
        "baca juga",
        "halaman",
        "penulis",
        "berita",
        "pada",
        "yang",
        "dengan",
        "untuk",
        "akan",
    ];
    check_lines(&rust(), |source, line| {
        let literals = line.split('"').skip(1).step_by(2).collect::<Vec<_>>().join(" ");
        let words = literals.to_lowercase();
        let found = INDONESIAN.iter().find(|word| {
            words.split(|c: char| !c.is_alphabetic()).any(|part| part == **word)
                || word.contains(' ') && words.contains(**word)
        });
        // The table of outlets holds their proper names.
        let names = source.path.ends_with("article/outlets.rs");
        let outside = source.module() != "language" && !names;
        found.filter(|_| outside).map(|word| format!("holds the word `{word}`"))
    });
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = rust().into_iter().filter(|source| !source.text.starts_with("//!"));
    let silent: Vec<_> = silent.map(|source| source.path).collect();
    assert!(silent.is_empty(), "no module comment: {silent:?}");
}

#[test]
fn files_stay_readable() {
    let tables = |source: &Source| source.module() == "language";
    let long: Vec<_> = rust()
        .into_iter()
        .filter(|source| !tables(source) && !source.is_test())
        .filter(|source| source.text.lines().count() > MOST_FILE_LINES)
        .map(|source| source.path)
        .collect();
    assert!(long.is_empty(), "over {MOST_FILE_LINES} lines: {long:?}");
}

#[test]
fn functions_fit_on_a_screen() {
    let mut long = Vec::new();
    for source in rust() {
        for (name, lines) in functions(&source.text) {
            if lines > MOST_FUNCTION_LINES {
                long.push(format!("{}: {name} has {lines} lines", source.path.display()));
            }
        }
    }
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

/// Names and lengths of the functions of a file that rustfmt has laid out: a body ends at the
/// first closing brace that is indented like its `fn`.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (idx, line) in lines.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let Some(name) = line.trim_start().split("fn ").nth(1).filter(|_| opens_function(line))
        else {
            continue;
        };
        let closing = format!("{}}}", " ".repeat(indent));
        let body = lines[idx..].iter().position(|line| *line == closing || ends_inline(line));
        let name = name.split(['(', '<']).next().unwrap_or(name);
        found.push((name.to_owned(), body.map_or(1, |end| end + 1)));
    }
    found
}

fn opens_function(line: &str) -> bool {
    let start = line.trim_start();
    ["fn ", "pub fn ", "pub(super) fn ", "pub(crate) fn ", "const fn ", "pub const fn "]
        .iter()
        .any(|opening| start.starts_with(opening))
}

/// `fn f(&self);` and `fn f() {}` have no body to measure.
fn ends_inline(line: &str) -> bool {
    opens_function(line) && (line.ends_with(';') || line.ends_with("{}"))
}
