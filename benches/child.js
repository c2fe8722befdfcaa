//! The program of a measuring process; see `process.js` for what it takes and gives.

import { PEERS, linimasa } from "./engines/index.js";
import { median, medianTime, timed } from "./statistics.js";

/** @import { Quality, QualityTask, Speed, SpeedTask } from "./process.js" */
/** @import { Searcher } from "./engines/index.js" */

process.once("message", async (/** @type {SpeedTask | QualityTask} */ task) => {
  const engine = [linimasa, ...PEERS].find(({ name }) => name === task.engine);
  const answer = await (task.kind === "speed" ? speed(engine, task) : quality(engine, task));
  process.send(answer, () => process.exit());
});

/**
 * @param {import("./engines/index.js").Engine} engine
 * @param {SpeedTask} task
 * @returns {Promise<Speed>}
 */
async function speed(engine, { documents, classes }) {
  const before = retained();
  const { ms: build, result: searcher } = await timed(() => engine.build(documents));
  const memory = retained() - before;
  const { ms: first } = await timed(() => searcher.search(Object.values(classes)[0][0]));
  await warmUp(searcher, classes);
  const times = {};
  for (const [name, queries] of Object.entries(classes)) {
    if (name === "phrase" && !engine.phrases) continue;
    times[name] = await classTime(searcher, queries);
  }
  await searcher.close?.();
  return { build, memory, first, classes: times };
}

/**
 * @param {import("./engines/index.js").Engine} engine
 * @param {QualityTask} task
 * @returns {Promise<Quality>}
 */
async function quality(engine, { documents, items }) {
  const searcher = await engine.build(documents);
  const ranks = {};
  for (const [name, known] of Object.entries(items)) ranks[name] = await meanReciprocalRank(searcher, known);
  await searcher.close?.();
  return ranks;
}

/** Bytes that stay after a collection, the memory of wasm included. */
function retained() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/**
 * So that code is compiled and files are loaded.
 * @param {Searcher<any>} searcher
 * @param {Record<string, string[]>} classes
 */
async function warmUp(searcher, classes) {
  for (const query of Object.values(classes).flat()) await searcher.search(query);
}

/**
 * The median over the queries of a class of each one's median time.
 * @param {Searcher<any>} searcher
 * @param {string[]} queries
 */
async function classTime(searcher, queries) {
  const times = [];
  for (const query of queries) times.push(await medianTime(() => searcher.search(query)));
  return median(times);
}

/**
 * 1 if every wanted article comes first, 0 if none is among the first ten.
 * @param {Searcher<any>} searcher
 * @param {import("./queries.js").KnownItem[]} known
 */
async function meanReciprocalRank(searcher, known) {
  let sum = 0;
  for (const { query, wanted } of known) {
    const place = (await searcher.ids(await searcher.search(query))).indexOf(wanted);
    if (place >= 0) sum += 1 / (place + 1);
  }
  return sum / known.length;
}
