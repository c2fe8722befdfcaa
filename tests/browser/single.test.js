//! The single-file edition, opened from disk: everything works, nothing is asked of anyone.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ready, site, type, violations } from "./support.js";

const CLI = fileURLToPath(new URL("../../www/dist/cli.js", import.meta.url));
const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const { open } = site();
let folder, address;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "linimasa-"));
  const file = join(folder, "story.html");
  assert.equal(spawnSync(process.execPath, [CLI, "page", SEEDS, "-o", file, "--title", "Perundingan"]).status, 0);
  address = pathToFileURL(file).href;
});
after(() => rm(folder, { recursive: true }));

test("search, timeline and reading view work from disk, in a worker, with a link to each state", async () => {
  const workers = [];
  const { page, problems, close } = await open(address, { prepare: (page) => page.on("worker", (worker) => workers.push(worker.url())) });
  await ready(page);
  assert.equal(await page.locator("lini-masa .hit").count(), 5);
  assert.equal((await type(page, "hanoi")).total, 4);
  await page.locator("lini-masa .hit .title").first().click();
  const title = await page.locator("lini-masa .article-title").innerText();
  const state = page.url();
  await page.goto("about:blank");
  await page.goto(state);
  await page.locator("lini-masa .article-title", { hasText: title }).waitFor();
  assert.match(workers[0], /^blob:/);
  assert.deepEqual(problems, []);
  assert.deepEqual(await violations(page), []);
  await close();
});

test("without scripts the articles can be read", async () => {
  const { page, close } = await open(address, { javaScriptEnabled: false });
  assert.equal(await page.locator("article h2").count(), 5);
  assert.ok(await page.locator("article p").first().isVisible());
  await close();
});

test("where WebAssembly is missing the articles stay, with the reason above them", async () => {
  const prepare = (page) => page.addInitScript(() => { delete globalThis.WebAssembly; delete globalThis.Worker; });
  const { page, close } = await open(address, { prepare });
  await page.locator("lini-masa [role=alert]", { hasText: "wasm-unavailable" }).waitFor();
  assert.ok(await page.locator("article").first().isVisible());
  await close();
});
