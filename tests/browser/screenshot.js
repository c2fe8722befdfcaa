//! Takes the README's picture of the built demo page: `node screenshot.js FILE.png`.

import { argv } from "node:process";
import { launch, serve } from "./support.js";

const server = await serve();
const browser = await launch();
try {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 900 }, deviceScaleFactor: 1.5, locale: "id-ID", colorScheme: "light",
  });
  await page.goto(`${server.origin}/demo/`);
  const widget = page.locator("lini-masa");
  await widget.locator("input").first().fill("hanoi");
  await widget.locator(".hit mark").first().waitFor();
  await widget.locator(".event .title").nth(1).click();
  await widget.locator(".quote").first().waitFor();
  await page.screenshot({ path: argv[2] });
} finally {
  await browser.close();
  server.close();
}
