//! Takes the pictures of the documentation: `node screenshot.js FOLDER`.

import { join } from "node:path";
import { argv } from "node:process";
import { FOLDERS, launch, serve } from "./support.js";

/** By file: the page, and what a reader did there. */
const PICTURES = {
  "screenshot.png": { path: "/demo/", height: 900 },
  "theming.png": { path: "/pages/themed.html", height: 760 },
};

const server = await serve({ ...FOLDERS, "/archive/": new URL("../data/archive/", import.meta.url) });
const browser = await launch();
try {
  for (const [file, { path, height }] of Object.entries(PICTURES)) await picture(path, height, join(argv[2] ?? ".", file));
} finally {
  await browser.close();
  server.close();
}

/** A page after a search, with an event open. @param {string} path @param {number} height @param {string} file */
async function picture(path, height, file) {
  const page = await browser.newPage({ viewport: { width: 1200, height }, deviceScaleFactor: 1.5, locale: "id-ID", colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(server.origin + path);
  const widget = page.locator("lini-masa");
  await widget.locator("input").first().fill("hanoi");
  await widget.locator(".hit mark").first().waitFor();
  await widget.locator(".event .title").nth(1).click();
  await widget.locator(".quote").first().waitFor();
  await page.screenshot({ path: file });
  await page.close();
}
