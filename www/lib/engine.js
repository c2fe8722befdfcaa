//! A running instance of the core. One that traps is thrown away and the next call gets a fresh one.

import createGlue from "../generated/glue.js";
import { LinimasaError, codedError } from "./errors.js";
import { refused } from "./wasm.js";

/** @typedef {ReturnType<typeof createGlue>} Core the core's exports, bound to one instance */

/** Runs calls on an instance of the module; of what comes from one that trapped, nothing may be believed unchecked. */
export class Engine {
  /** @type {WebAssembly.Module} */
  #module;
  /** @type {Core | undefined} */
  #core;

  /** @param {WebAssembly.Module} module */
  constructor(module) {
    this.#module = module;
  }

  /**
   * Runs `work` on the live instance. Failures are `LinimasaError`s; after `crashed` the next call
   * gets another instance.
   * @template T
   * @param {(core: Core) => T} work
   * @returns {T}
   */
  run(work) {
    try {
      this.#core ??= instantiate(this.#module);
      return work(this.#core);
    } catch (cause) {
      const error = codedError(cause);
      if (isCrash(error)) this.#core = undefined;
      throw error;
    }
  }
}

/** @param {unknown} error */
export function isCrash(error) {
  return error instanceof LinimasaError && error.code === "crashed";
}

/**
 * Both editions of the wasm share their bindings; what the slim one cannot do says so.
 * @param {WebAssembly.Module} module
 * @returns {Core}
 */
function instantiate(module) {
  const core = createGlue();
  const exported = initialized(core, module);
  return "builder_new" in exported ? core : { ...core, Builder: refuse, readArticle: refuse, readSource: refuse, findDates: refuse };
}

/**
 * Chromium and Firefox refuse to compile where a policy says so, WebKit to instantiate.
 * @param {Core} core
 * @param {WebAssembly.Module} module
 */
function initialized(core, module) {
  try {
    return core.initSync({ module });
  } catch (cause) {
    throw cause instanceof WebAssembly.CompileError ? refused(cause) : cause;
  }
}

/** @type {any} stands for functions and a class alike */
const refuse = function () {
  throw new LinimasaError("wasm-unavailable", "slim.wasm opens ready archives; to read articles, give core.wasm");
};
