//! The slim wasm: it answers of a ready archive what the full one answers, and says what it cannot do.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { createLibrary } from "../../www/lib/library.js";
import { rejectsWith, visitTo } from "./support.js";

const DIST = new URL("../../www/dist/", import.meta.url);
/** @type {Record<string, Uint8Array<ArrayBuffer>>} */
const wasm = {};
/** @type {Uint8Array<ArrayBuffer>} */
let bytes;

/** A library of its own, and the wasm that it asked for. */
function page() {
  /** @type {string[]} */
  const asked = [];
  const give = (/** @type {string} */ name) => () => (asked.push(name), wasm[name]);
  const library = createLibrary({
    wasm: give("core"), slim: give("slim"), worker: () => undefined, locate: (text) => new URL(text), fetch,
  });
  return { asked, ...library };
}

/** The entry that brings no wasm, with its own state. */
function bare() {
  return import(`${new URL("slim.js", DIST).href}?${Math.random()}`);
}

before(async () => {
  for (const name of ["core", "slim"]) wasm[name] = Uint8Array.from(await readFile(new URL(`${name}.wasm`, DIST)));
  bytes = await (await page().buildArchive([visitTo("Hanoi"), visitTo("Palu")])).save();
});

test("an archive is opened with the slim wasm alone and answers the same", async () => {
  const { asked, openArchive } = page();
  const slim = await openArchive(bytes);
  const full = await page().buildArchive([visitTo("Palu"), visitTo("Hanoi")]);
  for (const query of ["hanoi", "presiden tiba", "\"dua hari\"", "kunjngan", "before:2019-03", "pre"]) {
    assert.deepEqual({ ...await slim.search(query), took: 0 }, { ...await full.search(query), took: 0 }, query);
    assert.deepEqual(await slim.timeline({ query }), await full.timeline({ query }), query);
    assert.deepEqual(await slim.suggest(query), await full.suggest(query), query);
  }
  assert.deepEqual(await slim.article("palu"), await full.article("palu"));
  assert.deepEqual(await slim.save(), bytes);
  assert.deepEqual([...new Set(asked)], ["slim"]);
});

test("it brings none of the words that only reading needs", () => {
  const texts = { core: Buffer.from(wasm.core).toString("latin1"), slim: Buffer.from(wasm.slim).toString("latin1") };
  for (const word of ["baca juga", "agustus", "matbahasa/MALINDO_Morph"]) {
    assert.ok(texts.core.includes(word), word);
    assert.ok(!texts.slim.includes(word), word);
  }
});

test("raw articles bring the full wasm, which then opens archives too", async () => {
  const { asked, openArchive, readArticle } = page();
  assert.equal((await readArticle(visitTo("Hanoi"))).id, "hanoi");
  assert.equal((await openArchive(bytes)).size, 2);
  assert.deepEqual([...new Set(asked)], ["core"]);
});

test("given to the entry without a wasm, it opens archives and says that it reads no articles", async () => {
  const { buildArchive, findDates, init, openArchive, readArticle } = await bare();
  await init(wasm.slim);
  assert.equal((await openArchive(bytes)).size, 2);
  await rejectsWith("wasm-unavailable", /core\.wasm/, buildArchive([visitTo("Hanoi")]));
  await rejectsWith("wasm-unavailable", /core\.wasm/, readArticle(visitTo("Hanoi")));
  await rejectsWith("wasm-unavailable", /core\.wasm/, findDates("2019"));
});
