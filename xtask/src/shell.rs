//! Other programs: run, answer, and what to do when one is missing.

use anyhow::{Context, Result, bail};
use std::io::ErrorKind;
use std::process::Command;

/// Runs to the end, output passed through; a failure names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| explain(command, error))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// What the program prints, trimmed.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.output().map_err(|error| explain(command, error))?;
    if !output.status.success() {
        bail!(
            "`{}` failed ({}): {}",
            line(command),
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    let text = String::from_utf8(output.stdout)
        .with_context(|| format!("`{}` printed no text", line(command)))?;
    Ok(text.trim().to_owned())
}

fn explain(command: &Command, error: std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy().into_owned();
    if error.kind() != ErrorKind::NotFound {
        return anyhow::Error::new(error)
            .context(format!("`{}` could not be started", line(command)));
    }
    let cure = match program.trim_end_matches(".cmd") {
        "npm" | "node" => {
            "install Node 20 or newer, which brings npm, and see that both are on the PATH"
        }
        "rustup" => {
            "install rustup, or add the target wasm32-unknown-unknown to your Rust by other means"
        }
        _ => "see that it is installed and on the PATH",
    };
    anyhow::anyhow!("`{program}` was not found: {cure}")
}

/// The command as one would type it.
fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
