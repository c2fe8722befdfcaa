//! One engine in a process of its own: it gets a task, does it, sends what it measured, ends.

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** @import { Document } from "./words.js" */
/** @import { KnownItem } from "./queries.js" */

/**
 * @typedef {{ kind: "speed", engine: string, documents: Document[], classes: Record<string, string[]> }} SpeedTask
 * @typedef {{ kind: "quality", engine: string, documents: Document[], items: Record<string, KnownItem[]> }} QualityTask
 * Milliseconds, bytes.
 * @typedef {{ build: number, memory: number, first: number, classes: Record<string, number> }} Speed
 * @typedef {Record<string, number>} Quality mean reciprocal ranks
 */

const PROGRAM = fileURLToPath(new URL("child.js", import.meta.url));

/**
 * @template {SpeedTask | QualityTask} T
 * @param {T} task
 * @returns {Promise<T extends SpeedTask ? Speed : Quality>}
 */
export function inOwnProcess(task) {
  return new Promise((resolve, reject) => {
    // What an engine prints is no part of the report.
    const child = fork(PROGRAM, { execArgv: ["--expose-gc"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
    child.once("message", resolve);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${task.engine}: its process ended with ${code} before it answered`)));
    child.send(task);
  });
}
