//! The commands: what each takes, what it does, what `--help` says of it.

import { gzipSync } from "node:zlib";
import { buildArchive, findDates, openArchive, readArticle, readSource } from "../entry/node.js";
import { everyArticle } from "../single/edition.js";
import { readAliases } from "./aliases.js";
import { pageOf, serve as serveLocally } from "./edition.js";
import { InputError, isSaved, readInputs, readJson, readText, writeBytes } from "./input.js";
import { articleText, datesText, pageText, timelineText } from "./print.js";
import { UsageError, count } from "./usage.js";

/** @import { BuildOptions, ReadOptions, SearchOptions, TimelineOptions, Warning } from "../lib/types.d.ts" */
/** @import { OptionTable, Values } from "./usage.js" */
/** @typedef {{ help: string, options: OptionTable, run(operands: string[], values: Values): Promise<void> }} Command */

const FLAG = /** @type {const} */ ({ type: "boolean" });
const VALUE = /** @type {const} */ ({ type: "string" });
const OUTPUT = /** @type {const} */ ({ type: "string", short: "o" });
const QUERY = /** @type {const} */ ({ type: "string", short: "q" });
/** What is given to an archive that is built. */
const GIVEN = { outlets: VALUE, aliases: VALUE };

const DEFAULT_PORT = 8017;
const HIGHEST_PORT = 65_535;

export const HELP = `\
linimasa: search and a timeline with evidence for news articles

  linimasa build    INPUT... -o FILE.linimasa         one file that opens at once, in a page or here
  linimasa parse    INPUT... [--json]                 the articles as they are read
  linimasa dates    [FILE] [--reference DATE] [--language TAG] [--json]
                                                      the dates that a text mentions (stdin without FILE)
  linimasa search   INPUT... -q QUERY [--from DATE] [--to DATE] [--sort ORDER] [--limit N] [--json]
  linimasa timeline INPUT... [-q QUERY] [--from DATE] [--to DATE] [--grain GRAIN] [--json]
  linimasa page     INPUT... -o FILE.html [--title TEXT] [--language TAG]
                                                      one page with everything inside, for disk, mail or any server
  linimasa serve    INPUT... [--title TEXT] [--language TAG] [--port N] [--host ADDRESS]
                                                      the same page on this machine, until Ctrl+C
  linimasa --help | --version

  all but dates also take --outlets FILE.json: what publishers say of their own outlets
  all but dates and parse also take --aliases FILE: names of one thing that a search is to find by each other,
  a group a line, as \`Korut = Korea Utara\`, or JSON: [["Korut", "Korea Utara"]]

INPUT is a file or a folder of files: .txt, .html, .md (with front matter), feeds (.xml, .rss, .atom),
.json (articles, JSON Feed), .jsonl, and .linimasa files that build wrote. The name of a text or page
without its extension is the id of its article. What cannot be read is warned of and left out. DATE is
YYYY, YYYY-MM or YYYY-MM-DD; --reference wants a day. ORDER is relevance, newest or oldest; GRAIN is day,
month, year or decade. With --json, stdout is one JSON value. The page speaks the language of its articles
unless --language says another. serve answers this machine alone, on port 8017 or a free one, unless
--host names an address of it. Exit codes: 0 ok, 1 bad input, 2 usage.
`;

/** @type {Record<string, Command>} */
export const COMMANDS = {
  build: { help: HELP, options: { output: OUTPUT, ...GIVEN }, run: build },
  parse: { help: HELP, options: { json: FLAG, outlets: VALUE }, run: parse },
  dates: { help: HELP, options: { json: FLAG, reference: VALUE, language: VALUE }, run: dates },
  search: {
    help: HELP,
    options: { json: FLAG, ...GIVEN, query: QUERY, from: VALUE, to: VALUE, sort: VALUE, limit: VALUE },
    run: search,
  },
  timeline: {
    help: HELP,
    options: { json: FLAG, ...GIVEN, query: QUERY, from: VALUE, to: VALUE, grain: VALUE },
    run: timeline,
  },
  page: { help: HELP, options: { output: OUTPUT, ...GIVEN, title: VALUE, language: VALUE }, run: page },
  serve: { help: HELP, options: { ...GIVEN, title: VALUE, language: VALUE, port: VALUE, host: VALUE }, run: serve },
};

