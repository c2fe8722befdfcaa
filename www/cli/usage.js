//! The words of a command line as options and operands, and what is said of those that are wrong.

import { parseArgs } from "node:util";

/** @typedef {NonNullable<import("node:util").ParseArgsConfig["options"]>} OptionTable */
/** @typedef {Record<string, string | boolean | undefined>} Values */

/** The command line cannot be understood: exit code 2. */
export class UsageError extends Error {}

/**
 * @param {string[]} words
 * @param {OptionTable} options
 * @returns {{ values: Values, positionals: string[] }}
 */
export function parseWords(words, options) {
  try {
    const table = { ...options, help: { type: /** @type {const} */ ("boolean"), short: "h" } };
    const { values, positionals } = parseArgs({ args: words, options: table, allowPositionals: true });
    return { values: /** @type {Values} */ (values), positionals };
  } catch (error) {
    throw new UsageError(explain(words, options, /** @type {NodeJS.ErrnoException} */ (error)));
  }
}

/**
 * @param {string[]} words
 * @param {OptionTable} options
 * @param {NodeJS.ErrnoException} error
 */
function explain(words, options, error) {
  if (error.code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION") return firstSentence(error.message);
  const unknown = words.map((word) => word.split("=")[0] ?? "").find((word) => error.message.includes(`'${word}'`)) ?? "";
  return `there is no option \`${unknown}\`${nearest(unknown, Object.keys(options).map((name) => `--${name}`))}`;
}

/** @param {string} message */
function firstSentence(message) {
  return message.split(". ")[0] ?? message;
}

/**
 * A whole number given as an option's value.
 * @param {string} name
 * @param {string | boolean | undefined} value
 */
export function count(name, value) {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(String(value))) throw new UsageError(`--${name} must be a whole number, not \`${value}\``);
  return Number(value);
}

/**
 * The known word that was probably meant, as the end of a sentence; empty if none is near.
 * @param {string} word
 * @param {string[]} known
 */
export function nearest(word, known) {
  const scored = known.map((name) => ({ name, distance: distance(word, name) }));
  const best = scored.sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= 2 ? `; did you mean \`${best.name}\`?` : `; known: ${known.join(", ")}`;
}

/**
 * Levenshtein distance of two short words.
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
