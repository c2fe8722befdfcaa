//! Whether a step can be skipped: its outputs are younger than all that it reads.

use crate::files::files_under;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// True if every output exists and none is older than the youngest file under `inputs`.
pub fn is_fresh(outputs: &[PathBuf], inputs: &[PathBuf]) -> Result<bool> {
    let Some(oldest) = outputs.iter().map(|path| modified(path).ok()).min().flatten() else {
        return Ok(false);
    };
    let mut youngest = SystemTime::UNIX_EPOCH;
    for input in inputs {
        youngest = youngest.max(youngest_under(input)?);
    }
    Ok(youngest <= oldest)
}

/// The time of the youngest file of a folder or of the file itself; what is absent is old.
fn youngest_under(path: &Path) -> Result<SystemTime> {
    let mut youngest = SystemTime::UNIX_EPOCH;
    for file in files_under(path)? {
        youngest = youngest.max(modified(&file)?);
    }
    Ok(youngest)
}

fn modified(path: &Path) -> Result<SystemTime> {
    let metadata = path.metadata().with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(metadata.modified()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_output_is_fresh_until_an_input_is_younger() {
        let folder = std::env::temp_dir().join(format!("xtask-fresh-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let (input, output) = (folder.join("input"), folder.join("output"));
        std::fs::write(&input, "1").unwrap();
        let fresh =
            || is_fresh(std::slice::from_ref(&output), std::slice::from_ref(&input)).unwrap();
        assert!(!fresh());
        std::fs::write(&output, "1").unwrap();
        assert!(fresh());
        let later = SystemTime::now() + std::time::Duration::from_secs(5);
        std::fs::File::options().write(true).open(&input).unwrap().set_modified(later).unwrap();
        assert!(!fresh());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
