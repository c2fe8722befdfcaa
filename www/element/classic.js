//! `linimasa.iife.js`, for `<script src>` and `file:` pages: registers `<lini-masa>` and gives the
//! library as the global `Linimasa`. Wasm and worker are inside, since such pages can fetch no files.

import { buildArchive, openArchive } from "../entry/inline.js";
import { LiniMasa } from "./lini-masa.js";
import { register } from "./register.js";

export * from "../entry/inline.js";
export { LiniMasa };

LiniMasa.library = { buildArchive, openArchive };
register(LiniMasa);
