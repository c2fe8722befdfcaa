//! Loading the wasm: what servers and policies do to it, and what is said of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { mock, afterEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createLibrary } from "../../www/lib/library.js";
import { rejectsWith, visitTo } from "./support.js";

const DIST = new URL("../../www/dist/", import.meta.url);
const bytes = await readFile(new URL("core.wasm", DIST));

/** @param {string} entry a fresh copy of it, with its own state */
function fresh(entry) {
  return import(`${new URL(`${entry}.js`, DIST).href}?${Math.random()}`);
}

/** The library as in a page, with its own state. */
function page() {
  return createLibrary({ wasm: () => new URL("core.wasm", DIST), worker: () => undefined, fetch: (url) => fetch(url) });
}

/** @param {() => Response | Promise<Response>} answer */
function serve(answer) {
  return mock.method(globalThis, "fetch", async () => answer());
}

const wasmResponse = (type = "application/wasm") => new Response(bytes, { headers: { "content-type": type } });

afterEach(() => mock.restoreAll());

test("concurrent calls share one fetch, later ones the result", async () => {
  const fetched = serve(wasmResponse);
  const { init, findDates } = page();
  await Promise.all([init(), init(), findDates("2019")]);
  await init();
  assert.equal(fetched.mock.callCount(), 1);
  assert.equal(String(fetched.mock.calls[0].arguments[0]), new URL("core.wasm", DIST).href);
});

test("a wrong content type is no hindrance", async () => {
  serve(() => wasmResponse("application/octet-stream"));
  await page().init();
});

test("a failed load is told and tried anew", async () => {
  const { init } = page();
  serve(() => new Response("gone", { status: 404 }));
  await rejectsWith("network", /404/, init());
  mock.restoreAll();
  serve(() => { throw new TypeError("fetch failed"); });
  await rejectsWith("network", /core\.wasm could not be fetched: fetch failed/, init());
  mock.restoreAll();
  serve(wasmResponse);
  await init();
});

test("a page in the place of the wasm is called a page", async () => {
  serve(() => new Response("<!doctype html>", { headers: { "content-type": "text/html" } }));
  await rejectsWith("network", /the server sent HTML for/, page().init());
});

test("a policy that forbids wasm is named with its cure", async () => {
  const { init } = await fresh("slim");
  mock.method(WebAssembly, "compile", async () => { throw new WebAssembly.CompileError("blocked by CSP"); });
  await rejectsWith("wasm-unavailable", /'wasm-unsafe-eval'/, init(bytes));
  mock.restoreAll();
  await init(bytes);
});

test("the caller may give a URL, a response, bytes or a module", async () => {
  serve(wasmResponse);
  const sources = ["https://cdn.example/core.wasm", new URL("https://cdn.example/core.wasm"), wasmResponse(), bytes,
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), await WebAssembly.compile(bytes)];
  for (const source of sources) {
    const { init, findDates } = await fresh("slim");
    await init(source);
    assert.ok(Array.isArray(await findDates("2019")));
  }
  await rejectsWith("network", /not WebAssembly/, (await fresh("slim")).init(new Uint8Array([1, 2, 3])));
});

test("slim says that it must be told", async () => {
  const { findDates, init } = await fresh("slim");
  await rejectsWith("wasm-unavailable", /call init\(\)/, findDates("2019"));
  await init(bytes);
  assert.ok(await findDates("2019"));
});

test("inline fetches nothing", async () => {
  const fetched = serve(wasmResponse);
  const { buildArchive } = await fresh("inline");
  assert.equal((await buildArchive([visitTo("Hanoi")])).size, 1);
  assert.equal(fetched.mock.callCount(), 0);
});

test("no folder of the machine that built it stands in the wasm", async () => {
  for (const edition of ["core", "slim"]) {
    const text = await readFile(new URL(`${edition}.wasm`, DIST), "latin1");
    assert.doesNotMatch(text, /\/(registry|rustlib)\/src\//);
    assert.ok(!text.includes(homedir()) && !text.includes(fileURLToPath(new URL("../../", import.meta.url))));
  }
});
