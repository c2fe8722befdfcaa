//! `build`: from sources to `www/dist`, each step skipped while its output is fresh.

use crate::project::Project;
use crate::{bundle, npm, wasm};
use anyhow::{Result, ensure};

pub fn build(project: &Project) -> Result<()> {
    check_version(project)?;
    npm::install(&project.www(""))?;
    wasm::build(project)?;
    bundle::build(project)
}

/// The npm package carries the version of the crate.
fn check_version(project: &Project) -> Result<()> {
    let manifest = std::fs::read_to_string(project.www("package.json"))?;
    let line = format!("\"version\": \"{}\"", project.version());
    ensure!(
        manifest.contains(&line),
        "www/package.json must have {line}, the version in Cargo.toml"
    );
    Ok(())
}
