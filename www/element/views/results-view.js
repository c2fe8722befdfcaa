//! The two views of one answer: side by side where there is room, else as two tabs.

import { html, nothing } from "lit";
import { hitsView } from "./hits-view.js";
import { timelineView } from "./timeline-view.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {"timeline" | "articles"} Tab */

/** @type {Record<Tab, (view: View) => unknown>} */
const PANELS = { timeline: timelineView, articles: hitsView };

/**
 * @param {View} view
 * @param {readonly Tab[]} shown the views that the host wants
 * @param {Tab | undefined} tab the chosen one where there is room for one only
 */
export function resultsView(view, shown, tab) {
  const tabbed = tab !== undefined && shown.length > 1;
  return html`${tabbed ? tabList(view, shown, tab) : nothing}
    <div class="columns" ?data-single=${tabbed || shown.length === 1}>${shown.map((name) => panel(view, name, tabbed ? tab : undefined))}</div>`;
}

/** @param {View} view @param {Tab} name @param {Tab} [tab] */
function panel(view, name, tab) {
  const content = PANELS[name](view);
  return tab
    ? html`<section class=${name} id="panel-${name}" role="tabpanel" aria-labelledby="tab-${name}" ?hidden=${name !== tab}>${content}</section>`
    : html`<section class=${name} id="panel-${name}" aria-label=${view.say(`view.${name}`)}>${content}</section>`;
}

/** @param {View} view @param {readonly Tab[]} shown @param {Tab} tab */
function tabList({ say, language, acts, answer }, shown, tab) {
  const counts = { timeline: answer.timeline.total, articles: answer.page.total };
  return html`<div class="tabs" role="tablist" @keydown=${(/** @type {KeyboardEvent} */ event) => step(event, shown, tab, acts)}>
    ${shown.map((name) => html`<button role="tab" id="tab-${name}" aria-controls="panel-${name}" aria-selected=${name === tab} tabindex=${name === tab ? 0 : -1}
      @click=${() => acts.tab(name)}>${say(`view.${name}`)} <b>${counts[name].toLocaleString(language)}</b></button>`)}
  </div>`;
}

/** Arrow keys, Home and End go from tab to tab. @param {KeyboardEvent} event @param {readonly Tab[]} shown @param {Tab} tab @param {View["acts"]} acts */
function step(event, shown, tab, acts) {
  const at = shown.indexOf(tab);
  const steps = /** @type {Record<string, number>} */ ({ ArrowRight: at + 1, ArrowLeft: at - 1 + shown.length, Home: 0, End: shown.length - 1 });
  if (!(event.key in steps)) return;
  event.preventDefault();
  const next = shown[(steps[event.key] ?? at) % shown.length] ?? tab;
  acts.tab(next);
  /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.currentTarget).querySelector(`#tab-${next}`))?.focus();
}
