//! The demo page without a network, and what an update does to pages that are open.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ready, site, type } from "./support.js";

const ASSEMBLE = fileURLToPath(new URL("../../www/page/assemble.js", import.meta.url));
const PARTS = fileURLToPath(new URL("../../www/generated/page", import.meta.url));
let folder;
const { open, publish } = site();

before(async () => { folder = await mkdtemp(join(tmpdir(), "linimasa-")); });
after(() => rm(folder, { recursive: true }));

/** A page made of the built parts, that differ by a line in the style sheet. */
async function edition(name) {
  const [parts, out] = [join(folder, `${name}-parts`), join(folder, name)];
  await cp(PARTS, parts, { recursive: true });
  await writeFile(join(parts, "page.css"), `${await readFile(join(parts, "page.css"), "utf8")}\n:root { --edition: ${name}; }`);
  assert.equal(spawnSync(process.execPath, [ASSEMBLE, parts, out]).status, 0);
  return out;
}

/** Waits for the page to be kept. */
const kept = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
});

/** The edition whose style sheet the page has, and that of a file it asks for now. */
const editions = (page) => page.evaluate(async () => {
  const style = document.querySelector("link[rel=stylesheet]").href;
  const now = /--edition: (\w+)/.exec(await (await fetch(style)).text())?.[1];
  return [getComputedStyle(document.documentElement).getPropertyValue("--edition").trim(), now];
});

test("after the first load everything works without a network", async () => {
  publish("/demo/", await edition("alone"));
  const { page, problems, close } = await open("/demo/");
  await ready(page);
  await kept(page);
  publish("/demo/", undefined);
  await page.reload();
  await ready(page);
  assert.equal((await type(page, "hanoi")).total, 4);
  await page.locator("lini-masa .event .title").first().click();
  await page.locator("lini-masa .quote").first().waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-part=save-page]").click()]);
  assert.match(download.suggestedFilename(), /\.html$/);
  assert.deepEqual(problems, []);
  await close();
});

test("an update never mixes versions: an open page keeps its own, the next load has the new one", async () => {
  publish("/demo/", await edition("old"));
  const { page, close } = await open("/demo/");
  await ready(page);
  await kept(page);
  publish("/demo/", await edition("new"));
  await page.evaluate(async () => {
    const changed = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
    await (await navigator.serviceWorker.ready).update();
    await changed;
  });
  assert.deepEqual(await editions(page), ["old", "old"]);
  await page.reload();
  await ready(page);
  assert.deepEqual(await editions(page), ["new", "new"]);
  await close();
});

test("an update that breaks off changes nothing", async () => {
  publish("/demo/", await edition("whole"));
  const { page, close } = await open("/demo/");
  await ready(page);
  await kept(page);
  const broken = await edition("broken");
  const version = /"(\w+)\/core\.wasm"/.exec(await readFile(join(broken, "sw.js"), "utf8"))[1];
  await rm(join(broken, version, "core.wasm"));
  publish("/demo/", broken);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const failed = new Promise((resolve) => registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing.addEventListener("statechange", () => installing.state === "redundant" && resolve());
    }));
    await registration.update().catch(() => {});
    await failed;
  });
  await page.reload();
  await ready(page);
  assert.deepEqual(await editions(page), ["whole", "whole"]);
  await close();
});
