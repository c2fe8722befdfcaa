//! Runs every engine on the same articles and queries, in turns, and prints the report as Markdown.

import { readFile, readdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { generateCorpus, readCorpus } from "./corpus.js";
import { PEERS, linimasa } from "./engines/index.js";
import { inOwnProcess } from "./process.js";
import { familyQuestions, knownItems, queryClasses } from "./queries.js";
import { report } from "./report.js";

const SEEDS = new URL("../seeds/", import.meta.url);
const ROOTS = new URL("../src/language/id/words/roots.txt", import.meta.url);
const QUESTIONS = 200;

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    about: { type: "string" },
    articles: { type: "string", default: "1000" },
    rounds: { type: "string", default: "5" },
    peers: { type: "string", default: PEERS.map(({ name }) => name).join(",") },
  },
});
const engines = [linimasa, ...values.peers.split(",").filter(Boolean).map(peerNamed)];
const documents = await corpus(values.corpus, positive("articles", values.articles));
const classes = queryClasses(documents);
const questions = { ...knownItems(documents, QUESTIONS), ...await families() };
const rounds = await measureSpeed(positive("rounds", values.rounds));
const grades = await measureQuality();
const versions = await Promise.all(engines.map((engine) => engine.version()));
const origin = values.corpus ? "of a file" : "generated from the words of the seeds";
const about = values.about ?? `${documents.length} articles ${origin}`;
process.stdout.write(report({ engines, versions, documents, about, questions, rounds, grades }));

/** @param {string} wanted */
function peerNamed(wanted) {
  const peer = PEERS.find(({ name }) => name === wanted);
  if (!peer) throw new Error(`--peers: \`${wanted}\` is none of ${PEERS.map(({ name }) => name).join(", ")}`);
  return peer;
}

/**
 * @param {string | undefined} file
 * @param {number} count
 */
async function corpus(file, count) {
  if (file) return readCorpus(file, count);
  const names = (await readdir(SEEDS)).filter((name) => name.endsWith(".txt")).sort();
  return generateCorpus(await Promise.all(names.map((name) => readFile(new URL(name, SEEDS), "utf8"))), count);
}

/** Each round gives every engine one turn, so that a busy moment of the machine hits all alike. @param {number} count */
async function measureSpeed(count) {
  const measured = [];
  for (let number = 1; number <= count; number++) {
    const round = new Map();
    for (const { name } of engines) {
      process.stderr.write(`bench: round ${number} of ${count}, ${name}\n`);
      round.set(name, await inOwnProcess({ kind: "speed", engine: name, documents, classes }));
    }
    measured.push(round);
  }
  return measured;
}

/** Only where the articles are Indonesian enough to have some. */
async function families() {
  const roots = (await readFile(ROOTS, "utf8")).split("\n").filter((line) => /^[a-z]+$/.test(line));
  const family = familyQuestions(documents, roots, QUESTIONS);
  return family.length > 0 ? { family } : {};
}

/** Over the bodies alone: the titles are the questions. */
async function measureQuality() {
  const untitled = documents.map((document) => ({ ...document, title: "" }));
  const grades = new Map();
  for (const { name } of engines) {
    process.stderr.write(`bench: questions, ${name}\n`);
    grades.set(name, await inOwnProcess({ kind: "quality", engine: name, documents: untitled, questions }));
  }
  return grades;
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
