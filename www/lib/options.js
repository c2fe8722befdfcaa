//! Checks the names of options, so that a misspelt one is told and never ignored.
//!
//! Types and values are checked by the core, which knows them.

import { LinimasaError } from "./errors.js";

const NAMES = {
  buildArchive: ["worker", "outlets", "aliases"],
  readArticle: ["outlets"],
  openArchive: ["worker", "maxBytes"],
  search: ["from", "to", "on", "outlets", "authors", "languages", "sort", "offset", "limit", "typos", "recency"],
  timeline: ["query", "from", "to", "outlets", "grain", "minArticles", "limit"],
  suggest: ["limit"],
  articles: ["offset", "limit", "sort"],
  findDates: ["reference", "language"],
};

/**
 * The options as they are, undefined where none is given; an unknown name is `bad-input`.
 * @template {object} T
 * @param {keyof typeof NAMES} call
 * @param {T} [options]
 */
export function checked(call, options) {
  const names = Object.keys(options ?? {});
  const unknown = names.find((name) => !NAMES[call].includes(name));
  if (unknown === undefined) return names.length > 0 ? options : undefined;
  throw new LinimasaError("bad-input", `${call}: there is no option \`${unknown}\`; known: ${NAMES[call].join(", ")}`);
}

/**
 * @param {string} call
 * @param {string} what the name of the argument
 * @param {unknown} value
 */
export function checkText(call, what, value) {
  if (typeof value === "string") return;
  throw new LinimasaError("bad-input", `${call}: ${what} must be a string`);
}
