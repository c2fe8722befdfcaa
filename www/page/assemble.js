//! `node assemble.js PARTS OUT`: lays out the demo page. What a version is made of goes into a
//! folder named by its content; beside it stand the page that names the folder and the service
//! worker that keeps both.

import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";

/** Files that have one address in all versions. */
const FIXED = ["index.html", "sw.js", "manifest.webmanifest", "icon.svg"];

const [parts = "", out = ""] = argv.slice(2);
const near = (/** @type {string} */ name) => new URL(name, import.meta.url);
const index = await readFile(near("index.html"), "utf8");
const entries = await readdir(parts, { recursive: true, withFileTypes: true });
const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(parts.length + 1)).sort();

const version = await versionOf(names);
await mkdir(out, { recursive: true });
await cp(parts, join(out, version), { recursive: true });
for (const name of FIXED) await cp(near(name), join(out, name));
await writeFile(join(out, "index.html"), index.replaceAll("{version}", version));
const needed = names.filter((name) => !name.endsWith(".LEGAL.txt"));
const files = ["./", ...FIXED.slice(2), ...needed.map((name) => `${version}/${name.replaceAll("\\", "/")}`)];
const worker = await readFile(near("sw.js"), "utf8");
await writeFile(join(out, "sw.js"), `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n${worker}`);

/** A name that differs where any content does. @param {string[]} names */
async function versionOf(names) {
  const hash = createHash("sha256").update(index);
  for (const name of names) hash.update(name).update(await readFile(join(parts, name)));
  return hash.digest("hex").slice(0, 12);
}
