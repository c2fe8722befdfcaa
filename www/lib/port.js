//! The near end: one interface over a worker or this thread. A worker that cannot start is not missed.

import { LinimasaError, codedError } from "./errors.js";
import { Session } from "./session.js";

/** @import { Host, Kind, Port, Requests } from "./types.d.ts" */
/** @import { Wasm } from "./wasm.js" */
/** @typedef {{ resolve(value: any): void, reject(error: unknown): void }} Waiting */

/**
 * A port with the core loaded at its far end.
 * @param {Host} host
 * @param {Wasm} wasm
 * @param {"auto" | "off"} worker
 * @returns {Promise<Port>}
 */
export async function openPort(host, wasm, worker) {
  const port = worker === "auto" ? await openWorkerPort(host, wasm) : undefined;
  return port ?? openLocalPort(wasm);
}

/**
 * @param {Host} host
 * @param {Wasm} wasm
 * @returns {Promise<Port | undefined>} undefined where workers or their wasm are blocked
 */
async function openWorkerPort(host, wasm) {
  const source = await wasm.portable();
  /** @type {WorkerPort | undefined} */
  let port;
  try {
    const worker = host.worker();
    port = worker && new WorkerPort(worker);
    await port?.request("start", source);
    return port;
  } catch {
    port?.close();
    return undefined;
  }
}

/**
 * @param {Wasm} wasm
 * @returns {Promise<Port>}
 */
async function openLocalPort(wasm) {
  const port = new LocalPort();
  await port.request("start", await wasm.module());
  return port;
}

/**
 * This thread as the far end. It gives way to the page between requests.
 * @implements {Port}
 */
class LocalPort {
  #session = new Session();
  #busySince = performance.now();

  /**
   * @template {Kind} K
   * @param {K} kind
   * @param {Requests[K]["takes"]} payload
   * @returns {Promise<Requests[K]["gives"]>}
   */
  async request(kind, payload) {
    await this.#giveWay();
    return this.#session.answer(kind, payload);
  }

  close() {
    this.#session = new Session();
  }

  /** Lets events and paint through once a frame's time is used up. */
  async #giveWay() {
    if (performance.now() - this.#busySince < 12) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#busySince = performance.now();
  }
}

/**
 * A worker as the far end.
 * @implements {Port}
 */
class WorkerPort {
  /** @type {Worker} */
  #worker;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #nextId = 0;

  /** @param {Worker} worker */
  constructor(worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => this.#settle(data));
    worker.addEventListener("error", (event) => this.#fail(event.message || "it could not be loaded"));
    worker.addEventListener("messageerror", () => this.#fail("its answer could not be read"));
  }

  /**
   * @template {Kind} K
   * @param {K} kind
   * @param {Requests[K]["takes"]} payload
   * @returns {Promise<Requests[K]["gives"]>}
   */
  request(kind, payload) {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#worker.postMessage({ id, kind, payload });
      this.#waiting.set(id, { resolve, reject });
    }).catch((error) => { throw codedError(error); });
  }

  close() {
    this.#worker.terminate();
    this.#fail("it was closed");
  }

  /** @param {{ id: number, value?: unknown, error?: unknown }} answer */
  #settle({ id, value, error }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(codedError(error));
    else waiting?.resolve(value);
  }

  /** @param {string} why */
  #fail(why) {
    for (const { reject } of this.#waiting.values()) reject(new LinimasaError("crashed", `the worker stopped: ${why}`));
    this.#waiting.clear();
  }
}
