//! `custom-elements.json` against the sources: it names all that the page around an element can use,
//! and nothing that is not there. `tests/browser/contract.test.js` asks the living element.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";

const WWW = new URL("../../www/", import.meta.url);
const manifest = JSON.parse(await readFile(new URL("dist/custom-elements.json", WWW), "utf8"));
const element = manifest.modules[0].declarations[0];

/** @param {{ name: string }[]} list */
const names = (list) => list.map(({ name }) => name).sort();

/** The text of the element's sources, without comments. */
async function code() {
  const folder = new URL("element/", WWW);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".js"));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
  return texts.join("\n").replace(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, "");
}

/** @param {RegExp} pattern @returns {Promise<string[]>} what its first group found, each once, sorted */
async function inCode(pattern) {
  return [...new Set([...(await code()).matchAll(pattern)].map((match) => match[1] ?? match[2] ?? ""))].sort();
}

test("the parts are those that the views make", async () => {
  const headings = await inCode(/heading\([\s\S]{0,160}?, "([a-z-]+)"\)/g);
  const parts = await inCode(/part="([a-z-]+)"/g);
  assert.deepEqual(names(element.cssParts), [...new Set([...parts, ...headings])].sort());
});

test("the custom properties are those that the styles use", async () => {
  assert.deepEqual(names(element.cssProperties), await inCode(/var\((--lini-[a-z-]+)/g));
});

test("the slots are those that the views offer", async () => {
  assert.deepEqual(names(element.slots), await inCode(/<slot(?: name="([a-z]+)")?/g));
});

test("the states and events are those that the herald tells", async () => {
  assert.deepEqual(names(element.cssStates), await inCode(/#mark\("([a-z]+)"/g));
  assert.deepEqual(names(element.events), (await inCode(/\.fire\("([a-z-]+)"/g)).map((name) => `lini-${name}`));
});

test("everything in it is described and typed", () => {
  for (const list of ["attributes", "members", "events", "slots", "cssParts", "cssProperties", "cssStates"]) {
    assert.ok(element[list].length > 0, list);
    for (const { name, description } of element[list]) assert.ok(description, `${list}: ${name} is not described`);
  }
  for (const { name, type, kind } of [...element.attributes, ...element.members, ...element.events]) {
    assert.ok(kind === "method" || type?.text, `${name} has no type`);
  }
});
