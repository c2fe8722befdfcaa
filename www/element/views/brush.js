//! The choice of a period on the chart: takes a press, a drag or keys, gives the period from bar
//! to bar.

/** @typedef {import("../types.d.ts").Bucket} Bucket */
/** @typedef {import("../types.d.ts").Period} Period */
/** @typedef {import("../types.d.ts").View} View */
/** @typedef {import("./chart.js").Chart} Chart */

/** What is being drawn over one chart, and which bar has the tab stop. */
export class Brush {
  /** The period under the hand, before it is let go. @type {Period | undefined} */
  period;
  /** Where the hand came down. @type {Bucket | undefined} */
  #held;
  /** Where Shift and the arrows began to widen. @type {Bucket | undefined} */
  #pivot;
  /** The first day of the bar with the tab stop. */
  #stop = "";

  /** The bar that Tab reaches. @param {Chart} chart */
  stop({ axis }) {
    return axis.bars.find(({ start }) => start === this.#stop) ?? axis.bars[0];
  }

  /** Leaves the tab stop at a bar. @param {string} [start] its first day */
  rest(start = "") {
    this.#stop = start;
  }

  /** @param {Bucket | undefined} bar under the pointer */
  start(bar) {
    this.#held = bar;
    this.drag(bar);
  }

  /** @param {Bucket | undefined} bar under the pointer */
  drag(bar) {
    if (this.#held) this.period = between(this.#held, bar ?? this.#held);
  }

  /** @param {View} view */
  drop(view) {
    const { period } = this;
    this.cancel();
    if (period) choose(view, period);
  }

  cancel() {
    this.#held = this.period = undefined;
  }

  /** @param {Bucket} bar @param {View} view */
  press(bar, view) {
    choose(view, between(bar, bar));
  }

  /** Goes from bar to bar; with `widen`, the period grows along. @param {Bucket} bar @param {Bucket} next @param {boolean} widen @param {View} view */
  step(bar, next, widen, view) {
    this.rest(next.start);
    this.#pivot = widen ? (this.#pivot ?? bar) : undefined;
    if (this.#pivot) view.acts.choose(between(this.#pivot, next));
  }
}

/** @param {Bucket} one @param {Bucket} other */
function between(one, other) {
  const [first, last] = one.start <= other.start ? [one, other] : [other, one];
  return { from: first.start, to: last.end };
}

/** Chooses a period; the same one again lets it go. @param {View} view @param {Period} period */
function choose({ acts, choices }, period) {
  const again = choices.from === period.from && choices.to === period.to;
  acts.choose(again ? { from: "", to: "" } : period);
}
