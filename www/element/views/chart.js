//! The counts over time as bars, bound to the period: a press or a drag chooses it, the keyboard
//! moves over the bars, two buttons zoom from decades to days.

import { html, svg, nothing } from "lit";
import { Axis } from "./axis.js";
import { periodFields } from "./filters.js";
import { icon } from "./parts.js";

/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("../types.d.ts").Bucket} Bucket */
/** @typedef {import("./brush.js").Brush} Brush */

const FINER = /** @type {const} */ ({ decade: "year", year: "month", month: "day", day: undefined });
const CAPTION_GRAIN = /** @type {const} */ ({ decade: "year", year: "year", month: "month", day: "day" });

/**
 * @param {View} view @param {Brush} brush
 * @param {{ width: number, rtl: boolean }} space in CSS pixels
 */
export function chart(view, brush, space) {
  const bars = shownBars(view);
  const axis = bars && new Axis(bars, space);
  if (!axis) return html`<div class="panel">${periodFields(view)}</div>`;
  const label = caption(view, axis.bars);
  return html`<figure class="panel">
    <div class="bar">${periodFields(view)}<div class="zoom"><figcaption>${label}</figcaption>${zoomButtons(view, axis)}</div></div>
    ${drawing(view, brush, axis, label)}
  </figure>`;
}

/** The bars of the zoomed part, from the first that holds something to the last. @param {View} view */
function shownBars({ answer: { overview, choices } }) {
  const window = choices.zoom.at(-1);
  const inside = overview.buckets.filter(({ start, end }) => !window || (end >= window.from && start <= window.to));
  const last = inside.findLastIndex(({ events }) => events > 0);
  const [first, ...others] = inside.slice(inside.findIndex(({ events }) => events > 0), last + 1);
  return first && /** @type {[Bucket, ...Bucket[]]} */ ([first, ...others]);
}

/** @param {View} view @param {Bucket[]} bars */
function caption({ say, dates, answer: { overview } }, bars) {
  const [first, last] = [bars[0]?.start ?? "", bars[bars.length - 1]?.end ?? ""];
  return say(`chart.label.${overview.grain}`, { range: dates.range(first, last, CAPTION_GRAIN[overview.grain]) });
}

/** @param {View} view @param {Brush} brush @param {Axis} axis @param {string} label */
function drawing(view, brush, axis, label) {
  const { say, dates, answer: { overview } } = view;
  return html`<svg class="chart" part="chart" role="toolbar" aria-label=${label} aria-description=${say("chart.help")}
      @pointerdown=${(/** @type {PointerEvent} */ event) => brush.start(event, axis)}
      @pointermove=${(/** @type {PointerEvent} */ event) => brush.drag(event)}
      @pointerup=${() => brush.drop(view)} @pointercancel=${() => brush.cancel()}
      @keydown=${(/** @type {KeyboardEvent} */ event) => brush.key(event, axis, view)}>
    ${chosenBand(axis, brush.period ?? view.choices)}
    <line class="ground" x1="0" x2="100%" y1="80%" y2="80%"/>
    ${axis.bars.map((bar) => barShape(view, brush, axis, bar))}
    ${axis.ticks((bar) => dates.tick(bar.start, overview.grain)).map(({ x, anchor, text }) =>
      svg`<text class="tick" aria-hidden="true" x="${x}%" y="97%" text-anchor=${anchor}>${text}</text>`)}
  </svg>`;
}

/** @param {Axis} axis @param {{ from: string, to: string }} period */
function chosenBand(axis, period) {
  if (!period.from && !period.to) return nothing;
  const { x, width } = axis.span(period.from, period.to);
  return svg`<rect class="band" x="${x}%" y="0" width="${width}%" height="80%"/>`;
}

/** @param {View} view @param {Brush} brush @param {Axis} axis @param {Bucket} bar */
function barShape({ say, dates, answer: { overview }, choices }, brush, axis, bar) {
  const { x, width } = axis.span(bar.start, bar.end);
  const height = axis.height(bar);
  const chosen = covers(choices, bar);
  const name = say("chart.bar", { date: dates.bar(bar.start, overview.grain), events: say("count.events", { n: bar.events }) });
  return svg`<g class=${chosen ? "column chosen" : "column"} role="button" tabindex=${brush.stops(bar, axis) ? 0 : -1} data-start=${bar.start}
    aria-pressed=${chosen && Boolean(choices.from || choices.to)} aria-label=${name}><title>${name}</title>
    <rect class="area" x="${x}%" y="0" width="${width}%" height="80%"/>
    <rect class="fill" x="${x + width * 0.14}%" width="${width * 0.72}%" y="${80 - height}%" height="${height}%"/>
  </g>`;
}

/** Whether a bar lies in the period; every one does where there is none. @param {{ from: string, to: string }} period @param {Bucket} bar */
function covers({ from, to }, bar) {
  return (!from || bar.end >= from) && (!to || bar.start <= to);
}

/** Zooming in goes into the period, else into the busiest bar. @param {View} view @param {Axis} axis */
function zoomButtons({ say, acts, answer: { overview }, choices }, axis) {
  const { zoom, from, to } = choices;
  const finer = FINER[overview.grain];
  const busiest = axis.bars.reduce((best, bar) => (bar.events > best.events ? bar : best));
  const into = from && to ? { from, to } : { from: busiest.start, to: busiest.end };
  const zoomIn = () => finer && acts.choose({ zoom: [...zoom, { grain: finer, ...into }] });
  const zoomOut = () => acts.choose({ zoom: zoom.slice(0, -1) });
  return html`<div class="buttons" role="group" aria-label=${say("chart.zoom")}>
    <button class="square" aria-label=${say("chart.zoom-out")} ?disabled=${zoom.length === 0} @click=${zoomOut}>${icon("minus")}</button>
    <button class="square" aria-label=${say("chart.zoom-in")} ?disabled=${!finer} @click=${zoomIn}>${icon("plus")}</button>
  </div>`;
}
