//! Stretches of days as the chart shows them: takes a stretch and what is done to it, gives the
//! next one. Days are `YYYY-MM-DD`, both ends inclusive; pure arithmetic.

/** @typedef {import("./types.d.ts").Frame} Frame */
/** @typedef {import("./types.d.ts").Period} Period */
/** @typedef {import("./types.d.ts").BarGrain} BarGrain */

const DAY_MS = 86_400_000;
/** The chart goes no deeper: bars of single days are broad by then. */
export const FEWEST_DAYS = 10;
/** The grain of the bars by the most days that are shown in it. */
const GRAINS = /** @type {const} */ ([["day", 92], ["month", 10 * 366], ["year", 120 * 366]]);

/** Number of a day. @param {string} iso */
export function dayNumber(iso) {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
}

/** How many days a stretch has. @param {Period} period */
export function length({ from, to }) {
  return dayNumber(to) + 1 - dayNumber(from);
}

/**
 * A stretch with the grain that shows it best, widened to whole bars.
 * @param {Period} period @returns {Frame}
 */
export function framed(period) {
  const days = length(period);
  const grain = GRAINS.find(([, most]) => days <= most)?.[0] ?? "decade";
  return { grain, from: firstDay(period.from, grain), to: lastDay(period.to, grain) };
}

/**
 * A stretch of so many days that has a day at a place, inside the whole; undefined for the whole.
 * @param {Period} whole @param {number} days @param {number} day its number @param {number} share of the stretch before it, 0 to 1
 * @returns {Period | undefined}
 */
export function placed(whole, days, day, share) {
  const all = length(whole);
  const kept = Math.max(Math.round(days), FEWEST_DAYS);
  if (kept >= all) return undefined;
  const first = dayNumber(whole.from);
  const start = Math.min(Math.max(Math.round(day - kept * share), first), first + all - kept);
  return { from: isoDay(start), to: isoDay(start + kept - 1) };
}

/** The number of the day at a share of a stretch. @param {Period} period @param {number} share */
export function dayAt(period, share) {
  return dayNumber(period.from) + length(period) * share;
}

/** @param {number} day */
function isoDay(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** @param {string} iso @param {BarGrain} grain */
function firstDay(iso, grain) {
  const starts = { day: iso, month: `${iso.slice(0, 7)}-01`, year: `${iso.slice(0, 4)}-01-01`, decade: `${iso.slice(0, 3)}0-01-01` };
  return starts[grain];
}

/** @param {string} iso @param {BarGrain} grain */
function lastDay(iso, grain) {
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  const ends = { day: iso, month: isoDay(Date.UTC(year, month, 0) / DAY_MS), year: `${iso.slice(0, 4)}-12-31`, decade: `${iso.slice(0, 3)}9-12-31` };
  return ends[grain];
}
