//! The core for JavaScript, in `www/generated`: wasm in two editions, their bindings as a factory,
//! the types of these.

use crate::fresh::is_fresh;
use crate::npm::tool;
use crate::project::Project;
use crate::shell::{output, run};
use crate::size::gzip;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";
/// Reference types are left out, for older bundlers that cannot parse them.
const TARGET_FEATURES: &str = "-Ctarget-feature=-reference-types,-multivalue";
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

/// A WebAssembly of the core.
struct Edition {
    /// Of its files in `www/generated`.
    name: &'static str,
    /// What cargo compiles beside the boundary.
    features: &'static [&'static str],
    /// Of Cargo.toml.
    profile: &'static str,
}

/// All that there is, and what opens ready archives alone.
const CORE: Edition = Edition { name: "core", features: &[], profile: "release" };
const SLIM: Edition =
    Edition { name: "slim", features: &["--no-default-features"], profile: "slim" };

/// Compiles both editions and makes all of `www/generated` that comes from them.
pub fn build(project: &Project) -> Result<()> {
    ensure_target()?;
    std::fs::create_dir_all(project.www("generated"))?;
    if make(project, &CORE)? | make(project, &SLIM)? {
        ensure_shared_bindings(project)?;
        wrap_glue(project)?;
        let zipped = gzip(&std::fs::read(project.www("generated/core.wasm"))?)?;
        std::fs::write(project.www("generated/core.wasm.gz"), zipped)?;
    }
    Ok(())
}

/// Whether anything had to be made.
fn make(project: &Project, edition: &Edition) -> Result<bool> {
    let compiled = compile(project, edition)?;
    let inputs = [compiled.clone(), project.path("xtask/src"), project.www("package-lock.json")];
    let made = [file(edition, ".wasm"), bindings(edition), "glue.js".into(), "core.wasm.gz".into()];
    let outputs = made.map(|name| project.www("generated").join(name));
    if is_fresh(&outputs, &inputs)? {
        return Ok(false);
    }
    eprintln!("build: bindings and wasm-opt of {}.wasm", edition.name);
    bind(project, edition, &compiled)?;
    optimise(project, edition)?;
    Ok(true)
}

fn file(edition: &Edition, ending: &str) -> String {
    format!("{}{ending}", edition.name)
}

/// Where wasm-bindgen puts the JavaScript of an edition.
fn bindings(edition: &Edition) -> String {
    format!("{}/linimasa.js", edition.name)
}

/// The bindings of the core serve both editions; what the slim one asks for must be in them.
fn ensure_shared_bindings(project: &Project) -> Result<()> {
    let read = |edition| std::fs::read_to_string(project.www("generated").join(bindings(edition)));
    let (core, slim) = (read(&CORE)?, read(&SLIM)?);
    let start = slim.find("const import0 = {").context("the bindings have no imports")?;
    let end = slim.find("\nconst ArchiveFinalization").context("the bindings have no archive")?;
    // One import begins where a name stands eight spaces in; the list ends before the next brace.
    let list = slim[start..end].split("\n    };").next().unwrap_or_default();
    for import in list.split("\n        __").skip(1) {
        ensure!(
            core.contains(import),
            "slim.wasm imports what the bindings of core.wasm do not give:\n{import}"
        );
    }
    Ok(())
}

/// Adds the wasm target if rustup knows that it is missing; without rustup, cargo will say.
fn ensure_target() -> Result<()> {
    let installed = output(Command::new("rustup").args(["target", "list", "--installed"]));
    if installed.is_ok_and(|list| !list.lines().any(|target| target == TARGET)) {
        run(Command::new("rustup").args(["target", "add", TARGET]))?;
    }
    Ok(())
}

fn compile(project: &Project, edition: &Edition) -> Result<std::path::PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["build", "--lib", "--features", "wasm", "--target", TARGET];
    // Cargo has one file name for both editions: in one folder each would undo the other's work.
    let folder = project.target("editions").join(edition.name);
    let mut command = Command::new(cargo);
    // The caller's RUSTFLAGS would replace ours.
    command.args(arguments).args(edition.features).args(["--profile", edition.profile]);
    command.args(["--config", &rust_flags()?]).env_remove("RUSTFLAGS");
    command.arg("--target-dir").arg(&folder);
    run(command.current_dir(project.root())).context("the core does not compile to WebAssembly")?;
    Ok(folder.join(TARGET).join(edition.profile).join("linimasa.wasm"))
}

/// As a setting for cargo. Places in sources, which panics tell, are named from the crate on: they
/// would show the folders of this machine, and differ from machine to machine.
fn rust_flags() -> Result<String> {
    let cut = |folder: PathBuf| format!("--remap-path-prefix={}=", folder.display());
    let mut flags = vec![TARGET_FEATURES.to_owned()];
    flags.extend(source_folders()?.into_iter().map(cut));
    Ok(format!("target.{TARGET}.rustflags={flags:?}"))
}

/// Where sources of crates and of the standard library lie.
fn source_folders() -> Result<Vec<PathBuf>> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let mut folders = vec![Path::new(sysroot.trim()).join("lib/rustlib/src/rust")];
    let home = std::env::home_dir().map(|home| home.join(".cargo"));
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from).or(home);
    let registries = cargo.and_then(|cargo| std::fs::read_dir(cargo.join("registry/src")).ok());
    folders.extend(registries.into_iter().flatten().flatten().map(|entry| entry.path()));
    Ok(folders)
}

fn bind(project: &Project, edition: &Edition, compiled: &Path) -> Result<()> {
    let mut wasm = std::fs::read(compiled)
        .with_context(|| format!("{} cannot be read", compiled.display()))?;
    disable_reference_types(&mut wasm);
    Bindgen::new()
        .input_bytes("linimasa", wasm)
        .web(true)?
        .typescript(true)
        // The engine says where the wasm is; a second `new URL` would make bundlers copy it twice.
        .omit_default_module_path(true)
        .generate(project.www("generated").join(edition.name))
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
/// fresh set, so that an instance that trapped can be thrown away. Their default export, which
/// fetches wasm in its own way, is left out.
fn wrap_glue(project: &Project) -> Result<()> {
    let source = project.www("generated/bindings.js");
    std::fs::write(&source, "export * from \"./core/linimasa.js\";\n")?;
    run(tool(project, "esbuild")
        .arg(source)
        .args(["--outfile=generated/glue.js"])
        .args(["--bundle", "--format=iife", "--global-name=glue", "--log-level=warning"])
        .args([
            "--banner:js=export default function createGlue() {",
            "--footer:js=return glue;\n}",
        ]))?;
    let types = "/** A fresh set of bindings without an instance; call `initSync` on it first. */\n\
                 export default function createGlue(): typeof import(\"./core/linimasa.js\");\n";
    Ok(std::fs::write(project.www("generated/glue.d.ts"), types)?)
}

fn optimise(project: &Project, edition: &Edition) -> Result<()> {
    let bound = format!("generated/{}/linimasa_bg.wasm", edition.name);
    run(tool(project, "wasm-opt")
        .args([bound, "-o".into(), format!("generated/{}", file(edition, ".wasm"))])
        .args(WASM_FEATURES)
        .args(PASSES)
        .args(["--strip-producers", "--strip-target-features"]))
}
