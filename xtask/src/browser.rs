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

/// What the other two engines need, as programs and as Debian's packages.
const ENGINES: [&str; 4] = ["firefox-esr", "WebKitWebDriver", "Xvfb", "dbus-run-session"];
const PACKAGES: [&str; 4] = ["firefox-esr", "webkit2gtk-driver", "xvfb", "dbus"];
/// Longer than that, the tests go without them.
const PATIENCE: &str = "180";

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

/// Installs Firefox and WebKitGTK where this may and they are missing. The tests skip, and say so,
/// what is missing still: only Chromium is a must.
pub fn bring_engines() {
    if ENGINES.iter().all(|name| !on_path(&[name]).is_empty()) || !is_root_on_debian() {
        return;
    }
    let mut install = Command::new("timeout");
    install.args([PATIENCE, "apt-get", "install", "--yes", "--quiet", "--no-install-recommends"]);
    install.args(PACKAGES).env("DEBIAN_FRONTEND", "noninteractive");
    if let Err(error) = run(&mut install) {
        eprintln!("Firefox and WebKitGTK could not be installed: {error:#}");
    }
}

fn find() -> Option<PathBuf> {
    let named = std::env::var_os("CHROME_PATH").map(PathBuf::from);
    let mut candidates = named.into_iter().chain(on_path(&NAMES)).chain(PLACES.map(PathBuf::from));
    candidates.find(|candidate| candidate.is_file())
}

/// The files of these names in the folders of the path.
fn on_path(names: &[&str]) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let files = folders.iter().flat_map(|folder| names.iter().map(|name| folder.join(name)));
    files.filter(|file| file.is_file()).collect()
}

fn is_root_on_debian() -> bool {
    let root = crate::shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    root && std::path::Path::new("/etc/debian_version").exists()
}
