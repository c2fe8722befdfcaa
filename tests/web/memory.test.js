//! The memory of the core while an archive is built.

import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../www/dist/node.js";
import { rejectsWith, visitTo } from "./support.js";

const PAGE = 65_536;
/** The memories of all instances, in order. @type {WebAssembly.Memory[]} */
const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  /** @param {WebAssembly.Module} module @param {WebAssembly.Imports} [imports] */
  constructor(module, imports) {
    super(module, imports);
    memories.push(/** @type {WebAssembly.Memory} */ (this.exports.memory));
  }
};

const pages = () => (memories.at(-1)?.buffer.byteLength ?? 0) / PAGE;

test("it grows by shares of itself, so that many articles are read as fast as few", async () => {
  /** @type {number[]} */
  const sizes = [];
  function* articles() {
    for (let number = 0; number < 300; number++) {
      sizes.push(pages());
      yield { id: String(number), text: `Artikel ${number}\n\n${"kata ".repeat(4_000)}` };
    }
  }
  await buildArchive(articles(), { worker: "off" });
  const grown = sizes.slice(1).flatMap((size, place) => size > sizes[place] ? [{ before: sizes[place], size }] : []);
  const steady = grown.filter(({ before }) => before >= 96);
  assert.ok(steady.length > 3, `few steps: ${sizes.at(-1)} pages`);
  assert.deepEqual(steady.filter(({ before, size }) => size - before < Math.floor(before / 48)), []);
});

test("articles that would leave too little of it to make an archive in are refused", async () => {
  function* articles() {
    memories.at(-1)?.grow(1.5 * 2 ** 30 / PAGE);
    yield visitTo("Palu");
  }
  await rejectsWith("limit", /make several archives/, buildArchive(articles(), { worker: "off" }));
});
