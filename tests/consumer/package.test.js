//! The packed tarball as such: what it holds, what checkers of packages say, its command, its types.

import assert from "node:assert/strict";
import { cp, readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { ROOT, TARBALL, project } from "./project.js";

/** Bytes of everything in it, unpacked. */
const MOST_BYTES = 3_000_000;

const NPX = process.platform === "win32" ? "npx.cmd" : "npx";

/** @typedef {Awaited<ReturnType<typeof project>>} Project */

describe("in an empty project", () => {
  /** @type {Project} */
  let empty;
  /** @type {string} */
  let installed;
  before(async () => {
    empty = await project("empty");
    installed = join(empty.folder, "node_modules/linimasa");
    const isArticle = (/** @type {string} */ path) => !path.endsWith(".md");
    await cp(join(ROOT, "seeds"), join(empty.folder, "articles"), { recursive: true, filter: isArticle });
  });

  test("nothing else is installed, and no script is run", async () => {
    const names = await readdir(join(empty.folder, "node_modules"));
    assert.deepEqual(names.filter((name) => !name.startsWith(".")), ["linimasa"]);
    const { dependencies, scripts } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
    assert.deepEqual([dependencies, scripts], [undefined, undefined]);
  });

  test("the package holds what it should and no more", async () => {
    const texts = (await readdir(ROOT)).filter((name) => /^(?:README|CHANGELOG|LICENSE|NOTICE)/.test(name));
    assert.deepEqual((await readdir(installed)).sort(), [...texts, "dist", "package.json"].sort());
    assert.ok(!(await readdir(join(installed, "dist"))).includes("page"));
    const files = await readdir(installed, { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name))));
    const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
    assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
  });

  test("npx linimasa answers", async () => {
    const linimasa = async (/** @type {string[]} */ ...words) => JSON.parse(await empty.run(NPX, "--offline", "linimasa", ...words, "--json"));
    assert.equal((await linimasa("parse", "articles")).length, 5);
    assert.ok((await linimasa("search", "articles", "-q", "hanoi")).total > 0);
    assert.ok((await linimasa("timeline", "articles")).events.length > 0);
    assert.ok((await linimasa("dates", "articles/000_ce3fc14551f44ec4.txt")).length > 0);
  });

  test("npx linimasa page writes a page that carries everything", async () => {
    await empty.run(NPX, "--offline", "linimasa", "page", "articles", "-o", "story.html", "--title", "Cerita");
    const html = await readFile(join(empty.folder, "story.html"), "utf8");
    assert.match(html, /<title>Cerita<\/title>/);
    assert.doesNotMatch(html, /<(?:script|link)[^>]+(?:src|href)="(?!data:)/);
  });

  test("publint finds nothing", async () => {
    const publint = join(ROOT, "www/node_modules/publint/src/cli.js");
    assert.match(await empty.run(process.execPath, publint, "--strict", TARBALL), /All good/);
  });
});

describe("types", () => {
  /** @type {Project} */
  let typescript;
  before(async () => (typescript = await project("typescript")));

  test("are not wrong", async () => {
    const files = ["./package.json", "./worker", "./iife", "./core.wasm", "./custom-elements.json"];
    const said = await typescript.tool("@arethetypeswrong/cli/dist/index.js", TARBALL, "--profile", "esm-only", "--no-emoji", "--exclude-entrypoints", ...files);
    assert.equal(said.match(/from ESM\): OK \(ESM\)/g)?.length, 7, said);
    assert.equal(said.match(/bundler: OK/g)?.length, 7, said);
  });

  for (const compiler of ["the newest TypeScript", "TypeScript 5.9"]) {
    for (const resolution of ["nodenext", "bundler"]) {
      test(`hold for a strict user (${compiler}, ${resolution})`, async () => {
        const tsc = compiler === "TypeScript 5.9" ? "node_modules/typescript/bin/tsc" : join(ROOT, "www/node_modules/typescript/bin/tsc");
        const module = resolution === "bundler" ? "esnext" : resolution;
        await typescript.run(process.execPath, tsc, "--module", module, "--moduleResolution", resolution);
      });
    }
  }
});
