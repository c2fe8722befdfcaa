//! `linimasa/slim`: brings no wasm; the caller hands it to `init`, for bundlers that copy no files.
//! `linimasa/slim.wasm` opens ready archives, `linimasa/core.wasm` reads articles too.

import { LinimasaError } from "../lib/errors.js";
import { createLibrary } from "../lib/library.js";
import { inPage } from "../lib/locate.js";
import { trustedUrl } from "../lib/trusted-url.js";

export { Archive } from "../lib/archive.js";
export { LinimasaError } from "../lib/errors.js";

export const { init, buildArchive, openArchive, readSource, readArticle, findDates } = createLibrary({
  wasm: () => {
    throw new LinimasaError("wasm-unavailable", "linimasa/slim: call init() with the wasm first");
  },
  worker: () => new Worker(trustedUrl(new URL("./worker.js", import.meta.url)), { type: "module" }),
  locate: inPage,
  fetch: (url, init) => fetch(url, init),
});
