//! What comes with the first answer: filters, lists, reading view, and their styles. It is loaded
//! while the articles are being read.

import { html, nothing } from "lit";
import { Announcer } from "../announcer.js";
import { DateLabels } from "../dates.js";
import { ReadingFocus } from "../reading-focus.js";
import { articleView } from "./article-view.js";
import { chart } from "./chart.js";
import { Combobox } from "./combobox.js";
import { countWords, hints, outletChips, printedFilters } from "./filters.js";
import { Hand } from "./hand.js";
import { resultsView } from "./results-view.js";
import { emptyArchive, footnotes, noResults } from "./states.js";

export { bodyStyles } from "../styles/body.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("./results-view.js").Tab} Tab */

/**
 * How the body is laid out, beside what it shows.
 * @typedef {object} Layout
 * @property {readonly Tab[]} shown the views that the host wants
 * @property {boolean} wide whether both fit side by side
 * @property {Room} space
 */

/** The room there is: in CSS pixels, and in the text size of the page. @typedef {{ width: number, rem: number, rtl: boolean }} Room */

/**
 * @typedef {object} Drawn
 * @property {import("./search-view.js").Suggesting} suggesting for the search box
 * @property {unknown} filters
 * @property {unknown} lists
 * @property {unknown} article in place of the two, where one is read
 * @property {string} status what a screen reader is told
 */

/** The body of one element, with what the reader has unfolded in it. */
export class Body {
  /** Where it goes when an article opens and closes. */
  focus = new ReadingFocus();
  #redraw;
  #hand;
  #combobox;
  #announcer;
  /** @type {ReadonlySet<string>} */
  #opened = new Set();
  /** @type {Tab} */
  #tab = "timeline";
  /** The list that was made longer, until it is drawn. @type {"events" | "hits" | undefined} */
  #grown;
  /** @type {{ say: View["say"], dates: DateLabels } | undefined} */
  #labels;

  /** @param {() => void} redraw */
  constructor(redraw) {
    this.#redraw = redraw;
    this.#hand = new Hand(redraw);
    this.#combobox = new Combobox(redraw);
    this.#announcer = new Announcer(redraw);
  }

  /**
   * @param {import("../types.d.ts").Shown} shown
   * @param {import("../session.js").Session} session
   * @param {Layout} layout
   * @returns {Drawn}
   */
  draw(shown, { archive, article }, layout) {
    const view = this.#view(shown);
    return {
      suggesting: this.#suggesting(shown, layout),
      filters: this.#filters(view, layout),
      lists: archive?.size === 0 ? emptyArchive(view.say) : this.#lists(view, archive?.warnings ?? [], layout),
      article: article === undefined ? undefined : articleView(view, article),
      status: this.#announcer.words,
    };
  }

  /** Tells a screen reader what was found. @param {Pick<View, "say" | "answer">} view */
  announce(view) {
    this.#announcer.say(countWords(view));
  }

  /** Moves the focus to where the reader went, once that is drawn. @param {ShadowRoot} root @param {import("../session.js").Session} session */
  settle(root, { answer, article, choices }) {
    this.focus.settle(root, article !== undefined);
    if (answer?.choices.window === choices.window) this.#hand.settle(root);
    if (!this.#grown || answer?.choices[this.#grown] !== choices[this.#grown]) return;
    const titles = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(`.${this.#grown} .title`));
    this.#grown = undefined;
    if (!root.activeElement) titles[titles.length - 1]?.focus({ preventScroll: true });
  }

  /** @param {import("../types.d.ts").Shown} shown @param {Layout} layout @returns {import("./search-view.js").Suggesting} */
  #suggesting(shown, layout) {
    const combobox = this.#combobox;
    return {
      popup: combobox.popup(shown, layout.shown.includes("timeline")),
      typed: () => combobox.typed(),
      close: () => combobox.close(),
      key: (event) => combobox.key(event, shown),
    };
  }

  /** The tabs say how many there are, where there are tabs. @param {View} view @param {Layout} layout */
  #filters(view, { shown, wide, space }) {
    const tabbed = !wide && shown.length > 1;
    return html`<div class="meta">${tabbed ? nothing : html`<span class="count">${countWords(view)}</span>`}${outletChips(view)}</div>
      ${hints(view)}
      ${shown.includes("timeline") ? chart(view, this.#hand, space) : nothing}`;
  }

  /** @param {View} view @param {import("../types.d.ts").Warning[]} warnings @param {Layout} layout */
  #lists(view, warnings, { shown, wide }) {
    const found = view.answer.page.hits.length > 0 || view.answer.timeline.events.length > 0;
    return found ? html`${view.printing ? printedFilters(view) : nothing}${resultsView(view, shown, wide ? undefined : this.#tab)}${footnotes(view, warnings)}` : noResults(view);
  }

  /** @param {import("../types.d.ts").Shown} shown @returns {View} */
  #view(shown) {
    const { say, language } = shown;
    if (this.#labels?.say !== say) this.#labels = { say, dates: new DateLabels(language, say) };
    const grow = (/** @type {"events" | "hits"} */ list, /** @type {number} */ count) => {
      this.#grown = list;
      shown.acts.choose({ [list]: shown.choices[list] + count });
    };
    const acts = { ...shown.acts, toggle: this.#toggle, tab: this.#turn, grow };
    return { ...shown, acts, dates: this.#labels.dates, opened: this.#opened };
  }

  /** @param {string} event */
  #toggle = (event) => {
    const opened = new Set(this.#opened);
    if (!opened.delete(event)) opened.add(event);
    this.#opened = opened;
    this.#redraw();
  };

  /** @param {Tab} tab */
  #turn = (tab) => {
    this.#tab = tab;
    this.#redraw();
  };
}
