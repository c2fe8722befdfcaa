//! What the scenarios ask of an engine, and its pages. Three drivers give it: Chromium over the
//! DevTools protocol, Firefox over Marionette, WebKitGTK over WebDriver.

/**
 * One window of one engine.
 * @typedef {object} Driver
 * @property {string} version
 * @property {(url: string) => Promise<void>} open
 * @property {(script: string) => Promise<any>} evaluate the value of an expression in the page
 * @property {(x: number, y: number) => Promise<void>} tap CSS pixels of the window
 * @property {(key: string) => Promise<void>} press by its name (`Enter`) or its character
 * @property {(width: number, height: number) => Promise<void>} resize the window with its frame
 * @property {() => Promise<void>} quit
 */

const PATIENCE_MS = 15_000;
const GLANCE_MS = 40;

/** A page in any engine, as the scenarios use it. Selectors reach into the element's shadow root. */
export class EnginePage {
  /** @param {Driver} driver */
  constructor(driver) {
    this.driver = driver;
  }

  /** The value of a function in the page, which is handed `find` and `all`. */
  evaluate(work, ...values) {
    return this.driver.evaluate(`(${work})(...[${FIND}, ${ALL}], ...${JSON.stringify(values)})`);
  }

  /** Waits until a function in the page gives something; that is the answer. */
  async until(work, ...values) {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
      const answer = await this.evaluate(work, ...values).catch(() => undefined);
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, GLANCE_MS));
    }
    throw new Error(`waited in vain for ${work} ${JSON.stringify(values)}`);
  }

  async open(url) {
    await this.driver.open("about:blank");
    await this.driver.open(url);
  }

  /** The element has answered. */
  ready() {
    return this.until((find) => find(".lists"));
  }

  /** Waits for an element whose text holds the words, where there are any. */
  seen(selector, words = "") {
    return this.until((find, all, selector, words) => all(selector).some((one) => one.checkVisibility() && one.textContent.includes(words)), selector, words);
  }

  gone(selector) {
    return this.until((find, all, selector) => all(selector).every((one) => !one.checkVisibility()), selector);
  }

  count(selector) {
    return this.evaluate((find, all, selector) => all(selector).length, selector);
  }

  text(selector) {
    return this.evaluate((find, all, selector) => find(selector)?.textContent ?? "", selector);
  }

  /** A press of the pointer in the middle of an element. */
  async click(selector) {
    const [x, y] = await this.until((find, all, selector) => {
      const element = find(selector);
      element?.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = element?.getBoundingClientRect() ?? {};
      return width > 0 && [left + width / 2, top + Math.min(height / 2, 12)];
    }, selector);
    await this.driver.tap(x, y);
  }

  press(key) {
    return this.driver.press(key);
  }

  /** Types over what is in the search box. */
  async search(words) {
    await this.evaluate((find) => {
      find("input").focus();
      find("input").select();
    });
    for (const letter of words) await this.driver.press(letter);
    await this.until((find, all, words) => find("input").value === words, words);
  }

  /** Class, text and label of what has the focus. */
  focused() {
    return this.evaluate(() => {
      const inside = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      return `${inside?.getAttribute("class") ?? ""} ${inside?.getAttribute("aria-label") ?? ""} ${inside?.textContent ?? ""}`;
    });
  }
}

const ALL = "(selector) => [...(document.querySelector('lini-masa')?.shadowRoot?.querySelectorAll(selector) ?? []), ...document.querySelectorAll(selector)]";
const FIND = `(selector) => (${ALL})(selector)[0]`;
