//! Runs every engine on the same articles and queries, in turns, and prints the report as Markdown.

import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Browser, runsInPages } from "./browser.js";
import { generateCorpus, readCorpus, spread } from "./corpus.js";
import { PEERS, linimasa } from "./engines/index.js";
import { Dropped, inOwnProcess } from "./process.js";
import { familyQuestions, knownItems, queryClasses } from "./queries.js";
import { report } from "./report.js";

/** @import { Engine } from "./engines/index.js" */
/** @import { Weighed } from "./process.js" */
/** @import { Document } from "./words.js" */
/** @import { Part, Round } from "./report.js" */

const SEEDS = new URL("../seeds/", import.meta.url);
const ROOTS = new URL("../src/language/id/words/roots.txt", import.meta.url);
const QUESTIONS = 200;

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    about: { type: "string", default: "articles of a file" },
    articles: { type: "string", default: "1000,10000" },
    rounds: { type: "string", default: "3" },
    minutes: { type: "string", default: "10" },
    most: { type: "string", default: "20000" },
    beyond: { type: "string", default: "MiniSearch" },
    peers: { type: "string", default: PEERS.map(({ name }) => name).join(",") },
    browser: { type: "string" },
  },
});
const engines = [linimasa, ...named(values.peers)];
const sizes = values.articles.split(",").map((size) => positive("articles", size));
const minutes = positive("minutes", values.minutes);
const most = positive("most", values.most);
const beyond = [linimasa, ...named(values.beyond)].filter((engine) => engines.includes(engine));
const folder = await mkdtemp(join(tmpdir(), "linimasa-bench-"));
const browser = values.browser === undefined ? undefined : await Browser.launch(values.browser);
try {
  process.stdout.write(await measured());
} finally {
  await browser?.close();
  await rm(folder, { recursive: true });
}

/** The first size in several rounds and for quality, the others in one round. */
async function measured() {
  const known = values.corpus ? await readCorpus(values.corpus) : undefined;
  const parts = [];
  for (const [place, size] of sizes.entries()) {
    parts.push(await part(await corpus(known, size), place === 0 ? positive("rounds", values.rounds) : 1));
  }
  const { documents } = parts[0];
  const questions = { ...knownItems(documents, QUESTIONS), ...await families(documents) };
  const grades = await measureQuality(documents, questions);
  const versions = await Promise.all(engines.map((engine) => engine.version()));
  return report({ engines, versions, parts, questions, grades, chromium: browser?.version });
}

/** The peers of a list of names. @param {string} names */
function named(names) {
  return names.split(",").filter(Boolean).map((wanted) => {
    const peer = PEERS.find(({ name }) => name === wanted);
    if (!peer) throw new Error(`\`${wanted}\` is none of ${PEERS.map(({ name }) => name).join(", ")}`);
    return peer;
  });
}

/**
 * Known articles as far as they reach; else new ones of their words, or of those of the seeds.
 * @param {Document[] | undefined} known
 * @param {number} count
 * @returns {Promise<{ documents: Document[], about: string }>}
 */
async function corpus(known, count) {
  if (known && count <= known.length) return { documents: spread(known, count), about: values.about };
  if (known) {
    const texts = known.map(({ title, body }) => `${title} ${body}`);
    return { documents: generateCorpus(texts, count), about: `articles generated from the words of ${known.length} ${values.about}` };
  }
  const names = (await readdir(SEEDS)).filter((name) => name.endsWith(".txt")).sort();
  const seeds = await Promise.all(names.map((name) => readFile(new URL(name, SEEDS), "utf8")));
  return { documents: generateCorpus(seeds, count), about: "articles generated from the words of the seeds" };
}

/**
 * Each round gives every engine one turn, so that a busy moment of the machine hits all alike. Of very many articles a few
 * engines are measured, in Node alone.
 * @param {{ documents: Document[], about: string }} corpus
 * @param {number} count of rounds
 * @returns {Promise<Part>}
 */
async function part({ documents, about }, count) {
  const classes = queryClasses(documents);
  const path = await written(documents);
  const isLarge = documents.length > most;
  const players = isLarge ? beyond : engines;
  const rounds = [];
  for (let number = 1; number <= count; number++) {
    const where = `${documents.length} articles, round ${number} of ${count}`;
    rounds.push({
      node: await turns(`${where}, Node`, players, (engine) => weighed(engine, path, classes)),
      page: isLarge ? undefined : browser && await turns(`${where}, Chromium`, players.filter(runsInPages), (engine) => (
        browser.measure(engine, { kind: "speed", engine: engine.name, documents: path, classes }, minutes)
      )),
    });
  }
  return { documents, about, rounds };
}

/**
 * The figures of an engine in Node; what it saved is loaded by a process that knows nothing else.
 * @param {Engine} engine
 * @param {string} documents the path of their file
 * @param {Record<string, string[]>} classes
 * @returns {Promise<Weighed>}
 */
async function weighed({ name, load }, documents, classes) {
  const saved = join(folder, `${name}.saved`);
  const figures = await inOwnProcess({ kind: "speed", engine: name, documents, classes, saved }, minutes);
  if (!load || figures.unsaved) return figures;
  const [[query]] = Object.values(classes);
  return { ...figures, loaded: await inOwnProcess({ kind: "load", engine: name, saved, query }, minutes) };
}

/**
 * What each engine gives, or why it gave nothing.
 * @template T
 * @param {string} where
 * @param {typeof engines} players
 * @param {(engine: typeof linimasa) => Promise<T>} turn
 * @returns {Promise<Map<string, T | Dropped>>}
 */
async function turns(where, players, turn) {
  const results = new Map();
  for (const engine of players) {
    process.stderr.write(`bench: ${where}, ${engine.name}\n`);
    results.set(engine.name, await turn(engine).catch(asDropped));
  }
  return results;
}

/** @param {Error} error */
function asDropped({ message }) {
  const [reason] = message.split("\n");
  process.stderr.write(`bench: dropped: ${reason}\n`);
  return new Dropped(reason);
}

/** The path of a new file with the documents. @param {Document[]} documents */
async function written(documents) {
  const path = join(folder, `${documents.length}-${documents[0].title ? "titled" : "untitled"}.json`);
  await writeFile(path, JSON.stringify(documents));
  return path;
}

/** Only where the articles are Indonesian enough to have some. @param {Document[]} documents */
async function families(documents) {
  const roots = (await readFile(ROOTS, "utf8")).split("\n").filter((line) => /^[a-z]+$/.test(line));
  const family = familyQuestions(documents, roots, QUESTIONS);
  return family.length > 0 ? { family } : {};
}

/**
 * Over the bodies alone: the titles are the questions.
 * @param {Document[]} documents
 * @param {import("./process.js").QualityTask["questions"]} questions
 */
async function measureQuality(documents, questions) {
  const untitled = await written(documents.map((document) => ({ ...document, title: "" })));
  return turns("questions", engines, ({ name }) => (
    inOwnProcess({ kind: "quality", engine: name, documents: untitled, questions }, minutes)
  ));
}

/**
 * @param {string} name
 * @param {string} text
 */
function positive(name, text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name}: \`${text}\` is no positive whole number`);
  return number;
}
