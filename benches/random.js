//! Chance that is the same on every run.

/**
 * Numbers in [0, 1), the same for the same seed (mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @template T
 * @param {() => number} random
 * @param {readonly T[]} from not empty
 * @returns {T}
 */
export function pick(random, from) {
  return from[Math.floor(random() * from.length)];
}

/**
 * Up to `count` different elements, in the order drawn.
 * @template T
 * @param {() => number} random
 * @param {readonly T[]} from
 * @param {number} count
 */
export function sample(random, from, count) {
  const rest = [...from];
  const drawn = [];
  while (drawn.length < count && rest.length > 0) {
    drawn.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return drawn;
}
