//! Registers `<lini-masa>`, once; the package's only side effect.

import { LiniMasa } from "./lini-masa.js";

if (globalThis.customElements && !customElements.get("lini-masa")) customElements.define("lini-masa", LiniMasa);
