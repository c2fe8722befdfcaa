//! The figures of all rounds as Markdown: medians, and how many times Linimasa's.

import { arch, availableParallelism, platform, totalmem } from "node:os";
import { Dropped } from "./process.js";
import { median } from "./statistics.js";
import { compared, figure, table } from "./table.js";

/** @import { Document } from "./words.js" */
/** @import { Engine } from "./engines/index.js" */
/** @import { Question } from "./queries.js" */
/** @import { Quality, Weighed } from "./process.js" */
/** @import { Speed } from "./speed.js" */

/**
 * By name of engine what it took, or why it gave no answer; `page` where there is a browser.
 * @typedef {{ node: Map<string, Weighed | Dropped>, page?: Map<string, Speed | Dropped> }} Round
 * One collection of articles.
 * @typedef {{ documents: Document[], about: string, rounds: Round[] }} Part
 * What was run and what came of it.
 * @typedef {{
 *   engines: Engine[],
 *   versions: string[],
 *   parts: Part[],
 *   questions: Record<string, Question[]>,
 *   grades: Map<string, Record<string, Quality> | Dropped>,
 *   chromium?: string,
 * }} Run
 */

/** What a reader must know to read the tables right. */
const GAPS = `## What is not measured

- The engines do not do the same work. Linimasa alone reads raw articles, finds dates and builds a timeline, and its
  answer holds snippets and facet counts; the others give ids, scores and stored fields. What reading costs is the time
  until the last article was asked for; what follows finds copies, indexes and weaves events. The figures of the others
  beside it are of an index alone.
- All engines run on the thread that asks. A page would have Linimasa in a worker, which adds a turn of messages.
- Memory is what the process holds after a collection (JavaScript heap, buffers, wasm). Wasm gives nothing back, so
  Linimasa's is the most that building needed. Pagefind is built by a program of its own. When loaded: what an index
  loaded from what was saved holds after its first query, be it the file itself.
- What is saved is not the same either: Linimasa's file holds the whole articles with their dates and events, Orama's
  the documents, MiniSearch's the titles, the others ids alone. The index is that without what the
  engine only hands back (articles, documents, titles): of Linimasa the sections 2 to 8 of docs/format.md, positions,
  stems and other names with it. Pagefind's is counted without the texts of its results, and read piece by piece: its
  first query reads files from disk; over a network it is slower.`;

/** @param {Run} run */
export function report(run) {
  const parts = run.parts.flatMap((part, place) => speedSections(run, part, place === 0 ? "" : ` (${part.documents.length} articles)`));
  return [overview(run), ...parts, qualitySection(run), settingsSection(run), GAPS].join("\n\n") + "\n";
}

/** @param {Run} run */
function overview({ parts, chromium }) {
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  const browser = chromium ? `, Chromium ${chromium}` : "";
  const measured = parts.map(({ documents, about, rounds }) => (
    `- ${documents.length} ${about} (${megabytes(textBytes(documents)).toFixed(2)} MB of text); rounds: ${rounds.length}`
  ));
  return `Measured on ${day} on a machine with ${availableParallelism()} cores and ${memory} GB (${platform()} ${arch()}, `
    + `Node ${process.versions.node}${browser}). Engines take turns, each in a process or page of its own; figures are `
    + `medians of the rounds. Measured on:\n\n${measured.join("\n")}`;
}

const BRACKETS = "In brackets, how many times the first column's figure: where it is above 1, Linimasa is faster or smaller. The "
  + "rates are of the text.";

/**
 * @param {Run} run
 * @param {Part} part
 * @param {string} size for the headings
 */
function speedSections(run, part, size) {
  const bytes = textBytes(part.documents);
  const [{ node: first }] = part.rounds;
  const node = new Medians(run.engines.filter(({ name }) => first.has(name)), part.rounds.map(({ node }) => node));
  const sections = [`## Speed and memory${size}`, BRACKETS, table(node.names, [
    ...buildRows(node, bytes),
    ["memory, MB", ...compared(node.of(({ memory }) => megabytes(memory)))],
    ["memory when loaded, MB", ...compared(node.of(({ loaded }) => megabytes(loaded)))],
    ["saved, MB", ...compared(node.of(({ saved }) => megabytes(saved)))],
    ["saved, gzip, MB", ...compared(node.of(({ gzipped }) => megabytes(gzipped)))],
    ["of it the index, gzip, MB", ...compared(node.of(({ index }) => megabytes(index)))],
    ...queryRows(node),
  ]), ...node.dropped(), ...leftOut(run, part)];
  if (part.rounds[0].page) {
    const players = run.engines.filter(({ name }) => part.rounds[0].page.has(name));
    const page = new Medians(players, part.rounds.map(({ page }) => page));
    sections.push(`## In Chromium${size}`, table(page.names, [...buildRows(page, bytes), ...queryRows(page)]), ...page.dropped());
  }
  return sections;
}

