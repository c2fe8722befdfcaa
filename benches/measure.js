//! What is measured of one engine in a process: its speed and memory, and how good its answers are.

import { readFile, writeFile } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { built, times } from "./speed.js";

/** @import { LoadTask, Quality, QualityTask, SpeedTask, Weighed } from "./process.js" */
/** @import { Engine, Searcher } from "./engines/index.js" */
/** @import { Document } from "./words.js" */
/** @import { Question } from "./queries.js" */

/** So many hits are looked at. */
const DEPTH = 1_000;
const FIRST_HITS = 10;

/**
 * @param {Engine} engine
 * @param {SpeedTask} task
 * @param {Document[]} documents
 * @returns {Promise<Weighed>}
 */
export async function weighed(engine, { classes, saved: path }, documents) {
  const before = await retained();
  const whole = await built(engine, documents);
  const memory = engine.buildsElsewhere ? undefined : await retained() - before;
  const { speed, saved } = await times(engine, whole, { classes });
  if (saved) await writeFile(path, saved);
  return { ...speed, memory, ...saved && sizes(engine, saved) };
}

/**
 * @param {Engine} engine
 * @param {Uint8Array} saved
 */
function sizes(engine, saved) {
  const gzipped = gzipSync(saved).length;
  const index = engine.indexOf ? gzipSync(engine.indexOf(saved)).length : gzipped;
  return { saved: saved.length, gzipped, index };
}

/**
 * Bytes that an engine holds once it has loaded what it saved and answered a query.
 * @param {Engine} engine
 * @param {LoadTask} task
 * @returns {Promise<number>}
 */
export async function loaded(engine, { saved, query }) {
  const before = await retained();
  const searcher = await engine.load(await readFile(saved));
  await searcher.search(query);
  const memory = await retained() - before;
  await searcher.close?.();
  return memory;
}

/** Bytes that stay after collections, the memory of wasm included; what a first one finds is let go in a later turn. */
async function retained() {
  globalThis.gc();
  await setImmediate();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/**
 * @param {Engine} engine
 * @param {QualityTask} task
 * @param {Document[]} documents
 * @returns {Promise<Record<string, Quality>>}
 */
export async function quality(engine, { questions }, documents) {
  const searcher = await engine.build(documents);
  const figures = {};
  for (const [name, asked] of Object.entries(questions)) figures[name] = await graded(searcher, asked);
  await searcher.close?.();
  return figures;
}

/**
 * @param {Searcher} searcher
 * @param {Question[]} questions not empty
 */
async function graded(searcher, questions) {
  const sums = { reciprocalRank: 0, precision: 0, recall: 0 };
  for (const { query, wanted } of questions) {
    const ids = await searcher.ids(query, DEPTH);
    const ranks = ids.flatMap((id, place) => wanted.includes(id) ? [place + 1] : []);
    sums.reciprocalRank += ranks[0] <= FIRST_HITS ? 1 / ranks[0] : 0;
    sums.precision += ranks.reduce((sum, rank, before) => sum + (before + 1) / rank, 0) / wanted.length;
    sums.recall += ranks.length / wanted.length;
  }
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum / questions.length]));
}
