//! Finds and compiles the wasm, once: concurrent calls share the work, a failure is not kept.

import { LinimasaError } from "./errors.js";
import { inPage } from "./locate.js";

/** @import { Host, WasmSource } from "./types.d.ts" */

const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/** One wasm of a library: named at most once, compiled at most once on this thread. */
export class Wasm {
  /** @type {Host} */
  #host;
  /** @type {() => WasmSource | Promise<WasmSource>} */
  #usual;
  /** @type {WasmSource | undefined} */
  #given;

  /** Whether somebody asked for it. */
  asked = false;
  /** Whether it is being compiled on this thread, or has been. */
  #begun = false;

  /**
   * @param {Host} host
   * @param {() => WasmSource | Promise<WasmSource>} usual where it is, unless the caller says otherwise
   */
  constructor(host, usual) {
    this.#host = host;
    this.#usual = usual;
  }

  /**
   * Says where the wasm is. The first to say so wins, unless it could not be loaded.
   * @param {WasmSource | undefined} source
   */
  use(source) {
    this.#given ??= source;
  }

  /** The compiled module. */
  module = once(async () => {
    this.#begun = true;
    try {
      return await compile(await this.#source(), (url) => this.#host.fetch(url));
    } catch (error) {
      this.#given = undefined;
      this.#begun = false;
      throw error;
    }
  });

  /** What a worker can be sent to load the wasm from; a compiled module if there is or will be one. */
  async portable() {
    if (this.#begun) return this.module();
    const source = await this.#source();
    if (source instanceof Response) return this.module();
    return source instanceof URL ? source.href : source;
  }

  async #source() {
    this.asked = true;
    const source = this.#given ?? await this.#usual();
    return typeof source === "string" ? this.#host.locate(source) : source;
  }
}

/**
 * Compiles a module from wherever it is.
 * @param {WasmSource} source
 * @param {Host["fetch"]} fetch
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source, fetch) {
  if (typeof WebAssembly === "undefined") {
    throw new LinimasaError("wasm-unavailable", "this browser does not offer WebAssembly, or it is switched off");
  }
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof Response) return compileResponse(source);
  if (source instanceof URL) return compileUrl(source, fetch);
  if (typeof source === "string") return compileUrl(inPage(source), fetch);
  return compileBytes(source, "the wasm that was given");
}

/**
 * @param {URL} url
 * @param {Host["fetch"]} fetch
 */
async function compileUrl(url, fetch) {
  let answer;
  try {
    answer = await fetch(url);
  } catch (cause) {
    throw new LinimasaError("network", `${url.href} could not be fetched: ${messageOf(cause)}`, { cause });
  }
  return answer instanceof Response ? compileResponse(answer) : compileBytes(answer, url.href);
}

/**
 * Compiles while the bytes arrive, if the server names them rightly; else once all are here.
 * @param {Response} response
 */
async function compileResponse(response) {
  const name = response.url || "the response that was given";
  if (!response.ok) throw new LinimasaError("network", `the server answered ${response.status} for ${name}`);
  const type = response.headers.get("content-type")?.split(";")[0]?.trim();
  if (type !== "application/wasm") return compileBytes(await response.arrayBuffer(), name);
  return WebAssembly.compileStreaming(response).catch((cause) => {
    throw refused(cause);
  });
}

/**
 * @param {BufferSource} bytes
 * @param {string} name where they come from, for messages
 */
async function compileBytes(bytes, name) {
  const start = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.byteLength))
    : new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (!MAGIC.every((byte, at) => start[at] === byte)) {
    const what = start[0] === 0x3c ? "the server sent HTML for" : "this is not WebAssembly:";
    throw new LinimasaError("network", `${what} ${name}; it must be core.wasm or slim.wasm`);
  }
  return WebAssembly.compile(bytes).catch((cause) => {
    throw refused(cause);
  });
}

/**
 * The bytes are there, but the browser will not run them: nearly always a policy of the page.
 * @param {unknown} cause
 */
export function refused(cause) {
  const cure = "if the page has a Content-Security-Policy, its script-src needs 'wasm-unsafe-eval'";
  return new LinimasaError("wasm-unavailable", `WebAssembly was refused (${messageOf(cause)}); ${cure}`, { cause });
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * A function that makes its value once. Callers share it; a failure is forgotten.
 * @template T
 * @param {() => Promise<T>} make
 * @returns {() => Promise<T>}
 */
export function once(make) {
  /** @type {Promise<T> | undefined} */
  let kept;
  return () => {
    kept ??= make().catch((error) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
