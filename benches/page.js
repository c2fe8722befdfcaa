//! The program of a measuring page; `browser.js` bundles it with one engine.

import { built, times } from "./speed.js";

/** @import { Engine } from "./engines/index.js" */
/** @import { Speed } from "./speed.js" */

/**
 * @param {Engine} engine
 * @returns {Promise<Speed>}
 */
export async function measure(engine) {
  const task = await (await fetch("/task.json")).json();
  const documents = await (await fetch("/documents.json")).json();
  const { speed } = await times(engine, await built(engine, documents), task);
  return speed;
}
