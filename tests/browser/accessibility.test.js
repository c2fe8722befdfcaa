//! Each state of the page, light and dark, wide and at 320 pixels: axe-core finds nothing, nothing
//! overflows, also with text twice as large.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BUSY_DAY, ready, site, type, violations } from "./support.js";

const { open } = site();

const STATES = {
  "the list": async () => {},
  "an open event": async (page) => {
    await page.locator("lini-masa .event .title").first().click();
    await page.locator("lini-masa .quote").first().waitFor();
  },
  "a chosen period": async (page) => {
    await page.locator("lini-masa .column").last().press("Enter");
    await page.locator("lini-masa .band").waitFor();
  },
  "the articles": async (page) => {
    await type(page, "nuklir");
    const tab = page.locator("lini-masa [role=tab]").last();
    if (await tab.count()) await tab.click();
    await page.locator("lini-masa .hit mark").first().waitFor();
  },
  "the reading view": async (page) => {
    await page.locator("lini-masa .event .title").first().click();
    await page.locator("lini-masa .quote .link").first().click();
    await page.locator("lini-masa .reading .here").waitFor();
    await page.locator("lini-masa .reading details").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
  },
  "suggestions": async (page) => {
    await type(page, "kim j");
    await page.keyboard.press("ArrowDown");
    await page.locator("lini-masa [role=option][aria-selected=true]").waitFor();
  },
  "a zoomed chart": async (page) => {
    await page.locator("lini-masa .square[aria-label=Perbesar]").click();
    await page.locator("lini-masa .square[aria-label=Perkecil]:enabled").waitFor();
  },
  "files of the reader's own, with notes": async (page) => {
    await page.locator("[data-part=files]").setInputFiles([
      { name: "padat.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(BUSY_DAY)) },
      { name: "rusak.json", mimeType: "application/json", buffer: Buffer.from("{") },
    ]);
    await page.locator("[data-part=notes] summary").click();
    await page.locator("lini-masa .dense .title").click();
  },
  "no results": async (page) => {
    await type(page, "zzzqqq");
    await page.locator("lini-masa [part=empty]").waitFor();
  },
};

for (const theme of ["light", "dark"]) {
  for (const width of [1200, 320]) {
    describe(`${theme}, ${width} pixels`, () => {
      for (const [name, reach] of Object.entries(STATES)) {
        test(name, async () => {
          const { page, problems, close } = await open("/demo/", { theme, width });
          await ready(page);
          await reach(page);
          assert.deepEqual(await violations(page), []);
          assert.deepEqual(problems, []);
          assert.ok(await fits(page), "scrolls sideways");
          await close();
        });
      }
    });
  }
}

for (const width of [390, 640]) test(`text twice as large still fits, ${width} pixels wide`, async () => {
  const { page, close } = await open("/demo/", { width });
  await page.addStyleTag({ content: "html { font-size: 200% }" }).catch(() => page.evaluate(() => (document.documentElement.style.fontSize = "200%")));
  await ready(page);
  for (const name of ["the list", "the reading view"]) {
    await STATES[name](page);
    assert.ok(await fits(page), name);
  }
  await close();
});

/** Whether nothing is wider than the window. */
function fits(page) {
  return page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
}
