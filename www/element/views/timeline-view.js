//! The events in order of time: an ordered list with real headings and dates.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { eventCard } from "./event-card.js";
import { heading } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */

/** @param {View} view */
export function timelineView(view) {
  const { say, answer: { timeline, page } } = view;
  const { events } = timeline;
  return html`<div class="bar">${heading(view.level, say("view.timeline"), "list-title")}</div>
    ${events.length > 0
      ? html`<ol class="events" part="timeline">
          ${repeat(events, (event) => event.id, (event, i) => eventCard(view, event, events[i - 1]))}
        </ol>`
      : page.hits.length > 0 ? html`<p class="note">${say("state.no-events")}</p>` : nothing}
    ${moreEvents(view)}
    ${timeline.undated > 0 ? html`<p class="note">${say("undated.events", { n: timeline.undated })}</p>` : nothing}`;
}

/** @param {View} view */
function moreEvents({ say, acts, answer: { timeline }, choices }) {
  const rest = Math.min(timeline.total - timeline.events.length, 60);
  return rest > 0 ? html`<button class="more" @click=${() => acts.choose({ events: choices.events + rest })}>${say("count.more", { n: rest })}</button>` : nothing;
}
