//! Running words like those of real texts.

import { wordsOf } from "./words.js";

/**
 * The words of texts, to be run through anew: each word is followed by one that follows it somewhere in the texts, as
 * often as there (Shannon, A Mathematical Theory of Communication, 1948, section 3).
 */
export class Chain {
  /** The different words. @type {string[]} */
  words = [];
  /** The texts as numbers of words, and the places in them by word. */
  #text;
  #places;
  /** By word, where its places begin; one more at the end. */
  #starts;

  /** @param {string[]} texts */
  constructor(texts) {
    const numbers = new Map();
    const numberOf = (word) => {
      if (!numbers.has(word)) numbers.set(word, this.words.push(word) - 1);
      return numbers.get(word);
    };
    this.#text = Int32Array.from(texts.flatMap(wordsOf), numberOf);
    this.#starts = new Int32Array(this.words.length + 1);
    for (const number of this.#text) this.#starts[number + 1]++;
    for (let number = 0; number < this.words.length; number++) this.#starts[number + 1] += this.#starts[number];
    this.#places = new Int32Array(this.#text.length);
    const free = this.#starts.slice();
    this.#text.forEach((number, place) => this.#places[free[number]++] = place);
  }

  /**
   * A walk without end through the words.
   * @param {() => number} random
   * @returns {() => string} the next word
   */
  walk(random) {
    let place = Math.floor(random() * this.#text.length);
    return () => {
      const number = this.#text[place];
      const [start, end] = [this.#starts[number], this.#starts[number + 1]];
      place = (this.#places[start + Math.floor(random() * (end - start))] + 1) % this.#text.length;
      return this.words[number];
    };
  }
}
