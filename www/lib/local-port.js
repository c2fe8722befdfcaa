//! A port whose far end is this thread.

import { Session } from "./session.js";

/** @import { Kind, Port, Requests } from "./types.d.ts" */

/** How long the page may be kept waiting, in milliseconds: most of a frame. */
const SLICE = 12;

/**
 * Requests are answered in turn; between two of them the page gets its share.
 * @implements {Port}
 */
export class LocalPort {
  #session = this.#begin();
  #busySince = performance.now();

  /**
   * @template {Kind} K
   * @param {K} kind
   * @param {Requests[K]["takes"]} payload
   * @returns {Promise<Requests[K]["gives"]>}
   */
  request(kind, payload) {
    return this.#session.answer(kind, payload);
  }

  close() {
    this.#session = this.#begin();
  }

  #begin() {
    return new Session(() => this.#giveWay());
  }

  /** Lets events and paint through once a frame's time is used up. */
  async #giveWay() {
    if (performance.now() - this.#busySince < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#busySince = performance.now();
  }
}
