//! npm packages: installed when the lockfile is younger than what is installed.

use crate::fresh::is_fresh;
use crate::project::Project;
use crate::shell::{output, run};
use anyhow::{Result, ensure};
use std::path::Path;
use std::process::Command;

/// As the package's `engines` says.
const OLDEST_NODE: u32 = 20;

/// The `npm` of this system.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Brings the `node_modules` of a folder up to its lockfile. No package's install script is run.
pub fn install(folder: &Path) -> Result<()> {
    bring(folder, "package-lock.json", &["ci"])
}

/// The same for a folder without a lockfile, whose `package.json` names exact versions: a lockfile
/// would have to hold packages of every system, which not every registry has.
pub fn install_unlocked(folder: &Path) -> Result<()> {
    bring(folder, "package.json", &["install", "--no-package-lock"])
}

fn bring(folder: &Path, wanted: &str, command: &[&str]) -> Result<()> {
    let installed = folder.join("node_modules/.package-lock.json");
    if is_fresh(&[installed], &[folder.join("package.json"), folder.join(wanted)])? {
        return Ok(());
    }
    eprintln!("build: npm packages");
    check_node()?;
    let quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
    run(npm().args(command).args(quiet).current_dir(folder))
}

fn check_node() -> Result<()> {
    let version = output(Command::new("node").arg("--version"))?;
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    ensure!(
        major >= Some(OLDEST_NODE),
        "Node {version} is too old: install Node {OLDEST_NODE} or newer"
    );
    Ok(())
}

/// A program that an npm package brought; it runs in `www`.
pub fn tool(project: &Project, name: &str) -> Command {
    let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    let mut command = Command::new(project.www("node_modules/.bin").join(file));
    command.current_dir(project.www(""));
    command
}
