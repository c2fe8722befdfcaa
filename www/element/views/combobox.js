//! The suggestions under the search box, as a combobox with a list: takes what is typed and keys,
//! gives the list. It opens by typing or Arrow Down and never takes the place of the results.

import { html, nothing } from "lit";
import { icon } from "./parts.js";

/** @typedef {import("../types.d.ts").Shown} Shown */
/** @typedef {import("../types.d.ts").Suggestion} Suggestion */

/** What the search box shows of it. @typedef {{ active: string | undefined, list: unknown }} Popup */

/** The suggestions of one search box; Escape closes them before it does anything else. */
export class Combobox {
  #open = false;
  /** The index of the suggestion that Enter takes; -1 for none. */
  #active = -1;
  #redraw;

  /** @param {() => void} redraw */
  constructor(redraw) {
    this.#redraw = redraw;
  }

  /**
   * @param {Shown} shown @param {boolean} over whether there are filters to lie over; else it pushes the results down
   * @returns {Popup | undefined} undefined where there is none
   */
  popup(shown, over) {
    const found = suggested(shown);
    if (!this.#open || found.length === 0) return undefined;
    const active = found[this.#active] && `suggestion-${this.#active}`;
    return {
      active,
      list: html`<ul class=${over ? "suggestions" : "suggestions inline"} part="suggestions" id="suggestions" role="listbox" aria-label=${shown.say("suggest.label")}
        @mousedown=${keepFocus}>${found.map((suggestion, i) => this.#option(shown, suggestion, i))}</ul>`,
    };
  }

  typed() {
    this.#open = true;
    this.#active = -1;
  }

  close() {
    if (!this.#open) return;
    this.#open = false;
    this.#redraw();
  }

  /** @param {KeyboardEvent} event @param {Shown} shown @returns {boolean} whether the key was for the list */
  key(event, shown) {
    const meant = !event.isComposing && this.#meant(event.key, shown);
    if (meant) event.preventDefault();
    return meant;
  }

  /** @param {string} key @param {Shown} shown */
  #meant(key, shown) {
    const found = suggested(shown);
    if (key === "ArrowDown" || key === "ArrowUp") return found.length > 0 && this.#move(key === "ArrowDown" ? 1 : -1, found.length);
    if (!this.#open || found.length === 0) return false;
    const active = found[this.#active];
    this.close();
    if (key === "Enter" && active) take(shown, active);
    return key === "Escape" || (key === "Enter" && active !== undefined);
  }

  /** Round the list, with a stop at the box itself. @param {1 | -1} step @param {number} count */
  #move(step, count) {
    const from = this.#open ? this.#active : -1;
    this.#open = true;
    this.#active = ((from + 1 + step + count + 1) % (count + 1)) - 1;
    this.#redraw();
    return true;
  }

  /** @param {Shown} shown @param {Suggestion} suggestion @param {number} i */
  #option(shown, suggestion, i) {
    const { text, kind, count } = suggestion;
    const choose = () => {
      this.close();
      take(shown, suggestion);
    };
    return html`<li role="option" id="suggestion-${i}" class=${kind} aria-selected=${i === this.#active} @click=${choose}>
      ${icon(kind === "title" ? "article" : "search")}<span dir="auto">${text}</span>
      ${kind === "word" ? html`<small>${shown.say("count.articles", { n: count })}</small>` : nothing}</li>`;
  }
}

/** The pointer leaves the focus in the box. @param {Event} event */
function keepFocus(event) {
  event.preventDefault();
}

/** What leads on from what is typed; the same word again does not. @param {Shown} shown */
function suggested({ answer, choices: { q } }) {
  const typed = q.trim().toLowerCase();
  return typed ? answer.suggestions.filter(({ text, kind }) => kind === "title" || text.toLowerCase() !== typed) : [];
}

/** @param {Shown} shown @param {Suggestion} suggestion */
function take({ acts }, { text, id }) {
  if (id === undefined) acts.choose({ q: text });
  else acts.read({ id });
}
