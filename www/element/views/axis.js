//! Takes bars, gives where they stand: shares of the width by days, heights by counts, and the
//! labels that fit. Pure arithmetic.

/** @typedef {import("../types.d.ts").Bucket} Bucket */

const DAY_MS = 86_400_000;
const TICK_SPACE_PX = 58;
const TALLEST = 72;
const LOWEST = 4;

/** Day number of `YYYY-MM-DD`. @param {string} iso */
function dayNumber(iso) {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
}

/** The scale of one chart; shares are percent. */
export class Axis {
  #first;
  #days;
  #most;
  #space;

  /** @param {[Bucket, ...Bucket[]]} buckets in order @param {{ width: number, rtl: boolean }} space CSS pixels */
  constructor(buckets, space) {
    const last = buckets[buckets.length - 1] ?? buckets[0];
    /** The buckets that hold something. */
    this.bars = buckets.filter((bucket) => bucket.events > 0);
    this.#first = dayNumber(buckets[0].start);
    this.#days = dayNumber(last.end) + 1 - this.#first;
    this.#most = Math.max(1, ...buckets.map((bucket) => bucket.events));
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

  /** @param {Bucket} bar */
  height(bar) {
    return Math.max((bar.events / this.#most) * TALLEST, LOWEST);
  }

  /** The bar nearest to a place. @param {number} share percent from the left */
  nearest(share) {
    const distance = (/** @type {Bucket} */ bar) => {
      const { x, width } = this.span(bar.start, bar.end);
      return Math.max(x - share, share - x - width, 0);
    };
    return this.bars.reduce((best, bar) => (distance(bar) < distance(best) ? bar : best));
  }

  /** The labels that fit side by side. @param {(bar: Bucket) => string} name */
  ticks(name) {
    let free = -Infinity;
    const placed = this.bars.map((bar) => ({ ...this.#tick(bar), text: name(bar) })).sort((a, b) => a.x - b.x);
    return placed.filter(({ x }) => {
      const pixel = (x / 100) * this.#space.width;
      const fits = pixel >= free;
      if (fits) free = pixel + TICK_SPACE_PX;
      return fits;
    });
  }

  /** A label in the middle of its bar, kept inside the chart. @param {Bucket} bar */
  #tick(bar) {
    const { x, width } = this.span(bar.start, bar.end);
    const middle = x + width / 2;
    const edge = (TICK_SPACE_PX / 2 / this.#space.width) * 100;
    if (middle < edge) return { x: 0, anchor: "start" };
    return middle > 100 - edge ? { x: 100, anchor: "end" } : { x: middle, anchor: "middle" };
  }

  /** @param {number} day */
  #share(day) {
    return Math.min(Math.max(((day - this.#first) / this.#days) * 100, 0), 100);
  }
}
