//! `eval`: builds the measuring program with optimisations, and runs it (see `evaluation/`).

use crate::project::Project;
use crate::shell::run;
use anyhow::Result;
use std::process::Command;

/// Passes `arguments` on; paths are those of the caller's folder.
pub fn eval(project: &Project, arguments: &[&str]) -> Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let manifest = project.path("Cargo.toml");
    let build = ["run", "--quiet", "--profile", "measure", "--package", "evaluation"];
    let mut command = Command::new(cargo);
    run(command.args(build).arg("--manifest-path").arg(manifest).arg("--").args(arguments))
}
