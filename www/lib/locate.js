//! What a caller names by text, as a URL.

import { LinimasaError } from "./errors.js";

/**
 * A URL or a path, as links in the page are read.
 * @param {string} text
 * @returns {URL}
 */
export function inPage(text) {
  return located(text, globalThis.document?.baseURI ?? globalThis.location?.href);
}

/**
 * @param {string} text
 * @param {string | undefined} base
 */
export function located(text, base) {
  try {
    return new URL(text, base);
  } catch (cause) {
    throw new LinimasaError("bad-input", `\`${text}\` is no URL`, { cause });
  }
}
