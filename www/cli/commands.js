//! The commands: what each takes, what it does, what `--help` says of it.

import { buildArchive, findDates, readArticle } from "../entry/node.js";
import { readInputs, readText } from "./input.js";
import { articleText, datesText, pageText, timelineText } from "./print.js";
import { UsageError, count } from "./usage.js";

/** @import { SearchOptions, TimelineOptions, Warning } from "../lib/types.d.ts" */
/** @import { OptionTable, Values } from "./usage.js" */
/** @typedef {{ help: string, options: OptionTable, run(operands: string[], values: Values): Promise<void> }} Command */

const FLAG = /** @type {const} */ ({ type: "boolean" });
const VALUE = /** @type {const} */ ({ type: "string" });
const QUERY = /** @type {const} */ ({ type: "string", short: "q" });

export const HELP = `\
linimasa: search and a timeline with evidence for news articles

  linimasa parse    INPUT... [--json]                 the articles as they are read
  linimasa dates    [FILE] [--reference DATE] [--language TAG] [--json]
                                                      the dates that a text mentions (stdin without FILE)
  linimasa search   INPUT... -q QUERY [--from DATE] [--to DATE] [--sort ORDER] [--limit N] [--json]
  linimasa timeline INPUT... [-q QUERY] [--from DATE] [--to DATE] [--grain GRAIN] [--json]
  linimasa --help | --version

INPUT is a file or a folder of .txt, .json (RawArticle or an array) and .jsonl files. A text file's
name without extension is the id of its article. DATE is YYYY, YYYY-MM or YYYY-MM-DD; --reference
wants a day. ORDER is relevance, newest or oldest; GRAIN is day, month, year or decade. With --json,
stdout is one JSON value. Exit codes: 0 ok, 1 bad input, 2 usage.
`;

/** @type {Record<string, Command>} */
export const COMMANDS = {
  parse: { help: HELP, options: { json: FLAG }, run: parse },
  dates: { help: HELP, options: { json: FLAG, reference: VALUE, language: VALUE }, run: dates },
  search: {
    help: HELP,
    options: { json: FLAG, query: QUERY, from: VALUE, to: VALUE, sort: VALUE, limit: VALUE },
    run: search,
  },
  timeline: {
    help: HELP,
    options: { json: FLAG, query: QUERY, from: VALUE, to: VALUE, grain: VALUE },
    run: timeline,
  },
};

/** @type {Command["run"]} */
async function parse(inputs, { json }) {
  const articles = [];
  for await (const raw of readInputs(needed(inputs))) articles.push(await readArticle(raw));
  for (const { id, warnings } of articles) warn(warnings.map((warning) => ({ article: id, ...warning })));
  print(json ? asJson(articles) : articles.map(articleText).join("\n"));
}

/** @type {Command["run"]} */
async function dates(files, { json, reference, language }) {
  if (files.length > 1) throw new UsageError("dates: give one FILE, or none to read stdin");
  const mentions = await findDates(await readText(files[0]), asOptions({ reference, language }));
  print(json ? asJson(mentions) : datesText(mentions));
}

/** @type {Command["run"]} */
async function search(inputs, { json, query, from, to, sort, limit }) {
  if (query === undefined) throw new UsageError("search: -q QUERY is needed");
  const options = /** @type {SearchOptions} */ (asOptions({ from, to, sort, limit: count("limit", limit) }));
  const page = await (await archiveOf(inputs)).search(String(query), options);
  print(json ? asJson(page) : pageText(page));
}

/** @type {Command["run"]} */
async function timeline(inputs, { json, query, from, to, grain }) {
  const options = /** @type {TimelineOptions} */ (asOptions({ query, from, to, grain }));
  const answer = await (await archiveOf(inputs)).timeline(options);
  print(json ? asJson(answer) : timelineText(answer));
}

/** @param {string[]} inputs */
async function archiveOf(inputs) {
  const archive = await buildArchive(readInputs(needed(inputs)), { onProgress: showProgress });
  warn(archive.warnings);
  return archive;
}

/** @param {string[]} inputs */
function needed(inputs) {
  if (inputs.length === 0) throw new UsageError("name at least one INPUT: a file or a folder");
  return inputs;
}

/**
 * The values that were given.
 * @param {Record<string, unknown>} values
 */
function asOptions(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** @param {number} done */
function showProgress(done) {
  if (process.stderr.isTTY && done % 100 === 0) process.stderr.write(`${done} articles\r`);
}

/** @param {Warning[]} warnings */
function warn(warnings) {
  for (const { code, message, article } of warnings) {
    process.stderr.write(`warning: ${article ? `${article}: ` : ""}${message} (${code})\n`);
  }
}

/** @param {unknown} value */
function asJson(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** @param {string} text */
function print(text) {
  process.stdout.write(text);
}
