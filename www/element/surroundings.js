//! What an element learns from the page around it: its width, direction and language, whether it
//! is near the screen, whether the page is being printed.

/** @typedef {import("lit").ReactiveControllerHost & HTMLElement} Host */

const NEAR_SCREEN = "200px";

/** The room that an element has; the host is redrawn when it changes. It is measured once the browser has laid out the page: asking earlier would make it do so twice. */
export class Space {
  /** In CSS pixels. */
  width = 0;
  /** The same in the text size of the page. */
  rem = 0;
  #host;
  #observer = new ResizeObserver(() => this.#measure());

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#observer.observe(this.#host);
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  get rtl() {
    return this.#host.matches(":dir(rtl)");
  }

  #measure() {
    const width = this.#host.clientWidth;
    const rem = width / parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (this.width === width && this.rem === rem) return;
    Object.assign(this, { width, rem });
    this.#host.requestUpdate();
  }
}

/** Whether the page is being printed; everything is unfolded for paper. */
export class Paper {
  printing = false;
  #host;
  #draw;

  /** @param {Host} host @param {() => void} draw at once */
  constructor(host, draw) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected() {
    addEventListener("beforeprint", this.#before);
    addEventListener("afterprint", this.#after);
  }

  hostDisconnected() {
    removeEventListener("beforeprint", this.#before);
    removeEventListener("afterprint", this.#after);
  }

  #before = () => this.#turn(true);
  #after = () => this.#turn(false);

  /** The browser takes the page as it stands when the event returns. @param {boolean} printing */
  #turn(printing) {
    this.printing = printing;
    this.#host.requestUpdate();
    this.#draw();
  }
}

/**
 * Calls once when the element comes near the screen or gets focus.
 * @param {HTMLElement} element @param {() => void} call
 * @returns {() => void} gives up waiting
 */
export function whenNear(element, call) {
  const stop = () => {
    observer.disconnect();
    element.removeEventListener("focusin", arrive);
  };
  const arrive = () => {
    stop();
    call();
  };
  const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && arrive(), { rootMargin: NEAR_SCREEN });
  observer.observe(element);
  element.addEventListener("focusin", arrive);
  return stop;
}

/** The language that the page gives an element, out of shadow roots too. @param {Element} element @returns {string} */
export function languageOf(element) {
  const said = element.closest("[lang]")?.getAttribute("lang");
  if (said) return said;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : "en";
}
