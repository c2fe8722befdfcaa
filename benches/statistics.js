//! Medians, and how long things take.

/** @param {number[]} values not empty */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Milliseconds until `work` is done, and what came of it.
 * @template T
 * @param {() => T | Promise<T>} work
 */
export async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

const MOST_RUNS = 25;
const FEWEST_RUNS = 3;
const ENOUGH_MS = 150;

/**
 * The median of up to 25 runs; of three if they are slow.
 * @param {() => unknown} work
 */
export async function medianTime(work) {
  const runs = [];
  let spent = 0;
  while (runs.length < FEWEST_RUNS || (runs.length < MOST_RUNS && spent < ENOUGH_MS)) {
    const { ms } = await timed(work);
    runs.push(ms);
    spent += ms;
  }
  return median(runs);
}
