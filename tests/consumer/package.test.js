//! The packed tarball as such: what it holds, what checkers of packages say, its command, its types.

import assert from "node:assert/strict";
import { cp, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { ROOT, TARBALL, project } from "./project.js";

/** Bytes of everything in it, unpacked. */
const MOST_BYTES = 4_000_000;

const NPX = process.platform === "win32" ? "npx.cmd" : "npx";

const FEED = `<rss version="2.0"><channel><title>Contoh</title><item><title>Gempa Mengguncang Palu</title>
<description>Gempa mengguncang kota Palu pada Jumat, 28 September 2018, dan merusak ribuan rumah.</description></item></channel></rss>`;

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
    await cp(join(ROOT, "seeds"), join(empty.folder, "seeds"), { recursive: true, filter: isArticle });
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

  test("the README's commands answer", async () => {
    await cp(join(ROOT, "seeds/000_ce3fc14551f44ec4.txt"), join(empty.folder, "article.txt"));
    await writeFile(join(empty.folder, "feed.xml"), FEED);
    await writeFile(join(empty.folder, "names.txt"), "KPK = Komisi Pemberantasan Korupsi\n");
    const readme = await readFile(join(ROOT, "README.md"), "utf8");
    const commands = [...readme.matchAll(/^npx (linimasa .*)$/gm)].map(([, command = ""]) => command).filter((command) => !/^linimasa serve/.test(command));
    assert.ok(commands.length >= 6, commands.join("\n"));
    for (const command of commands) {
      const said = await empty.run("sh", "-c", `npx --offline ${command}`);
      assert.ok(said !== "" || / -o /.test(command), command);
    }
    const made = await readdir(empty.folder);
    assert.ok(made.includes("story.html") && made.includes("story.linimasa"));
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
    const files = ["./package.json", "./worker", "./iife", "./core.wasm", "./slim.wasm", "./custom-elements.json"];
    const said = await typescript.tool("@arethetypeswrong/cli/dist/index.js", TARBALL, "--profile", "esm-only", "--format", "ascii", "--no-emoji", "--exclude-entrypoints", ...files);
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
