//! Chromium, driven by playwright-core.

import { launch } from "../support.js";

export const name = "Chromium";
export const hint = "";

export function missing() {
  return false;
}

/** @returns {Promise<import("./engine.js").Driver>} */
export async function drive() {
  const browser = await launch();
  const page = await browser.newPage();
  return {
    version: browser.version(),
    open: async (url) => { await page.goto(url); },
    evaluate: (script) => page.evaluate(script),
    tap: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewportSize({ width, height }),
    quit: () => browser.close(),
  };
}
