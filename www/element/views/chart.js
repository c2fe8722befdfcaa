//! The counts over time as bars, bound to the period: a press or a drag chooses it, the keyboard
//! moves over the bars, two buttons zoom from decades to days.

import { html, svg, nothing } from "lit";
import { Axis } from "./axis.js";
import { periodFields } from "./filters.js";
import { icon } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("../types.d.ts").Bucket} Bucket */
/** @typedef {import("../types.d.ts").Frame} Frame */
/** @typedef {import("./brush.js").Brush} Brush */

const FINER = /** @type {const} */ ({ decade: "year", year: "month", month: "day", day: undefined });
const CAPTION_GRAIN = /** @type {const} */ ({ decade: "year", year: "year", month: "month", day: "day" });

/**
 * @param {View} view @param {Brush} brush
 * @param {{ width: number, rtl: boolean }} space in CSS pixels
 */
export function chart(view, brush, space) {
  const { say, dates, answer: { frame, bars } } = view;
  if (!frame) return html`<div class="panel">${periodFields(view)}</div>`;
  const axis = new Axis(frame, bars, space);
  const label = say(`chart.label.${frame.grain}`, { range: dates.range(frame.from, frame.to, CAPTION_GRAIN[frame.grain]) });
  return html`<figure class="panel">
    <div class="bar">${periodFields(view)}<div class="zoom"><figcaption>${label}</figcaption>${zoomButtons(view, frame, axis)}</div></div>
    ${drawing(view, brush, { frame, axis, label })}
  </figure>`;
}

/** @param {View} view @param {Brush} brush @param {{ frame: Frame, axis: Axis, label: string }} shown */
function drawing(view, brush, { frame, axis, label }) {
  const { say, dates } = view;
  const oneYear = frame.from.slice(0, 4) === frame.to.slice(0, 4);
  return html`<svg class="chart" part="chart" role="toolbar" aria-label=${label} aria-description=${say("chart.help")}
      @pointerdown=${(/** @type {PointerEvent} */ event) => brush.start(event, axis)}
      @pointermove=${(/** @type {PointerEvent} */ event) => brush.drag(event)}
      @pointerup=${() => brush.drop(view)} @pointercancel=${() => brush.cancel()}
      @keydown=${(/** @type {KeyboardEvent} */ event) => brush.key(event, axis, view)}>
    ${chosenBand(axis, brush.period ?? view.choices)}
    <line class="ground" x1="0" x2="100%" y1="80%" y2="80%"/>
    ${axis.bars.map((bar) => barShape(view, brush, { frame, axis }, bar))}
    ${axis.ticks((day) => dates.tick(day, frame.grain, oneYear)).map(({ x, anchor, text }) =>
      svg`<text class="tick" aria-hidden="true" x="${x}%" y="97%" text-anchor=${anchor}>${text}</text>`)}
  </svg>`;
}

/** @param {Axis} axis @param {{ from: string, to: string }} period */
function chosenBand(axis, period) {
  if (!period.from && !period.to) return nothing;
  const { x, width } = axis.span(period.from, period.to);
  return svg`<rect class="band" x="${x}%" y="0" width="${width}%" height="80%"/>`;
}

/** @param {View} view @param {Brush} brush @param {{ frame: Frame, axis: Axis }} shown @param {Bucket} bar */
function barShape({ say, dates, choices }, brush, { frame, axis }, bar) {
  const column = axis.span(bar.start, bar.end);
  const { x, width, height } = axis.bar(bar);
  const chosen = covers(choices, bar);
  const name = say("chart.bar", { date: dates.bar(bar.start, frame.grain), events: say("count.events", { n: bar.events }) });
  return svg`<g class=${chosen ? "column chosen" : "column"} role="button" tabindex=${brush.stops(bar, axis) ? 0 : -1} data-start=${bar.start}
    aria-pressed=${chosen && Boolean(choices.from || choices.to)} aria-label=${name}><title>${name}</title>
    <rect class="area" x="${column.x}%" y="0" width="${column.width}%" height="80%"/>
    <rect class="fill" x="${x}%" width="${width}%" y="${80 - height}%" height="${height}%"/>
  </g>`;
}

/** Whether a bar lies in the period; every one does where there is none. @param {{ from: string, to: string }} period @param {Bucket} bar */
function covers({ from, to }, bar) {
  return (!from || bar.end >= from) && (!to || bar.start <= to);
}

/** Zooming in goes into the period, else into the busiest bar. @param {View} view @param {Frame} frame @param {Axis} axis */
function zoomButtons({ say, acts, choices }, frame, { bars }) {
  const { zoom, from, to } = choices;
  const grain = FINER[frame.grain];
  const busiest = [...bars].sort((a, b) => b.events - a.events)[0];
  const into = from && to ? { from, to } : busiest && { from: busiest.start, to: busiest.end };
  const zoomIn = () => grain && into && acts.choose({ zoom: [...zoom, { grain, ...into }] });
  const zoomOut = () => acts.choose({ zoom: zoom.slice(0, -1) });
  return html`<div class="buttons" role="group" aria-label=${say("chart.zoom")}>
    <button class="square" aria-label=${say("chart.zoom-out")} ?disabled=${zoom.length === 0} @click=${zoomOut}>${icon("minus")}</button>
    <button class="square" aria-label=${say("chart.zoom-in")} ?disabled=${!grain || !into} @click=${zoomIn}>${icon("plus")}</button>
  </div>`;
}
