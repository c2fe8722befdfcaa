//! The search box, what was found in a line, and the hints that help on.

import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icon } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */

/**
 * The labelled search box; usable before the first answer.
 * @param {Pick<View, "say" | "acts" | "choices">} view
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
      .value=${live(choices.q)} @input=${type} @keydown=${escape}>
    ${choices.q ? html`<button class="plain" part="clear-button" aria-label=${say("search.clear")} @click=${clear}>${icon("clear")}</button>` : nothing}
  </div>`;
}

/** How many of each were found. @param {Pick<View, "say" | "answer">} view */
export function countWords({ say, answer: { page, timeline } }) {
  return say("search.status", {
    articles: say("count.articles", { n: page.total }),
    events: say("count.events", { n: timeline.buckets.reduce((sum, bucket) => sum + bucket.events, 0) }),
  });
}

/** A better spelling, and how an odd query was read. @param {View} view */
export function hints({ say, acts, answer: { page } }) {
  const { didYouMean, query } = page;
  return html`${didYouMean
    ? html`<p class="hint"><button class="link" @click=${() => acts.choose({ q: didYouMean })}>${say("hint.did-you-mean", { query: didYouMean })}</button></p>`
    : nothing}
  ${query.notices.length > 0
    ? html`<details class="hint"><summary>${say("hint.notices")}</summary><ul>${query.notices.map((notice) => html`<li>${notice}</li>`)}</ul></details>`
    : nothing}`;
}
