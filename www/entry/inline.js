//! `linimasa/inline`: wasm and worker are inside the file, for single files and `file:` pages.

import { createLibrary } from "../lib/library.js";
import { inPage } from "../lib/locate.js";
import { inlinedWorker } from "./inlined-worker.js";
import { inlinedWasm } from "./inlined.js";

export { Archive } from "../lib/archive.js";
export { LinimasaError } from "../lib/errors.js";

export const { init, buildArchive, openArchive, readSource, readArticle, findDates } = createLibrary({
  wasm: inlinedWasm,
  worker: inlinedWorker,
  locate: inPage,
  fetch: (url, init) => fetch(url, init),
});
