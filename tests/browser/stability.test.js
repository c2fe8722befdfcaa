//! Nothing moves by itself: not while the page comes, not while the reader types.

import assert from "node:assert/strict";
import { test } from "node:test";
import { nextAnswer, ready, site, type } from "./support.js";

const { open } = site();

/** Remembers what moved, however it came about. */
const watched = (page) => page.addInitScript(() => {
  globalThis.moved = [];
  new PerformanceObserver((list) => moved.push(...list.getEntries().map(({ value, sources }) => `${value}: ${sources.map(({ node }) => node?.nodeName)}`)))
    .observe({ type: "layout-shift", buffered: true });
});

/** What is drawn is on screen, and what watches it has been told. */
const settled = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));

/** Where everything above the results stands. */
const places = (page) => page.locator("lini-masa").evaluate(({ shadowRoot }) =>
  [...shadowRoot.querySelectorAll(".search, .chip, .panel, .square, .period input")].map((part) => {
    const { x, y, height } = part.getBoundingClientRect();
    return [part.querySelector(":scope > bdi")?.textContent ?? part.className, x, y, height].join(" ");
  }));

for (const width of [320, 390, 768, 1000, 1200]) {
  test(`nothing moves while the page comes, ${width} pixels wide`, async () => {
    const { page, close } = await open("/demo/", { width, prepare: watched });
    await ready(page);
    await settled(page);
    assert.deepEqual(await page.evaluate(() => moved), []);
    await close();
  });

  test(`what stands above the results stays there while the reader types, ${width} pixels wide`, async () => {
    const { page, close } = await open("/demo/", { width });
    await ready(page);
    const before = await places(page);
    assert.ok(before.length >= 9, before.join("\n"));
    for (const query of ["h", "han", "hanoi", "hanoi kim", "zzzqqq"]) {
      await type(page, query);
      assert.deepEqual(await places(page), before, query);
    }
    await close();
  });
}

test("a chosen period and a closer look leave the chart where it is", async () => {
  const { page, close } = await open("/demo/", { width: 390 });
  await ready(page);
  const before = await places(page);
  let answered = nextAnswer(page);
  await page.locator("lini-masa .column").last().press("Enter");
  await answered;
  assert.deepEqual(await places(page), before);
  answered = nextAnswer(page);
  await page.locator("lini-masa .square[aria-label=Perbesar]").click();
  await answered;
  assert.deepEqual(await places(page), before);
  await close();
});
