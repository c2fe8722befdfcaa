//! `docs`: what is made of the comments in the declarations.

use crate::build::build;
use crate::project::Project;
use crate::shell::output;
use anyhow::Result;
use std::process::Command;

/// Writes the API reference anew.
pub fn docs(project: &Project) -> Result<()> {
    build(project)?;
    let file = project.path("docs/api.md");
    std::fs::write(&file, made_of_comments(project, "api.md")? + "\n")?;
    println!("{}", file.display());
    Ok(())
}

/// `custom-elements.json` or `api.md`, without the last line's end.
pub fn made_of_comments(project: &Project, name: &str) -> Result<String> {
    output(Command::new("node").arg("reference/main.js").arg(name).current_dir(project.www("")))
}
