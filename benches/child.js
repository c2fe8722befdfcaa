//! The program of a measuring process; see `process.js` for what it takes and gives.

import { readFile } from "node:fs/promises";
import { PEERS, linimasa } from "./engines/index.js";
import { quality, weighed } from "./measure.js";

/** @import { QualityTask, SpeedTask } from "./process.js" */

process.once("message", async (/** @type {SpeedTask | QualityTask} */ task) => {
  const engine = [linimasa, ...PEERS].find(({ name }) => name === task.engine);
  const documents = JSON.parse(await readFile(task.documents, "utf8"));
  const answer = await (task.kind === "speed" ? weighed(engine, task, documents) : quality(engine, task, documents));
  process.send(answer, () => process.exit());
});
