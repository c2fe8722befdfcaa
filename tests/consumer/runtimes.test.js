//! The packed tarball where there are no pages: Node, Deno, Bun, and a bundle for a server.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT, project } from "./project.js";

/** Both editions have found the article. */
const SAID = /^hanoi Linimasa\nhanoi Linimasa\n$/i;

test("Node searches", async () => {
  const node = await project("node", "runtimes");
  assert.match(await node.run(process.execPath, "search.js"), SAID);
});

test("the README's code runs", async () => {
  const { folder, run } = await project("node", "runtimes");
  const code = /```js\n([\s\S]*?)```/.exec(await readFile(join(ROOT, "README.md"), "utf8"))?.[1];
  await cp(join(ROOT, "seeds/000_ce3fc14551f44ec4.txt"), join(folder, "article.txt"));
  await writeFile(join(folder, "readme.js"), `import { readFileSync } from "node:fs";
const rawArticle = readFileSync("article.txt", "utf8");
${code}
console.log(JSON.stringify([reopened.size, dates[0].timex, title, removed.length]));`);
  const [size, date, title, removed] = JSON.parse(await run(process.execPath, "readme.js"));
  assert.deepEqual([size, date], [1, "2019-W09"]);
  assert.ok(title && removed > 0);
});

test("Deno searches", async (t) => {
  const deno = await project("deno", "runtimes");
  const program = await programOf(deno, "@deno", "deno");
  if (!program) return t.skip("npm has no Deno for this system");
  assert.match(await deno.run(program, "run", "--no-remote", "--allow-read", "search.js"), SAID);
});

test("Bun searches", async (t) => {
  const bun = await project("bun", "runtimes");
  const program = await programOf(bun, "@oven", "bin/bun");
  if (!program) return t.skip("npm has no Bun for this system");
  assert.match(await bun.run(program, "search.js"), SAID);
});

test("a bundle for a server needs no file beside it", async () => {
  const { folder, run } = await project("server", "runtimes");
  const away = await mkdtemp(join(tmpdir(), "linimasa-server-"));
  const bundle = join(folder, "server.mjs");
  await run("node_modules/esbuild/bin/esbuild", "search.js", "--bundle", "--platform=node", "--format=esm", `--outfile=${bundle}`);
  await cp(bundle, join(away, "server.mjs"));
  assert.match(await run(process.execPath, join(away, "server.mjs")), SAID);
  await rm(away, { recursive: true });
});

/**
 * The first program of a scope's packages that runs here: npm brings one for each kind of processor.
 * @param {Awaited<ReturnType<typeof project>>} project @param {string} scope @param {string} file
 */
async function programOf({ folder, run }, scope, file) {
  const packages = await readdir(join(folder, "node_modules", scope)).catch(() => []);
  for (const name of packages) {
    const program = join(folder, "node_modules", scope, name, process.platform === "win32" ? `${file}.exe` : file);
    if (await run(program, "--version").catch(() => undefined)) return program;
  }
}
