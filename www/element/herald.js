//! What the page around the element hears and sees of it: `lini-…` events and custom states.

/** Speaks for one element. */
export class Herald {
  #element;
  #states;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
    this.#states = element.attachInternals().states;
  }

  /**
   * @param {string} name without its prefix
   * @param {unknown} detail
   * @param {{ cancelable?: boolean }} [options]
   * @returns {boolean} whether what is announced may go on
   */
  fire(name, detail, { cancelable = false } = {}) {
    return this.#element.dispatchEvent(new CustomEvent(`lini-${name}`, { detail, bubbles: true, composed: true, cancelable }));
  }

  /** Shows how a session stands. @param {import("./session.js").Session} session */
  show({ phase, archive, failure }) {
    this.#mark("loading", phase === "loading");
    this.#mark("empty", phase === "ready" && archive?.size === 0);
    this.#mark("error", failure !== undefined);
    this.#mark("offline", failure?.code === "network" && !navigator.onLine);
  }

  /** @param {string} state @param {boolean} on */
  #mark(state, on) {
    if (on) this.#states.add(state);
    else this.#states.delete(state);
  }
}
