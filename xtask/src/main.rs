//! `cargo xtask TASK`: everything that is done to the project, with Rust and Node alone.

mod bench;
mod browser;
mod build;
mod bundle;
mod docs;
mod eval;
mod files;
mod fresh;
mod npm;
mod pack;
mod project;
mod serve;
mod shell;
mod size;
mod suite;
mod wasm;

use anyhow::{Context, Result, bail};
use project::Project;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask TASK

  build            the wasm, its bindings and the JavaScript bundles, into www/dist
  serve [--port N] build, then the demo page on this machine
  test             everything that must pass before a change is taken
  size             build, then the sizes that travel, beside their budgets
  pack             build, then the npm package as target/linimasa-VERSION.tgz
  bench            build, then Linimasa beside other engines, into docs/benchmarks.md
                   [--corpus FILE] [--about TEXT] [--articles N,N] [--rounds N] [--peers A,B] [--minutes N]
  eval             what the core reads, beside what sets of articles are known to say
                   [--pages FOLDER] [--scrapes FILE] [--worst N] [--write docs/evaluation.md]
  docs             build, then the API reference in docs/api.md, of the comments
  screenshot       build, then the pictures in docs
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
        ["serve"] => serve::serve(&project, serve::DEFAULT_PORT),
        ["serve", "--port", port] => {
            let number =
                port.parse().with_context(|| format!("--port: `{port}` is no port number"))?;
            serve::serve(&project, number)
        }
        ["size"] => size::size(&project),
        ["bench", options @ ..] => bench::bench(&project, options),
        ["eval", options @ ..] => eval::eval(&project, options),
        ["test"] => suite::test(&project),
        ["docs"] => docs::docs(&project),
        ["pack"] => pack::pack(&project),
        ["screenshot"] => suite::screenshots(&project),
        ["help" | "--help" | "-h"] | [] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => bail!("`{}` is not a task\n\n{USAGE}", words.join(" ")),
    }
}
