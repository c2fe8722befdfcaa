//! The element's style sheets, adopted by its shadow root; no page policy on styles touches them.

import { tokens } from "./tokens.js";
import { base } from "./base.js";
import { search } from "./search.js";
import { chart } from "./chart.js";
import { lists } from "./lists.js";
import { article } from "./article.js";
import { media } from "./media.js";

export const styles = [tokens, base, search, chart, lists, article, media];
