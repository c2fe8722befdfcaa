//! One engine in a process of its own: it gets a task, does it, sends what it measured, ends.

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** @import { Document } from "./words.js" */
/** @import { Question } from "./queries.js" */

/**
 * @typedef {{ kind: "speed", engine: string, documents: Document[], classes: Record<string, string[]> }} SpeedTask
 * @typedef {{ kind: "quality", engine: string, documents: Document[], questions: Record<string, Question[]> }} QualityTask
 * Milliseconds, bytes. `load` where saved indexes can be loaded whole.
 * @typedef {{
 *   build: number,
 *   memory: number,
 *   first: number,
 *   classes: Record<string, number>,
 *   saved: number,
 *   gzipped: number,
 *   load?: number,
 * }} Speed
 * Means over the questions of one kind: of the reciprocal rank of the first right hit among ten, of the average
 * precision, and of the share of the right articles that was found.
 * @typedef {{ reciprocalRank: number, precision: number, recall: number }} Quality
 */

const PROGRAM = fileURLToPath(new URL("child.js", import.meta.url));

/**
 * @template {SpeedTask | QualityTask} T
 * @param {T} task
 * @returns {Promise<T extends SpeedTask ? Speed : Record<string, Quality>>}
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
