//! The search box, and what was found in a line.

import { html, nothing } from "lit";
import { icon } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */

/**
 * The labelled search box; usable before the first answer.
 * @param {Pick<import("../types.d.ts").Shown, "say" | "acts" | "choices">} view
 */
export function searchBox({ say, acts, choices }) {
  const type = (/** @type {InputEvent} */ event) =>
    acts.choose({ q: /** @type {HTMLInputElement} */ (event.target).value }, { typing: true });
  const clear = (/** @type {Event} */ event) => {
    acts.choose({ q: "" });
    /** @type {HTMLElement} */ (event.currentTarget).closest("label, .search")?.querySelector("input")?.focus();
  };
  const escape = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || !choices.q) return;
    event.preventDefault();
    acts.choose({ q: "" });
  };
  return html`<div class="search" part="search">
    ${icon("search")}
    <input part="input" type="text" inputmode="search" enterkeyhint="search" autocomplete="off" spellcheck="false" dir="auto"
      aria-label=${say("search.label")} placeholder=${say("search.placeholder")}
      .value=${choices.q} @input=${type} @keydown=${escape}>
    ${choices.q ? html`<button class="plain" part="clear-button" aria-label=${say("search.clear")} @click=${clear}>${icon("clear")}</button>` : nothing}
  </div>`;
}

/** How many of each were found. @param {Pick<View, "say" | "answer">} view */
export function countWords({ say, answer: { page, timeline } }) {
  return say("search.status", {
    articles: say("count.articles", { n: page.total }),
    events: say("count.events", { n: timeline.total }),
  });
}
