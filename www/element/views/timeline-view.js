//! The events in order of time: an ordered list with real headings and dates. Days that are told
//! of much open on demand; what was only planned stands apart.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { eventCard } from "./event-card.js";
import { dateWords, heading, icon } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("../types.d.ts").Event} Event */

/** So many events of one date are shown one by one. */
const MOST_APART = 4;
const PAGE = 60;

/** @param {View} view */
export function timelineView(view) {
  const { say, answer: { timeline, page } } = view;
  const planned = timeline.events.filter((event) => event.planned);
  const past = timeline.events.filter((event) => !event.planned);
  return html`<div class="bar">${heading(view.level, say("view.timeline"), "list-title")}</div>
    ${past.length > 0 ? eventList(view, past) : planned.length === 0 && page.hits.length > 0 ? html`<p class="note">${say("state.no-events")}</p>` : nothing}
    ${planned.length > 0
      ? html`<div class="bar">${heading(view.level, say("event.planned-then"), "list-title")}</div>${eventList(view, planned)}`
      : nothing}
    ${moreEvents(view)}
    ${timeline.undated > 0 ? html`<p class="note">${say("undated.events", { n: timeline.undated })}</p>` : nothing}`;
}

/** @param {View} view @param {Event[]} events in order of time */
function eventList(view, events) {
  const days = byDate(view, events);
  return html`<ol class="events" part="timeline">
    ${repeat(days, ([first]) => first?.id, (day) => (day.length > MOST_APART && !view.printing ? denseDay(view, day) : oneByOne(view, day)))}
  </ol>`;
}

/** Runs of events that carry the same date. @param {View} view @param {Event[]} events */
function byDate({ dates }, events) {
  /** @type {{ label: string, events: Event[] }[]} */
  const runs = [];
  for (const event of events) {
    const label = dates.label(event.when);
    const run = runs.at(-1);
    if (run?.label === label) run.events.push(event);
    else runs.push({ label, events: [event] });
  }
  return runs.map(({ events }) => events);
}

/** @param {View} view @param {Event[]} day @param {Event} [head] what stands above with the date of them all */
function oneByOne(view, day, head) {
  return repeat(day, ({ id }) => id, (event, i) => eventCard(view, event, day[i - 1] ?? head));
}

/** A date with many events: how many, and the foremost of them; it opens to all. @param {View} view @param {Event[]} day */
function denseDay(view, day) {
  const { say, acts } = view;
  const foremost = day.reduce((best, event) => (event.score > best.score ? event : best));
  const id = `${day[0]?.id}+`;
  const open = view.opened.has(id);
  return html`<li class="event dense" part="event">
    <div class="when" part="event-date">${dateWords(view, foremost.when)}</div>
    <span class="dot many" aria-hidden="true"></span>
    <div class="told"><div class="head">
      ${heading(view.level + 1, html`<button class="title" aria-expanded=${open} @click=${() => acts.toggle(id)}>${say("event.many", { n: day.length })}
        <span class="quotes-count" aria-hidden="true">${icon("more")}</span></button>`)}
      ${open ? nothing : html`<p class="source">${say("event.foremost", { title: foremost.title })}</p>`}
    </div></div>
  </li>${open ? oneByOne(view, day, foremost) : nothing}`;
}

/** @param {View} view */
function moreEvents({ say, acts, answer: { timeline } }) {
  const rest = Math.min(timeline.total - timeline.events.length, PAGE);
  return rest > 0
    ? html`<p class="note">${say("count.foremost", { n: timeline.events.length, total: timeline.total })}</p>
      <button class="more" @click=${() => acts.grow("events", rest)}>${say("count.more", { n: rest })}</button>`
    : nothing;
}
