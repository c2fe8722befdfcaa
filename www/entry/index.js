//! `linimasa` in a browser or a bundler: the wasm and the worker are files beside this one.

import { createLibrary } from "../lib/library.js";
import { inPage } from "../lib/locate.js";
import { trustedUrl } from "../lib/trusted-url.js";

export { Archive } from "../lib/archive.js";
export { LinimasaError } from "../lib/errors.js";

// The three URLs stand literally: bundlers look for just this form, and copy the files as they are.
export const { init, buildArchive, openArchive, readSource, readArticle, findDates } = createLibrary({
  wasm: () => new URL("./core.wasm", import.meta.url),
  slim: () => new URL("./slim.wasm", import.meta.url),
  worker: () => new Worker(trustedUrl(new URL("./worker.js", import.meta.url)), { type: "module" }),
  locate: inPage,
  fetch: (url, init) => fetch(url, init),
});
