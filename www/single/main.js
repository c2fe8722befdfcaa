//! What runs in a single-file edition: takes the archive out of the page and shows it. Nothing is
//! fetched; the articles in the page stay where that fails.

import { LiniMasa } from "../element/lini-masa.js";
import { openArchive } from "../entry/inline.js";
import { unpacked } from "../lib/base64.js";

const element = /** @type {LiniMasa} */ (document.querySelector("lini-masa"));
const archive = document.getElementById("archive")?.textContent ?? "";

// Before the element is defined: else it would read the articles in the page.
element.archive = unpacked(archive.trim()).then((bytes) => openArchive(bytes));
customElements.define("lini-masa", LiniMasa);
