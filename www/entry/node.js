//! `linimasa` in Node: the wasm is read from disk, all runs on the calling thread.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { createLibrary } from "../lib/library.js";

export { Archive } from "../lib/archive.js";
export { LinimasaError } from "../lib/errors.js";

export const { init, buildArchive, openArchive, readSource, readArticle, findDates } = createLibrary({
  wasm: () => readFile(new URL("./core.wasm", import.meta.url)).catch(bundledWasm),
  slim: () => readFile(new URL("./slim.wasm", import.meta.url)).catch(bundledWasm),
  worker: () => undefined,
  locate: (text) => isUrl(text) ? new URL(text) : pathToFileURL(text),
  fetch: (url, init) => url.protocol === "file:" ? readFile(url, init) : fetch(url, init),
});

/** Where a bundler has moved the code away from its files, as those of server frameworks do. */
async function bundledWasm() {
  const { inlinedWasm } = await import("./inlined.js");
  return inlinedWasm();
}

/**
 * Whether a text is a URL and no path; `c:` is a drive.
 * @param {string} text
 */
function isUrl(text) {
  return /^[a-z][a-z\d+.-]+:/i.test(text) && URL.canParse(text);
}
