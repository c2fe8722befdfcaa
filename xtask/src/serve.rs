//! `serve`: the demo page on this machine, over HTTP/1.1, one request a connection.
//!
//! A request names one of the files listed at the start or gets 404: no path is ever built from it.

use crate::build::build;
use crate::files::files_under;
use crate::project::Project;
use anyhow::{Context, Result};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

pub const DEFAULT_PORT: u16 = 8017;
/// More than any browser sends as request line and headers.
const REQUEST_LIMIT: u64 = 64 * 1024;

/// Files by the path of their URL.
type Site = HashMap<String, PathBuf>;

pub fn serve(project: &Project, port: u16) -> Result<()> {
    build(project)?;
    let site = Arc::new(site_of(&project.www("dist/page"))?);
    let listener = listen(port)?;
    println!("Linimasa: http://{}/  (stop with Ctrl+C)", listener.local_addr()?);
    for stream in listener.incoming() {
        let site = Arc::clone(&site);
        // A browser that hangs up early is no concern of the others.
        std::thread::spawn(move || stream.map(|stream| answer(&stream, &site)));
    }
    Ok(())
}

/// The port asked for, or any free one if it is taken.
fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            eprintln!("serve: port {port} is in use; taking a free one (choose with --port N)");
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")
        }
        bound => bound
            .with_context(|| format!("port {port} cannot be opened; choose another with --port N")),
    }
}

fn site_of(folder: &Path) -> Result<Site> {
    let mut site = Site::new();
    for file in files_under(folder)? {
        let parts: Vec<_> =
            file.strip_prefix(folder)?.iter().map(|part| part.to_string_lossy()).collect();
        site.insert(format!("/{}", parts.join("/")), file);
    }
    if let Some(index) = site.get("/index.html").cloned() {
        site.insert("/".to_owned(), index);
    }
    Ok(site)
}

fn answer(mut stream: &TcpStream, site: &Site) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let request = read_request(stream)?;
    stream.write_all(&respond(&request, site))
}

/// The request line; headers are read and dropped.
fn read_request(stream: &TcpStream) -> std::io::Result<String> {
    let mut lines = BufReader::new(stream.take(REQUEST_LIMIT)).lines();
    let request = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    Ok(request)
}

/// The whole answer to a request line.
fn respond(request: &str, site: &Site) -> Vec<u8> {
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let body = site.get(path).and_then(|file| std::fs::read(file).ok());
    match (method, body) {
        ("GET", Some(body)) => response("200 OK", mime(path), &body, &body),
        ("HEAD", Some(body)) => response("200 OK", mime(path), &body, &[]),
        ("GET" | "HEAD", None) => {
            response("404 Not Found", "text/plain", b"not found\n", b"not found\n")
        }
        _ => response("405 Method Not Allowed", "text/plain", b"", b""),
    }
}

fn response(status: &str, mime: &str, body: &[u8], sent: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), sent].concat()
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "text/html; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(request: &str) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let answer = respond(request, &site_of(folder).unwrap());
        String::from_utf8_lossy(&answer).lines().next().unwrap().to_owned()
    }

    #[test]
    fn listed_files_are_served() {
        assert_eq!(status("GET /Cargo.toml HTTP/1.1"), "HTTP/1.1 200 OK");
        assert_eq!(status("GET /src/main.rs?x#y HTTP/1.1"), "HTTP/1.1 200 OK");
        assert_eq!(status("HEAD /Cargo.toml HTTP/1.1"), "HTTP/1.1 200 OK");
    }

    #[test]
    fn nothing_else_is() {
        for target in [
            "/../Cargo.toml",
            "/src/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//Cargo.toml",
            "/src",
            "",
            "/etc/passwd",
        ] {
            assert_eq!(
                status(&format!("GET {target} HTTP/1.1")),
                "HTTP/1.1 404 Not Found",
                "{target}"
            );
        }
        assert_eq!(status("POST /Cargo.toml HTTP/1.1"), "HTTP/1.1 405 Method Not Allowed");
        assert_eq!(status("\0\u{fffd}"), "HTTP/1.1 405 Method Not Allowed");
    }

    #[test]
    fn a_busy_port_is_replaced() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_ne!(listen(port).unwrap().local_addr().unwrap().port(), port);
    }

    #[test]
    fn wasm_can_be_compiled_while_it_arrives() {
        assert_eq!(mime("/core.wasm"), "application/wasm");
    }
}
