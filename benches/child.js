//! The program of a measuring process; see `process.js` for what it takes and gives.

import { readFile } from "node:fs/promises";
import { PEERS, linimasa } from "./engines/index.js";
import { loaded, quality, weighed } from "./measure.js";

/** @import { Task } from "./process.js" */

process.once("message", async (/** @type {Task} */ task) => {
  process.send(await answer(task), () => process.exit());
});

/** @param {Task} task */
async function answer(task) {
  const engine = [linimasa, ...PEERS].find(({ name }) => name === task.engine);
  if (task.kind === "load") return loaded(engine, task);
  const documents = JSON.parse(await readFile(task.documents, "utf8"));
  return task.kind === "speed" ? weighed(engine, task, documents) : quality(engine, task, documents);
}
