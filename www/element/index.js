//! `linimasa/element`: the class of `<lini-masa>`, not registered. `linimasa/define` registers it.

import { LiniMasa as Element } from "./lini-masa.js";

/** @type {typeof import("./api.d.ts").LiniMasa} */
export const LiniMasa = Element;
