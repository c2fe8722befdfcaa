//! The style sheets of the body: what comes with the first answer.

import { article } from "./article.js";
import { chart } from "./chart.js";
import { filters } from "./filters.js";
import { lists } from "./lists.js";
import { media } from "./media.js";
import { suggestions } from "./suggestions.js";
import { text } from "./text.js";

export const bodyStyles = [text, suggestions, filters, chart, lists, article, media];
