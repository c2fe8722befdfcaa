//! What stands where there is nothing to list: loading, empty, no results, an error. Each helps on.

import { html, nothing } from "lit";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("../messages/index.js").Say} Say */

/** @param {Say} say @param {import("../types.d.ts").Progress} [progress] */
export function loading(say, progress) {
  const words = progress?.total
    ? say("state.progress", { done: progress.done, total: progress.total })
    : say("state.loading");
  return html`<div class="state" part="loading">
    <label>${words}<progress max=${progress?.total ?? nothing} value=${progress?.total ? progress.done : nothing}></progress></label>
    <div class="skeleton" aria-hidden="true">${[1, 2, 3].map(() => html`<i></i><i></i>`)}</div>
  </div>`;
}

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

/** @param {Say} say @param {import("../types.d.ts").Acts} acts @param {import("../types.d.ts").Failure} failure */
export function failed(say, acts, { code, message, recoverable }) {
  return html`<div class="state error" part="error" role="alert"><slot name="error">
    <p class="lead">${errorWords(say, code)}</p></slot>
    <p class="detail"><bdi>${message}</bdi> <span>${say("state.code", { code })}</span></p>
    ${recoverable ? html`<button class="more" part="retry" @click=${() => acts.retry()}>${say("state.retry")}</button>` : nothing}
  </div>`;
}

/** @param {Say} say @param {string} code */
function errorWords(say, code) {
  const words = say(`error.${code}`);
  return words === `error.${code}` ? say("error.unknown") : words;
}

/** Articles without a date, and notes from reading; on demand. @param {View} view @param {import("../types.d.ts").Warning[]} warnings */
export function footnotes({ say, acts, cards }, warnings) {
  const undated = [...cards.values()].filter((card) => !card.published);
  const titled = (/** @type {string | undefined} */ id) => (id && cards.get(id)?.title) ?? "";
  return html`${undated.length > 0
    ? html`<div class="footnote"><p>${say("undated.articles", { n: undated.length })}</p>
        <details><summary>${say("undated.show")}</summary><ul>${undated.map((card) =>
          html`<li><button class="link" @click=${() => acts.read({ id: card.id })}>${card.title}</button></li>`)}</ul></details></div>`
    : nothing}
  ${warnings.length > 0
    ? html`<details class="footnote"><summary>${say("warnings.show", { n: warnings.length })}</summary>
        <ul>${warnings.map((warning) => html`<li title=${warning.message}>${say(`warning.${warning.code}`)} <bdi>${titled(warning.article)}</bdi></li>`)}</ul></details>`
    : nothing}`;
}
