//! One engine in a process of its own: it gets a task, does it, sends what it measured, ends.

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** @import { Speed } from "./speed.js" */
/** @import { Question } from "./queries.js" */

/**
 * `documents` is the path of a file that holds them as JSON, `saved` that of one for what the engine saves.
 * @typedef {{ kind: "speed", engine: string, documents: string, classes: Record<string, string[]>, saved: string }} SpeedTask
 * @typedef {{ kind: "load", engine: string, saved: string, query: string }} LoadTask
 * @typedef {{ kind: "quality", engine: string, documents: string, questions: Record<string, Question[]> }} QualityTask
 * @typedef {SpeedTask | LoadTask | QualityTask} Task
 * Milliseconds, bytes; `gzipped` and `index` after gzip. `memory` where the index is built in the process, `loaded`
 * where it can be loaded.
 * @typedef {Speed & { memory?: number, loaded?: number, saved?: number, gzipped?: number, index?: number }} Weighed
 * Means over the questions of one kind: of the reciprocal rank of the first right hit among ten, of the average
 * precision, and of the share of the right articles that was found.
 * @typedef {{ reciprocalRank: number, precision: number, recall: number }} Quality
 */

/** That an engine gave no answer, and why. */
export class Dropped extends Error {}

const PROGRAM = fileURLToPath(new URL("child.js", import.meta.url));

/**
 * @template {Task} T
 * @param {T} task
 * @param {number} minutes after which the engine is dropped
 * @returns {Promise<T extends SpeedTask ? Weighed : T extends LoadTask ? number : Record<string, Quality>>}
 */
export async function inOwnProcess(task, minutes) {
  // What an engine prints is no part of the report.
  const child = fork(PROGRAM, { execArgv: ["--expose-gc"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  try {
    return await withinMinutes(minutes, new Promise((resolve, reject) => {
      child.once("message", resolve);
      child.once("error", reject);
      child.once("exit", (code, signal) => reject(new Dropped(ending(code, signal))));
      child.send(task);
    }));
  } finally {
    child.kill("SIGKILL");
  }
}

/**
 * Node aborts when its heap is full.
 * @param {number | null} code
 * @param {string | null} signal
 */
function ending(code, signal) {
  return signal === "SIGABRT" || code === 134 ? "out of memory" : `ended with ${signal ?? code}`;
}

/**
 * @template T
 * @param {number} minutes
 * @param {Promise<T>} work
 * @returns {Promise<T>} dropped when the time is over
 */
export function withinMinutes(minutes, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Dropped(`over ${minutes} min`)), minutes * 60_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
