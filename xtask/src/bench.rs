//! `bench`: Linimasa beside its peers on the same articles and queries; writes `docs/benchmarks.md`.

use crate::browser;
use crate::build::build;
use crate::npm;
use crate::project::Project;
use crate::shell::output;
use crate::size;
use anyhow::Result;
use std::process::{Command, Stdio};

const TITLE: &str =
    "# Benchmarks\n\nWritten by `cargo xtask bench`; see `benches/` for all that is done.";

/// Passes `arguments` on to the measuring program: `--corpus FILE` (JSON lines, gzipped or not; else
/// generated, as is what goes beyond the file), `--about TEXT` (what is in the corpus, without its
/// number), `--articles N,N` (collections of so many; the first is measured in rounds and asked for
/// known articles), `--rounds N`, `--peers A,B`, `--minutes N` (after which an engine is dropped),
/// `--most N` and `--beyond A,B` (of more articles only these peers are measured, in Node alone).
pub fn bench(project: &Project, arguments: &[&str]) -> Result<()> {
    build(project)?;
    npm::install_unlocked(&project.path("benches"))?;
    let mut node = Command::new("node");
    // Progress goes to the terminal, the report to us.
    node.arg(project.path("benches/main.js")).arg("--browser").arg(browser::find_or_install()?);
    node.args(arguments).stderr(Stdio::inherit());
    let figures = output(&mut node)?;
    let report = format!("{TITLE}\n\n{figures}\n\n{}", sizes(project)?);
    println!("{report}");
    let written = project.path("docs/benchmarks.md");
    std::fs::write(&written, report)?;
    eprintln!("bench: written to {}", written.display());
    Ok(())
}

fn sizes(project: &Project) -> Result<String> {
    let table = size::table(project)?;
    Ok(format!(
        "## Sizes\n\nWhat travels, with its budget in bytes after gzip.\n\n```text\n{table}```\n"
    ))
}
