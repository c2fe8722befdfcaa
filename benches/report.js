//! The figures of all rounds as Markdown: medians, and how many times Linimasa's.

import { arch, availableParallelism, platform, totalmem } from "node:os";
import { median } from "./statistics.js";

/** @import { Document } from "./words.js" */
/** @import { Engine } from "./engines/index.js" */
/** @import { Question } from "./queries.js" */
/** @import { Quality, Speed } from "./process.js" */

/**
 * What was run and what came of it; speeds and grades by name of engine.
 * @typedef {{
 *   engines: Engine[],
 *   versions: string[],
 *   documents: Document[],
 *   about: string,
 *   questions: Record<string, Question[]>,
 *   rounds: Map<string, Speed>[],
 *   grades: Map<string, Record<string, Quality>>,
 * }} Run
 * A row of a table: one cell for each engine.
 * @typedef {string[]} Row
 */

/** What a reader must know to read the tables right. */
const GAPS = `## What is not measured

- The engines do not do the same work. Linimasa alone reads raw articles, finds dates and builds a timeline, and its
  answer holds snippets and facet counts; the others give ids, scores and stored fields.
- Memory is what the process holds after a collection (JavaScript heap, buffers, wasm). Wasm gives nothing back, so
  Linimasa's is the most that building needed. Pagefind is built by a program of its own.
- What is saved is not the same either: Linimasa's file holds the whole articles with their dates and events, Orama's
  the documents, MiniSearch's the titles, the others ids alone. Pagefind's index is counted without the texts of its
  results, and read piece by piece: its first query reads files from disk; over a network it is slower.`;

/** @param {Run} run */
export function report(run) {
  return [overview(run), speedSection(run), qualitySection(run), settingsSection(run), GAPS].join("\n\n") + "\n";
}

/** @param {Run} run */
function overview({ about, documents, rounds }) {
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day}: ${about} (${megabytes(textBytes(documents)).toFixed(2)} MB of text), medians of `
    + `${rounds.length} rounds, on a machine with ${availableParallelism()} cores and ${memory} GB (${platform()} ${arch()}, `
    + `Node ${process.versions.node}). Engines take turns, each in a process of its own.`;
}

/** @param {Run} run */
function speedSection(run) {
  const bytes = textBytes(run.documents);
  const build = medians(run, ({ build }) => build);
  const memory = medians(run, ({ memory }) => megabytes(memory));
  const seen = memory.map((figure, place) => run.engines[place].buildsElsewhere ? undefined : figure);
  const classes = Object.keys(run.rounds[0].get(run.engines[0].name).classes);
  return [
    "## Speed and memory",
    "In brackets, how many times the first column's figure: where it is above 1, Linimasa is faster or smaller. The rate "
      + "is that of the build.",
    table(run, [
      ["build, ms", ...compared(build)],
      ["rate, MB/s", ...build.map((ms) => figure(megabytes(bytes) / ms * 1e3))],
      ["memory, MB", ...compared(seen)],
      ["saved, MB", ...compared(medians(run, ({ saved }) => megabytes(saved)))],
      ["saved, gzip, MB", ...compared(medians(run, ({ gzipped }) => megabytes(gzipped)))],
      ["load, ms", ...compared(medians(run, ({ load }) => load))],
      ["first query, ms", ...compared(medians(run, ({ first }) => first))],
      ...classes.map((name) => [`${name}, ms`, ...compared(medians(run, ({ classes }) => classes[name]))]),
    ]),
  ].join("\n\n");
}

/** What is asked, by kind of question. */
const KINDS = { asWritten: "title as written", misspelt: "title with two typing errors", family: "one form of a word" };
const MEASURES = { reciprocalRank: "MRR@10", precision: "MAP", recall: "found" };

/** @param {Run} run */
function qualitySection(run) {
  const grade = (kind, measure) => run.engines.map(({ name }) => run.grades.get(name)[kind][measure].toFixed(3));
  const rows = (kind, measures) => measures.map((measure) => (
    [`${KINDS[kind]}, ${MEASURES[measure]}`, ...grade(kind, measure)]
  ));
  const { asWritten, family = [] } = run.questions;
  return [
    "## Answers",
    `The bodies are indexed without their titles; ${asWritten.length} titles ask for their articles. ${family.length} words ask `
      + "for every article that holds any form of them (forms made by the rules of Indonesian grammar from a root; a word "
      + "that two roots could form is left out). MRR@10: 1 if a right article always comes first, 0 if none is among ten. "
      + "MAP: mean average precision of up to 1,000 hits. Found: the share of the right articles among them.",
    table(run, [
      ...rows("asWritten", ["reciprocalRank", "precision"]),
      ...rows("misspelt", ["reciprocalRank", "precision"]),
      ...(family.length > 0 ? rows("family", ["precision", "recall"]) : []),
    ]),
  ].join("\n\n");
}

/** @param {Run} run */
function settingsSection({ engines, versions }) {
  const lines = engines.map(({ name, settings }, place) => `- **${name} ${versions[place]}**: ${settings}.`);
  return ["## Versions and settings", lines.join("\n")].join("\n\n");
}

/**
 * @param {Run} run
 * @param {Row[]} rows
 */
function table({ engines }, rows) {
  const lines = [["", ...engines.map(({ name }) => name)], ["---", ...engines.map(() => "--:")], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/**
 * Of each engine the median over the rounds; undefined where it has no such figure.
 * @param {Run} run
 * @param {(speed: Speed) => number | undefined} of
 */
function medians({ engines, rounds }, of) {
  return engines.map(({ name }) => {
    const values = rounds.map((round) => of(round.get(name)));
    return values.includes(undefined) ? undefined : median(values);
  });
}

/** Figures with their ratio to the first. @param {(number | undefined)[]} figures */
function compared(figures) {
  const [own, ...peers] = figures;
  const ratio = (value) => `${figure(value)} (${value / own < 0.01 ? "<0.01" : figure(value / own)})`;
  return [figure(own), ...peers.map((value) => value === undefined ? "–" : ratio(value))];
}

/** Two digits that count, and no more than three places. @param {number} value */
function figure(value) {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toFixed(3);
}

/** @param {Document[]} documents */
function textBytes(documents) {
  return documents.reduce((sum, { title, body }) => sum + Buffer.byteLength(title) + Buffer.byteLength(body), 0);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return bytes / 1e6;
}
