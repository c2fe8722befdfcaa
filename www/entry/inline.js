//! `linimasa/inline`: wasm and worker are inside the file, for single files and `file:` pages.

import workerSource from "../generated/worker.txt";
import { createLibrary } from "../lib/library.js";
import { inPage } from "../lib/locate.js";
import { trustedUrl } from "../lib/trusted-url.js";
import { inlinedWasm } from "./inlined.js";

export { Archive } from "../lib/archive.js";
export { LinimasaError } from "../lib/errors.js";

export const { init, buildArchive, openArchive, readSource, readArticle, findDates } = createLibrary({
  wasm: inlinedWasm,
  worker: blobWorker,
  locate: inPage,
  fetch: (url, init) => fetch(url, init),
});

function blobWorker() {
  if (typeof Worker === "undefined") return undefined;
  const url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  const worker = new Worker(trustedUrl(new URL(url)));
  worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
