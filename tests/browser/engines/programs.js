//! The programs of the engines: found on the path, started, ended with all that they started.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of a program; undefined where there is none. */
export function find(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/**
 * Starts a program with all that it starts in a group of its own.
 * @returns {{ stdout: import("node:stream").Readable, end(): Promise<void> }}
 */
export function start(program, words, environment = {}) {
  const child = spawn(program, words, { detached: true, stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, ...environment } });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.once("error", () => {});
  const end = async () => {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, "SIGKILL");
    await ended;
  };
  return { stdout: child.stdout, end };
}

/** Tries until something comes of it. */
export async function patiently(attempt, tries = 200) {
  for (let left = tries; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
