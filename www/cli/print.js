//! Answers as plain text for people. Dates are shown as the core writes them.

/** @import { Article, DateMention, DateValue, Event, Hit, Marked, SearchPage, Timeline } from "../lib/types.d.ts" */

/** @param {Article} article */
export function articleText(article) {
  const facts = [
    ["id", article.id],
    ["published", article.published ? `${dateText(article.published)} ("${article.published.evidence}")` : "not stated"],
    ["outlet", article.outlet],
    ["section", article.section],
    ["by", article.authors.join(", ")],
    ["editors", article.editors.join(", ")],
    ["agencies", article.agencies.join(", ")],
    ["place", article.place],
    ["text", article.truncated ? "cut off in the source" : undefined],
  ];
  const head = facts.filter(([, value]) => value).map(([name, value]) => `  ${name}: ${value}\n`);
  const blocks = article.blocks.map(({ kind, text }) => kind === "paragraph" ? `${text}\n` : `[${kind}] ${text}\n`);
  return `${article.title}\n${head.join("")}\n${article.summary ? `${article.summary}\n\n` : ""}${blocks.join("")}`;
}

/** @param {DateMention[]} mentions */
export function datesText(mentions) {
  return mentions.map((mention) => `${mention.span.join("-")}\t${dateText(mention)}\t${mention.text}\n`).join("");
}

/** @param {SearchPage} page */
export function pageText(page) {
  const more = page.partial ? `, ${page.partial} more match in part` : "";
  const hint = page.didYouMean ? `did you mean: ${page.didYouMean}\n` : "";
  return `${page.total} articles${more}\n${hint}${page.hits.map(hitText).join("")}`;
}

/** @param {Hit} hit */
function hitText(hit) {
  const origin = [hit.id, hit.outlet, hit.published && dateText(hit.published)].filter(Boolean).join(" · ");
  return `\n${markedText(hit.title)}\n  ${origin}\n  ${markedText(hit.snippet)}\n`;
}

/** @param {Timeline} timeline */
export function timelineText({ events, undated }) {
  return `${events.length} events, ${undated} articles without a dated one\n${events.map(eventText).join("")}`;
}

/** @param {Event} event */
function eventText(event) {
  const planned = event.planned ? ", planned" : "";
  const quotes = event.mentions.map(({ article, quote }) => `    “${quote.text}” (${article})\n`);
  return `\n${dateText(event.when)}  ${event.title} (articles: ${event.articles}${planned})\n${quotes.join("")}`;
}

/** @param {DateValue} value */
function dateText({ edtf, timex, mod, basis }) {
  return [edtf ?? timex, mod, basis === "stated" ? undefined : basis].filter(Boolean).join(", ");
}

/**
 * Marked words between asterisks.
 * @param {Marked} marked
 */
function markedText({ text, marks }) {
  let shown = "";
  let at = 0;
  for (const [start, end] of marks) {
    shown += `${text.slice(at, start)}*${text.slice(start, end)}*`;
    at = end;
  }
  return shown + text.slice(at);
}
