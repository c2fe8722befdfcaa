//! `pack`: the npm package as `target/linimasa-VERSION.tgz`, from a folder made for it.

use crate::build::build;
use crate::files::{copy, empty, files_under};
use crate::npm::npm;
use crate::project::Project;
use crate::shell::output;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The texts of the root that go into every package.
const TEXTS: [&str; 4] = ["README", "CHANGELOG", "LICENSE", "NOTICE"];

pub fn pack(project: &Project) -> Result<()> {
    println!("{}", tarball(project)?.display());
    Ok(())
}

/// Builds, packs, and gives the path of the tarball.
pub fn tarball(project: &Project) -> Result<PathBuf> {
    build(project)?;
    let package = project.target("package");
    stage(project, &package)?;
    let target = project.target("");
    let mut command = npm();
    command.args(["pack", "--ignore-scripts", "--silent", "--pack-destination"]);
    let name = output(command.arg(&target).current_dir(&package))?;
    Ok(target.join(name.lines().last().context("npm pack named no file")?))
}

/// Lays out what is published: manifest, bundles, the texts of the root. Not the demo page.
fn stage(project: &Project, package: &Path) -> Result<()> {
    empty(package)?;
    copy(&project.www("package.json"), &package.join("package.json"))?;
    let dist = project.www("dist");
    for file in files_under(&dist)?.iter().filter(|file| !file.starts_with(dist.join("page"))) {
        copy(file, &package.join("dist").join(file.strip_prefix(&dist)?))?;
    }
    for entry in std::fs::read_dir(project.root())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if TEXTS.iter().any(|text| name.starts_with(text)) {
            copy(&project.path(&name), &package.join(&name))?;
        }
    }
    Ok(())
}
