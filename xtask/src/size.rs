//! `size`: what travels over the wire, beside the budgets.

use crate::build::build;
use crate::files::files_under;
use crate::project::Project;
use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use std::fmt::Display;
use std::io::Write;

/// What is measured: its name, the file in `www/dist`, its gzip budget in bytes.
const MEASURED: [(&str, &str, Option<usize>); 6] = [
    ("wasm, everything", "core.wasm", Some(200_000)),
    ("wasm, ready archives", "slim.wasm", Some(70_000)),
    ("library", "index.js", None),
    ("worker", "worker.js", None),
    ("element, library and Lit", "define.js", Some(20_000)),
    ("inline edition", "inline.js", None),
];

pub fn size(project: &Project) -> Result<()> {
    build(project)?;
    print!("{}", table(project)?);
    Ok(())
}

/// A line for each thing that is measured, of what was built.
pub fn table(project: &Project) -> Result<String> {
    let mut lines = vec![line("", "bytes", "gzip", "budget")];
    for (name, file, budget) in MEASURED {
        let (raw, zipped) = measure(project, file)?;
        let budget = budget.map_or_else(String::new, |budget| verdict(zipped, budget));
        lines.push(line(name, raw, zipped, budget));
    }
    Ok(lines.concat())
}

fn line(name: &str, raw: impl Display, zipped: impl Display, budget: impl Display) -> String {
    let text = format!("{name:26} {raw:>9} {zipped:>9} {budget:>9}");
    format!("{}\n", text.trim_end())
}

fn verdict(size: usize, budget: usize) -> String {
    let over = if size > budget { "  OVER" } else { "" };
    format!("{budget}{over}")
}

/// Bytes plain and gzipped of a bundle with the chunks that it always loads.
fn measure(project: &Project, file: &str) -> Result<(usize, usize)> {
    let mut wanted = vec![project.www("dist").join(file)];
    let mut chunks = files_under(&project.www("dist"))?;
    // The demo page has its own copies.
    chunks.retain(|chunk| !chunk.starts_with(project.www("dist/page")));
    let (mut raw, mut zipped, mut at) = (0, 0, 0);
    while let Some(path) = wanted.get(at).cloned() {
        let bytes = std::fs::read(&path)?;
        let text = String::from_utf8_lossy(&bytes);
        for chunk in &chunks {
            let name = chunk.file_name().unwrap_or_default().to_string_lossy();
            if imports(&text, &name) && !wanted.contains(chunk) {
                wanted.push(chunk.clone());
            }
        }
        raw += bytes.len();
        zipped += gzip(&bytes)?.len();
        at += 1;
    }
    Ok((raw, zipped))
}

/// Whether minified code imports a file at once, and not later by `import(…)`.
fn imports(code: &str, name: &str) -> bool {
    ["from", "import"].iter().any(|word| code.contains(&format!("{word}\"./{name}\"")))
}

/// Gzip at its best, without a time or a name: the same input gives the same bytes.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