/** @type {Command["run"]} */
async function build(inputs, { output, ...given }) {
  if (output === undefined) throw new UsageError("build: -o FILE.linimasa is needed");
  if (isSaved(needed(inputs))) throw new InputError(`${inputs[0]}: this is built already; name more to join with it`);
  const archive = await archiveOf(inputs, given);
  await writeBytes(String(output), await archive.save());
}

/** @type {Command["run"]} */
async function parse(inputs, { json, outlets }) {
  const articles = await articlesOf(inputs, outlets);
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
async function search(inputs, { json, query, from, to, sort, limit, ...given }) {
  if (query === undefined) throw new UsageError("search: -q QUERY is needed");
  const options = /** @type {SearchOptions} */ (asOptions({ from, to, sort, limit: count("limit", limit) }));
  const page = await (await archiveOf(inputs, given)).search(String(query), options);
  print(json ? asJson(page) : pageText(page));
}

/** @type {Command["run"]} */
async function timeline(inputs, { json, query, from, to, grain, ...given }) {
  const options = /** @type {TimelineOptions} */ (asOptions({ query, from, to, grain }));
  const answer = await (await archiveOf(inputs, given)).timeline(options);
  print(json ? asJson(answer) : timelineText(answer));
}

/** @type {Command["run"]} */
async function page(inputs, { output, title, language, ...given }) {
  if (output === undefined) throw new UsageError("page: -o FILE.html is needed");
  const archive = await archiveOf(inputs, given);
  const bytes = Buffer.from(await pageOf(archive, asOptions({ title, language })));
  await writeBytes(String(output), bytes);
  process.stderr.write(`${output}: ${archive.size} articles, ${kilobytes(bytes.length)} kB, ${kilobytes(gzipSync(bytes).length)} kB gzipped\n`);
}

/** @type {Command["run"]} */
async function serve(inputs, { title, language, port, host, ...given }) {
  const number = count("port", port) ?? DEFAULT_PORT;
  if (number > HIGHEST_PORT) throw new UsageError(`--port must be at most ${HIGHEST_PORT}`);
  const html = await pageOf(await archiveOf(inputs, given), asOptions({ title, language }));
  const { url, stopped } = await serveLocally(html, { port: number, ...asOptions({ host }) });
  print(`Linimasa: ${url}  (stop with Ctrl+C)\n`);
  await stopped;
}

/**
 * @param {string[]} inputs
 * @param {Values[string]} outlets
 */
async function articlesOf(inputs, outlets) {
  needed(inputs);
  const options = await readOptions(outlets);
  const articles = [];
  for await (const file of readInputs(inputs)) {
    if (isSaved([file.name])) {
      articles.push(...await everyArticle(await openArchive(file.data)));
    } else {
      const read = await readSource(file);
      warn(read.warnings);
      for (const raw of read.articles) articles.push(await readArticle(raw, options));
    }
  }
  if (articles.length === 0) throw noArticle(inputs);
  return articles;
}

/**
 * The profiles of outlets in a JSON file.
 * @param {Values[string]} path
 * @returns {Promise<ReadOptions>}
 */
async function readOptions(path) {
  return path === undefined ? {} : { outlets: await readJson(String(path)) };
}

/** @param {Values} given @returns {Promise<BuildOptions>} */
async function buildOptions({ outlets, aliases }) {
  const options = await readOptions(outlets);
  return aliases === undefined ? options : { ...options, aliases: await readAliases(String(aliases)) };
}

/** @param {string[]} inputs */
function noArticle(inputs) {
  return new InputError(`${inputs.join(", ")}: no article could be read`);
}

/**
 * The archive of the inputs: opened where it is built already, and then nothing more can be given to it.
 * @param {string[]} inputs
 * @param {Values} given
 */
async function archiveOf(inputs, given) {
  if (isSaved(inputs)) {
    const [name] = Object.keys(asOptions(given));
    if (name) throw new UsageError(`--${name} is for building, and ${inputs[0]} is built already`);
    return openArchive(/** @type {string} */ (inputs[0]));
  }
  const options = await buildOptions(given);
  const archive = await buildArchive(readInputs(needed(inputs)), { ...options, onProgress: showProgress });
  warn(archive.warnings);
  if (archive.size === 0) throw noArticle(inputs);
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

/** @param {number} bytes */
function kilobytes(bytes) {
  return Math.ceil(bytes / 1000);
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
