//! What stands where there is nothing to list, and what stands below the lists.

import { html, nothing } from "lit";
import { titleWords } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("../messages/index.js").Say} Say */

/** So many lines of a list on demand are drawn. */
const LONGEST = 200;

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
  const line = (/** @type {import("../types.d.ts").ArticleCard} */ { id, title }) =>
    html`<li><button class="link" dir="auto" @click=${() => acts.read({ id })}>${titleWords(view, { text: title, marks: [] })}</button></li>`;
  return html`<p>${say("undated.articles", { n: undated.length })}</p>
    ${folded(view, "undated", say("undated.show"), undated, line)}`;
}

/** @param {View} view @param {import("../types.d.ts").Warning[]} warnings */
function readingNotes(view, warnings) {
  const { say, cards } = view;
  const title = (/** @type {string | undefined} */ id) => (id && cards.get(id)?.title) ?? "";
  const line = (/** @type {import("../types.d.ts").Warning} */ { code, message, article }) =>
    html`<li title=${message}>${say(`warning.${code}`)} <cite dir="auto">${title(article)}</cite></li>`;
  return folded(view, "warnings", say("warnings.show", { n: warnings.length }), warnings, line);
}

/**
 * A list that is drawn once it is opened, and no longer than a reader would read.
 * @template T
 * @param {View} view @param {string} id @param {string} name @param {T[]} items @param {(item: T) => unknown} line
 */
function folded({ say, acts, opened, printing }, id, name, items, line) {
  const open = opened.has(id) || printing;
  const toggle = (/** @type {Event} */ event) => {
    if (/** @type {HTMLDetailsElement} */ (event.target).open !== open) acts.toggle(id);
  };
  return html`<details ?open=${open} @toggle=${toggle}><summary>${name}</summary>
    ${open ? html`<ul>${items.slice(0, LONGEST).map(line)}${items.length > LONGEST ? html`<li>${say("count.rest", { n: items.length - LONGEST })}</li>` : nothing}</ul>` : nothing}
  </details>`;
}
