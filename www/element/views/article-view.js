//! The reading view of one article: what it says, when, who says so, and what was left out.

import { html, nothing } from "lit";
import { safeLink } from "../safe-link.js";
import { alsoIn, dateWords, heading, icon, rich, titleWords } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("../types.d.ts").Article} Article */
/** @typedef {import("../types.d.ts").Block} Block */
/** @typedef {import("../types.d.ts").DateMention} DateMention */

/** @param {View} view @param {Article | null} article `null` where the archive has none */
export function articleView(view, article) {
  const { say, acts, choices } = view;
  const escape = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    acts.leave();
  };
  return html`<div class="reading" part="article" @keydown=${escape}>
    <button class="back" @click=${() => acts.leave()}>${icon("back")} ${say("article.back")}</button>
    ${article ? story(view, article, choices.place) : html`<p class="note" tabindex="-1">${say("article.missing")}</p>`}
  </div>`;
}

/** @param {View} view @param {Article} article @param {import("../types.d.ts").Place} [place] */
function story(view, article, place) {
  return html`<article lang=${article.language}>
    <header>
      ${article.section ? html`<p class="section">${article.section}</p>` : nothing}
      ${heading(view.level, titleWords(view, { text: article.title, marks: [] }), "article-title")}
      ${byline(view, article)}
      ${article.summary ? html`<p class="standfirst" dir="auto">${article.summary}</p>` : nothing}
    </header>
    <div class="story">
      <div class="body">${article.blocks.map((block, i) => blockView(view, article, block, i, place))}
        ${article.truncated ? html`<p class="note" lang=${view.language}>${view.say("article.truncated")}</p>` : nothing}
      </div>
      <aside lang=${view.language}>${datesList(view, article)}${relatedList(view, article)}${removedList(view, article)}${notes(view, article)}${sourceLink(view, article, place)}</aside>
    </div>
  </article>`;
}

/** @param {View} view @param {Article} article */
function byline(view, { outlet, authors, editors, agencies, place, published, copies }) {
  const { say } = view;
  const people = /** @type {const} */ ([["article.by", authors], ["article.edited-by", editors], ["article.agencies", agencies]]);
  const facts = [
    outlet && html`<strong><bdi>${outlet}</bdi></strong>`,
    place && html`<bdi>${place}</bdi>`,
    ...people.filter(([, names]) => names.length > 0).map(([key, names]) => say(key, { names: names.join(", ") })),
  ].filter(Boolean);
  return html`<div class="byline" lang=${view.language}>
    ${facts.length > 0 ? html`<p>${facts.map((fact, i) => html`${i > 0 ? " · " : nothing}${fact}`)}</p>` : nothing}
    <p class="published">${published
      ? html`${dateWords(view, published)} <span class="evidence">${say("article.evidence", { evidence: published.evidence })}</span>`
      : say("date.none")}</p>
    ${alsoIn(view, copies)}
  </div>`;
}

/** @param {View} view @param {Article} article @param {Block} block @param {number} i @param {import("../types.d.ts").Place} [place] */
function blockView(view, { dates }, block, i, place) {
  const here = place?.block === i;
  const ranges = [...target(block, here ? place : undefined), ...dateRanges(dates.filter((date) => date.block === i))];
  const text = rich(block.text, ranges);
  switch (block.kind) {
    case "heading":
      return heading(view.level + 1, text, "subheading");
    case "caption":
      return html`<figure class=${here ? "caption here" : "caption"} tabindex="-1" data-block=${i} dir="auto">${text}
        ${block.credit ? html`<small lang=${view.language}>${view.say("article.credit", { credit: block.credit })}</small>` : nothing}</figure>`;
    case "quote":
      return html`<blockquote class=${here ? "here" : ""} tabindex="-1" data-block=${i} dir="auto">${text}</blockquote>`;
    default:
      return html`<p class=${`${block.kind}${here ? " here" : ""}`} tabindex="-1" data-block=${i} dir="auto">${text}</p>`;
  }
}

/** @param {DateMention[]} dates @returns {import("../marks.js").Range[]} */
function dateRanges(dates) {
  return dates.filter((date) => date.earliest).map((date) => ({ span: date.span, kind: "date", date }));
}

/** The sentence that the reader came for. @param {Block} block @param {import("../types.d.ts").Place} [place] @returns {import("../marks.js").Range[]} */
function target({ text }, place) {
  const start = place?.quote ? text.indexOf(place.quote) : -1;
  const found = start >= 0 ? /** @type {const} */ ([start, start + (place?.quote?.length ?? 0)]) : undefined;
  const span = place?.span ?? found;
  return span ? [{ span: [...span], kind: "target" }] : [];
}

/** Every date of the article and how it was read. @param {View} view @param {Article} article */
function datesList({ say, dates, acts }, { id, dates: mentions }) {
  const dated = mentions.filter((mention) => mention.earliest);
  if (dated.length === 0) return html`<p class="note">${say("article.dates-none")}</p>`;
  return html`<details class="fold" open><summary>${say("article.dates", { n: dated.length })}</summary>
    <ul class="dates">${dated.map((mention) => html`<li>
      <button class="link" ?disabled=${mention.block === undefined} @click=${() => acts.read({ id, block: mention.block, span: mention.span })}>${dates.label(mention)}</button>
      <span>${dates.reading(mention) || html`“${mention.text}”`}</span></li>`)}</ul>
  </details>`;
}

/** @param {View} view @param {Article} article */
function relatedList({ say }, { related }) {
  if (related.length === 0) return nothing;
  return html`<details class="fold"><summary>${say("article.related")} (${related.length})</summary>
    <ul>${related.map(({ text, url }) => html`<li dir="auto">${link(text, url)}</li>`)}</ul></details>`;
}

/** @param {View} view @param {Article} article */
function removedList({ say }, { removed }) {
  if (removed.length === 0) return nothing;
  return html`<details class="fold"><summary>${say("article.removed", { n: removed.length })}</summary>
    <ul>${removed.map(({ text, reason }) => html`<li><s dir="auto">${text}</s> <span class="why">${reasonWords(say, reason)}</span></li>`)}</ul></details>`;
}

/** @param {import("../messages/index.js").Say} say @param {string} reason */
function reasonWords(say, reason) {
  const key = `removed.${reason}`;
  const words = say(key);
  return words === key ? reason : words;
}

/** @param {View} view @param {Article} article */
function notes({ say }, { warnings }) {
  if (warnings.length === 0) return nothing;
  return html`<details class="fold"><summary>${say("warnings.show", { n: warnings.length })}</summary>
    <ul>${warnings.map(({ code, message }) => html`<li title=${message}>${say(`warning.${code}`)}</li>`)}</ul></details>`;
}

/** @param {View} view @param {Article} article @param {import("../types.d.ts").Place} [place] */
function sourceLink({ say }, { url }, place) {
  const href = safeLink(url, place?.quote);
  return href ? html`<p><a class="external" href=${href} rel="noopener external">${say("article.source")}</a></p>` : nothing;
}

/** A link where the address may be followed, else its text. @param {string} text @param {string} [url] */
function link(text, url) {
  const href = safeLink(url);
  return href ? html`<a href=${href} rel="noopener external">${text}</a>` : text;
}
