//! The far end of a port: one archive, from its first article to its last question.
//!
//! A trap costs one answer and not the archive: what an instance had read or made before it is saved
//! from there, and checked like any file by the next one. The articles as they came are let go.

import { Engine, isCrash } from "./engine.js";
import { LinimasaError, codedError } from "./errors.js";
import { decoded, isArchive } from "./input.js";
import { compile } from "./wasm.js";

/** @import { ArchiveFacts, Kind, OutletProfile, Question, RawArticle, Requests, Warning } from "./types.d.ts" */
/** @import { Core } from "./engine.js" */
/** @import { SourceBytes } from "./input.js" */
/** @typedef {import("../generated/core/linimasa.js").Builder} Builder */
/** @typedef {import("../generated/core/linimasa.js").Freezing} Freezing */
/** @typedef {import("../generated/core/linimasa.js").Archive} CoreArchive */

/** How many articles of a file are read, or frozen, before others get their turn. */
const AT_ONCE = 16;

/** Answers requests in the order that they come in, each when the one before is done. */
export class Session {
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #before;
  /** @type {Engine | undefined} */
  #engine;
  /**
   * The articles of a file that wait to be read.
   * @type {RawArticle[]}
   */
  #waiting = [];
  /** @type {OutletProfile[] | undefined} */
  #outlets;
  /** @type {string[][] | undefined} */
  #aliases;
  /**
   * What was read before a trap.
   * @type {Uint8Array | undefined}
   */
  #read;
  /**
   * The bytes that were opened, or those of the archive that was made before a trap.
   * @type {Uint8Array | undefined}
   */
  #saved;
  /** @type {Warning[]} */
  #warnings = [];
  /** @type {Builder | undefined} */
  #builder;
  /** @type {Freezing | undefined} */
  #freezing;
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
      start: this.#start, prepare: this.#prepare, add: this.#add, addSource: this.#addSource, addWaiting: this.#addWaiting,
      freeze: this.#freeze, finish: this.#finish, open: this.#open, ask: this.#ask,
    };
    return /** @type {(payload: unknown) => any} */ (answers[kind]).call(this, payload);
  }

  /** @param {Requests["start"]["takes"]} wasm */
  async #start(wasm) {
    this.#engine = new Engine(await compile(wasm, (url) => fetch(url)));
    this.#run(() => undefined);
  }

  /** @param {Requests["prepare"]["takes"]} options */
  #prepare({ outlets, aliases }) {
    this.#outlets = outlets;
    this.#aliases = aliases;
    this.#run((core) => this.#filled(core));
  }

  /**
   * An article that makes the core trap is left out with a warning.
   * @param {RawArticle} raw
   */
  #add(raw) {
    try {
      this.#run((core) => this.#filled(core).add(raw));
    } catch (error) {
      if (!isCrash(error)) throw error;
      this.#warnings.push(leftOut(raw));
    }
  }

  /**
   * Takes a file apart and tells how many articles wait. What cannot be read of it costs nothing else.
   * @param {SourceBytes} file
   */
  #addSource(file) {
    try {
      this.#waiting = isArchive(file.bytes) ? this.#addArchive(file) : this.#articlesIn(file);
    } catch (error) {
      if (!(error instanceof LinimasaError)) throw error;
      this.#warnings.push({ code: error.code, message: `${file.name}: ${error.message}` });
    }
    return this.#waiting.length;
  }

  /**
   * The articles of a file, the last one first.
   * @param {SourceBytes} file
   */
  #articlesIn(file) {
    const { text, warnings } = decoded(file);
    const read = this.#run((core) => core.readSource(file.name, text));
    this.#warnings.push(...warnings, ...read.warnings);
    return read.articles.reverse();
  }

  /**
   * Takes over the articles of an archive, which are read already.
   * @param {SourceBytes} file
   * @returns {RawArticle[]}
   */
  #addArchive({ bytes }) {
    this.#run((core) => this.#filled(core).addArchive(bytes));
    return [];
  }

  /** Reads some of the articles that wait, and tells how many are left. */
  #addWaiting() {
    for (let count = 0; count < AT_ONCE && this.#waiting.length > 0; count++) {
      this.#add(/** @type {RawArticle} */ (this.#waiting.pop()));
    }
    return this.#waiting.length;
  }

  /** Freezes some of the articles, and tells how much of that work is done. */
  #freeze() {
    return this.#run((core) => this.#frozenSoFar(core).step(AT_ONCE));
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
    this.#archive ??= this.#saved ? core.openArchive(this.#saved) : this.#frozenSoFar(core).finish();
    return this.#archive;
  }

  /**
   * The archive on its way; the builder is used up.
   * @param {Core} core
   */
  #frozenSoFar(core) {
    this.#freezing ??= this.#filled(core).freeze();
    this.#builder = undefined;
    return this.#freezing;
  }

  /**
   * A builder that holds all articles.
   * @param {Core} core
   */
  #filled(core) {
    this.#builder ??= new core.Builder(this.#outlets, this.#aliases, this.#read);
    this.#read = undefined;
    return this.#builder;
  }

  /**
   * Runs `work`; what it had before a trap is taken along to a fresh instance.
   * @template T
   * @param {(core: Core) => T} work
   * @returns {T}
   */
  #run(work) {
    const engine = /** @type {Engine} */ (this.#engine);
    try {
      return engine.run(work);
    } catch (error) {
      if (isCrash(error)) this.#rescue();
      throw error;
    }
  }

  /** Where not even that can be saved, the instance that trapped goes on. */
  #rescue() {
    try {
      if (this.#archive) this.#saved ??= this.#archive.save();
      else this.#read = this.#builder?.save();
      this.#archive = this.#builder = undefined;
    } catch (error) {
      if (!isCrash(codedError(error))) throw error;
    }
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
