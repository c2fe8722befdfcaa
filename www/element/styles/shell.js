//! The style sheets of the shell: what stands before the first answer.

import { base } from "./base.js";
import { search } from "./search.js";
import { tokens } from "./tokens.js";

export const shellStyles = [tokens, base, search];
