//! `cargo xtask TASK`: everything that is done to the project, with Rust and Node alone.

mod build;
mod bundle;
mod fresh;
mod npm;
mod project;
mod shell;
mod wasm;

use anyhow::{Result, bail};
use project::Project;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask TASK

  build            the wasm, its bindings and the JavaScript bundles, into www/dist
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let project = Project::find()?;
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["build"] => build::build(&project),
        ["help" | "--help" | "-h"] | [] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => bail!("`{}` is not a task\n\n{USAGE}", words.join(" ")),
    }
}
