//! `node assemble.js BUNDLE OUT`: puts script, style, their hashes and the slim wasm into the template
//! of the single-file edition. What differs between editions stays to be filled in.

import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { argv } from "node:process";
import { gzipSync } from "node:zlib";

const [bundle = "", out = ""] = argv.slice(2);
const near = (/** @type {string} */ name) => readFile(new URL(name, import.meta.url), "utf8");
const [template, css, code] = [await near("single.html"), await near("single.css"), await readFile(bundle, "utf8")];

/** In strings and templates, where alone they stand, these begin no comment and end no script. */
const script = code.replace(/<(?=!--|\/?script)/gi, "\\x3C");
const style = css.replace(/\/\*.*?\*\//gs, "").replace(/\s+/g, " ").trim();
const wasm = gzipSync(await readFile(new URL("../generated/slim.wasm", import.meta.url)), { level: 9 }).toString("base64");
const values = /** @type {Record<string, string>} */ ({ script, style, wasm, "script-hash": hash(script), "style-hash": hash(style) });
await writeFile(out, template.replace(/<!--(script|style|wasm|script-hash|style-hash)-->/g, (_, name) => values[name] ?? ""));

/** @param {string} text */
function hash(text) {
  return createHash("sha256").update(text).digest("base64");
}
