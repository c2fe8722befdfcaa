//! One event: when and how sure, what, told by whom; it opens to the sentences that say so.

import { html, nothing } from "lit";
import { dateWords, heading, icon, rich, source } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("../types.d.ts").Event} Event */
/** @typedef {import("../types.d.ts").EventMention} EventMention */

/**
 * @param {View} view @param {Event} event
 * @param {Event} [before] the one above; its date is not shown twice
 */
export function eventCard(view, event, before) {
  const repeats = before && view.dates.label(before.when) === view.dates.label(event.when);
  return html`<li class="event" part="event">
    <div class=${repeats ? "when unseen" : "when"} part="event-date">${dateWords(view, event.when)}</div>
    <span class="dot ${sureness(event)}" aria-hidden="true"></span>
    <div class="told">${summary(view, event)}</div>
  </li>`;
}

/** How sure a date is, as the dot shows it; the words stand beside it. @param {Event} event */
function sureness({ when, planned }) {
  if (planned) return "planned";
  if (when.basis === "inferred" || when.mod === "approx") return "fuzzy";
  return when.grain === "day" || when.grain === "time" ? "exact" : "coarse";
}

/** @param {View} view @param {Event} event */
function summary(view, event) {
  const { say, acts } = view;
  const open = view.opened.has(event.id) || view.printing;
  const escape = (/** @type {KeyboardEvent} */ key) => {
    if (key.key !== "Escape" || !open) return;
    key.preventDefault();
    acts.toggle(event.id);
    /** @type {HTMLElement} */ (key.currentTarget).querySelector("button")?.focus();
  };
  return html`<div class="summary" @keydown=${escape}>
    <div class="head">
      ${heading(view.level + 1, html`<button class="title" part="event-title" aria-expanded=${open} @click=${() => acts.toggle(event.id)}>${event.title}</button>`)}
      <p class="source">
        ${event.planned ? html`<span class="tag">${say("event.planned")}</span> ` : nothing}
        <strong>${say("count.articles", { n: event.articles })}</strong>${outlets(view, event)}
        <span class="screen" aria-hidden="true">· <span class="quotes-count">${say("count.quotes", { n: event.mentions.length })} ${icon("more")}</span></span>
      </p>
    </div>
    ${open ? html`<ul class="quotes">${event.mentions.map((mention) => quote(view, mention))}</ul>` : nothing}
  </div>`;
}

/** @param {View} view @param {Event} event */
function outlets({ cards }, { mentions }) {
  const names = new Set(mentions.map(({ article }) => cards.get(article)?.outlet).filter(Boolean));
  return names.size > 0 ? html` · <bdi>${[...names].join(", ")}</bdi>` : nothing;
}

/** @param {View} view @param {EventMention} mention */
function quote(view, { article, block, quote, date }) {
  const { say, dates, acts } = view;
  const card = view.cards.get(article);
  const reading = dates.reading(date);
  const ranges = [
    { span: date.span, kind: /** @type {const} */ ("date"), date },
    ...quote.marks.map((span) => ({ span, kind: /** @type {const} */ ("mark") })),
  ];
  return html`<li class="quote" part="quote">
    <blockquote dir="auto">${rich(quote.text, ranges)}</blockquote>
    ${reading && html`<p class="read-as">${reading}</p>`}
    <p class="cite">${card ? source(view, card) : nothing} <span class="screen">${card ? "· " : nothing}<button class="link"
      @click=${() => acts.read({ id: article, block, quote: quote.text })}
      aria-label=${say("event.open-article-named", { title: card?.title ?? article })}>${say("event.open-article")}</button></span></p>
  </li>`;
}
