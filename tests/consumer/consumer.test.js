//! The packed tarball in an empty folder, as a user gets it: import, command, types.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";
const NPX = process.platform === "win32" ? "npx.cmd" : "npx";
/** @type {string} */
let folder;

/**
 * @param {string} program
 * @param {string[]} words
 */
function run(program, ...words) {
  return execFileSync(program, words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "linimasa-consumer-"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await cp(join(ROOT, "seeds"), join(folder, "articles"), { recursive: true, filter: (path) => !path.endsWith(".md") });
  await cp(join(ROOT, "tests/consumer/project"), folder, { recursive: true });
  run(NPM, "install", "--offline", "--no-audit", "--no-fund", process.env.LINIMASA_TARBALL ?? "");
});
after(() => rm(folder, { recursive: true }));

test("nothing else is installed, and no script is run", async () => {
  const installed = await readdir(join(folder, "node_modules"));
  assert.deepEqual(installed.filter((name) => !name.startsWith(".")), ["linimasa"]);
  const manifest = JSON.parse(run(process.execPath, "-p", "JSON.stringify(require('linimasa/package.json'))"));
  assert.equal(manifest.dependencies, undefined);
  assert.equal(manifest.scripts, undefined);
});

test("the package holds what it should and no more", async () => {
  const texts = (await readdir(ROOT)).filter((name) => /^(?:README|CHANGELOG|LICENSE|NOTICE)/.test(name));
  const files = await readdir(join(folder, "node_modules/linimasa"));
  assert.deepEqual(files.sort(), [...texts, "dist", "package.json"].sort());
  const dist = await readdir(join(folder, "node_modules/linimasa/dist"));
  assert.ok(!dist.includes("page"));
});

test("every entry imports in Node, and the main one searches", () => {
  assert.equal(run(process.execPath, "search.js").trim(), "Hanoi");
});

test("npx linimasa answers", () => {
  const linimasa = (/** @type {string[]} */ ...words) => JSON.parse(run(NPX, "--offline", "linimasa", ...words, "--json"));
  assert.equal(linimasa("parse", "articles").length, 5);
  assert.ok(linimasa("search", "articles", "-q", "hanoi").total > 0);
  assert.ok(linimasa("timeline", "articles").events.length > 0);
  assert.ok(linimasa("dates", "articles/000_ce3fc14551f44ec4.txt").length > 0);
});

test("npx linimasa page writes a page that carries everything", async () => {
  run(NPX, "--offline", "linimasa", "page", "articles", "-o", "story.html", "--title", "Cerita");
  const html = await readFile(join(folder, "story.html"), "utf8");
  assert.match(html, /<title>Cerita<\/title>/);
  assert.doesNotMatch(html, /<(?:script|link)[^>]+(?:src|href)="(?!data:)/);
});

test("publint finds nothing", () => {
  const publint = join(ROOT, "www/node_modules/publint/src/cli.js");
  assert.match(run(process.execPath, publint, "--strict", process.env.LINIMASA_TARBALL ?? ""), /All good/);
});

for (const resolution of ["nodenext", "bundler"]) {
  test(`types hold for a strict TypeScript user (${resolution})`, () => {
    const tsc = join(ROOT, "www/node_modules/typescript/bin/tsc");
    const module = resolution === "bundler" ? "esnext" : resolution;
    run(process.execPath, tsc, "--noEmit", "--strict", "--target", "es2022", "--module", module,
      "--moduleResolution", resolution, "--lib", "es2023,dom,dom.iterable", "--types", "", "use.ts");
  });
}
