//! Takes a language tag and the host's own strings, gives the function that says a message. A
//! reader loads the strings of one language only.

/** @typedef {string | { one?: string, few?: string, many?: string, other: string }} Message */
/** @typedef {Record<string, Message>} Messages */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

/** @type {Record<string, () => Promise<{ default: Messages }>>} */
const TABLES = {
  en: () => import("./en.js"),
  id: () => import("./id.js"),
};

/**
 * The language that the interface speaks for a tag: the tag itself where there is a table or the
 * host brings its own strings, else English.
 * @param {string} tag BCP 47
 * @param {Messages} [own]
 */
export function spoken(tag, own) {
  return own || base(tag) in TABLES ? tag : "en";
}

/**
 * Loads what is said in a language.
 * @param {string} tag BCP 47
 * @param {Messages} [own] strings of the host, before the table's
 * @returns {Promise<Say>}
 */
export async function speaker(tag, own) {
  const load = TABLES[base(tag)] ?? TABLES.en;
  const table = { ...(await load?.())?.default, ...own };
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  return (key, values = {}) =>
    form(table[key] ?? key, plurals, Number(values.n)).replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name];
      return typeof value === "number" ? numbers.format(value) : (value ?? "");
    });
}

/**
 * The form of a message for a number.
 * @param {Message} message @param {Intl.PluralRules} plurals @param {number} n
 */
function form(message, plurals, n) {
  if (typeof message === "string") return message;
  const category = /** @type {keyof typeof message} */ (plurals.select(n || 0));
  return message[category] ?? message.other;
}

/** @param {string} tag */
function base(tag) {
  return tag.toLowerCase().replace(/-.*/, "");
}
