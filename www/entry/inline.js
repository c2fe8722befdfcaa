//! `linimasa/inline`: wasm and worker are inside the file, for single files and `file:` pages.

import compressed from "../generated/core.wasm.gz";
import workerSource from "../generated/worker.txt";
import { unpacked } from "../lib/base64.js";
import { createLibrary } from "../lib/library.js";
import { inPage } from "../lib/locate.js";

export { Archive } from "../lib/archive.js";
export { LinimasaError } from "../lib/errors.js";

export const { init, buildArchive, openArchive, readSource, readArticle, findDates } = createLibrary({
  wasm: () => unpacked(compressed),
  worker: blobWorker,
  locate: inPage,
  fetch: (url, init) => fetch(url, init),
});

function blobWorker() {
  if (typeof Worker === "undefined") return undefined;
  const url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  const worker = new Worker(url);
  worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
