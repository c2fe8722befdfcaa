//! What is measured of one engine: its speed, and how good its answers are.

import { gzipSync } from "node:zlib";
import { median, medianTime, timed } from "./statistics.js";

/** @import { Quality, QualityTask, Speed, SpeedTask } from "./process.js" */
/** @import { Engine, Searcher } from "./engines/index.js" */
/** @import { Question } from "./queries.js" */

/** So many hits are looked at. */
const DEPTH = 1_000;
const FIRST_HITS = 10;

/**
 * @param {Engine} engine
 * @param {SpeedTask} task
 * @returns {Promise<Speed>}
 */
export async function speed(engine, { documents, classes }) {
  const before = retained();
  const { ms: build, result: searcher } = await timed(() => engine.build(documents));
  const memory = retained() - before;
  const { ms: first } = await timed(() => searcher.search(Object.values(classes)[0][0]));
  const times = await classTimes(searcher, engine.phrases ? classes : withoutPhrases(classes));
  const saved = await searcher.save();
  const load = engine.load && await medianTime(() => engine.load(saved));
  await searcher.close?.();
  return { build, memory, first, classes: times, saved: saved.length, gzipped: gzipSync(saved).length, load };
}

/** @param {Record<string, string[]>} classes */
function withoutPhrases({ phrase: _, ...others }) {
  return others;
}

/** Bytes that stay after a collection, the memory of wasm included. */
function retained() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/**
 * By class the median over its queries of each one's median time, all warm.
 * @param {Searcher} searcher
 * @param {Record<string, string[]>} classes
 */
async function classTimes(searcher, classes) {
  for (const query of Object.values(classes).flat()) await searcher.search(query);
  const times = {};
  for (const [name, queries] of Object.entries(classes)) {
    const medians = [];
    for (const query of queries) medians.push(await medianTime(() => searcher.search(query)));
    times[name] = median(medians);
  }
  return times;
}

/**
 * @param {Engine} engine
 * @param {QualityTask} task
 * @returns {Promise<Record<string, Quality>>}
 */
export async function quality(engine, { documents, questions }) {
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
