//! The documentation is true: its code is code that tests run, its links lead somewhere, its names exist.

import assert from "node:assert/strict";
import { access, readFile, readdir } from "node:fs/promises";
import { describe, test } from "node:test";
import { reference } from "../../www/reference/markdown.js";
import { manifest } from "../../www/reference/manifest.js";

const ROOT = new URL("../../", import.meta.url);
const BLOCK = /<!-- file: (\S+) -->\n```\w*\n([\s\S]*?)```/g;
const inRoot = (await readdir(ROOT)).filter((name) => name.endsWith(".md"));
const inDocs = (await readdir(new URL("docs/", ROOT))).filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`);

/** @param {string} name */
const read = (name) => readFile(new URL(name, ROOT), "utf8");

for (const name of [...inRoot, ...inDocs]) {
  describe(name, async () => {
    const text = await read(name);

    test("quotes files as they are", async () => {
      for (const [, file = "", code = ""] of text.matchAll(BLOCK)) {
        assert.ok((await read(file)).includes(code.trimEnd()), `${file} does not hold:\n${code}`);
      }
    });

    test("links lead to files and headings", async () => {
      const prose = text.replace(/```[\s\S]*?```/g, "");
      for (const [, target = ""] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(target)) continue;
        const [path, heading] = target.split("#");
        const file = path ? new URL(path, new URL(name, ROOT)) : new URL(name, ROOT);
        await access(file);
        if (heading) assert.ok(anchors(await readFile(file, "utf8")).includes(heading), `${target} in ${name}`);
      }
    });
  });
}

/** The names by which headings can be linked. @param {string} text */
function anchors(text) {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => heading.toLowerCase().replace(/[^\w\- ]/g, "").replaceAll(" ", "-"));
}

test("the reference says what the comments say; `cargo xtask docs` writes it", async () => {
  assert.equal(await read("docs/api.md"), await reference());
});

test("custom properties, parts and states in the documentation exist", async () => {
  const { modules: [{ declarations: [element] }] } = /** @type {any} */ (await manifest());
  const names = (/** @type {{ name: string }[]} */ list) => new Set(list.map(({ name }) => name));
  const [properties, parts, states] = [element.cssProperties, element.cssParts, element.cssStates].map(names);
  for (const name of [...inRoot, ...inDocs]) {
    const text = await read(name);
    for (const [property] of text.matchAll(/--lini-[a-z]+(?:-[a-z]+)*(?![a-z*-])/g)) assert.ok(properties?.has(property), `${name}: ${property}`);
    for (const [, part = ""] of text.matchAll(/::part\(([a-z-]+)\)/g)) assert.ok(parts?.has(part), `${name}: ${part}`);
    for (const [, state = ""] of text.matchAll(/:state\(([a-z-]+)\)/g)) assert.ok(states?.has(state), `${name}: ${state}`);
  }
});
