//! The benchmark runs: on a few made-up articles, without the other engines.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Chain } from "../../benches/chain.js";
import { generateCorpus, spread } from "../../benches/corpus.js";
import { linimasa } from "../../benches/engines/linimasa.js";
import { Dropped, inOwnProcess } from "../../benches/process.js";
import { knownItems, queryClasses } from "../../benches/queries.js";
import { seeded } from "../../benches/random.js";
import { report } from "../../benches/report.js";
import { compared } from "../../benches/table.js";
import { wordsOf } from "../../benches/words.js";

const MAIN = fileURLToPath(new URL("../../benches/main.js", import.meta.url));
const TEXT = "Presiden meninjau pembangunan jembatan penyeberangan bersama gubernur sebelum peresmian pelabuhan";

test("the benchmark reports speed and quality", async () => {
  const options = ["--articles", "50,20", "--rounds", "1", "--peers", ""];
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...options]);
  assert.match(stdout, /50 articles generated/);
  assert.match(stdout, /^## Speed and memory \(20 articles\)$/m);
  const rows = [
    "build, ms", "of it reading and dates, ms", "of it index and events, ms", "memory, MB", "memory when loaded, MB", "of it the index, gzip, MB", "one letter, ms",
    "no hit, ms", "phrase, ms",
  ];
  for (const row of rows) {
    assert.match(stdout, new RegExp(`^\\| ${row} \\| \\d+(\\.\\d+)? \\|$`, "m"));
  }
  const [, rank] = stdout.match(/^\| title as written, MRR@10 \| ([\d.]+) \|$/m) ?? [];
  assert.ok(Number(rank) > 0.9, `rank ${rank}`);
});

test("the report says which engines a collection spared, and which could not save", () => {
  const speed = { build: 1, first: 1, classes: {} };
  const [document] = generateCorpus([TEXT], 1);
  const part = (speeds) => ({ documents: [document], about: "articles", rounds: [{ node: new Map(Object.entries(speeds)) }] });
  const text = report({
    engines: ["Own", "Other"].map((name) => ({ name, settings: "" })),
    versions: ["1", "2"],
    parts: [part({ Own: speed, Other: { ...speed, unsaved: "too long" } }), part({ Own: speed })],
    questions: { asWritten: [] },
    grades: new Map([["Own", {}], ["Other", {}]]),
  });
  const [, small, large] = text.split(/^## Speed and memory/m);
  assert.match(small, /\| Own \| Other \|\n[^]*^Other could not save its index: too long\.$/m);
  assert.match(large, /\| Own \|\n[^]*^Not measured with so many articles: Other\.$/m);
});

test("of an archive the index is what searching reads", async () => {
  const archive = await readFile(new URL("../data/archive/seeds-1.linimasa", import.meta.url));
  const index = linimasa.indexOf(archive);
  // Filters by outlet are answered by the index, sentences by the articles.
  assert.ok(index.includes("SERAMBINEWS.COM") && !index.includes("menyia-nyiakan kesempatan"));
  assert.ok(archive.includes("menyia-nyiakan kesempatan"));
});

test("articles and queries are the same on every run", () => {
  const documents = generateCorpus([TEXT], 60);
  assert.deepEqual(generateCorpus([TEXT], 60), documents);
  assert.deepEqual(queryClasses(documents), queryClasses(documents));
  for (const [name, queries] of Object.entries(queryClasses(documents))) assert.ok(queries.length > 0, name);
});

test("misspelt titles differ from the titles in one or two words", () => {
  const { asWritten, misspelt } = knownItems(generateCorpus([TEXT], 40), 40);
  assert.equal(asWritten.length, 40);
  for (const [place, { query, wanted }] of misspelt.entries()) {
    assert.deepEqual(wanted, asWritten[place].wanted);
    const words = wordsOf(asWritten[place].query);
    const wrong = wordsOf(query).filter((word, at) => word !== words[at]);
    assert.ok(wrong.length === 1 || wrong.length === 2, `${query} for ${asWritten[place].query}`);
  }
});

test("generated words follow each other as in the texts", () => {
  const words = wordsOf(TEXT);
  const next = new Chain([TEXT]).walk(seeded(7));
  const walked = Array.from({ length: 100 }, next);
  for (const [place, word] of walked.slice(1).entries()) {
    assert.equal(word, words[(words.indexOf(walked[place]) + 1) % words.length]);
  }
});

test("a share of the articles comes evenly from all of them", () => {
  const articles = generateCorpus([TEXT], 10);
  assert.deepEqual(spread(articles, 10), articles);
  assert.deepEqual(spread(articles, 2).map(({ id }) => id), ["article-0", "article-5"]);
});

test("an engine that ends without an answer is dropped, and its cells are dashes", async () => {
  const task = { kind: "speed", engine: "none", documents: "/nowhere.json", classes: {}, saved: "/nowhere" };
  await assert.rejects(inOwnProcess(task, 1), Dropped);
  assert.deepEqual(compared([2, undefined, 4, 0.001]), ["2.00", "–", "4.00 (2.00)", "0.001 (<0.01)"]);
  assert.deepEqual(compared([undefined, 4]), ["–", "4.00"]);
});
