//! Where things lie, and the version: `Cargo.toml` is its one source.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The work tree that this program was built in.
pub struct Project {
    root: PathBuf,
    version: String,
}

impl Project {
    pub fn find() -> Result<Self> {
        let root =
            Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has no parent folder")?;
        let manifest = std::fs::read_to_string(root.join("Cargo.toml"))
            .context("Cargo.toml cannot be read")?;
        let version = manifest
            .lines()
            .find_map(|line| line.strip_prefix("version = "))
            .context("Cargo.toml has no line `version = \"…\"`")?;
        Ok(Self { root: root.to_owned(), version: version.trim_matches('"').to_owned() })
    }

    pub fn version(&self) -> &str {
        &self.version
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path from the root, with `/` between its parts.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The JavaScript side; `relative` is a path from there.
    pub fn www(&self, relative: &str) -> PathBuf {
        self.root.join("www").join(relative)
    }

    /// Where cargo builds.
    pub fn target(&self, relative: &str) -> PathBuf {
        let base =
            std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
        self.root.join(base).join(relative)
    }
}
