//! The JavaScript of the package, bundled into `www/dist` with declarations, and the demo page.

use crate::docs::made_of_comments;
use crate::files::{copy, empty};
use crate::fresh::is_fresh;
use crate::npm::tool;
use crate::project::Project;
use crate::shell::run;
use anyhow::Result;
use std::process::Command;

/// Bundle name and source of the entries that share chunks.
const ENTRIES: [(&str, &str); 10] = [
    ("index", "entry/index.js"),
    ("node", "entry/node.js"),
    ("slim", "entry/slim.js"),
    ("inline", "entry/inline.js"),
    ("server", "entry/server.js"),
    ("cli", "cli/main.js"),
    ("element", "element/index.js"),
    ("define", "element/define.js"),
    ("locales/en", "element/messages/en.js"),
    ("locales/id", "element/messages/id.js"),
];
/// What more than one bundle needs, or only some callers, goes into chunks.
const SHARED: [&str; 3] = ["--format=esm", "--splitting", "--chunk-names=chunk-[hash]"];
/// The compressed wasm becomes a string of the code that imports it.
const INLINED: [&str; 1] = ["--loader:.gz=base64"];
/// Licences go into files of their own, and the sources' headings, which look alike, with them.
const FLAGS: [&str; 5] =
    ["--bundle", "--minify", "--target=es2022", "--log-level=warning", "--legal-comments=external"];

pub fn build(project: &Project) -> Result<()> {
    let sources = [
        "lib",
        "entry",
        "cli",
        "element",
        "single",
        "page",
        "reference",
        "generated",
        "package.json",
        "package-lock.json",
    ];
    let mut inputs = sources.map(|name| project.www(name)).to_vec();
    inputs.extend([
        project.path("seeds"),
        project.path("src/wasm/types.d.ts"),
        project.path("xtask/src"),
    ]);
    if is_fresh(&[project.www("dist/.built")], &inputs)? {
        return Ok(());
    }
    eprintln!("build: bundles");
    empty(&project.www("dist"))?;
    bundle_worker(project)?;
    bundle_entries(project)?;
    bundle_classic(project)?;
    assemble_single(project)?;
    for name in ["core.wasm", "slim.wasm"] {
        copy(&project.www("generated").join(name), &project.www("dist").join(name))?;
    }
    declare(project)?;
    std::fs::write(
        project.www("dist/custom-elements.json"),
        made_of_comments(project, "custom-elements.json")?,
    )?;
    assemble_page(project)?;
    Ok(std::fs::write(project.www("dist/.built"), "")?)
}

/// In one piece, without imports, so that it runs as a classic, a module and a Blob worker.
fn bundle_worker(project: &Project) -> Result<()> {
    run(tool(project, "esbuild").args(FLAGS).args([
        "lib/worker.js",
        "--format=iife",
        "--outfile=generated/worker.txt",
    ]))?;
    std::fs::copy(project.www("generated/worker.txt"), project.www("dist/worker.js"))?;
    Ok(())
}

fn bundle_entries(project: &Project) -> Result<()> {
    let entries = ENTRIES.iter().map(|(name, source)| format!("{name}={source}"));
    run(tool(project, "esbuild")
        .args(entries)
        .args(FLAGS)
        .args(SHARED)
        .args(INLINED)
        .args(["--outdir=dist", "--external:node:*"])
        .arg(format!("--define:VERSION=\"{}\"", project.version())))
}

/// In one piece too, with the wasm inside: for pages from disk, which can load neither modules nor files.
fn bundle_classic(project: &Project) -> Result<()> {
    run(tool(project, "esbuild").args(FLAGS).args(INLINED).args([
        "element/classic.js",
        "--format=iife",
        "--global-name=Linimasa",
        "--outfile=dist/linimasa.iife.js",
    ]))
}

/// The template of the single-file edition: everything in one HTML file but the articles.
fn assemble_single(project: &Project) -> Result<()> {
    let bundle = "generated/single.js";
    let arguments =
        ["single/main.js", "--format=esm", "--loader:.gz=base64", "--legal-comments=eof"];
    run(tool(project, "esbuild").args(FLAGS).args(arguments).arg(format!("--outfile={bundle}")))?;
    node(project, &["single/assemble.js", bundle, "dist/single.html"])
}

/// Declarations of what the public ones lead to, beside copies of those written by hand, at the
/// same relative places as the sources.
fn declare(project: &Project) -> Result<()> {
    run(tool(project, "tsc").args(["--project", "jsconfig.types.json"]))?;
    for name in
        ["src/wasm/types.d.ts", "www/lib/types.d.ts", "www/entry/api.d.ts", "www/element/api.d.ts"]
    {
        copy(&project.path(name), &project.www("dist/types").join(name))?;
    }
    Ok(())
}

/// The demo page as a folder that any static server can serve. Its script is one piece: chunks
/// that are asked for one after the other would keep the first results waiting.
fn assemble_page(project: &Project) -> Result<()> {
    let parts = project.www("generated/page");
    empty(&parts)?;
    run(tool(project, "esbuild").args(FLAGS).args([
        "page/page.js",
        "--format=esm",
        "--outdir=generated/page",
    ]))?;
    copy(&project.www("page/page.css"), &parts.join("page.css"))?;
    for name in ["core.wasm", "slim.wasm", "worker.js", "single.html"] {
        copy(&project.www("dist").join(name), &parts.join(name))?;
    }
    node(project, &["page/seeds.js", "../seeds", "generated/page/seeds.json"])?;
    node(project, &["page/assemble.js", "generated/page", "dist/page"])
}

/// Runs a script of `www`.
fn node(project: &Project, arguments: &[&str]) -> Result<()> {
    run(Command::new("node").args(arguments).current_dir(project.www("")))
}
