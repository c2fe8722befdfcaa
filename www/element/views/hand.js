//! The reader's hand on the chart: takes its pointers, wheel and keys to brush and lens. One
//! pointer chooses a period, two zoom; vertical swipes and the plain wheel stay with the page.

import { Brush } from "./brush.js";
import { Lens } from "./lens.js";

/** @typedef {import("../types.d.ts").Bucket} Bucket */
/** @typedef {import("./chart.js").Chart} Chart */

/** The hand on one chart. */
export class Hand {
  brush = new Brush();
  lens = new Lens();
  /** Percent from the left, of each pointer that is down. @type {Map<number, number>} */
  #pointers = new Map();
  /** The day whose bar gets the focus once it is drawn. */
  #goal = "";
  #redraw;

  /** @param {() => void} redraw */
  constructor(redraw) {
    this.#redraw = redraw;
  }

  /** @param {PointerEvent} event @param {Chart} chart */
  down(event, chart) {
    if (event.button !== 0) return;
    /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, percent(event));
    if (this.#pointers.size === 1) this.brush.start(chart.axis.nearest(percent(event)));
    else this.brush.cancel();
    if (this.#pointers.size === 2) this.lens.grasp(chart, this.#fingers(chart));
    this.#redraw();
  }

  /** @param {PointerEvent} event @param {Chart} chart */
  move(event, chart) {
    if (!this.#pointers.has(event.pointerId)) return;
    this.#pointers.set(event.pointerId, percent(event));
    if (this.#pointers.size === 2) return this.lens.pinch(chart, this.#fingers(chart));
    this.brush.drag(chart.axis.nearest(percent(event)));
    this.#redraw();
  }

  /** @param {PointerEvent} event @param {Chart} chart */
  up(event, chart) {
    if (this.#pointers.delete(event.pointerId)) this.brush.drop(chart.view);
    this.#end();
  }

  /** @param {PointerEvent} event */
  cancel(event) {
    this.#pointers.delete(event.pointerId);
    this.brush.cancel();
    this.#end();
  }

  /** @param {WheelEvent} event @param {Chart} chart */
  wheel(event, chart) {
    const zooms = event.ctrlKey || event.metaKey;
    if (this.lens.wheel(event, chart, chart.axis.share(percent(event))) || zooms) event.preventDefault();
  }

  /** @param {KeyboardEvent} event @param {Chart} chart */
  key(event, chart) {
    const { bars } = chart.axis;
    const { start } = /** @type {SVGElement} */ (event.target).dataset;
    const bar = bars.find((bar) => bar.start === start);
    if (!bar || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(this.#press(event, bar, chart) || this.#step(event, bar, chart))) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Puts the focus where a key led to, once the chart shows it. @param {ParentNode} root */
  settle(root) {
    if (!this.#goal) return;
    const bars = [.../** @type {NodeListOf<SVGElement>} */ (root.querySelectorAll(".column"))];
    const goal = bars.find(({ dataset }) => (dataset.end ?? "") >= this.#goal) ?? bars.at(-1);
    this.#goal = "";
    this.brush.rest(goal?.dataset.start);
    goal?.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event @param {Bucket} bar @param {Chart} chart @returns {boolean} whether the key meant something */
  #press({ key }, bar, chart) {
    const { view } = chart;
    const { from, to } = view.choices;
    if (key === "Enter" || key === " ") this.brush.press(bar, view);
    else if (key === "+" || key === "=") this.lens.into(chart, bar) && this.#aim(bar.start);
    else if (key === "-") this.lens.out(chart, bar) && this.#aim(bar.start);
    else if (key === "Escape" && (from || to)) view.acts.choose({ from: "", to: "" });
    else return false;
    return true;
  }

  /** Past the last bar, the chart moves along. @param {KeyboardEvent} event @param {Bucket} bar @param {Chart} chart */
  #step(event, bar, chart) {
    const { bars } = chart.axis;
    const to = destination(event, bars.indexOf(bar), bars.length);
    if (to === undefined) return false;
    const next = bars[Math.min(Math.max(to, 0), bars.length - 1)] ?? bar;
    const beyond = next === bar && !event.shiftKey && to !== bars.indexOf(bar);
    if (beyond) this.lens.along(chart, to < 0 ? -1 : 1);
    else this.brush.step(bar, next, event.shiftKey, chart.view);
    this.#aim(next.start);
    return true;
  }

  /** @param {string} day */
  #aim(day) {
    this.#goal = day;
    this.#redraw();
  }

  #end() {
    if (this.#pointers.size < 2) this.lens.release();
    this.#redraw();
  }

  /** @param {Chart} chart @returns {import("./lens.js").Fingers} */
  #fingers({ axis }) {
    const [one = 0, other = 0] = [...this.#pointers.values()].map((place) => axis.share(place));
    return [one, other];
  }
}

/** Where a pointer is, percent from the left. @param {MouseEvent} event */
function percent(event) {
  const { left, width } = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
  return ((event.clientX - left) / width) * 100;
}

/** The index that a key leads to, maybe beyond the ends. @param {KeyboardEvent} event @param {number} at @param {number} count */
function destination({ key, currentTarget }, at, count) {
  const onward = getComputedStyle(/** @type {Element} */ (currentTarget)).direction === "rtl" ? -1 : 1;
  const steps = /** @type {Record<string, number>} */ ({
    ArrowRight: at + onward, ArrowLeft: at - onward, Home: 0, End: count - 1, PageDown: at + 10, PageUp: at - 10,
  });
  return steps[key];
}
