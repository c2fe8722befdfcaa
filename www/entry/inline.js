//! `linimasa/inline`: wasm and worker are inside the file, for single files and `file:` pages.

import compressed from "../generated/core.wasm.gz";
import workerSource from "../generated/worker.txt";
import { createLibrary } from "../lib/library.js";
import { inPage } from "../lib/locate.js";

export { Archive } from "../lib/archive.js";
export { LinimasaError } from "../lib/errors.js";

export const { init, buildArchive, openArchive, readSource, readArticle, findDates } = createLibrary({
  wasm: unpacked,
  worker: blobWorker,
  locate: inPage,
  fetch: (url, init) => fetch(url, init),
});

/** The bytes of the wasm. Decoded by hand: a policy of the page may forbid fetching `data:`. */
async function unpacked() {
  const bytes = Uint8Array.from(atob(compressed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

function blobWorker() {
  if (typeof Worker === "undefined") return undefined;
  const url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  const worker = new Worker(url);
  worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
