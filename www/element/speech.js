//! The language of one element's interface: asked for by tag, loaded when it changes; what was
//! spoken before stays until then.

import { speaker, spoken } from "./messages/index.js";

/** @typedef {import("./messages/index.js").Messages} Messages */

export class Speech {
  /** BCP 47. */
  language = "";
  /** Undefined until the first language is there. @type {import("./messages/index.js").Say | undefined} */
  say;
  /** @type {Messages | undefined} */
  #own;
  #redraw;

  /** @param {() => void} redraw */
  constructor(redraw) {
    this.#redraw = redraw;
  }

  /** @param {string} tag BCP 47 @param {Messages} [own] strings of the host */
  async use(tag, own) {
    const language = spoken(tag, own);
    if (language === this.language && own === this.#own) return;
    this.language = language;
    this.#own = own;
    const say = await speaker(language, own);
    if (language !== this.language || own !== this.#own) return;
    this.say = say;
    this.#redraw();
  }
}
