//! What stands where there is nothing to list, and what stands below the lists.

import { html, nothing } from "lit";
import { titleWords } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("../messages/index.js").Say} Say */

/** @param {Say} say */
export function emptyArchive(say) {
  return html`<div class="state" part="empty"><slot name="empty"><p>${say("state.empty")}</p></slot></div>`;
}

/** @param {View} view */
export function noResults({ say, acts, choices }) {
  const { q, from, to, outlets } = choices;
  const filtered = from || to || outlets.length > 0;
  return html`<div class="state" part="empty"><slot name="empty">
    <p class="lead">${q ? say("state.no-results", { query: q }) : say("state.no-results-filtered")}</p>
    <p>${say("state.no-results-help")}</p></slot>
    ${filtered ? html`<button class="more" @click=${() => acts.choose({ from: "", to: "", outlets: [] })}>${say("filter.clear")}</button>` : nothing}
  </div>`;
}

/** Articles without a date, and notes from reading; on demand. @param {View} view @param {import("../types.d.ts").Warning[]} warnings */
export function footnotes(view, warnings) {
  const undated = [...view.cards.values()].filter((card) => !card.published);
  const others = warnings.filter(({ code }) => code !== "no-date");
  if (undated.length === 0 && others.length === 0) return nothing;
  return html`<footer class="footnotes">
    ${undated.length > 0 ? undatedNote(view, undated) : nothing}
    ${others.length > 0 ? readingNotes(view, others) : nothing}
  </footer>`;
}

/** @param {View} view @param {import("../types.d.ts").ArticleCard[]} undated */
function undatedNote(view, undated) {
  const { say, acts } = view;
  return html`<p>${say("undated.articles", { n: undated.length })}</p>
    <details><summary>${say("undated.show")}</summary><ul>${undated.map(({ id, title }) =>
      html`<li><button class="link" dir="auto" @click=${() => acts.read({ id })}>${titleWords(view, { text: title, marks: [] })}</button></li>`)}</ul></details>`;
}

/** @param {View} view @param {import("../types.d.ts").Warning[]} warnings */
function readingNotes({ say, cards }, warnings) {
  const title = (/** @type {string | undefined} */ id) => (id && cards.get(id)?.title) ?? "";
  return html`<details><summary>${say("warnings.show", { n: warnings.length })}</summary>
    <ul>${warnings.map(({ code, message, article }) => html`<li title=${message}>${say(`warning.${code}`)} <cite dir="auto">${title(article)}</cite></li>`)}</ul></details>`;
}
