//! Takes choices, writes them into the page's address and reads them back. Touches only its own
//! keys; the plain state leaves no trace in the address.

/** @typedef {import("./types.d.ts").Choices} Choices */
/** @typedef {"off" | "hash" | "query"} AddressMode */

const KEYS = /** @type {const} */ (["q", "from", "to", "sort"]);
const SORTS = ["relevance", "newest", "oldest"];

/** What the archive would refuse is not taken from an address: anyone can write one. @type {Record<string, (value: string) => boolean>} */
const READABLE = { q: () => true, from: isDate, to: isDate, sort: (value) => SORTS.includes(value) };

/** The part of the page's address that belongs to one element. */
export class Address {
  #mode;
  #prefix;
  #restore;
  /** Whether the step before this one in the history is ours. */
  #pushed = false;

  /**
   * @param {AddressMode} mode
   * @param {string} name tells several elements of a page apart
   * @param {(choices: Partial<Choices>) => void} restore called when the reader goes through the history
   */
  constructor(mode, name, restore) {
    this.#mode = mode;
    this.#prefix = `${name || "lini"}.`;
    this.#restore = restore;
    if (mode !== "off") addEventListener("popstate", this.#onPopState);
  }

  /** Stops listening. */
  leave() {
    removeEventListener("popstate", this.#onPopState);
  }

  /** The choices that the address says; undefined where it says none of this element. */
  read() {
    return [...this.#params().keys()].some((key) => key.startsWith(this.#prefix)) ? this.#said() : undefined;
  }

  /**
   * Writes the choices into the address.
   * @param {Choices} choices @param {"push" | "replace"} how
   */
  write(choices, how) {
    const url = this.#urlOf(choices);
    if (url === location.href) return;
    history[`${how}State`](history.state, "", url);
    this.#pushed ||= how === "push";
  }

  /** Takes back the last step if it was written by `push`. @returns {boolean} whether it was */
  back() {
    if (this.#pushed) history.back();
    return this.#pushed;
  }

  #onPopState = () => {
    this.#pushed = false;
    this.#restore(this.#said());
  };

  #params() {
    if (this.#mode === "off") return new URLSearchParams();
    return new URLSearchParams(this.#mode === "query" ? location.search : location.hash.slice(1));
  }

  /** @returns {Partial<Choices>} */
  #said() {
    const params = this.#params();
    const value = (/** @type {string} */ key) => params.get(this.#prefix + key) ?? "";
    const id = value("article");
    return /** @type {Partial<Choices>} */ ({
      ...Object.fromEntries(KEYS.map((key) => [key, READABLE[key]?.(value(key)) ? value(key) : ""])),
      outlets: params.getAll(`${this.#prefix}outlet`),
      place: id ? { id } : undefined,
    });
  }

  /** @param {Choices} choices */
  #urlOf(choices) {
    const params = this.#params();
    for (const key of [...params.keys()]) if (key.startsWith(this.#prefix)) params.delete(key);
    for (const [key, value] of entries(choices)) if (value) params.append(this.#prefix + key, value);
    const url = new URL(location.href);
    if (this.#mode === "query") url.search = params.toString();
    if (this.#mode === "hash") url.hash = params.toString();
    return url.href;
  }
}

/** Keys and values of the choices; an empty value is not written. @param {Choices} choices */
function entries({ outlets, place, ...choices }) {
  return [...KEYS.map((key) => [key, choices[key]]), ...outlets.map((outlet) => ["outlet", outlet]), ["article", place?.id ?? ""]];
}

/** Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the calendar. @param {string} text */
function isDate(text) {
  const time = /^\d{4}(?:-\d\d){0,2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
