//! Registers `<lini-masa>`, once; the package's only side effect.

import { LiniMasa } from "./index.js";
import { register } from "./register.js";

register(LiniMasa);
