//! What the browser tests share: a server for the built page and the pages of `pages/`, a browser,
//! and pages that remember what went wrong in them.

import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before } from "node:test";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../../www/package.json", import.meta.url));
const { chromium } = require("playwright-core");
const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

/** Where each part of a server's address lies on disk. */
export const FOLDERS = {
  "/demo/": new URL("../../www/dist/page/", import.meta.url),
  "/linimasa/": new URL("../../www/dist/", import.meta.url),
  "/pages/": new URL("pages/", import.meta.url),
};
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** @param {Record<string, URL | undefined>} folders @param {string} path of the URL */
async function fileOf(folders, path) {
  const prefix = Object.keys(folders).find((prefix) => path.startsWith(prefix)) ?? "";
  return folders[prefix] && readFile(new URL(path.slice(prefix.length) || "index.html", folders[prefix])).catch(() => undefined);
}

/**
 * A server on a free port.
 * @param {Record<string, URL | undefined>} [folders] where each part of its address lies on disk
 * @param {Record<string, string>} [headers] sent with every answer
 */
export async function serve(folders = FOLDERS, headers = {}) {
  /** Paths that were asked for. @type {string[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    requests.push(path);
    const body = await fileOf(folders, path);
    response.writeHead(body ? 200 : 404, { ...headers, "content-type": TYPES[extname(path) || ".html"] ?? "text/plain" });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, requests, close: () => server.close() };
}

/** The browser at `CHROME_PATH`; without a sandbox, which root has no use of and these pages no need. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROME_PATH, args: ["--no-sandbox"] });
}

/**
 * A browser and a server for the tests of a file.
 * @returns {{ open(path: string, options?: object): Promise<Opened>, publish(prefix: string, folder?: string): void }}
 *   `publish` puts a folder in place of what the server has at an address; nothing where there is none
 */
export function site() {
  let browser, server;
  const folders = { ...FOLDERS };
  before(async () => {
    server = await serve(folders);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });
  const publish = (prefix, folder) => { folders[prefix] = folder && pathToFileURL(`${folder}/`); };
  return { publish, open: (path, options) => openPage(browser, server.origin, path, options) };
}

/**
 * Opens a page of its own.
 * @typedef {{ page: import("playwright-core").Page, problems: string[], origin: string, close(): Promise<void> }} Opened
 */
export async function openPage(browser, origin, path, { width = 1200, height = 900, theme = "light", prepare, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const address = new URL(path, origin);
  const problems = watch(page, address.protocol === "file:" ? new URL(".", address).href : `${origin}/`);
  await prepare?.(page);
  await page.goto(address.href);
  return { page, problems, origin, close: () => context.close() };
}

/** Console errors, exceptions, violated policies, and requests to anywhere but `home`. */
function watch(page, home) {
  const problems = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob|about):/.test(url)) problems.push(`request to ${url}`);
  });
  return problems;
}

/** Articles that tell of many events of one day, and of one that is planned. */
export const BUSY_DAY = [
  ...["Gempa mengguncang Padang", "Banjir merendam Demak", "Presiden meresmikan bendungan Jatigede", "Harga cabai naik di Bandung", "Persija mengalahkan Arema", "Gunung Merapi mengeluarkan awan panas"]
    .map((news, i) => ({ id: String(i), text: `${news}\n\n${news} pada 27 Februari 2019, kata petugas.` })),
  { id: "plan", text: "Presiden akan ke Papua\n\nPresiden akan mengunjungi Papua pada 3 Maret 2020, kata juru bicara istana." },
];

/** The element has answered; `page` shows its results. */
export async function ready(page) {
  await page.locator("lini-masa").first().evaluate((element) => customElements.whenDefined("lini-masa").then(() => element.ready));
}

/** The next answer that the element shows; that to `query` where it is told. */
export async function nextAnswer(page, query) {
  return page.evaluate(
    (query) =>
      new Promise((resolve) => {
        addEventListener("lini-search", function heard({ detail }) {
          if (query !== undefined && detail.query !== query) return;
          removeEventListener("lini-search", heard);
          resolve(detail);
        });
      }),
    query,
  );
}

/** Searches by typing, and waits for the answer to just that. */
export async function type(page, query) {
  const answered = nextAnswer(page, query);
  await page.locator("lini-masa input").first().focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(query);
  return answered;
}

/** What axe-core finds wrong, in words. */
export async function violations(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`));
}

/** Presses a key until the focus stands where `wanted` says; fails after a screenful of stops. */
export async function pressUntil(page, key, wanted) {
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press(key);
    if (await focused(page).then(wanted)) return;
  }
  throw new Error(`${key} never reached ${wanted}`);
}

/** The focused element, also inside the shadow root: its tag, class, text and label. */
export function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return {
      tag: element?.localName ?? "",
      name: element?.getAttribute("class") ?? "",
      label: element?.getAttribute("aria-label") ?? "",
      text: (element?.textContent ?? "").trim(),
    };
  });
}
