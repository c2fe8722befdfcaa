//! The same scenarios in Chromium, Firefox and WebKitGTK. An engine that this machine lacks is
//! skipped, and that is said.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { EnginePage } from "./engines/engine.js";
import * as chromium from "./engines/chromium.js";
import * as firefox from "./engines/firefox.js";
import * as webkit from "./engines/webkit.js";
import { FOLDERS, serve } from "./support.js";

const CLI = fileURLToPath(new URL("../../www/dist/cli.js", import.meta.url));
const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const TEXT = "Gempa Mengguncang Padang\n\nPADANG - Gempa mengguncang kota Padang pada Rabu (30/9/2009) dan merusak rumah warga.";

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "linimasa-"));
  assert.equal(spawnSync(process.execPath, [CLI, "page", SEEDS, "-o", join(folder, "story.html")]).status, 0);
});
after(() => rm(folder, { recursive: true }));

/** What a page does in every engine; each starts from a fresh address. */
const SCENARIOS = {
  "search narrows both lists; suggestions open and close": async (page, origin) => {
    await page.open(`${origin}/demo/`);
    await page.ready();
    assert.equal(await page.count(".hit"), 5);
    await page.search("han");
    await page.seen("[role=option]", "hanoi");
    await page.press("ArrowDown");
    await page.press("Enter");
    await page.gone("[role=listbox]");
    await page.until((find, all) => all(".hit").length === 4);
    await page.press("Escape");
    await page.until((find, all) => all(".hit").length === 5);
    await page.search("kesepakatan kim");
    await page.seen("[role=option].title", "Gagal Capai");
    await page.click("[role=option].title");
    await page.seen(".article-title", "Gagal Capai");
  },
  "an event leads to the sentence that says so, and back": async (page, origin) => {
    await page.open(`${origin}/demo/`);
    await page.ready();
    await page.search("hanoi");
    await page.until((find, all) => all(".hit mark").length > 0);
    await page.press("Escape");
    await page.click(".event .title");
    await page.seen(".quote .phrase");
    await page.click(".quote .link");
    await page.seen(".reading .here .target");
    assert.match(await page.focused(), /here/);
    await page.press("Escape");
    await page.seen(".quote");
    assert.match(await page.focused(), /link baca di artikel/);
  },
  "the chart chooses a period and zooms, by keys": async (page, origin) => {
    await page.open(`${origin}/demo/`);
    await page.ready();
    await page.evaluate((find) => find(".column[tabindex='0']").focus());
    await page.press("End");
    await page.press("Enter");
    await page.seen(".band");
    await page.until((find, all) => all(".hit").length === 1);
    await page.press("Escape");
    await page.until((find, all) => all(".hit").length === 5);
    await page.press("+");
    await page.seen("figcaption", "per bulan");
    await page.until((find) => find("lini-masa").shadowRoot.activeElement?.matches(".column"));
    await page.press("-");
    await page.seen("figcaption", "per tahun");
  },
  "the address brings back what was searched and read": async (page, origin) => {
    await page.open(`${origin}/demo/#lini.q=putin`);
    await page.until((find, all) => all(".hit mark").length > 0);
    assert.equal(await page.evaluate((find) => find("input").value), "putin");
    await page.click(".hit .title");
    await page.seen(".article-title");
    assert.match(await page.evaluate(() => location.hash), /lini\.q=putin.*lini\.article=/);
  },
  "a phone's width has two tabs and nothing beside the screen": async (page, origin) => {
    await page.driver.resize(500, 900);
    await page.open(`${origin}/demo/`);
    await page.ready();
    await page.click("[role=tab][aria-selected=false]");
    await page.seen(".hits");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.driver.resize(1200, 900);
  },
  "articles in a page with a strict policy, where no style is allowed": async (page, origin) => {
    await page.open(`${origin}/pages/children.html`);
    await page.ready();
    assert.equal(await page.count(".hit"), 2);
    assert.equal(await page.evaluate((find) => getComputedStyle(find(".search")).display), "flex");
    assert.equal(await page.evaluate(() => globalThis.hacked ?? "untouched"), "untouched");
  },
  "a policy without WebAssembly is named, and the articles stay": async (page, origin) => {
    await page.open(`${origin}/pages/blocked.html`);
    await page.seen("[role=alert]", "wasm-unavailable");
    assert.ok(await page.evaluate((find) => find("article").checkVisibility() && find("lini-masa").matches(":state(error)")));
  },
  "the reader's own file is read": async (page, origin) => {
    await page.open(`${origin}/demo/`);
    await page.ready();
    await page.evaluate((find, all, text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "gempa.txt"));
      find("[data-part=files]").files = data.files;
      find("[data-part=files]").dispatchEvent(new Event("change"));
    }, TEXT);
    await page.seen("[data-part=status]", "1 artikel dibaca dari 1 berkas");
    await page.until((find, all) => all(".hit").length === 1);
  },
  "after the first load the page works without a network": async (page, origin, publish) => {
    await page.open(`${origin}/demo/`);
    await page.ready();
    await page.until(() => navigator.serviceWorker.controller?.state === "activated");
    publish("/demo/", undefined);
    await page.open(`${origin}/demo/?again`);
    await page.ready();
    assert.equal(await page.count(".hit"), 5);
  },
  "the single-file edition works from disk": async (page) => {
    await page.open(pathToFileURL(join(folder, "story.html")).href);
    await page.ready();
    assert.equal(await page.count(".hit"), 5);
    await page.search("hanoi");
    await page.until((find, all) => all(".hit").length === 4);
  },
};

for (const engine of [chromium, firefox, webkit]) {
  const missing = engine.missing();
  if (missing) console.warn(`\n*** ${engine.name} is not on this machine: its scenarios are SKIPPED. ${engine.hint}\n`);
  describe(engine.name, { skip: missing && `${engine.name} is not installed; ${engine.hint}` }, () => {
    let server, page;
    const folders = { ...FOLDERS };
    const publish = (prefix, folder) => { folders[prefix] = folder; };
    before(async () => {
      server = await serve(folders);
      page = new EnginePage(await engine.drive());
      await page.driver.resize(1200, 900);
      console.log(`${engine.name} ${page.driver.version}`);
    });
    after(async () => {
      await page?.driver.quit();
      server?.close();
    });
    for (const [name, scenario] of Object.entries(SCENARIOS)) test(name, () => scenario(page, server.origin, publish));
  });
}
