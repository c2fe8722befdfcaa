//! Folders: walked, copied, emptied.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// Every file below `path`, sorted; `path` itself if it is a file; none if it does not exist.
pub fn files_under(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    if !path.exists() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in
        std::fs::read_dir(path).with_context(|| format!("{} cannot be listed", path.display()))?
    {
        files.extend(files_under(&entry?.path())?);
    }
    files.sort();
    Ok(files)
}

/// Copies a file, making the folders on the way.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::copy(from, to).with_context(|| format!("{} cannot be copied", from.display()))?;
    Ok(())
}

/// Makes the folder, or removes all that is in it.
pub fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    Ok(std::fs::create_dir_all(folder)?)
}
