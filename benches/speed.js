//! How long one engine takes, in Node as in a page: building, its first query, warm queries, opening what it saved.

import { median, medianTime, timed } from "./statistics.js";

/** @import { Document } from "./words.js" */
/** @import { Engine, Searcher } from "./engines/index.js" */

/**
 * Milliseconds; `classes` by name of class. `reading` and `load` where the engine has such a thing, `unsaved` where it
 * could not save its index: why.
 * @typedef {{
 *   build: number, reading?: number, first: number, classes: Record<string, number>, load?: number, unsaved?: string,
 * }} Speed
 * An index with how long it took to build.
 * @typedef {{ build: number, searcher: Searcher }} Built
 */

/**
 * @param {Engine} engine
 * @param {Document[]} documents
 * @returns {Promise<Built>}
 */
export async function built(engine, documents) {
  const { ms: build, result: searcher } = await timed(() => engine.build(documents));
  return { build, searcher };
}

/**
 * The other times of an engine, and what it saved.
 * @param {Engine} engine
 * @param {Built} index
 * @param {{ classes: Record<string, string[]> }} task
 * @returns {Promise<{ speed: Speed, saved?: Uint8Array }>}
 */
export async function times(engine, { build, searcher }, { classes }) {
  const { ms: first } = await timed(() => searcher.search(Object.values(classes)[0][0]));
  const warm = await classTimes(searcher, engine.phrases ? classes : withoutPhrases(classes));
  const { saved, unsaved } = await saving(searcher);
  const load = engine.load && saved && await medianTime(() => engine.load(saved));
  await searcher.close?.();
  return { speed: { build, reading: searcher.reading, first, classes: warm, load, unsaved }, saved };
}

/**
 * What a searcher saves, or why it cannot: JSON ends with the longest string that there is.
 * @param {Searcher} searcher
 * @returns {Promise<{ saved?: Uint8Array, unsaved?: string }>}
 */
async function saving(searcher) {
  try {
    return { saved: await searcher.save() };
  } catch (error) {
    return { unsaved: /** @type {Error} */ (error).message };
  }
}

/** @param {Record<string, string[]>} classes */
function withoutPhrases({ phrase: _, ...others }) {
  return others;
}

/**
 * By class the median over its queries of each one's median time, all warm.
 * @param {Searcher} searcher
 * @param {Record<string, string[]>} classes
 */
async function classTimes(searcher, classes) {
  for (const query of Object.values(classes).flat()) await searcher.search(query);
  const figures = {};
  for (const [name, queries] of Object.entries(classes)) {
    const medians = [];
    for (const query of queries) medians.push(await medianTime(() => searcher.search(query)));
    figures[name] = median(medians);
  }
  return figures;
}
