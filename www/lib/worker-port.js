//! A port whose far end is a worker.

import { LinimasaError, codedError } from "./errors.js";
import { givenAway } from "./transfer.js";

/** @import { Kind, Port, Requests } from "./types.d.ts" */
/** @typedef {{ resolve(value: any): void, reject(error: unknown): void }} Waiting */

/** The requests whose bytes are given away. */
const GIVING = ["open", "addSource"];

/**
 * Messages carry an id; the answer to each carries the same.
 * @implements {Port}
 */
export class WorkerPort {
  /** @type {Worker} */
  #worker;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #nextId = 0;
  /** @type {LinimasaError | undefined} */
  #failure;

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
    if (this.#failure) return Promise.reject(this.#failure);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#worker.postMessage({ id, kind, payload }, GIVING.includes(kind) ? givenAway(payload) : []);
      this.#waiting.set(id, { resolve, reject });
    }).catch((error) => { throw codedError(error); });
  }

  close() {
    this.#fail("it was closed");
  }

  /** @param {{ id: number, value?: unknown, error?: unknown }} answer */
  #settle({ id, value, error }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(codedError(error));
    else waiting?.resolve(value);
  }

  /**
   * Ends the worker. What waits fails, and so does all that comes.
   * @param {string} why
   */
  #fail(why) {
    this.#worker.terminate();
    this.#failure ??= new LinimasaError("crashed", `the worker stopped: ${why}`);
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}
