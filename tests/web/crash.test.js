//! A trap costs one answer at most. A getter that throws while the core reads an object stands for one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive, findDates, readArticle } from "../../www/dist/node.js";
import { codeOf, visitTo } from "./support.js";

const ARTICLES = [visitTo("Hanoi"), visitTo("Palu")];

/**
 * An object whose field makes the core trap as often as told.
 * @param {string} field
 * @param {number} times
 */
function trapping(field, times) {
  const object = { id: "c" };
  let left = times;
  Object.defineProperty(object, field, {
    enumerable: true,
    get() {
      if (left-- > 0) throw new WebAssembly.RuntimeError("unreachable");
      return undefined;
    },
  });
  return object;
}

const trappingOptions = (/** @type {number} */ times) => {
  const { id: _, ...rest } = Object.getOwnPropertyDescriptors(trapping("limit", times));
  return Object.defineProperties({}, rest);
};

test("an article that traps is left out with a warning, before and after good ones", async () => {
  const archive = await buildArchive([ARTICLES[0], trapping("text", 1), ARTICLES[1]]);
  assert.equal(archive.size, 2);
  assert.deepEqual(archive.warnings.filter(({ code }) => code === "crashed").map(({ article }) => article), ["c"]);
  assert.equal((await archive.search("palu")).hits[0]?.id, "palu");
});

test("a question that traps once is answered by a fresh instance", async () => {
  const archive = await buildArchive(ARTICLES);
  assert.deepEqual(await archive.suggest("pre", trappingOptions(1)), await archive.suggest("pre"));
});

test("a question that always traps fails as crashed and harms no other", async () => {
  const archive = await buildArchive(ARTICLES);
  const before = await archive.search("hanoi");
  assert.equal(await codeOf(archive.suggest("pre", trappingOptions(9))), "crashed");
  assert.deepEqual({ ...await archive.search("hanoi"), took: 0 }, { ...before, took: 0 });
});

test("reading one article recovers too", async () => {
  assert.equal(await codeOf(readArticle(trapping("text", 1))), "crashed");
  assert.equal((await readArticle(ARTICLES[0])).id, "hanoi");
  assert.ok(Array.isArray(await findDates("27 Februari 2019")));
});

test("what was read before an article trapped is saved as if it had not been there", async () => {
  const archive = await buildArchive([ARTICLES[0], trapping("text", 1), ARTICLES[1]]);
  assert.deepEqual(await archive.save(), await (await buildArchive(ARTICLES)).save());
});

test("so is the archive that a trapped question was asked of, and what comes after is numbered on", async () => {
  const archive = await buildArchive(ARTICLES);
  const before = await archive.save();
  assert.equal(await codeOf(archive.suggest("pre", trappingOptions(9))), "crashed");
  assert.deepEqual(await archive.save(), before);
  const refused = buildArchive([ARTICLES[0], trapping("text", 1), /** @type {any} */ ({ id: "x" })]);
  await assert.rejects(refused, /article 3: `text` or `html` is needed/);
});
