//! House rules of the JavaScript that a machine can check; see the never-rules in ARCHITECTURE.md.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";

const WWW = new URL("../../www/", import.meta.url);
const FOLDERS = ["lib", "entry", "element", "single", "cli", "page", "reference"];

/** Ways to run text as markup or code, and styles that a strict policy refuses. */
const FORBIDDEN = [
  /\b(?:inner|outer)HTML\b/, /insertAdjacentHTML/, /createContextualFragment/, /DOMParser/, /document\.write/,
  /unsafe(?:HTML|SVG|Static)/, /\beval\s*\(/, /\bnew Function\b/, /setAttribute\(\s*["']style/, /\bstyle\s*=\s*["'`$]/,
  /javascript:/,
];
/** Layers from the core outwards; none imports from one that stands after it. */
const LAYERS = FOLDERS;

/** @param {string} ending */
async function sources(ending) {
  const found = [];
  for (const folder of FOLDERS) {
    for (const name of await readdir(new URL(`${folder}/`, WWW), { recursive: true })) {
      if (!name.endsWith(ending)) continue;
      found.push({ folder, name: `${folder}/${name}`, text: await readFile(new URL(`${folder}/${name}`, WWW), "utf8") });
    }
  }
  return found;
}

test("no source runs text as markup or code", async () => {
  for (const { name, text } of [...await sources(".js"), ...await sources(".html")]) {
    const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");
    for (const rule of FORBIDDEN) assert.doesNotMatch(code, rule, name);
  }
});

test("no page has code or handlers in its markup", async () => {
  for (const { name, text } of await sources(".html")) {
    assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)[^>]*>\s*(?!<!--[a-z-]+-->)\S/, name);
    assert.doesNotMatch(text, /\son\w+\s*=/, name);
  }
});

test("no layer imports from one further out", async () => {
  for (const { folder, name, text } of await sources(".js")) {
    const outer = LAYERS.slice(LAYERS.indexOf(folder) + 1);
    const imports = [...text.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)"/gm)].map((match) => match[1]);
    for (const path of imports) {
      assert.ok(!outer.some((layer) => path?.includes(`../${layer}/`)), `${name} imports ${path}`);
    }
  }
});

test("every source says in its first line what it is, and none is long", async () => {
  for (const { name, text } of await sources(".js")) {
    assert.match(text, /^(?:#!.*\n)?\/\/! /, name);
    assert.ok(text.split("\n").length <= 400, `${name} is longer than 400 lines`);
  }
});
