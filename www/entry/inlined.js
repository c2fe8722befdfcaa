//! The wasm as a part of the code, for bundles and pages that have no files beside them.

import compressed from "../generated/core.wasm.gz";
import { unpacked } from "../lib/base64.js";

/** Its bytes. */
export function inlinedWasm() {
  return unpacked(compressed);
}
