//! What stands before the first answer, and what a failure says. Each helps on.

import { html, nothing } from "lit";

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

/** @param {Say} say @param {import("../types.d.ts").Acts} acts @param {import("../types.d.ts").Failure} failure */
export function failed(say, acts, { code, message, recoverable }) {
  return html`<div class="state error" part="error" role="alert"><slot name="error">
    <p class="lead">${errorWords(say, code === "network" && !navigator.onLine ? "offline" : code)}</p></slot>
    <p class="detail"><bdi>${message}</bdi> <span>${say("state.code", { code })}</span></p>
    ${recoverable ? html`<button class="more" part="retry" @click=${() => acts.retry()}>${say("state.retry")}</button>` : nothing}
  </div>`;
}

/** @param {Say} say @param {string} code */
function errorWords(say, code) {
  const words = say(`error.${code}`);
  return words === `error.${code}` ? say("error.unknown") : words;
}
