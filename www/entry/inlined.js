//! The wasm as a part of the code, for bundles and pages that have no files beside them.

import compressed from "../generated/core.wasm.gz";

/** Its bytes. Decoded by hand: a policy of the page may forbid fetching `data:`. */
export async function inlinedWasm() {
  const bytes = Uint8Array.from(atob(compressed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
