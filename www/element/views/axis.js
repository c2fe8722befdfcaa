//! Takes a frame of time and bars, gives where they stand: shares of the width by days, heights by
//! counts, and the labels that fit. Pure arithmetic.

import { dayNumber, length } from "../frame.js";

/** @typedef {import("../types.d.ts").Bucket} Bucket */

/** The room about a label, and that of each of its letters, in the text size of the page. */
const [AROUND_REM, LETTER_REM] = [0.7, 0.5];
/** So many bars are named one by one, the fullest first; more of them at regular steps. */
const FEW_BARS = 12;
/** What may lie from one named bar to the next. */
const STEPS = { decade: [1, 2, 5, 10], year: [1, 2, 5, 10, 20, 50], month: [1, 2, 3, 6, 12, 24, 60], day: [1, 2, 7, 14, 28] };
const BROADEST_PX = 56;
const TALLEST = 66;
const LOWEST = 4;

/** The scale of one chart; shares are percent. */
export class Axis {
  #ends;
  #first;
  #days;
  #most;
  #space;

  /** @param {import("../types.d.ts").Period} shown @param {Bucket[]} buckets in order @param {import("./body.js").Room} space */
  constructor(shown, buckets, space) {
    /** The buckets in what is shown that hold something. */
    this.bars = buckets.filter(({ start, end, events }) => events > 0 && end >= shown.from && start <= shown.to);
    this.#ends = [{ start: shown.from, end: shown.from }, { start: shown.to, end: shown.to }];
    this.#first = dayNumber(shown.from);
    this.#days = length(shown);
    this.#most = Math.max(1, ...this.bars.map((bucket) => bucket.events));
    this.#space = space;
  }

  /**
   * Where the days from `from` to `to` stand; an empty end is the end of the axis.
   * @param {string} from @param {string} to inclusive
   */
  span(from, to) {
    const start = from ? this.#share(dayNumber(from)) : 0;
    const end = to ? this.#share(dayNumber(to) + 1) : 100;
    return { x: this.#space.rtl ? 100 - end : start, width: Math.max(end - start, 0) };
  }

  /** Where a bar is drawn: in the middle of its days, never broad. @param {Bucket} bar */
  bar(bar) {
    const { x, width } = this.span(bar.start, bar.end);
    const drawn = Math.min(width * 0.72, (BROADEST_PX / this.#space.width) * 100);
    return { x: x + (width - drawn) / 2, width: drawn, height: Math.max((bar.events / this.#most) * TALLEST, LOWEST) };
  }

  /** The share of the days, 0 to 1, before a place. @param {number} left percent from the left */
  share(left) {
    return (this.#space.rtl ? 100 - left : left) / 100;
  }

  /** The bar nearest to a place; undefined where there are none. @param {number} share percent from the left @returns {Bucket | undefined} */
  nearest(share) {
    const distance = (/** @type {Bucket} */ bar) => {
      const { x, width } = this.span(bar.start, bar.end);
      return Math.max(x - share, share - x - width, 0);
    };
    return [...this.bars].sort((a, b) => distance(a) - distance(b))[0];
  }

  /**
   * The labels that fit side by side.
   * @param {(day: string) => string} name of a bar by its first day @param {import("../types.d.ts").BarGrain} grain
   */
  ticks(name, grain) {
    const room = this.#room(Math.max(...[...this.bars, ...this.#ends].map(({ start }) => name(start).length)));
    const ticks = [...this.#named(grain, room), ...this.#ends].map((bar) => ({ ...this.#tick(bar, room / 2), text: name(bar.start) }));
    /** @type {typeof ticks} */
    const kept = [];
    for (const tick of ticks) if (kept.every(({ middle }) => Math.abs(middle - tick.middle) >= room)) kept.push(tick);
    return kept;
  }

  /** Whether the bars are so far apart that each has room for its count. */
  get roomy() {
    const [bar] = this.bars;
    return bar !== undefined && this.span(bar.start, bar.end).width >= this.#room(String(this.#most).length);
  }

  /** The bars that get a label where it fits, the foremost first. @param {import("../types.d.ts").BarGrain} grain @param {number} room */
  #named(grain, room) {
    const [bar] = this.bars;
    if (!bar || this.bars.length <= FEW_BARS) return [...this.bars].sort((a, b) => b.events - a.events);
    const { width } = this.span(bar.start, bar.end);
    const step = STEPS[grain].find((step) => step * width >= room) ?? Infinity;
    return this.bars.filter(({ start }) => ordinal(start, grain) % step === 0);
  }

  /** A label in the middle of its bar, kept inside the chart. @param {{ start: string, end: string }} bar @param {number} edge half of its room */
  #tick(bar, edge) {
    const { x, width } = this.span(bar.start, bar.end);
    const middle = Math.min(Math.max(x + width / 2, edge), 100 - edge);
    // In a text from right to left, the start is on the right.
    const [left, right] = this.#space.rtl ? ["end", "start"] : ["start", "end"];
    if (middle === edge) return { middle, x: 0, anchor: left };
    return middle === 100 - edge ? { middle, x: 100, anchor: right } : { middle, x: middle, anchor: "middle" };
  }

  /** The room of so many letters, in percent. @param {number} letters */
  #room(letters) {
    return ((AROUND_REM + LETTER_REM * letters) / this.#space.rem) * 100;
  }

  /** @param {number} day */
  #share(day) {
    return Math.min(Math.max(((day - this.#first) / this.#days) * 100, 0), 100);
  }
}

/** The number of a bar among all of its grain. @param {string} start `YYYY-MM-DD` @param {import("../types.d.ts").BarGrain} grain */
function ordinal(start, grain) {
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  return { decade: year / 10, year, month: year * 12 + month - 1, day: dayNumber(start) }[grain];
}
