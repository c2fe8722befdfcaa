//! How far the building of an archive has come, in articles.

/** @import { BuildOptions } from "./types.d.ts" */

/** What reading takes of the work on an article; indexing and weaving take the rest. */
const READING = 0.5;

/** Tells each whole article once, and never fewer than before. */
export class Progress {
  #read = 0;
  #told = 0;
  #total;
  #tell;

  /**
   * @param {number | undefined} total
   * @param {BuildOptions["onProgress"]} tell
   */
  constructor(total, tell) {
    this.#total = total;
    this.#tell = tell;
  }

  /** @param {number} count how many more articles are read */
  read(count) {
    this.#read += count;
    this.#reach(this.#read * READING);
  }

  /** @param {number} share how much is done of what comes after reading, from 0 to 1; now all articles are known */
  frozen(share) {
    this.#total ??= this.#read;
    this.#reach(this.#read * (READING + (1 - READING) * share));
  }

  /** @param {number} articles */
  #reach(articles) {
    const whole = Math.floor(articles);
    if (whole <= this.#told) return;
    this.#told = whole;
    this.#tell?.(whole, this.#total);
  }
}
