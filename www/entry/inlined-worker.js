//! The worker as a part of the code, for pages that have no files beside them.

import source from "../generated/worker.txt";
import { trustedUrl } from "../lib/trusted-url.js";

/** A new one; undefined where there are none. */
export function inlinedWorker() {
  if (typeof Worker === "undefined") return undefined;
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(trustedUrl(new URL(url)));
  worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
