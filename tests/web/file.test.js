//! Archive files through the built package: saved, opened from wherever they may be, refused when damaged.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { buildArchive, openArchive } from "../../www/dist/node.js";
import { codeOf, rejectsWith, visitTo } from "./support.js";

const GOLDEN = new URL("../data/archive/seeds-1.linimasa", import.meta.url);

/** @type {Uint8Array} */
let bytes;
/** @type {string} */
let folder;
/** @type {import("node:http").Server} */
let server;
/** @type {string} */
let site;

before(async () => {
  bytes = await (await buildArchive([visitTo("Hanoi"), visitTo("Palu")])).save();
  folder = await mkdtemp(join(tmpdir(), "linimasa-"));
  await writeFile(join(folder, "story.linimasa"), bytes);
  server = createServer(({ url }, answer) => {
    if (url === "/story.linimasa") answer.end(bytes);
    else if (url === "/slow") answer.write(bytes.subarray(0, 9));
    else answer.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  site = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

test("an opened archive answers as the built one and saves the same bytes", async () => {
  const built = await buildArchive([visitTo("Palu"), visitTo("Hanoi")]);
  const opened = await openArchive(bytes);
  for (const archive of [built, opened]) assert.deepEqual(await archive.save(), bytes);
  assert.deepEqual({ ...await opened.search("hanoi"), took: 0 }, { ...await built.search("hanoi"), took: 0 });
  assert.deepEqual(await opened.timeline(), await built.timeline());
  assert.deepEqual(await opened.article("palu"), await built.article("palu"));
  assert.deepEqual(await opened.articles(), await built.articles());
  assert.deepEqual([opened.size, opened.languages, opened.range, opened.warnings],
    [built.size, built.languages, built.range, built.warnings]);
});

test("opens paths, URLs, responses and bytes, and leaves the caller's bytes alone", async () => {
  const path = join(folder, "story.linimasa");
  const padded = new Uint8Array(bytes.length + 2);
  padded.set(bytes, 1);
  const mine = bytes.slice();
  for (const source of [path, pathToFileURL(path), pathToFileURL(path).href, `${site}/story.linimasa`,
    new URL(`${site}/story.linimasa`), await fetch(`${site}/story.linimasa`), new Response(bytes), mine.buffer,
    padded.subarray(1, -1)]) {
    const archive = await openArchive(source);
    assert.equal(archive.size, 2);
    archive.close();
  }
  assert.equal(mine.length, bytes.length);
});

test("the golden file opens", async () => {
  const archive = await openArchive(GOLDEN);
  assert.equal(archive.size, 5);
  assert.deepEqual(await archive.save(), new Uint8Array(await readFile(GOLDEN)));
});

test("what is damaged, cut or newer is told", async () => {
  const changed = (/** @type {number} */ at, /** @type {number} */ byte) => bytes.with(at, byte);
  await rejectsWith("bad-archive", /whole Linimasa archive/, openArchive(new Uint8Array()));
  await rejectsWith("bad-archive", /begin/, openArchive(new TextEncoder().encode("<!doctype html>")));
  await rejectsWith("bad-archive", /length/, openArchive(bytes.subarray(0, -1)));
  await rejectsWith("bad-archive", /changed/, openArchive(changed(300, bytes[300] ^ 1)));
  await rejectsWith("newer-archive", /format 2/, openArchive(changed(8, 2)));
});

test("damage is told at opening, wherever it lies", async () => {
  for (let at = 12; at < bytes.length; at += 37) {
    const damaged = bytes.with(at, bytes[at] ^ 1 << at % 8);
    for (const worker of /** @type {const} */ (["auto", "off"])) {
      const code = await codeOf(openArchive(damaged, { worker }));
      assert.ok(code === "bad-archive" || at < 16 && code === "newer-archive", `byte ${at}: ${code}`);
    }
  }
});

test("bytes that were changed while they are read in place are told", async () => {
  const own = bytes.slice();
  const archive = await openArchive(own, { worker: "off" });
  assert.equal((await archive.articles({ limit: 1 })).articles.length, 1);
  own.fill(0);
  await rejectsWith("bad-archive", /changed/, archive.articles());
  const given = bytes.slice();
  const other = await openArchive(given, { worker: "off" });
  structuredClone(given, { transfer: [given.buffer] });
  await rejectsWith("bad-archive", /changed/, other.articles());
});

test("what cannot be had is told", async () => {
  await rejectsWith("network", /404/, openArchive(`${site}/none`));
  await rejectsWith("network", /none/, openArchive(join(folder, "none.linimasa")));
  await rejectsWith("network", /could not be fetched/, openArchive("http://127.0.0.1:9/x"));
  await rejectsWith("limit", /maxBytes/, openArchive(bytes, { maxBytes: 100 }));
  await rejectsWith("limit", /maxBytes/, openArchive(`${site}/story.linimasa`, { maxBytes: 100 }));
  await rejectsWith("bad-input", /bytes/, openArchive(/** @type {any} */ (7)));
  await rejectsWith("bad-input", /maxBite/, openArchive(bytes, /** @type {any} */ ({ maxBite: 1 })));
});

test("a signal ends the wait", async () => {
  const controller = new AbortController();
  const opening = openArchive(`${site}/slow`, { signal: controller.signal });
  setTimeout(() => controller.abort(), 50);
  assert.equal(await codeOf(opening), "aborted");
  assert.equal(await codeOf(openArchive(bytes, { signal: controller.signal })), "aborted");
});

test("an archive that traps is opened anew from its bytes", async () => {
  const archive = await openArchive(bytes);
  let left = 1;
  const options = Object.defineProperty({}, "limit", {
    enumerable: true,
    get() {
      if (left-- > 0) throw new WebAssembly.RuntimeError("unreachable");
      return undefined;
    },
  });
  assert.deepEqual(await archive.suggest("pre", options), await archive.suggest("pre"));
  assert.equal(archive.size, 2);
});
