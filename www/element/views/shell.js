//! The element's inside: the search box above, then the body with the list or the article being
//! read; before that, what is being waited for.

import { html, nothing } from "lit";
import { searchBox } from "./search-view.js";
import { failed, loading } from "./waiting.js";

/** @typedef {import("../types.d.ts").Shown} Shown */
/** @typedef {import("../session.js").Session} Session */

/**
 * @param {Pick<Shown, "say" | "acts" | "choices">} base
 * @param {Session} session
 * @param {import("./body.js").Drawn | undefined} body
 */
export function shell(base, session, body) {
  const reading = Boolean(body?.article);
  return html`<div class="base" part="base">
    <slot name="heading"></slot>
    <search aria-label=${base.say("search.label")}>
      ${searchBox(base, body?.suggesting)}
      ${body ? html`<div class="filters" ?hidden=${reading}>${body.filters}</div>` : nothing}
    </search>
    ${session.failure ? failed(base.say, base.acts, session.failure) : nothing}
    ${body ? html`<div class="lists" ?hidden=${reading}>${body.lists}</div>${body.article}` : waiting(base, session)}
    <div class="unseen" role="status">${body?.status}</div>
  </div>`;
}

/** The host's own content stays where there is nothing to wait for. @param {Pick<Shown, "say">} base @param {Session} session */
function waiting({ say }, { phase, progress }) {
  return phase === "loading" || phase === "ready" ? loading(say, progress) : html`<slot></slot>`;
}
