//! How much was found; the filters: outlets as chips with counts, the period as two date fields; and
//! hints that help on.

import { html, nothing } from "lit";

/** @typedef {import("../types.d.ts").View} View */

/** How many of each were found. @param {Pick<View, "say" | "answer">} view */
export function countWords({ say, answer: { page, timeline } }) {
  return say("search.status", {
    articles: say("count.articles", { n: page.total }),
    events: say("count.events", { n: timeline.total }),
  });
}

/** So many outlets are shown before the reader asks for the others. */
const MOST_OUTLETS = 8;

/**
 * One chip per outlet, pressed where chosen. They stand where they are whatever is searched, those
 * with the most articles first; only the counts follow.
 * @param {View} view
 */
export function outletChips({ say, language, acts, answer, cards, opened, choices: { outlets } }) {
  const all = [...new Set([...outletsOf(cards.values()), ...outlets])];
  if (all.length < 2 && outlets.length === 0) return nothing;
  const open = opened.has("outlets");
  const counts = new Map(answer.outlets.map(({ value, count }) => [value, count]));
  const shown = open ? all : all.filter((outlet, i) => i < MOST_OUTLETS || outlets.includes(outlet));
  const toggle = (/** @type {string} */ outlet) =>
    acts.choose({ outlets: outlets.includes(outlet) ? outlets.filter((one) => one !== outlet) : [...outlets, outlet] });
  return html`<div class="chips" role="group" aria-label=${say("filter.outlets")} part="filters">
    ${shown.map((outlet) => html`<button class="chip" part="filter" aria-pressed=${outlets.includes(outlet)}
      @click=${() => toggle(outlet)}><bdi>${outlet}</bdi> <b>${(counts.get(outlet) ?? 0).toLocaleString(language)}</b></button>`)}
    ${all.length > MOST_OUTLETS ? html`<button class="link" aria-expanded=${open} @click=${() => acts.toggle("outlets")}>
      ${open ? say("filter.fewer") : say("count.rest", { n: all.length - shown.length })}</button>` : nothing}
  </div>`;
}

/** The outlets of articles, those with the most first. @param {Iterable<import("../types.d.ts").ArticleCard>} cards */
function outletsOf(cards) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { outlet } of cards) if (outlet) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...counts].sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1)).map(([outlet]) => outlet);
}

/** The period as two fields, bound to the chart. @param {View} view */
export function periodFields({ say, acts, choices: { from, to } }) {
  const field = (/** @type {"from" | "to"} */ key, /** @type {string} */ value) => html`<label>${say(`filter.${key}`)}
    <input type="date" .value=${value} @change=${(/** @type {Event} */ event) =>
      acts.choose({ [key]: /** @type {HTMLInputElement} */ (event.target).value })}></label>`;
  return html`<fieldset class="period" part="range"><legend class="unseen">${say("filter.period")}</legend>
    ${field("from", day(from, "-01-01"))} ${field("to", day(to, "-12-31"))}
    ${from || to ? html`<button class="link" @click=${() => acts.choose({ from: "", to: "" })}>${say("filter.clear-period")}</button>` : nothing}
  </fieldset>`;
}

/** What was asked and how much was found, for paper, which shows no fields. @param {View} view */
export function printedFilters(view) {
  const { say, dates, choices: { q, from, to, outlets } } = view;
  const end = (/** @type {"from" | "to"} */ key, /** @type {string} */ iso) => iso && `${say(`filter.${key}`)} ${dates.range(iso, iso, "day")}`;
  const period = [end("from", day(from, "-01-01")), end("to", day(to, "-12-31"))].filter(Boolean).join(" ");
  return html`<p class="note">${[q && `“${q}”`, period, outlets.join(", "), countWords(view)].filter(Boolean).join(" · ")}</p>`;
}

/**
 * The day that a date field can show for `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @param {string} value @param {string} rest of a year
 */
function day(value, rest) {
  if (value.length === 4) return value + rest;
  if (value.length !== 7) return value;
  if (rest === "-01-01") return `${value}-01`;
  const month = new Date(`${value}-01T00:00:00Z`);
  month.setUTCMonth(month.getUTCMonth() + 1, 0);
  return month.toISOString().slice(0, 10);
}

/** A better spelling, and how an odd query was read. @param {View} view */
export function hints({ say, acts, answer: { page } }) {
  const { didYouMean, query } = page;
  return html`${didYouMean
    ? html`<p class="hint"><button class="link" @click=${() => acts.choose({ q: didYouMean })}>${say("hint.did-you-mean", { query: didYouMean })}</button></p>`
    : nothing}
  ${query.notices.length > 0
    ? html`<p class="hint" title=${query.notices.join("\n")}>${say("hint.read-as", { words: query.words.join(", ") })}</p>`
    : nothing}`;
}
