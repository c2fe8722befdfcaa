//! A Chrome or Chromium for the browser tests: the one that is there, else Debian's.

use crate::shell::run;
use anyhow::{Result, bail};
use std::path::PathBuf;
use std::process::Command;

const NAMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES: [&str; 5] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/// The path of a browser; `CHROME_PATH` goes before all. Installs Debian's package where it may.
pub fn find_or_install() -> Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if is_root_on_debian() {
        run(Command::new("apt-get").arg("update").arg("--quiet"))?;
        let mut install = Command::new("apt-get");
        install.args(["install", "--yes", "--quiet", "chromium"]);
        run(install.env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    match find() {
        Some(found) => Ok(found),
        None => bail!(
            "the browser tests need Chrome or Chromium; install one (Debian: apt-get install chromium) \
             or set CHROME_PATH to its program"
        ),
    }
}

fn find() -> Option<PathBuf> {
    let named = std::env::var_os("CHROME_PATH").map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path =
        std::env::split_paths(&path).flat_map(|folder| NAMES.map(|name| folder.join(name)));
    named
        .into_iter()
        .chain(on_path)
        .chain(PLACES.map(PathBuf::from))
        .find(|candidate| candidate.is_file())
}

fn is_root_on_debian() -> bool {
    let root = crate::shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    root && std::path::Path::new("/etc/debian_version").exists()
}
