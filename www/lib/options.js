//! Checks what callers pass, so that a misspelt option is told and never ignored.

import { LinimasaError } from "./errors.js";

/** @typedef {"text" | "texts" | "count" | readonly string[]} Shape an array lists the allowed words */
/** @typedef {Record<string, Shape>} Shapes */

/** @satisfies {Record<string, Shapes>} */
export const SHAPES = {
  search: {
    from: "text", to: "text", on: ["published", "events"], outlets: "texts", authors: "texts", languages: "texts",
    sort: ["relevance", "newest", "oldest"], offset: "count", limit: "count", typos: ["auto", "off"],
  },
  timeline: {
    query: "text", from: "text", to: "text", outlets: "texts",
    grain: ["auto", "day", "month", "year", "decade"], minArticles: "count", limit: "count",
  },
  suggest: { limit: "count" },
  articles: { offset: "count", limit: "count", sort: ["newest", "oldest"] },
  buildArchive: { worker: ["auto", "off"] },
  findDates: { reference: "text", language: "text" },
};

/**
 * The options without those that are undefined; anything unknown or of a wrong type is `bad-input`.
 * @template {object} T
 * @param {keyof typeof SHAPES} call
 * @param {T | undefined} options
 * @returns {T}
 */
export function checked(call, options) {
  if (options !== undefined && (typeof options !== "object" || options === null)) {
    throw badInput(`${call}: options must be an object`);
  }
  const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) checkOption(call, name, value);
  return /** @type {T} */ (Object.fromEntries(given));
}

/**
 * @param {string} call
 * @param {string} what the name of the argument
 * @param {unknown} value
 */
export function checkText(call, what, value) {
  if (typeof value !== "string") throw badInput(`${call}: ${what} must be a string`);
}

/**
 * @param {keyof typeof SHAPES} call
 * @param {string} name
 * @param {unknown} value
 */
function checkOption(call, name, value) {
  /** @type {Shapes} */
  const shapes = SHAPES[call];
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (!shape) throw badInput(`${call}: there is no option \`${name}\`; it has ${Object.keys(shapes).join(", ")}`);
  if (!fits(shape, value)) throw badInput(`${call}: \`${name}\` must be ${wording(shape)}`);
}

/**
 * @param {Shape} shape
 * @param {unknown} value
 */
function fits(shape, value) {
  if (shape === "text") return typeof value === "string";
  if (shape === "texts") return Array.isArray(value) && value.every((item) => typeof item === "string");
  if (shape === "count") return Number.isSafeInteger(value) && Number(value) >= 0;
  return shape.includes(/** @type {string} */ (value));
}

/** @param {Shape} shape */
function wording(shape) {
  if (shape === "text") return "a string";
  if (shape === "texts") return "an array of strings";
  if (shape === "count") return "a whole number, 0 or more";
  return shape.map((word) => `"${word}"`).join(" or ");
}

/** @param {string} message */
function badInput(message) {
  return new LinimasaError("bad-input", message);
}
