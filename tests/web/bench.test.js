//! The benchmark runs: on a few made-up articles, without the other engines.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { generateCorpus } from "../../benches/corpus.js";
import { knownItems, queryClasses } from "../../benches/queries.js";
import { wordsOf } from "../../benches/words.js";

const MAIN = fileURLToPath(new URL("../../benches/main.js", import.meta.url));
const TEXT = "Presiden meninjau pembangunan jembatan penyeberangan bersama gubernur sebelum peresmian pelabuhan";

test("the benchmark reports speed and quality", async () => {
  const options = ["--articles", "50", "--rounds", "1", "--peers", ""];
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...options]);
  assert.match(stdout, /50 articles generated/);
  for (const row of ["build, ms", "memory, MB", "one letter, ms", "no hit, ms", "phrase, ms"]) {
    assert.match(stdout, new RegExp(`^\\| ${row} \\| \\d+(\\.\\d+)? \\|$`, "m"));
  }
  const [, rank] = stdout.match(/^\| title as written, MRR@10 \| ([\d.]+) \|$/m) ?? [];
  assert.ok(Number(rank) > 0.9, `rank ${rank}`);
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
