//! The articles that answer the query: title, source, best passage, and why where it is not plain.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { alsoIn, heading, markedText, source, titleWords } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("../types.d.ts").Hit} Hit */

const SORTS = /** @type {const} */ (["relevance", "newest", "oldest"]);

const PAGE = 20;

/** @param {View} view */
export function hitsView(view) {
  const { say, acts, answer: { page } } = view;
  const rest = Math.min(page.total + page.partial - page.hits.length, PAGE);
  return html`<div class="bar">${heading(view.level, say("view.articles"), "list-title")} ${sortChoice(view)}</div>
    ${hitList(view, page.hits.filter((hit) => !hit.partial))}
    ${page.partial > 0 ? html`<p class="note">${say("count.partial", { n: page.partial })}</p>` : nothing}
    ${hitList(view, page.hits.filter((hit) => hit.partial))}
    ${rest > 0 ? html`<button class="more" @click=${() => acts.grow("hits", rest)}>${say("count.more", { n: rest })}</button>` : nothing}`;
}

/** @param {View} view @param {Hit[]} hits */
function hitList(view, hits) {
  return hits.length > 0 ? html`<div class="hits">${repeat(hits, (hit) => hit.id, (hit) => hitCard(view, hit))}</div>` : nothing;
}

/** @param {View} view @param {Hit} hit */
function hitCard(view, hit) {
  const place = { id: hit.id, block: hit.snippet.block };
  return html`<article class="hit" part="result">
    ${heading(view.level + 1, html`<button class="title" part="result-title" @click=${() => view.acts.read(place)}>${titleWords(view, hit.title)}</button>`)}
    <p class="source">${source(view, hit)}</p>
    <p class="snippet" part="excerpt" dir="auto">${markedText(hit.snippet)}</p>
    ${alsoIn(view, hit.copies)}
    ${why(view, hit)}
  </article>`;
}

/** The less plain ways in which a hit matched. @param {View} view @param {Hit} hit */
function why({ say }, { why }) {
  const others = why.filter(({ via }) => via !== "exact" && via !== "prefix");
  if (others.length === 0) return nothing;
  const terms = others.map(({ term, via }, i) => html`${i > 0 ? ", " : nothing}<bdi>${term}</bdi> (${say(`why.${via}`)})`);
  return html`<p class="why">${say("why.label")}: ${terms}</p>`;
}

/** @param {View} view */
function sortChoice({ say, acts, choices }) {
  const chosen = choices.sort || (choices.q ? "relevance" : "newest");
  const choose = (/** @type {Event} */ event) =>
    acts.choose({ sort: /** @type {any} */ (/** @type {HTMLSelectElement} */ (event.target).value) });
  return html`<label class="sort">${say("sort.label")} <select @change=${choose}>
    ${SORTS.map((sort) => html`<option value=${sort} ?selected=${sort === chosen}>${say(`sort.${sort}`)}</option>`)}
  </select></label>`;
}
