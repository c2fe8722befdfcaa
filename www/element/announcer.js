//! What a screen reader is told: the last words, once they have come to rest, so that typing does
//! not flood it.

const PAUSE_MS = 700;

export class Announcer {
  words = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  #redraw;

  /** @param {() => void} redraw */
  constructor(redraw) {
    this.#redraw = redraw;
  }

  /** @param {string} words */
  say(words) {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.words = words;
      this.#redraw();
    }, PAUSE_MS);
  }
}
