//! The search box, and what was found in a line.

import { html, nothing } from "lit";
import { icon } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("./combobox.js").Popup} Popup */

/**
 * What the body adds to the search box once it is there.
 * @typedef {object} Suggesting
 * @property {Popup | undefined} popup
 * @property {() => void} typed
 * @property {() => void} close
 * @property {(event: KeyboardEvent) => boolean} key whether the key was for the suggestions
 */

/**
 * The labelled search box; usable before the first answer.
 * @param {Pick<import("../types.d.ts").Shown, "say" | "acts" | "choices">} view
 * @param {Suggesting} [suggesting]
 */
export function searchBox({ say, acts, choices }, suggesting) {
  const popup = suggesting?.popup;
  const type = (/** @type {InputEvent} */ event) => {
    suggesting?.typed();
    acts.choose({ q: /** @type {HTMLInputElement} */ (event.target).value }, { typing: true });
  };
  const clear = (/** @type {Event} */ event) => {
    acts.choose({ q: "" });
    /** @type {HTMLElement} */ (event.currentTarget).closest(".search")?.querySelector("input")?.focus();
  };
  const press = (/** @type {KeyboardEvent} */ event) => {
    if (suggesting?.key(event) || event.key !== "Escape" || !choices.q) return;
    event.preventDefault();
    acts.choose({ q: "" });
  };
  return html`<div class="search" part="search">
    ${icon("search")}
    <input part="input" type="text" inputmode="search" enterkeyhint="search" autocomplete="off" spellcheck="false" dir="auto"
      role=${suggesting ? "combobox" : nothing} aria-autocomplete=${suggesting ? "list" : nothing} aria-expanded=${suggesting ? Boolean(popup) : nothing}
      aria-controls=${popup ? "suggestions" : nothing} aria-activedescendant=${popup?.active ?? nothing}
      aria-label=${say("search.label")} placeholder=${say("search.placeholder")}
      .value=${choices.q} @input=${type} @keydown=${press} @blur=${() => suggesting?.close()}>
    ${choices.q ? html`<button class="plain" part="clear-button" aria-label=${say("search.clear")} @click=${clear}>${icon("clear")}</button>` : nothing}
    ${popup?.list}
  </div>`;
}
