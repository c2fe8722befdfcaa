//! Small pieces that several views share: headings of any level, marked text, dates, icons.

import { html, svg, nothing } from "lit";
import { machineDate } from "../dates.js";
import { pieces } from "../marks.js";
import { safeLink } from "../safe-link.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("../types.d.ts").DateValue} DateValue */
/** @typedef {import("../marks.js").Range} Range */

/**
 * A real heading of a level known only at run time.
 * @param {number} level @param {unknown} content @param {string} [name] its part and class; the focus can be put there
 */
export function heading(level, content, name) {
  const [part, stop] = name ? [name, -1] : [nothing, nothing];
  switch (Math.min(Math.max(level, 1), 6)) {
    case 1:
      return html`<h1 class=${part} part=${part} tabindex=${stop} dir="auto">${content}</h1>`;
    case 2:
      return html`<h2 class=${part} part=${part} tabindex=${stop} dir="auto">${content}</h2>`;
    case 3:
      return html`<h3 class=${part} part=${part} tabindex=${stop} dir="auto">${content}</h3>`;
    case 4:
      return html`<h4 class=${part} part=${part} tabindex=${stop} dir="auto">${content}</h4>`;
    case 5:
      return html`<h5 class=${part} part=${part} tabindex=${stop} dir="auto">${content}</h5>`;
    default:
      return html`<h6 class=${part} part=${part} tabindex=${stop} dir="auto">${content}</h6>`;
  }
}

/** @type {Record<Range["kind"], (content: unknown, range: Range) => unknown>} */
const WRAPS = {
  mark: (content) => html`<mark part="mark">${content}</mark>`,
  date: (content, { date }) => html`<time class="phrase" datetime=${(date && machineDate(date)) ?? nothing}>${content}</time>`,
  target: (content) => html`<span class="target">${content}</span>`,
};

/**
 * A text with its ranges wrapped; never more than text and three known elements.
 * @param {string} text @param {Range[]} ranges
 */
export function rich(text, ranges) {
  return pieces(text, ranges).map((piece) =>
    piece.ranges.reduceRight((content, range) => WRAPS[range.kind](content, range), /** @type {unknown} */ (piece.text)),
  );
}

/** A text with the words of the query marked. @param {import("../types.d.ts").Marked} marked */
export function markedText({ text, marks }) {
  return rich(text, marks.map((span) => ({ span, kind: "mark" })));
}

/** The title of an article, or that it has none. @param {View} view @param {import("../types.d.ts").Marked} title */
export function titleWords({ say }, title) {
  return title.text ? markedText(title) : html`<em>${say("article.untitled")}</em>`;
}

/** A date in words, with how sure it is. @param {View} view @param {DateValue} value */
export function dateWords({ dates }, value) {
  const certainty = dates.certainty(value);
  return html`<time datetime=${machineDate(value) ?? nothing}>${dates.label(value)}</time>${
    certainty && html` <span class="certainty">${certainty}</span>`
  }`;
}

/** Outlet and date of publication, or that there is none. @param {View} view @param {{ outlet?: string, published?: DateValue }} card */
export function source(view, { outlet, published }) {
  const date = published ? dateWords(view, published) : view.say("date.none");
  return html`${outlet ? html`<bdi>${outlet}</bdi> · ` : nothing}${date}`;
}

/**
 * Where else an article was found: the outlets, each a link where its address may be followed.
 * @param {View} view @param {import("../types.d.ts").ArticleCopy[]} [copies]
 */
export function alsoIn({ say }, copies = []) {
  const places = copies.map(({ outlet, url }) => ({ name: outlet ?? (safeLink(url) && new URL(url ?? "").hostname), href: safeLink(url) }));
  const named = places.filter(({ name }, i) => name && places.findIndex((other) => other.name === name) === i);
  if (named.length === 0) return nothing;
  const links = named.map(({ name, href }, i) => html`${i > 0 ? ", " : nothing}${href ? html`<a href=${href} rel="noopener external"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}`);
  return html`<p class="also">${say("article.also-in")} ${links}</p>`;
}

const ICONS = {
  search: svg`<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>`,
  article: svg`<path d="M6 3h12v18H6zM9 8h6m-6 4h6m-6 4h4"/>`,
  clear: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
  back: svg`<path d="M19 12H5m6-6-6 6 6 6"/>`,
  on: svg`<path d="M5 12h14m-6-6 6 6-6 6"/>`,
  more: svg`<path d="m6 9 6 6 6-6"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  minus: svg`<path d="M5 12h14"/>`,
};

/** @param {keyof typeof ICONS} name */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${ICONS[name]}</svg>`;
}
