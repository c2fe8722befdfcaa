//! The functions of the package over a host. State is the wasm alone, loaded once.

import { unlessAborted } from "./abort.js";
import { Archive } from "./archive.js";
import { LinimasaError, throwIfAborted } from "./errors.js";
import { checkText, checked } from "./options.js";
import { openPort } from "./port.js";
import { Progress } from "./progress.js";
import { Wasm, once } from "./wasm.js";

/** @import { BuildOptions, Host, Port, RawArticles } from "./types.d.ts" */
/** @typedef {typeof import("../entry/api.d.ts")} Api */
/** @typedef {Pick<Api, "init" | "buildArchive" | "openArchive" | "readSource" | "readArticle" | "findDates">} Library the functions of every entry */

/** So many articles are handed over before the first of them is read, so that the far end never waits. */
const AHEAD = 4;
/** Asking for a module that is there already still takes longer than opening many an archive. */
const opening = once(() => import("./source.js"));
/** Larger archives are not opened unless the caller says so: 256 MiB. */
const MOST_BYTES = 2 ** 28;

/**
 * @param {Host} host
 * @returns {Library}
 */
export function createLibrary(host) {
  const wasm = new Wasm(host, host.wasm);
  const slim = host.slim && new Wasm(host, host.slim);
  const engine = once(async () => {
    const { Engine } = await import("./engine.js");
    return new Engine(await wasm.module());
  });
  return {
    async init(source) {
      wasm.use(source);
      await wasm.module();
    },
    async buildArchive(articles, { signal, onProgress, ...options } = {}) {
      const { worker = "auto", outlets, aliases } = checked("buildArchive", options) ?? {};
      checkWorker("buildArchive", worker);
      checkArticles(articles);
      throwIfAborted(signal);
      const [port, reading] = await bothOrNone(openPort(host, wasm, worker), import("./input.js"));
      const filled = fill(port, reading, articles, { signal, onProgress, outlets, aliases });
      return orClosed(port, unlessAborted(filled, signal));
    },
    async openArchive(source, { signal, ...options } = {}) {
      const { worker = "auto", maxBytes = MOST_BYTES } = checked("openArchive", options) ?? {};
      checkWorker("openArchive", worker);
      throwIfAborted(signal);
      const reader = wasm.asked || !slim ? wasm : slim;
      const fetched = opening().then(({ bytesOf }) => bytesOf(source, host, { signal, maxBytes, inPlace: worker === "off" }));
      const [port, bytes] = await bothOrNone(openPort(host, reader, worker), fetched);
      return open(port, bytes, signal);
    },
    async readSource(source) {
      const { decoded, isArchive, isSource, sourceBytes } = await import("./input.js");
      if (!isSource(source)) throw new LinimasaError("bad-input", "readSource: give a File, or a `name` and `data`");
      const file = await sourceBytes(source);
      if (isArchive(file.bytes)) throw new LinimasaError("bad-input", `${file.name}: a saved archive goes to openArchive or buildArchive`);
      const { text, warnings } = decoded(file);
      const read = (await engine()).run((core) => core.readSource(file.name, text));
      return { articles: read.articles, warnings: [...warnings, ...read.warnings] };
    },
    async readArticle(raw, options) {
      const { outlets } = checked("readArticle", options) ?? {};
      return (await engine()).run((core) => core.readArticle(raw, outlets));
    },
    async findDates(text, options) {
      checkText("findDates", "the text", text);
      const known = checked("findDates", options);
      return (await engine()).run((core) => core.findDates(text, known));
    },
  };
}

/**
 * A failure, or an abort, leaves nothing running.
 * @template T
 * @param {Port} port
 * @param {Promise<T>} work
 */
function orClosed(port, work) {
  work.catch(() => port.close());
  return work;
}

/**
 * Hands over every article, then freezes the archive a step at a time.
 * @param {Port} port
 * @param {typeof import("./input.js")} reading
 * @param {RawArticles} articles
 * @param {BuildOptions} options
 */
async function fill(port, reading, articles, { signal, onProgress, outlets, aliases }) {
  const progress = new Progress(reading.countOf(articles), onProgress);
  if (outlets ?? aliases) await port.request("prepare", { outlets, aliases });
  for await (const count of readAll(port, reading, articles)) {
    progress.read(count);
    throwIfAborted(signal);
  }
  for (let done = 0; done < 1;) {
    done = await port.request("freeze", undefined);
    progress.frozen(done);
    throwIfAborted(signal);
  }
  return new Archive(port, await port.request("finish", undefined));
}

/**
 * Hands over every article; gives how many more were read.
 * @param {Port} port
 * @param {typeof import("./input.js")} reading
 * @param {RawArticles} articles
 * @returns {AsyncGenerator<number>}
 */
async function* readAll(port, { isSource, readFrom }, articles) {
  /** @type {Promise<void>[]} */
  const underWay = [];
  const oneRead = async () => {
    await underWay.shift();
    return 1;
  };
  for await (const input of articles) {
    if (!isSource(input)) {
      underWay.push(heeded(port.request("add", input)));
      if (underWay.length === AHEAD) yield oneRead();
      continue;
    }
    while (underWay.length > 0) yield oneRead();
    yield* readFrom(port, input);
  }
  while (underWay.length > 0) yield oneRead();
}

/**
 * Its failure is told to whoever waits for it, be it later.
 * @param {Promise<void>} read
 */
function heeded(read) {
  read.catch(() => {});
  return read;
}

/**
 * A port, and what comes for it meanwhile; where that does not come, the port is closed.
 * @template T
 * @param {Promise<Port>} port
 * @param {Promise<T>} other
 */
function bothOrNone(port, other) {
  other.catch(() => port.then((opened) => opened.close(), () => {}));
  return Promise.all([port, other]);
}

/**
 * @param {Port} port
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {AbortSignal} [signal]
 */
async function open(port, bytes, signal) {
  try {
    const facts = await port.request("open", bytes);
    throwIfAborted(signal);
    return new Archive(port, facts);
  } catch (error) {
    port.close();
    throw error;
  }
}

/**
 * @param {string} call
 * @param {string} worker
 */
function checkWorker(call, worker) {
  if (worker === "auto" || worker === "off") return;
  throw new LinimasaError("bad-input", `${call}: \`worker\`: \`${worker}\` is none of \`auto\`, \`off\``);
}

/** @param {RawArticles} articles */
function checkArticles(articles) {
  if (typeof articles === "object" && articles && (Symbol.iterator in articles || Symbol.asyncIterator in articles)) return;
  throw new LinimasaError("bad-input", "buildArchive: articles must be an array or another iterable of objects");
}