/**
 * A line on what a large collection was spared.
 * @param {Run} run
 * @param {Part} part
 */
function leftOut({ engines, chromium }, { rounds: [{ node, page }] }) {
  const names = engines.map(({ name }) => name).filter((name) => !node.has(name));
  const missing = [...names, ...(chromium && !page ? ["Chromium"] : [])];
  return missing.length > 0 ? [`Not measured with so many articles: ${missing.join(", ")}.`] : [];
}

/**
 * @param {Medians} medians
 * @param {number} bytes of text
 */
function buildRows(medians, bytes) {
  const build = medians.of(({ build }) => build);
  const reading = medians.of(({ reading }) => reading);
  const indexing = medians.of(({ build, reading = 0 }) => build - reading);
  const rate = (ms) => figure(ms && megabytes(bytes) / ms * 1e3);
  return [
    ["build, ms", ...compared(build)],
    ["of it reading and dates, ms", ...reading.map(figure)],
    ["of it index and events, ms", ...compared(indexing)],
    ["rate, MB/s", ...build.map(rate)],
    ["rate of index and events, MB/s", ...indexing.map(rate)],
  ];
}

/** @param {Medians} medians */
function queryRows(medians) {
  return [
    ["load, ms", ...compared(medians.of(({ load }) => load))],
    ["first query, ms", ...compared(medians.of(({ first }) => first))],
    ...medians.classes().map((name) => [`${name}, ms`, ...compared(medians.of(({ classes }) => classes[name]))]),
  ];
}

/** The medians of the rounds, engine by engine. */
class Medians {
  /**
   * @param {Engine[]} engines
   * @param {Map<string, Speed | Weighed | Dropped>[]} rounds
   */
  constructor(engines, rounds) {
    this.names = engines.map(({ name }) => name);
    this.rounds = rounds;
  }

  /** Undefined where an engine has no such figure. @param {(speed: Weighed) => number | undefined} of */
  of(of) {
    return this.names.map((name) => {
      const values = this.rounds.map((round) => round.get(name)).map((speed) => speed instanceof Dropped ? undefined : of(speed));
      return values.every(Number.isFinite) ? median(values) : undefined;
    });
  }

  /** The names of the classes of queries. */
  classes() {
    const speeds = this.rounds.flatMap((round) => [...round.values()]).filter((speed) => !(speed instanceof Dropped));
    return [...new Set(speeds.flatMap(({ classes }) => Object.keys(classes)))];
  }

  /** A line for each engine that gave no answer, or could not save its index. */
  dropped() {
    const lines = this.rounds.flatMap((round) => [...round]).map(([name, speed]) => {
      if (speed instanceof Dropped) return `${name} was dropped: ${speed.message}.`;
      return speed.unsaved && `${name} could not save its index: ${speed.unsaved}.`;
    });
    return [...new Set(lines.filter(Boolean))];
  }
}

/** What is asked, by kind of question. */
const KINDS = { asWritten: "title as written", misspelt: "title with two typing errors", family: "one form of a word" };
const MEASURES = { reciprocalRank: "MRR@10", precision: "MAP", recall: "found" };

/** @param {Run} run */
function qualitySection(run) {
  const grade = (kind, measure) => run.engines.map(({ name }) => run.grades.get(name)[kind]?.[measure].toFixed(3) ?? "–");
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
    table(run.engines.map(({ name }) => name), [
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

/** @param {Document[]} documents */
function textBytes(documents) {
  return documents.reduce((sum, { title, body }) => sum + Buffer.byteLength(title) + Buffer.byteLength(body), 0);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return bytes / 1e6;
}
