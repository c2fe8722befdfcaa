//! `pack`: the npm package as `target/linimasa-VERSION.tgz`, from a folder made for it.

use crate::build::build;
use crate::fresh::files_under;
use crate::npm::npm;
use crate::project::Project;
use crate::shell::output;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// The texts of the root that go into every package.
const TEXTS: [&str; 4] = ["README", "CHANGELOG", "LICENSE", "NOTICE"];

pub fn pack(project: &Project) -> Result<()> {
    println!("{}", tarball(project)?.display());
    Ok(())
}

/// Builds, packs, and gives the path of the tarball.
pub fn tarball(project: &Project) -> Result<PathBuf> {
    build(project)?;
    stage_texts(project)?;
    let target = project.target("");
    let name = output(npm().args(["pack", "--ignore-scripts", "--silent", "--pack-destination"]).arg(&target).current_dir(project.www("")))?;
    Ok(target.join(name.lines().last().context("npm pack named no file")?))
}
