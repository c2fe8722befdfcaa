//! Takes choices, gives the part of the page's address that says them, and the way back. Touches
//! only its own keys; the plain state leaves no trace in the address.

/** @typedef {import("./types.d.ts").Choices} Choices */
/** @typedef {"off" | "hash" | "query"} LinkMode */

const KEYS = /** @type {const} */ (["q", "from", "to", "sort"]);

/** The choices of one element in the address. */
export class DeepLink {
  #prefix;
  #mode;

  /** @param {LinkMode} mode @param {string} name tells several elements of a page apart */
  constructor(mode, name) {
    this.#mode = mode;
    this.#prefix = `${name || "lini"}.`;
  }

  /** The choices that the address says. @returns {Partial<Choices>} */
  read() {
    const said = this.#params();
    const value = (/** @type {string} */ key) => said.get(this.#prefix + key) ?? "";
    const id = value("article");
    return /** @type {Partial<Choices>} */ ({
      ...Object.fromEntries(KEYS.map((key) => [key, value(key)])),
      outlets: said.getAll(`${this.#prefix}outlet`),
      place: id ? { id } : undefined,
    });
  }

  /** Whether the address says anything of this element. */
  get present() {
    return [...this.#params().keys()].some((key) => key.startsWith(this.#prefix));
  }

  /**
   * Writes the choices into the address.
   * @param {Choices} choices @param {"push" | "replace"} how
   */
  write(choices, how) {
    const url = this.#urlOf(choices);
    if (url !== location.href) history[`${how}State`](history.state, "", url);
  }

  #params() {
    if (this.#mode === "off") return new URLSearchParams();
    return new URLSearchParams(this.#mode === "query" ? location.search : location.hash.slice(1));
  }

  /** @param {Choices} choices */
  #urlOf(choices) {
    const params = this.#params();
    for (const key of [...params.keys()]) if (key.startsWith(this.#prefix)) params.delete(key);
    for (const [key, value] of this.#said(choices)) params.append(this.#prefix + key, value);
    const url = new URL(location.href);
    if (this.#mode === "query") url.search = params.toString();
    if (this.#mode === "hash") url.hash = params.toString();
    return url.href;
  }

  /** @param {Choices} choices @returns {[string, string][]} */
  #said({ outlets, place, ...choices }) {
    const plain = KEYS.map((key) => /** @type {[string, string]} */ ([key, choices[key]]));
    const many = outlets.map((outlet) => /** @type {[string, string]} */ (["outlet", outlet]));
    return [...plain.filter(([, value]) => value), ...many, ...(place ? [/** @type {[string, string]} */ (["article", place.id])] : [])];
  }
}
