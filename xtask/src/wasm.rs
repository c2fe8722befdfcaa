//! The core for JavaScript, in `www/generated`: wasm, its bindings as a factory, their types.

use crate::fresh::is_fresh;
use crate::npm::tool;
use crate::project::Project;
use crate::shell::{output, run};
use crate::size::gzip;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";
/// Reference types are left out, for older bundlers that cannot parse them.
const RUST_FLAGS: &str =
    "target.wasm32-unknown-unknown.rustflags=['-Ctarget-feature=-reference-types,-multivalue']";
/// What every browser since 2021 runs.
const WASM_FEATURES: [&str; 5] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// For fewest bytes after gzip. Copies of a small function cost more than calls of it, which gzip
/// sees as repetition, as it does functions of like names side by side.
const PASSES: [&str; 7] = [
    "-Oz",
    "--converge",
    "--skip-pass=inlining-optimizing",
    "--skip-pass=local-cse",
    "--skip-pass=memory-packing",
    "--reorder-functions-by-name",
    "--strip-debug",
];

/// Compiles the core and makes all of `www/generated` that comes from it.
pub fn build(project: &Project) -> Result<()> {
    ensure_target()?;
    let compiled = compile(project)?;
    let made = ["core.wasm", "core.wasm.gz", "glue.js", "glue.d.ts", "linimasa.d.ts"];
    let outputs = made.map(|name| project.www("generated").join(name));
    if is_fresh(
        &outputs,
        &[compiled.clone(), project.path("xtask/src"), project.www("package-lock.json")],
    )? {
        return Ok(());
    }
    eprintln!("build: bindings and wasm-opt");
    std::fs::create_dir_all(project.www("generated"))?;
    bind(project, &compiled)?;
    wrap_glue(project)?;
    optimise(project)?;
    let zipped = gzip(&std::fs::read(project.www("generated/core.wasm"))?)?;
    Ok(std::fs::write(project.www("generated/core.wasm.gz"), zipped)?)
}

/// Adds the wasm target if rustup knows that it is missing; without rustup, cargo will say.
fn ensure_target() -> Result<()> {
    let installed = output(Command::new("rustup").args(["target", "list", "--installed"]));
    if installed.is_ok_and(|list| !list.lines().any(|target| target == TARGET)) {
        run(Command::new("rustup").args(["target", "add", TARGET]))?;
    }
    Ok(())
}

fn compile(project: &Project) -> Result<std::path::PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["build", "--release", "--lib", "--features", "wasm", "--target", TARGET];
    let mut command = Command::new(cargo);
    // The caller's RUSTFLAGS would replace ours.
    command.args(arguments).args(["--config", RUST_FLAGS]).env_remove("RUSTFLAGS");
    run(command.current_dir(project.root())).context("the core does not compile to WebAssembly")?;
    Ok(project.target(TARGET).join("release/linimasa.wasm"))
}

fn bind(project: &Project, compiled: &Path) -> Result<()> {
    let mut wasm = std::fs::read(compiled)
        .with_context(|| format!("{} cannot be read", compiled.display()))?;
    disable_reference_types(&mut wasm);
    Bindgen::new()
        .input_bytes("linimasa", wasm)
        .web(true)?
        .typescript(true)
        // The engine says where the wasm is; a second `new URL` would make bundlers copy it twice.
        .omit_default_module_path(true)
        .generate(project.www("generated"))
        .context("wasm-bindgen refused the module; is its version the one of Cargo.toml?")
}

/// The standard library is compiled with reference types on, so the module still claims to use
/// them. It does not; the claim alone would make wasm-bindgen write code that needs them.
fn disable_reference_types(wasm: &mut [u8]) {
    let claim = b"+\x0freference-types";
    if let Some(at) = wasm.windows(claim.len()).position(|window| window == claim) {
        wasm[at] = b'-';
    }
}

/// The bindings keep one instance in module variables. Wrapped in a function, each call gives a
/// fresh set, so that an instance that trapped can be thrown away.
fn wrap_glue(project: &Project) -> Result<()> {
    run(tool(project, "esbuild")
        .args(["generated/linimasa.js", "--outfile=generated/glue.js"])
        .args(["--bundle", "--format=iife", "--global-name=glue", "--log-level=warning"])
        .args([
            "--banner:js=export default function createGlue() {",
            "--footer:js=return glue;\n}",
        ]))?;
    let types = "/** A fresh set of bindings without an instance; call `initSync` on it first. */\n\
                 export default function createGlue(): typeof import(\"./linimasa.js\");\n";
    Ok(std::fs::write(project.www("generated/glue.d.ts"), types)?)
}

fn optimise(project: &Project) -> Result<()> {
    run(tool(project, "wasm-opt")
        .args(["generated/linimasa_bg.wasm", "-o", "generated/core.wasm"])
        .args(WASM_FEATURES)
        .args(PASSES)
        .args(["--strip-producers", "--strip-target-features"]))
}
