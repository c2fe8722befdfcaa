//! `linimasa/element`: the class of `<lini-masa>`, not registered. `linimasa/define` registers it.

import { buildArchive, openArchive } from "../entry/index.js";
import { LiniMasa as Element } from "./lini-masa.js";

Element.library = { buildArchive, openArchive };

/** @type {typeof import("./api.d.ts").LiniMasa} */
export const LiniMasa = Element;
