//! `test`: all that must hold before a change is taken, each step with its time.

use crate::files::files_under;
use crate::npm::tool;
use crate::project::Project;
use crate::shell::run;
use crate::{browser, build, pack};
use anyhow::{Context, Result, ensure};
use std::process::Command;
use std::time::Instant;

type Step = fn(&Project) -> Result<()>;

/// In this order: what fails fast and often comes first.
const STEPS: [(&str, Step); 9] = [
    ("format", |project| cargo(project, &["fmt", "--all", "--check"])),
    ("clippy", |project| clippy(project, &[])),
    ("clippy, wasm", |project| clippy(project, &["--features", "wasm"])),
    ("Rust tests", |project| cargo(project, &["test", "--workspace", "--quiet"])),
    ("build", build::build),
    ("types", |project| run(tool(project, "tsc").args(["--project", "jsconfig.json"]))),
    ("Node tests", |project| node_tests(project, "tests/web", &mut Command::new("node"))),
    ("package", consume),
    ("browser tests", browse),
];

pub fn test(project: &Project) -> Result<()> {
    let start = Instant::now();
    for (name, step) in STEPS {
        let begun = Instant::now();
        println!("\n=== {name}");
        step(project).with_context(|| format!("{name} failed"))?;
        println!("--- {name}: {:.1} s", begun.elapsed().as_secs_f32());
    }
    println!("\nAll passed in {:.1} s", start.elapsed().as_secs_f32());
    Ok(())
}

fn cargo(project: &Project, arguments: &[&str]) -> Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    run(Command::new(cargo).args(arguments).current_dir(project.root()))
}

fn clippy(project: &Project, features: &[&str]) -> Result<()> {
    let arguments = [
        &["clippy", "--quiet", "--workspace", "--all-targets"],
        features,
        &["--", "-D", "warnings"],
    ];
    cargo(project, &arguments.concat())
}

/// The packed tarball in projects of all kinds, as its users get it.
fn consume(project: &Project) -> Result<()> {
    let tarball = pack::tarball(project)?;
    node_tests(project, "tests/consumer", with_browser()?.env("LINIMASA_TARBALL", tarball))
}

fn browse(project: &Project) -> Result<()> {
    browser::bring_engines();
    node_tests(project, "tests/browser", &mut with_browser()?)
}

/// Node for tests that open pages.
fn with_browser() -> Result<Command> {
    let chrome = browser::find_or_install()?;
    println!("with {}", chrome.display());
    let mut node = Command::new("node");
    node.env("CHROME_PATH", chrome);
    Ok(node)
}

/// Takes the pictures of the documentation.
pub fn screenshots(project: &Project) -> Result<()> {
    build::build(project)?;
    let script = project.path("tests/browser/screenshot.js");
    run(with_browser()?.arg(script).arg(project.path("docs")))
}

/// A test that takes ten minutes will not end by itself.
const STUCK: &str = "--test-timeout=600000";

/// Runs the `*.test.js` of a folder with Node's test runner; a folder without any is a mistake.
fn node_tests(project: &Project, folder: &str, node: &mut Command) -> Result<()> {
    let mut files = files_under(&project.path(folder))?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.js"));
    ensure!(!files.is_empty(), "{folder} holds no *.test.js");
    let arguments = ["--test", "--test-reporter=spec", STUCK];
    run(node.args(arguments).args(files).current_dir(project.root()))
}
