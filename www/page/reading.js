//! Takes the reader's own files, gives an archive of their articles. Everything stays on the device.

import { buildArchive, openArchive } from "../entry/index.js";

/** @import { Archive } from "../entry/api.d.ts" */

const ARCHIVE = /\.linimasa$/i;

/**
 * An archive of all files; one saved archive alone is opened as it is.
 * @param {File[]} files
 * @param {{ signal: AbortSignal, onFile(file: string, done: number): unknown }} options
 * @returns {Promise<Archive>}
 */
export async function readFiles(files, { signal, onFile }) {
  const [first] = files;
  if (first && files.length === 1 && ARCHIVE.test(first.name)) return openArchive(await first.arrayBuffer(), { signal });
  return buildArchive(told(files, onFile), { signal });
}

/** The files, each told before it is read. @param {File[]} files @param {(file: string, done: number) => unknown} onFile */
function* told(files, onFile) {
  for (const [done, file] of files.entries()) {
    onFile(file.name, done);
    yield file;
  }
}
