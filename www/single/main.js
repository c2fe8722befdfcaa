//! What runs in a single-file edition: takes the archive out of the page and shows it, with the
//! slim wasm that lies beside it. Nothing is fetched; the articles in the page stay where that fails.

import { LiniMasa } from "../element/lini-masa.js";
import { inlinedWorker } from "../entry/inlined-worker.js";
import { unpacked } from "../lib/base64.js";
import { createLibrary } from "../lib/library.js";
import { inPage } from "../lib/locate.js";

const library = createLibrary({ wasm: () => carried("wasm"), worker: inlinedWorker, locate: inPage, fetch: (url, init) => fetch(url, init) });

LiniMasa.library = library;
const element = /** @type {LiniMasa} */ (document.querySelector("lini-masa"));
// Before the element is defined: else it would read the articles in the page.
element.archive = carried("archive").then((bytes) => library.openArchive(bytes));
customElements.define("lini-masa", LiniMasa);

/** The bytes that a block of the page carries. @param {string} id */
function carried(id) {
  return unpacked(document.getElementById(id)?.textContent?.trim() ?? "");
}
