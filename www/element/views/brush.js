//! The reader's hand on the chart: takes pointers and keys, gives the period from bar to bar.
//! Vertical swipes stay with the page.

/** @typedef {import("./axis.js").Axis} Axis */
/** @typedef {import("../types.d.ts").Bucket} Bucket */
/** @typedef {import("../types.d.ts").View} View */

/** What is being drawn over one chart, and which bar has the tab stop. */
export class Brush {
  /** The period under the hand, before it is let go. @type {{ from: string, to: string } | undefined} */
  period;
  /** Where the hand came down. @type {{ axis: Axis, bar: Bucket } | undefined} */
  #held;
  /** Where Shift and the arrows began to widen. @type {Bucket | undefined} */
  #pivot;
  #stop = "";
  #redraw;

  /** @param {() => void} redraw */
  constructor(redraw) {
    this.#redraw = redraw;
  }

  /** Whether a bar is the one that Tab reaches. @param {Bucket} bar @param {Axis} axis */
  stops(bar, axis) {
    const kept = axis.bars.some(({ start }) => start === this.#stop);
    return bar.start === (kept ? this.#stop : axis.bars[0]?.start);
  }

  /** @param {PointerEvent} event @param {Axis} axis */
  start(event, axis) {
    if (event.button !== 0) return;
    const bar = barAt(event, axis);
    if (!bar) return;
    /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    this.#held = { axis, bar };
    this.drag(event);
  }

  /** @param {PointerEvent} event */
  drag(event) {
    if (!this.#held) return;
    const { bar, axis } = this.#held;
    this.period = between(bar, barAt(event, axis) ?? bar);
    this.#redraw();
  }

  /** @param {View} view */
  drop(view) {
    const { period } = this;
    this.cancel();
    if (period) choose(view, period);
  }

  cancel() {
    this.#held = this.period = undefined;
    this.#redraw();
  }

  /** @param {KeyboardEvent} event @param {Axis} axis @param {View} view */
  key(event, axis, view) {
    const { start } = /** @type {SVGElement} */ (event.target).dataset;
    const at = axis.bars.findIndex((bar) => bar.start === start);
    const bar = axis.bars[at];
    if (!bar || !(this.#press(event, bar, view) || this.#step(event, axis.bars, at, view))) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {KeyboardEvent} event @param {Bucket} bar @param {View} view @returns {boolean} whether the key meant something */
  #press({ key }, bar, view) {
    const { from, to } = view.choices;
    if (key === "Enter" || key === " ") choose(view, between(bar, bar));
    else if (key === "Escape" && (from || to)) view.acts.choose({ from: "", to: "" });
    else return false;
    return true;
  }

  /** @param {KeyboardEvent} event @param {Bucket[]} bars @param {number} at @param {View} view @returns {boolean} whether the key meant something */
  #step(event, bars, at, view) {
    const next = bars[destination(event, at, bars.length)];
    if (!next) return false;
    this.#stop = next.start;
    this.#pivot = event.shiftKey ? (this.#pivot ?? bars[at]) : undefined;
    if (this.#pivot) view.acts.choose(between(this.#pivot, next));
    this.#redraw();
    const chart = /** @type {Element} */ (event.currentTarget);
    /** @type {SVGElement | null} */ (chart.querySelector(`[data-start="${next.start}"]`))?.focus();
    return true;
  }
}

/** The index of the bar that a key leads to; -1 for other keys. @param {KeyboardEvent} event @param {number} at @param {number} count */
function destination({ key, currentTarget }, at, count) {
  const onward = getComputedStyle(/** @type {Element} */ (currentTarget)).direction === "rtl" ? -1 : 1;
  const steps = /** @type {Record<string, number>} */ ({
    ArrowRight: at + onward, ArrowLeft: at - onward, Home: 0, End: count - 1, PageDown: at + 10, PageUp: at - 10,
  });
  const to = steps[key];
  return to === undefined ? -1 : Math.min(Math.max(to, 0), count - 1);
}

/** @param {PointerEvent} event @param {Axis} axis */
function barAt(event, axis) {
  const { left, width } = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
  return axis.nearest(((event.clientX - left) / width) * 100);
}

/** @param {Bucket} one @param {Bucket} other */
function between(one, other) {
  const [first, last] = one.start <= other.start ? [one, other] : [other, one];
  return { from: first.start, to: last.end };
}

/** Chooses a period; the same one again lets it go. @param {View} view @param {{ from: string, to: string }} period */
function choose({ acts, choices }, period) {
  const again = choices.from === period.from && choices.to === period.to;
  acts.choose(again ? { from: "", to: "" } : period);
}
