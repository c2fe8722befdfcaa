//! The far end of a port: one archive, from its first article to its last question.
//!
//! It keeps the articles as they came, or the bytes that were opened, so that a trap costs one
//! answer and not the archive.

import { Engine, isCrash } from "./engine.js";
import { LinimasaError, codedError } from "./errors.js";
import { decoded, isArchive } from "./input.js";
import { compile } from "./wasm.js";

/** @import { ArchiveFacts, Kind, OutletProfile, Question, RawArticle, Requests, Warning } from "./types.d.ts" */
/** @import { Core } from "./engine.js" */
/** @import { SourceBytes } from "./input.js" */
/** @typedef {import("../generated/core/linimasa.js").Builder} Builder */
/** @typedef {import("../generated/core/linimasa.js").Archive} CoreArchive */

/** Answers requests in the order that they come in, each when the one before is done. */
export class Session {
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #before;
  /** @type {Engine | undefined} */
  #engine;
  /**
   * How each article came, in order.
   * @type {{ method: "add" | "addArchive", value: any }[]}
   */
  #kept = [];
  /** @type {OutletProfile[] | undefined} */
  #outlets;
  /** @type {Uint8Array | undefined} */
  #saved;
  /** @type {Warning[]} */
  #warnings = [];
  /** @type {Builder | undefined} */
  #builder;
  /** @type {CoreArchive | undefined} */
  #archive;

  /** @param {() => Promise<void>} [before] what is waited for before each answer */
  constructor(before = async () => {}) {
    this.#before = before;
  }

  /**
   * @template {Kind} K
   * @param {K} kind
   * @param {Requests[K]["takes"]} payload
   * @returns {Promise<Requests[K]["gives"]>}
   */
  answer(kind, payload) {
    const answer = this.#turn.then(this.#before).then(() => this.#answer(kind, payload));
    this.#turn = answer.catch(() => {});
    return answer;
  }

  /** @param {Kind} kind @param {unknown} payload */
  #answer(kind, payload) {
    const answers = {
      start: this.#start, prepare: this.#prepare, add: this.#add, addSource: this.#addSource, finish: this.#finish, open: this.#open, ask: this.#ask,
    };
    return /** @type {(payload: unknown) => any} */ (answers[kind]).call(this, payload);
  }

  /** @param {Requests["start"]["takes"]} wasm */
  async #start(wasm) {
    this.#engine = new Engine(await compile(wasm, (url) => fetch(url)));
    this.#run(() => undefined);
  }

  /** @param {Requests["prepare"]["takes"]} options */
  #prepare({ outlets }) {
    this.#outlets = outlets;
    this.#run((core) => this.#filled(core));
  }

  /**
   * An article that makes the core trap is left out with a warning; the others are read again.
   * @param {RawArticle} raw
   */
  #add(raw) {
    try {
      this.#give("add", raw);
    } catch (error) {
      if (!isCrash(error)) throw error;
      this.#warnings.push(leftOut(raw));
    }
  }

  /**
   * What cannot be read of a file costs nothing else.
   * @param {SourceBytes} file
   */
  #addSource(file) {
    if (isArchive(file.bytes)) return this.#addArchive(file);
    const { text, warnings } = decoded(file);
    const read = this.#run((core) => core.readSource(file.name, text));
    this.#warnings.push(...warnings, ...read.warnings);
    for (const raw of read.articles) this.#add(raw);
  }

  /** @param {SourceBytes} file */
  #addArchive({ name, bytes }) {
    try {
      this.#give("addArchive", bytes);
    } catch (error) {
      if (!(error instanceof LinimasaError) || isCrash(error)) throw error;
      this.#warnings.push({ code: error.code, message: `${name}: ${error.message}` });
    }
  }

  /**
   * Gives the builder articles, and keeps them.
   * @param {"add" | "addArchive"} method
   * @param {any} value
   */
  #give(method, value) {
    this.#run((core) => this.#filled(core)[method](value));
    this.#kept.push({ method, value });
  }

  /** @param {Uint8Array} bytes */
  #open(bytes) {
    this.#saved = bytes;
    return this.#finish();
  }

  /** @returns {ArchiveFacts} */
  #finish() {
    return this.#run((core) => {
      const { size, languages, range, warnings } = this.#frozen(core);
      return { size, languages, range, warnings: [...warnings, ...this.#warnings] };
    });
  }

  /**
   * A question that makes the core trap is asked once more of a fresh instance.
   * @param {Question} question
   */
  #ask(question) {
    try {
      return this.#put(question);
    } catch (error) {
      if (!isCrash(error)) throw error;
      return this.#put(question);
    }
  }

  /** @param {Question} question */
  #put({ method, args }) {
    // Bytes that were opened are what saving them gives; the slim wasm cannot make them anew.
    if (method === "save" && this.#saved) return this.#saved.slice();
    return this.#run((core) => {
      const archive = this.#frozen(core);
      const asked = performance.now();
      const answer = /** @type {Function} */ (archive[method]).apply(archive, args);
      return method === "search" ? { ...answer, took: performance.now() - asked } : answer;
    });
  }

  /**
   * The archive; after it was made, nothing can be added.
   * @param {Core} core
   */
  #frozen(core) {
    this.#archive ??= this.#saved ? core.openArchive(this.#saved) : this.#filled(core).finish();
    return this.#archive;
  }

  /**
   * A builder that holds all articles.
   * @param {Core} core
   */
  #filled(core) {
    this.#builder ??= this.#refill(new core.Builder(this.#outlets));
    return this.#builder;
  }

  /**
   * Runs `work`; after a trap, builder and archive are made anew by who needs them.
   * @template T
   * @param {(core: Core) => T} work
   * @returns {T}
   */
  #run(work) {
    const engine = /** @type {Engine} */ (this.#engine);
    try {
      return engine.run(work);
    } catch (error) {
      if (isCrash(error)) this.#builder = this.#archive = undefined;
      throw error;
    }
  }

  /** @param {Builder} builder */
  #refill(builder) {
    for (const { method, value } of this.#kept) builder[method](value);
    return builder;
  }
}

/**
 * @param {RawArticle} raw
 * @returns {Warning}
 */
function leftOut(raw) {
  const warning = { code: "crashed", message: "the article could not be read and was left out" };
  return typeof raw?.id === "string" ? { ...warning, article: raw.id } : warning;
}

/**
 * What can be posted of a failure.
 * @param {unknown} error
 */
export function postable(error) {
  const { name, code, message } = /** @type {any} */ (codedError(error) ?? {});
  return { name, code, message: message ?? String(error) };
}
