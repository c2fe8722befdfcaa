//! The worker path, with Node's threads in the place of a browser's workers.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { afterEach, test } from "node:test";
import { Worker as Thread } from "node:worker_threads";
import { rejectsWith, visitTo } from "./support.js";

const DIST = new URL("../../www/dist/", import.meta.url);
const ARTICLES = [visitTo("Hanoi")];
const wasm = await readFile(new URL("core.wasm", DIST));

/** What a browser's worker scope has and a thread's lacks. */
const SCOPE = `
  const { parentPort, workerData } = require("node:worker_threads");
  globalThis.postMessage = (message, given) => parentPort.postMessage(message, given);
  globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }));
  const source = require("node:fs").readFileSync(new URL(workerData), "utf8");
  require("node:vm").runInThisContext(source);
`;

/** A thread with the face of a browser's worker. */
class FakeWorker extends EventTarget {
  /** @type {FakeWorker[]} */
  static made = [];

  /** @param {URL} url */
  constructor(url) {
    super();
    FakeWorker.made.push(this);
    this.thread = new Thread(SCOPE, { eval: true, workerData: url.href });
    this.thread.on("message", (data) => this.dispatchEvent(new MessageEvent("message", { data })));
    this.thread.on("error", ({ message }) => this.dispatchEvent(Object.assign(new Event("error"), { message })));
  }

  /**
   * @param {unknown} message
   * @param {ArrayBuffer[]} given
   */
  postMessage(message, given) {
    this.thread.postMessage(message, given);
  }

  terminate() {
    this.ended = this.thread.terminate();
  }
}

/**
 * A fresh copy of the entry, with its own state, where `Worker` is what is given.
 * @param {unknown} Worker
 */
async function libraryWith(Worker) {
  Object.assign(globalThis, { Worker });
  const library = await import(`${new URL("slim.js", DIST).href}?${Math.random()}`);
  return library;
}

afterEach(async () => {
  for (const worker of FakeWorker.made.splice(0)) await worker.thread.terminate();
  Reflect.deleteProperty(globalThis, "Worker");
});

test("an archive lives in a worker of its own and answers as on this thread", async () => {
  const { init, buildArchive } = await libraryWith(FakeWorker);
  await init(wasm);
  const [far, near] = await Promise.all([buildArchive(ARTICLES), buildArchive(ARTICLES, { worker: "off" })]);
  assert.equal(FakeWorker.made.length, 1);
  assert.deepEqual([far.size, far.languages, far.range], [near.size, near.languages, near.range]);
  assert.deepEqual({ ...await far.search("hanoi"), took: 0 }, { ...await near.search("hanoi"), took: 0 });
  assert.deepEqual(await far.timeline(), await near.timeline());
  assert.deepEqual(await far.article("hanoi"), await near.article("hanoi"));
});

test("a saved archive goes to a worker and comes back from it", async () => {
  const { init, buildArchive, openArchive } = await libraryWith(FakeWorker);
  await init(wasm);
  const near = await buildArchive(ARTICLES, { worker: "off" });
  const bytes = await near.save();
  const far = await openArchive(bytes);
  assert.equal(FakeWorker.made.length, 1);
  assert.deepEqual(await far.timeline(), await near.timeline());
  assert.deepEqual(await far.save(), bytes);
  assert.deepEqual(await far.save(), bytes, "what was given away was a copy");
  await rejectsWith("bad-archive", /begin/, openArchive(new Uint8Array(40)));
  assert.ok(FakeWorker.made[1].ended);
});

test("errors keep their code and message on the way", async () => {
  const { init, buildArchive } = await libraryWith(FakeWorker);
  await init(wasm);
  await rejectsWith("bad-input", /article 1/, buildArchive([{ title: "no text" }]));
  await rejectsWith("bad-input", /plain data/, buildArchive([{ text: "x", loud() {} }]));
  const archive = await buildArchive(ARTICLES);
  await rejectsWith("bad-input", /sort/, archive.search("kim", { sort: "best" }));
  assert.equal(await archive.article("none"), undefined);
});

test("closing ends the worker and what waits on it", async () => {
  const { init, buildArchive } = await libraryWith(FakeWorker);
  await init(wasm);
  const archive = await buildArchive(ARTICLES);
  const waiting = archive.search("kim");
  archive.close();
  await rejectsWith("crashed", /closed/, waiting);
  assert.ok(FakeWorker.made[0].ended);
});

test("an aborted build ends its worker", async () => {
  const { init, buildArchive } = await libraryWith(FakeWorker);
  await init(wasm);
  const controller = new AbortController();
  const onProgress = () => controller.abort();
  await rejectsWith("aborted", /abort/, buildArchive([...ARTICLES, ...ARTICLES], { signal: controller.signal, onProgress }));
  assert.ok(FakeWorker.made[0].ended);
});

test("so does one that is aborted while its articles are read", async () => {
  const { init, buildArchive } = await libraryWith(FakeWorker);
  await init(wasm);
  const controller = new AbortController();
  const building = buildArchive(Array.from({ length: 400 }, () => ARTICLES[0]), { signal: controller.signal });
  while (FakeWorker.made.length === 0) await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  await rejectsWith("aborted", /abort/, building);
  assert.ok(FakeWorker.made[0].ended);
});

test("a worker that is refused is not missed", async () => {
  const refused = class { constructor() { throw new TypeError("This document requires 'TrustedScriptURL'"); } };
  const { init, buildArchive } = await libraryWith(refused);
  await init(wasm);
  assert.equal((await buildArchive(ARTICLES)).size, 1);
});

test("nor is one whose file is blocked", async () => {
  const blocked = class extends EventTarget {
    postMessage() { queueMicrotask(() => this.dispatchEvent(new Event("error"))); }
    terminate() {}
  };
  const { init, buildArchive } = await libraryWith(blocked);
  await init(wasm);
  assert.equal((await buildArchive(ARTICLES)).size, 1);
});

test("a worker that dies fails what waits and what comes, and waits for nothing", async () => {
  const { init, buildArchive } = await libraryWith(FakeWorker);
  await init(wasm);
  const archive = await buildArchive(ARTICLES);
  const waiting = archive.search("kim");
  FakeWorker.made[0].dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
  await rejectsWith("crashed", /out of memory/, waiting);
  await rejectsWith("crashed", /out of memory/, archive.search("kim"));
});
