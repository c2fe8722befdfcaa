//! The program of a measuring process; see `process.js` for what it takes and gives.

import { PEERS, linimasa } from "./engines/index.js";
import { quality, speed } from "./measure.js";

/** @import { QualityTask, SpeedTask } from "./process.js" */

process.once("message", async (/** @type {SpeedTask | QualityTask} */ task) => {
  const engine = [linimasa, ...PEERS].find(({ name }) => name === task.engine);
  const answer = await (task.kind === "speed" ? speed(engine, task) : quality(engine, task));
  process.send(answer, () => process.exit());
});
