//! The counts over time as bars, bound to the period: a press or a drag chooses it, the keyboard
//! moves over the bars; buttons, keys, wheel and pinch zoom from decades to days.

import { html, svg, nothing } from "lit";
import { Axis } from "./axis.js";
import { periodFields } from "./filters.js";
import { icon } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("../types.d.ts").Bucket} Bucket */
/** @typedef {import("../types.d.ts").Frame} Frame */
/** @typedef {import("../types.d.ts").Period} Period */
/** @typedef {import("./hand.js").Hand} Hand */

/**
 * One drawing of the chart.
 * @typedef {object} Chart
 * @property {View} view
 * @property {Axis} axis
 * @property {Frame} frame what the bars stand for
 * @property {Period} shown
 * @property {Period} whole
 * @property {string} label
 */

const CAPTION_GRAIN = /** @type {const} */ ({ decade: "year", year: "year", month: "short-month", day: "day" });

/**
 * @param {View} view @param {Hand} hand
 * @param {import("./body.js").Room} space
 */
export function chart(view, hand, space) {
  const { say, dates, choices, answer: { frame, whole, bars } } = view;
  if (!frame || !whole) return html`<div class="panel">${periodFields(view)}</div>`;
  const shown = choices.window ?? whole;
  const label = say(`chart.label.${frame.grain}`, { range: dates.range(shown.from, shown.to, CAPTION_GRAIN[frame.grain]) });
  const chart = { view, frame, whole, shown, label, axis: new Axis(shown, bars, space) };
  return html`<figure class="panel">
    <div class="bar">${periodFields(view)}<div class="zoom"><figcaption>${label}</figcaption>${zoomButtons(chart, hand)}</div></div>
    ${drawing(chart, hand)}
  </figure>`;
}

/** @param {Chart} chart @param {Hand} hand */
function drawing(chart, hand) {
  const { view: { say, language, dates, choices }, axis, frame, shown, label } = chart;
  const oneYear = shown.from.slice(0, 4) === shown.to.slice(0, 4);
  return html`<svg class="chart" part="chart" role="toolbar" aria-label=${label} aria-description=${say("chart.help")}
      @pointerdown=${(/** @type {PointerEvent} */ event) => hand.down(event, chart)}
      @pointermove=${(/** @type {PointerEvent} */ event) => hand.move(event, chart)}
      @pointerup=${(/** @type {PointerEvent} */ event) => hand.up(event, chart)}
      @pointercancel=${(/** @type {PointerEvent} */ event) => hand.cancel(event)}
      @wheel=${(/** @type {WheelEvent} */ event) => hand.wheel(event, chart)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => hand.key(event, chart)}>
    ${chosenBand(axis, hand.brush.period ?? choices)}
    <line class="ground" x1="0" x2="100%" y1="80%" y2="80%"/>
    ${axis.bars.length === 0 ? svg`<text class="tick" x="50%" y="45%" text-anchor="middle">${say("chart.none")}</text>` : nothing}
    ${axis.bars.map((bar) => barShape(chart, bar, bar === hand.brush.stop(chart)))}
    ${axis.roomy ? axis.bars.map((bar) => countLabel(axis, bar, language)) : nothing}
    ${axis.ticks((day) => dates.tick(day, frame.grain, oneYear), frame.grain).map(({ x, anchor, text }) =>
      svg`<text class="tick" aria-hidden="true" x="${x}%" y="97%" text-anchor=${anchor}>${text}</text>`)}
  </svg>`;
}

/** @param {Axis} axis @param {Period} period */
function chosenBand(axis, period) {
  if (!period.from && !period.to) return nothing;
  const { x, width } = axis.span(period.from, period.to);
  return svg`<rect class="band" x="${x}%" y="0" width="${width}%" height="80%"/>`;
}

/** @param {Chart} chart @param {Bucket} bar @param {boolean} stop whether Tab reaches it */
function barShape({ view: { say, dates, choices }, frame, axis }, bar, stop) {
  const column = axis.span(bar.start, bar.end);
  const { x, width, height } = axis.bar(bar);
  const chosen = covers(choices, bar);
  const name = say("chart.bar", { date: dates.bar(bar.start, frame.grain), events: say("count.events", { n: bar.events }) });
  return svg`<g class=${chosen ? "column chosen" : "column"} role="button" tabindex=${stop ? 0 : -1} data-start=${bar.start} data-end=${bar.end}
    aria-pressed=${chosen && Boolean(choices.from || choices.to)} aria-label=${name}><title>${name}</title>
    <rect class="area" x="${column.x}%" y="0" width="${column.width}%" height="80%"/>
    <rect class="fill" x="${x}%" width="${width}%" y="${80 - height}%" height="${height}%"/>
  </g>`;
}

/** How much a bar holds, above it; its name says so too. @param {Axis} axis @param {Bucket} bar @param {string} language */
function countLabel(axis, bar, language) {
  const { x, width, height } = axis.bar(bar);
  return svg`<text class="tick" aria-hidden="true" x="${x + width / 2}%" y="${77 - height}%" text-anchor="middle">${bar.events.toLocaleString(language)}</text>`;
}

/** Whether a bar lies in the period; every one does where there is none. @param {Period} period @param {Bucket} bar */
function covers({ from, to }, bar) {
  return (!from || bar.end >= from) && (!to || bar.start <= to);
}

/** @param {Chart} chart @param {Hand} hand */
function zoomButtons(chart, { lens }) {
  const { view: { say }, shown, whole } = chart;
  const button = (/** @type {string} */ key, /** @type {"minus" | "plus" | "back" | "on"} */ name, /** @type {boolean} */ works, /** @type {() => unknown} */ act) =>
    html`<button class="square" aria-label=${say(`chart.${key}`)} title=${say(`chart.${key}`)} ?disabled=${!works} @click=${act}>${icon(name)}</button>`;
  const zoomed = chart.view.choices.window !== undefined;
  return html`<div class="buttons" role="group" aria-label=${say("chart.zoom")}>
    ${button("earlier", "back", zoomed && shown.from > whole.from, () => lens.along(chart, -1))}
    ${button("later", "on", zoomed && shown.to < whole.to, () => lens.along(chart, 1))}
    ${button("zoom-out", "minus", zoomed, () => lens.out(chart))}
    ${button("zoom-in", "plus", lens.deepens(chart), () => lens.into(chart))}
  </div>`;
}
