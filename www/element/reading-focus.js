//! Where the focus goes when the reading view opens and closes: to the sentence that the reader
//! came for, and back to where they came from.

/** The focus of one element's two faces, list and reading view. */
export class ReadingFocus {
  /** @type {Element | null} */
  #origin = null;
  /** Which way the reader goes, until they are there. @type {"in" | "out" | undefined} */
  #way;

  /** The reader is about to open a place; `from` has the focus. @param {Element | null} from */
  enter(from) {
    if (!from?.closest(".reading")) this.#origin = from;
    this.#way = "in";
  }

  /** The reader is about to go back to the list. */
  leave() {
    this.#way = "out";
  }

  /**
   * Moves the focus after the drawing, once per step of the reader.
   * @param {ShadowRoot} root @param {boolean} reading
   */
  settle(root, reading) {
    if (this.#way !== (reading ? "in" : "out")) return;
    const goal = reading ? root.querySelector(".reading .here") ?? root.querySelector(".article-title, .reading .note") : this.#back(root);
    if (!(goal instanceof HTMLElement)) return;
    this.#way = undefined;
    goal.focus({ preventScroll: true });
    goal.scrollIntoView({ block: goal.matches(".here") ? "center" : "nearest" });
  }

  /** @param {ShadowRoot} root */
  #back(root) {
    const origin = this.#origin;
    this.#origin = null;
    return origin?.isConnected ? origin : root.querySelector(".list-title");
  }
}
