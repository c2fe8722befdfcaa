//! `linimasa` in Node: the wasm is read from disk, all runs on the calling thread.

import { readFile } from "node:fs/promises";
import { createLibrary } from "../lib/library.js";

export { Archive } from "../lib/archive.js";
export { LinimasaError } from "../lib/errors.js";

export const { init, buildArchive, readArticle, findDates } = createLibrary({
  wasm: () => new URL("./core.wasm", import.meta.url),
  worker: () => undefined,
  fetch: (url) => url.protocol === "file:" ? readFile(url) : fetch(url),
});
