//! The public interface: the same names from every entry, the exports that the manifest promises.

import assert from "node:assert/strict";
import { access, readFile } from "node:fs/promises";
import { test } from "node:test";

const WWW = new URL("../../www/", import.meta.url);
const NAMES = ["Archive", "LinimasaError", "buildArchive", "findDates", "init", "openArchive", "readArticle", "readSource"];
const MEMBERS = ["article", "articles", "close", "constructor", "languages", "range", "save", "search", "size", "suggest",
  "timeline", "warnings"];

for (const entry of ["index", "node", "inline", "slim"]) {
  test(`${entry} exports the public names and no other`, async () => {
    const exports = await import(new URL(`dist/${entry}.js`, WWW).href);
    assert.deepEqual(Object.keys(exports).sort(), NAMES);
    assert.deepEqual(Object.getOwnPropertyNames(exports.Archive.prototype).sort(), MEMBERS);
  });
}

test("the declarations name the same", async () => {
  const text = await readFile(new URL("entry/api.d.ts", WWW), "utf8");
  const values = [...text.matchAll(/^export (?:declare function (\w+)|\{ (\w+) \})/gm)].map((match) => match[1] ?? match[2]);
  assert.deepEqual(values.sort(), NAMES);
});

test("every file that the manifest exports exists", async () => {
  const { exports, bin } = JSON.parse(await readFile(new URL("package.json", WWW), "utf8"));
  const targets = [...Object.values(exports).flatMap((target) => typeof target === "string" ? target : Object.values(target)), bin.linimasa];
  for (const target of targets) await access(new URL(target, WWW));
});

test("types come first in every export", async () => {
  const { exports } = JSON.parse(await readFile(new URL("package.json", WWW), "utf8"));
  for (const target of Object.values(exports)) {
    if (typeof target === "object") assert.equal(Object.keys(target)[0], "types");
  }
});
