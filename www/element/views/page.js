//! The whole of the element's inside: search box above, then the list or the article being read.

import { html, nothing } from "lit";
import { articleView } from "./article-view.js";
import { chart } from "./chart.js";
import { outletChips } from "./filters.js";
import { resultsView } from "./results-view.js";
import { countWords, hints, searchBox } from "./search-view.js";
import { emptyArchive, failed, footnotes, loading } from "./states.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("../session.js").Session} Session */

/**
 * How the page is laid out, beside what it shows.
 * @typedef {object} Layout
 * @property {import("./results-view.js").Tab[]} shown
 * @property {import("./results-view.js").Tab | undefined} tab where there is room for one view only
 * @property {import("./brush.js").Brush} brush
 * @property {{ width: number, rtl: boolean }} space
 * @property {string} status what a screen reader is told
 */

/**
 * @param {Omit<View, "answer"> & { answer?: View["answer"] }} base
 * @param {Session} session
 * @param {Layout} layout
 */
export function page(base, session, layout) {
  const view = base.answer ? /** @type {View} */ (base) : undefined;
  const reading = view !== undefined && session.article !== undefined;
  return html`<div class="base" part="base">
    <slot name="heading"></slot>
    <search aria-label=${base.say("search.label")}>
      ${searchBox(base)}
      ${view ? html`<div class="filters" ?hidden=${reading}>${filters(view, layout)}</div>` : nothing}
    </search>
    ${session.failure ? failed(base.say, base.acts, session.failure) : nothing}
    ${view
      ? html`<div class="lists" ?hidden=${reading}>${lists(view, session, layout)}</div>
          ${session.article !== undefined ? articleView(view, session.article) : nothing}`
      : waiting(base, session)}
    <div class="unseen" role="status">${layout.status}</div>
  </div>`;
}

/** @param {Pick<View, "say">} view @param {Session} session */
function waiting({ say }, { phase, progress }) {
  return phase === "loading" ? loading(say, progress) : html`<slot></slot>`;
}

/** @param {View} view @param {Layout} layout */
function filters(view, { shown, brush, space }) {
  return html`<div class="meta"><span class="count">${countWords(view)}</span>${outletChips(view)}</div>
    ${hints(view)}
    ${shown.includes("timeline") ? chart(view, brush, space) : nothing}`;
}

/** @param {View} view @param {Session} session @param {Layout} layout */
function lists(view, { archive }, { shown, tab }) {
  if (archive?.size === 0) return emptyArchive(view.say);
  return html`${resultsView(view, shown, tab)}${footnotes(view, archive?.warnings ?? [])}`;
}
