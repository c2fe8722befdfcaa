//! The zoom of the chart: takes steps, wheels and pinches, gives what the chart shows next. The
//! wheel zooms with Ctrl or Meta alone, so that the page keeps its scrolling.

import { FEWEST_DAYS, dayAt, dayNumber, framed, length, placed } from "../frame.js";

/** @typedef {import("../types.d.ts").Bucket} Bucket */
/** @typedef {import("../types.d.ts").Period} Period */
/** @typedef {import("./chart.js").Chart} Chart */
/** The shares of the chart, 0 to 1, where two fingers are. @typedef {[number, number]} Fingers */

/** How much a step of a button or key zooms. */
const STEP = 4;
/** Shares of what is shown that a step goes along the time. */
const STRIDE = 0.5;
/** A notch of a wheel is at most so many pixels. */
const NOTCH_PX = 60;
const ZOOM_PER_PX = 0.008;
const STRIDE_PER_PX = 0.002;
const NARROWEST_PINCH = 0.05;

/** The zoom of one chart. */
export class Lens {
  /** Zoom that is too little for a day yet. */
  #rest = 1;
  /** What was shown when two fingers came down, and where they did. @type {{ shown: Period, fingers: Fingers } | undefined} */
  #pinch;

  /** Whether there is anything to go into. @param {Chart} chart */
  deepens({ shown, axis }) {
    return axis.bars.length > 0 && length(shown) > FEWEST_DAYS;
  }

  /** Into the chosen period if it is a part of what is shown, else about a bar. @param {Chart} chart @param {Bucket} [bar] */
  into(chart, bar) {
    const { view: { choices: { from, to } }, shown, whole } = chart;
    const inside = from > shown.from || to < shown.to;
    if (!bar && from && to && inside) return show(chart, placed(whole, length({ from, to }), dayNumber(from), 0));
    return this.#zoom(chart, 1 / STEP, bar ?? fullest(chart.axis.bars));
  }

  /** @param {Chart} chart @param {Bucket} [bar] stays where it is */
  out(chart, bar) {
    return this.#zoom(chart, STEP, bar);
  }

  /** Along the time, half of what is shown. @param {Chart} chart @param {1 | -1} way */
  along(chart, way) {
    return this.#move(chart, way * STRIDE);
  }

  /** @param {WheelEvent} event @param {Chart} chart @param {number} share where the pointer is */
  wheel({ ctrlKey, metaKey, shiftKey, deltaX, deltaY }, chart, share) {
    if (ctrlKey || metaKey) return this.#scale(chart, Math.exp(notch(deltaY) * ZOOM_PER_PX), share);
    const sideways = shiftKey ? deltaX || deltaY : deltaX;
    return Math.abs(sideways) > Math.abs(shiftKey ? 0 : deltaY) && this.#move(chart, notch(sideways) * STRIDE_PER_PX);
  }

  /** @param {Chart} chart @param {Fingers} fingers */
  grasp({ shown }, fingers) {
    this.#pinch = { shown, fingers };
  }

  /** The days under the fingers stay there. @param {Chart} chart @param {Fingers} fingers */
  pinch(chart, fingers) {
    if (!this.#pinch) return;
    const { shown, fingers: held } = this.#pinch;
    const scale = apart(held) / apart(fingers);
    show(chart, placed(chart.whole, length(shown) * scale, dayAt(shown, middle(held)), middle(fingers)));
  }

  release() {
    this.#pinch = undefined;
  }

  /** @param {Chart} chart @param {number} factor @param {Bucket} [bar] */
  #zoom(chart, factor, bar) {
    const day = bar && (dayNumber(bar.start) + dayNumber(bar.end) + 1) / 2;
    return show(chart, placed(chart.whole, length(chart.shown) * factor, day ?? dayAt(chart.shown, 0.5), 0.5));
  }

  /** @param {Chart} chart @param {number} factor @param {number} share what stays in place */
  #scale(chart, factor, share) {
    this.#rest *= factor;
    const days = length(chart.shown) * this.#rest;
    const moved = show(chart, placed(chart.whole, days, dayAt(chart.shown, share), share));
    if (moved || days > length(chart.whole)) this.#rest = 1;
    return moved;
  }

  /** @param {Chart} chart @param {number} shares of what is shown */
  #move(chart, shares) {
    const days = length(chart.shown);
    return show(chart, placed(chart.whole, days, dayNumber(chart.shown.from) + Math.sign(shares) * Math.ceil(Math.abs(shares) * days), 0));
  }
}

/** @param {Chart} chart @param {Period | undefined} period @returns {boolean} whether that is something else than before */
function show({ view, shown, whole }, period) {
  const { from, to } = period ?? whole;
  if (from === shown.from && to === shown.to) return false;
  view.acts.choose({ window: period && { ...period, frame: framed(period) } }, { typing: true });
  return true;
}

/** @param {Bucket[]} bars */
function fullest(bars) {
  return [...bars].sort((a, b) => b.events - a.events)[0];
}

/** @param {number} pixels */
function notch(pixels) {
  return Math.min(Math.max(pixels, -NOTCH_PX), NOTCH_PX);
}

/** @param {Fingers} fingers */
function apart([one, other]) {
  return Math.max(Math.abs(one - other), NARROWEST_PINCH);
}

/** @param {Fingers} fingers */
function middle([one, other]) {
  return (one + other) / 2;
}
